"""The history's pages, the ways between them, and what is changed there."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from typing_extensions import override

from stretchapp.ui.log_flow import LogFlow

if TYPE_CHECKING:
    from stretchapp.core.history import Comfort, SessionRecord
    from stretchapp.core.history_sums import HistorySums
    from stretchapp.core.history_trouble import HistoryNews
    from stretchapp.ui.history_actions import HistoryActions
    from stretchapp.ui.history_page import HistoryPage
    from stretchapp.ui.history_source import History
    from stretchapp.ui.session_lines import SessionLines
    from stretchapp.ui.session_record_page import SessionRecordPage

translate = QCoreApplication.translate
EVER = -719_162  # the first day that a calendar has


class HistoryFlow(LogFlow):
    """`library_wanted`: for a routine."""

    library_wanted = Signal()
    _took_away = False

    @cached_property
    def commands(self) -> HistoryActions:
        from stretchapp.ui.history_actions import history_actions

        commands = history_actions(self)
        commands.delete.triggered.connect(self._delete)
        commands.undo.triggered.connect(lambda: self.deletions.undo())
        return commands

    @cached_property
    def lines(self) -> SessionLines:
        from stretchapp.ui.session_lines import SessionLines

        return SessionLines(self._source, self._locale)

    @cached_property
    @override
    def page(self) -> HistoryPage:
        from stretchapp.ui.history_page import HistoryPage
        from stretchapp.ui.history_transfers import HistoryTransfers

        page = HistoryPage(self._window.theme, self.lines, self.commands, self._today, self._locale)
        page.back_wanted.connect(self._window.step_back)
        page.library_wanted.connect(self.library_wanted)
        page.list.opened.connect(self._open)
        self._source.changed.connect(self._follow)
        HistoryTransfers(
            self._window, self._source, self._files(), self.commands, page.bar, page.calendar_image
        )
        self._source.told.connect(self._tell)
        return self._window.add_page(page)

    @cached_property
    def record_page(self) -> SessionRecordPage:
        from stretchapp.ui.session_record_page import SessionRecordPage

        page = SessionRecordPage(self._window.theme, self.commands.delete, self._locale)
        page.back_wanted.connect(self._return)
        page.rated.connect(self._rate)
        self._window.closing.connect(page.finish_note)
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
            self._window.step_aside(self.page, translate("Window", "History"))
            self.page.focus_first()

    @override
    def _tell(self, news: HistoryNews) -> None:
        super()._tell(news)
        if self._took_away:
            self._took_away = False  # once: that may fail as well
            self.lines.refresh(self._today)

    @override
    def _refresh(self) -> None:
        from stretchapp.core.history_sums import week_start

        today = self._today
        monday = week_start(today, self._locale.firstDayOfWeek().value)
        self.lines.refresh(today)
        self._source.ask(partial(_sums, week=monday), partial(self.page.show_sums, today=today))

    def _open(self, session_id: str) -> None:
        self._source.ask(lambda history: history.find(session_id), self._show_record)

    def _show_record(self, record: SessionRecord | None) -> None:
        if record is None or self._window.page is not self.page:
            return
        self.record_page.show_record(record)
        self._window.step_aside(self.record_page, record.title)
        self.record_page.leave.setFocus()

    def _return(self) -> None:
        self._window.step_back()
        self._follow()

    def _rate(self, session_id: str, comfort: Comfort | None, note: str) -> None:
        work = partial(_rated, session_id=session_id, comfort=comfort, note=note)
        self._source.change(work, lambda _: None)

    def _delete(self) -> None:
        """What is open, or chosen in the list; gone at once, and back at a key."""
        if self._window.page is self.page:
            session_id = self.page.list.chosen
        else:
            session_id = self.record_page.session_id
            self._return()
        if session_id:
            from stretchapp.ui.history_undo import SessionDeletion

            title = self.lines.title_of(session_id)
            self.lines.take_away(session_id)
            self._took_away = True
            self.deletions.delete(SessionDeletion(session_id, title))


def _sums(history: History, week: int) -> HistorySums:
    """In the history's thread."""
    from stretchapp.core.history_sums import HistorySums

    last = week + 6
    return HistorySums(history.count(), history.days(EVER, last), history.areas(week, last))


def _rated(history: History, session_id: str, comfort: Comfort | None, note: str) -> None:
    """In the history's thread."""
    record = history.find(session_id)
    if record is not None and (record.comfort, record.note) != (comfort, note):
        history.keep(replace(record, comfort=comfort, note=note))
