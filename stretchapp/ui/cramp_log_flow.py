"""The cramp log's pages, the ways between them, and what is changed there."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QAction
from typing_extensions import override

from stretchapp.ui.log_flow import LogFlow

if TYPE_CHECKING:
    from stretchapp.core.cramp_log import CrampRecord
    from stretchapp.core.moment import Moment
    from stretchapp.ui.cramp_log_actions import CrampLogActions
    from stretchapp.ui.cramp_log_page import CrampLogPage
    from stretchapp.ui.cramp_record_page import CrampRecordPage
    from stretchapp.ui.history_source import HistoryFiles, HistorySource
    from stretchapp.ui.page_window import PageWindow

translate = QCoreApplication.translate
KEEP_AFTER_MS = 300


class CrampLogFlow(LogFlow):
    """`signs_wanted`: to be read in full."""

    signs_wanted = Signal()

    def __init__(
        self,
        window: PageWindow,
        source: HistorySource,
        files: Callable[[], HistoryFiles],
        now: Callable[[], Moment],
    ) -> None:
        super().__init__(window, source, files, now)
        self._edited: CrampRecord | None = None
        self._opened: CrampRecord | None = None
        self._is_new = False
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.timeout.connect(self._keep)
        window.closing.connect(self._finish)

    @cached_property
    def commands(self) -> CrampLogActions:
        from stretchapp.ui.cramp_log_actions import cramp_log_actions

        commands = cramp_log_actions(self)
        commands.add.triggered.connect(self._add)
        commands.delete.triggered.connect(self._delete)
        commands.undo.triggered.connect(lambda: self.deletions.undo())
        commands.put_away.triggered.connect(self._put_away)
        commands.see_signs.triggered.connect(self.signs_wanted)
        return commands

    @cached_property
    @override
    def page(self) -> CrampLogPage:
        from stretchapp.ui.cramp_log_exports import CrampLogExports
        from stretchapp.ui.cramp_log_page import CrampLogPage

        page = CrampLogPage(self._window.theme, self.commands, self._locale)
        page.back_wanted.connect(self._window.step_back)
        page.list.opened.connect(self._open)
        self._source.changed.connect(self._follow)
        self._source.told.connect(self._tell)
        exports = CrampLogExports(self._window, self._source, self._files(), page.bar)
        self.commands.export_csv.triggered.connect(
            lambda: exports.ask_where_csv(page.lines.records)
        )
        self.commands.export_pdf.triggered.connect(
            lambda: exports.ask_where_pdf(page.lines.records, self._today)
        )
        return self._window.add_page(page)

    @cached_property
    def record_page(self) -> CrampRecordPage:
        from stretchapp.ui.cramp_record_page import CrampRecordPage

        page = CrampRecordPage(self.commands.delete, self._locale, self._now)
        page.back_wanted.connect(self._return)
        page.edited.connect(self._edit)
        return self._window.add_page(page)

    @property
    @override
    def _undo(self) -> QAction:
        return self.commands.undo

    def show(self) -> None:
        self.wanted.emit()
        self._refresh()
        if self._window.page is not self.page:
            self.page.bar.leave()
            self._window.step_aside(self.page, translate("Window", "Cramp log"))
            self.page.focus_first()
        self._settle()

    @override
    def _refresh(self) -> None:
        self._source.ask(lambda history: history.cramps.every(), self._show_records)

    def _show_records(self, records: tuple[CrampRecord, ...]) -> None:
        was_empty = not self.page.lines.records
        self.page.show_records(records, self._today)
        if was_empty and self._window.page is self.page:
            self.page.focus_first()

    def _open(self, cramp_id: str) -> None:
        self._source.ask(lambda history: history.cramps.find(cramp_id), self._show_record)

    def _show_record(self, record: CrampRecord | None) -> None:
        if record is not None and self._window.page is self.page:
            self._show(record)
            self.record_page.leave.setFocus()

    def _add(self) -> None:
        """One that was not timed; told of on the same page."""
        from uuid import uuid4

        from stretchapp.core.cramp_times import by_hand

        if self._window.page is self.page:
            self._show(by_hand(uuid4().hex, self._now()), is_new=True)
            self.record_page.times.started.setFocus()

    def _show(self, record: CrampRecord, *, is_new: bool = False) -> None:
        self._opened, self._is_new = record, is_new
        self.record_page.show_record(record, is_new=is_new)
        self._window.step_aside(self.record_page, translate("Window", "Cramp"))

    def _settle(self) -> None:
        """What was changed on the cramp's page, all of it at once, can be undone from here on."""
        self._finish()
        before, self._opened = self._opened, None
        after = self.record_page.record if before is not None else None
        if after is not None and after != before:
            from stretchapp.ui.cramp_log_view import entry_title
            from stretchapp.ui.cramp_undo import CrampEdit

            title = entry_title(after, self._today, self._locale)
            self.deletions.make(CrampEdit(None if self._is_new else before, after, title))

    def _return(self) -> None:
        self._window.step_back()
        self._settle()
        self._refresh()

    def _edit(self, record: CrampRecord) -> None:
        """A line that is being written is kept when it pauses."""
        self._edited = record
        self._keep_soon.start(KEEP_AFTER_MS)

    def _finish(self) -> None:
        if self._opened is not None:
            self.record_page.finish_times()
        self._keep()

    def _keep(self) -> None:
        self._keep_soon.stop()
        record, self._edited = self._edited, None
        if record is not None:
            self._source.change(lambda history: history.cramps.keep(record), _nothing)

    def _put_away(self) -> None:
        self._source.change(lambda history: history.cramps.read_reminder(), _nothing)

    def _delete(self) -> None:
        """What is open, or chosen in the list; gone at once, and back at a key."""
        from stretchapp.ui.history_undo import CrampDeletion

        if self._window.page is not self.page:
            self._delete_opened()
        elif cramp_id := self.page.list.chosen:
            self.deletions.delete(CrampDeletion(cramp_id, self.page.lines.title_of(cramp_id)))

    def _delete_opened(self) -> None:
        """One that never went into the log is simply left."""
        from stretchapp.ui.cramp_log_view import entry_title
        from stretchapp.ui.history_undo import CrampDeletion

        opened = self._opened
        self._return()
        record = self.record_page.record
        if record is not None and not (self._is_new and record == opened):
            title = entry_title(record, self._today, self._locale)
            self.deletions.delete(CrampDeletion(record.id, title))


def _nothing(_: object) -> None:
    """The list is read again whenever something changed."""
