"""All sessions as a list that grows as far as somebody looks."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from typing_extensions import override

from stretchapp.core.history_sums import SessionLine
from stretchapp.ui.history_source import HistorySource
from stretchapp.ui.record_lines import NO_INDEX, Index, RecordLines
from stretchapp.ui.session_line_view import LineView, line_view

AT_ONCE = 50


class SessionLines(RecordLines):
    """Who comes to the end of it asks for more, which is there when the history's thread has it."""

    def __init__(self, source: HistorySource, locale: QLocale) -> None:
        super().__init__()
        self._source, self._locale, self._today = source, locale, 0
        self._lines: tuple[SessionLine, ...] = ()
        self._has_more = False  # as far as is known before the first refresh
        self._is_asked = False

    def refresh(self, today: int) -> None:
        """Read again as many as are known; whoever shows them hears only of a difference."""
        count = max(AT_ONCE, len(self._lines))
        if today != self._today:
            self._today = today
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
        self._source.ask(lambda history: history.lines(0, count), self._replace)

    def take_away(self, session_id: str) -> None:
        """At once; whether it is gone from the history is another matter."""
        row = self.row_of(session_id)
        if row >= 0:
            self.beginRemoveRows(NO_INDEX, row, row)
            self._lines = (*self._lines[:row], *self._lines[row + 1 :])
            self.endRemoveRows()

    def title_of(self, session_id: str) -> str:
        return next((line.title for line in self._lines if line.id == session_id), "")

    @override
    def id_at(self, row: int) -> str:
        return self._lines[row].id

    @override
    def view_at(self, row: int) -> LineView:
        return line_view(self._lines[row], self._today, self._locale)

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def canFetchMore(self, parent: Index) -> bool:
        return self._has_more and not self._is_asked and not parent.isValid()

    @override
    def fetchMore(self, parent: Index) -> None:
        first = len(self._lines)
        self._is_asked = True
        self._source.ask(lambda history: history.lines(first, AT_ONCE), self._add)

    def _replace(self, lines: tuple[SessionLine, ...]) -> None:
        self._has_more, self._is_asked = len(lines) >= AT_ONCE, False
        if lines != self._lines:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()

    def _add(self, lines: tuple[SessionLine, ...]) -> None:
        """One that was taken away meanwhile has moved the others: none comes twice."""
        self._has_more, self._is_asked = len(lines) == AT_ONCE, False
        known = {line.id for line in self._lines}
        new = tuple(line for line in lines if line.id not in known)
        if new:
            first = len(self._lines)
            self.beginInsertRows(NO_INDEX, first, first + len(new) - 1)
            self._lines += new
            self.endInsertRows()
