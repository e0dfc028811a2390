"""The cramps of the log as a list."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from typing_extensions import override

from stretchapp.core.cramp_log import CrampRecord
from stretchapp.ui.cramp_log_view import entry_title, entry_view
from stretchapp.ui.record_lines import NO_INDEX, Index, RecordLines
from stretchapp.ui.session_line_view import LineView


class CrampLines(RecordLines):
    """Replaced whole; whoever shows them hears only of a difference."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self._locale, self._today = locale, 0
        self._records: tuple[CrampRecord, ...] = ()

    @property
    def records(self) -> tuple[CrampRecord, ...]:
        return self._records

    def show_records(self, records: tuple[CrampRecord, ...], today: int) -> None:
        if (records, today) != (self._records, self._today):
            self.beginResetModel()
            self._records, self._today = records, today
            self.endResetModel()

    def title_of(self, cramp_id: str) -> str:
        record = self._records[self.row_of(cramp_id)]
        return entry_title(record, self._today, self._locale)

    @override
    def id_at(self, row: int) -> str:
        return self._records[row].id

    @override
    def view_at(self, row: int) -> LineView:
        return entry_view(self._records[row], self._today, self._locale)

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._records)
