"""A list of what was kept, each of it two lines in words."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from stretchapp.ui.session_line_view import LineView

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
ID, VIEW = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
TEXT = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


class RecordLines(QAbstractListModel):
    """The latest first; under the role VIEW a line in words, under ID the record's id."""

    def id_at(self, row: int) -> str:
        raise NotImplementedError

    def view_at(self, row: int) -> LineView:
        raise NotImplementedError

    def row_of(self, record_id: str) -> int:
        """Or -1."""
        rows = range(self.rowCount(NO_INDEX))
        return next((row for row in rows if self.id_at(row) == record_id), -1)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == ID:
            return self.id_at(index.row())
        if role == VIEW or role in TEXT:
            view = self.view_at(index.row())
            return view if role == VIEW else view.spoken
        return None
