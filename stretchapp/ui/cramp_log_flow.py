"""The cramp log's pages, the ways between them, and what is changed there."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTimer, Signal

if TYPE_CHECKING:
    from stretchapp.core.cramp_log import CrampRecord
    from stretchapp.core.history_trouble import HistoryNews
    from stretchapp.core.moment import Moment
    from stretchapp.ui.cramp_log_actions import CrampLogActions
    from stretchapp.ui.cramp_log_page import CrampLogPage
    from stretchapp.ui.cramp_record_page import CrampRecordPage
    from stretchapp.ui.history_source import HistoryFiles, HistorySource
    from stretchapp.ui.history_undo import Deletions
    from stretchapp.ui.page_window import PageWindow

translate = QCoreApplication.translate
KEEP_AFTER_MS = 300


class CrampLogFlow(QObject):
    """Reached from every page. `wanted`: about to be shown. `signs_wanted`: to be read in full."""

    wanted = Signal()
    signs_wanted = Signal()

    def __init__(
        self,
        window: PageWindow,
        source: HistorySource,
        files: Callable[[], HistoryFiles],
        now: Callable[[], Moment],
    ) -> None:
        super().__init__(window)
        self._window, self._source, self._files, self._now = window, source, files, now
        self._locale = QLocale()
        self._edited: CrampRecord | None = None
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.timeout.connect(self._keep)
        window.closing.connect(self._keep)

    @cached_property
    def commands(self) -> CrampLogActions:
        from stretchapp.ui.cramp_log_actions import cramp_log_actions

        commands = cramp_log_actions(self)
        commands.delete.triggered.connect(self._delete)
        commands.undo.triggered.connect(lambda: self.deletions.undo())
        commands.put_away.triggered.connect(self._put_away)
        commands.see_signs.triggered.connect(self.signs_wanted)
        return commands

    @cached_property
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

        page = CrampRecordPage(self.commands.delete, self._locale)
        page.back_wanted.connect(self._return)
        page.edited.connect(self._edit)
        return self._window.add_page(page)

    @cached_property
    def deletions(self) -> Deletions:
        from stretchapp.ui.history_undo import Deletions

        return Deletions(self._source, self.commands.undo, self.page.bar)

    def show(self) -> None:
        self.wanted.emit()
        self._refresh()
        if self._window.page is not self.page:
            self.page.bar.leave()
            self._window.step_aside(self.page, translate("Window", "Cramp log"))
            self.page.focus_first()

    @property
    def _today(self) -> int:
        return self._now().day_number

    def _refresh(self) -> None:
        self._source.ask(lambda history: history.cramps.every(), self._show_records)

    def _show_records(self, records: tuple[CrampRecord, ...]) -> None:
        was_empty = not self.page.lines.records
        self.page.show_records(records, self._today)
        if was_empty and self._window.page is self.page:
            self.page.focus_first()

    def _follow(self) -> None:
        """Something was kept or taken out; what nobody sees is read when it is shown."""
        if self._window.page is self.page:
            self._refresh()

    def _tell(self, news: HistoryNews) -> None:
        """Why nothing is shown, or was not changed, for as long as the page is looked at."""
        from stretchapp.ui.history_words import news_text

        if self._window.page is self.page:
            self.page.bar.say(news_text(news))

    def _open(self, cramp_id: str) -> None:
        self._source.ask(lambda history: history.cramps.find(cramp_id), self._show_record)

    def _show_record(self, record: CrampRecord | None) -> None:
        if record is None or self._window.page is not self.page:
            return
        self.record_page.show_record(record)
        self._window.step_aside(self.record_page, translate("Window", "Cramp"))
        self.record_page.leave.setFocus()

    def _return(self) -> None:
        self._keep()
        self._window.step_back()
        self._refresh()

    def _edit(self, record: CrampRecord) -> None:
        """A line that is being written is kept when it pauses."""
        self._edited = record
        self._keep_soon.start(KEEP_AFTER_MS)

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

        cramp_id = self.page.list.chosen
        if self._window.page is not self.page and self.record_page.record is not None:
            cramp_id = self.record_page.record.id
            self._return()
        if cramp_id:
            self.deletions.delete(CrampDeletion(cramp_id, self.page.lines.title_of(cramp_id)))


def _nothing(_: object) -> None:
    """The list is read again whenever something changed."""
