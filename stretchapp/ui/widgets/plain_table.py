"""Rows of words and numbers, which a screen reader walks through cell by cell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from stretchapp.ui.type_scale import Type, set_type

Index = QModelIndex | QPersistentModelIndex
Row = Sequence[str]
NO_INDEX = QModelIndex()
ROW_EMS = 2.0
BORDER = 3  # the style sheet's
MOST_ROWS = 12


class TableRows(QAbstractTableModel):
    """Replaced whole. The first column holds names, the others are right-aligned numbers."""

    def __init__(self, headers: Row) -> None:
        super().__init__()
        self._headers = tuple(headers)
        self._rows: tuple[Row, ...] = ()
        self.header_font = QFont()

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._headers)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return self.header_font if role == Qt.ItemDataRole.FontRole else None


class PlainTable(QTableView):
    """As high as its rows, or as so many of them; Tab leads through it, arrow keys walk in it."""

    def __init__(
        self,
        name: str,
        headers: Row,
        most_rows: int = MOST_ROWS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._most_rows = most_rows
        self.rows = TableRows(headers)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setProperty("look", "plain")
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        set_type(self, Type.BODY)
        self._fit()

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.rows.show_rows(rows)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        row = round(QFontMetrics(self.font()).height() * ROW_EMS)
        self.verticalHeader().setMinimumSectionSize(row)
        self.verticalHeader().setDefaultSectionSize(row)
        self.rows.header_font = self.font()
        self.horizontalHeader().setFixedHeight(row)
        self.setFixedHeight(row * (self._shown() + 1) + 2 * BORDER)
        overflows = self.rows.rowCount() > self._shown()
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if overflows else policy.ScrollBarAlwaysOff
        )

    def _shown(self) -> int:
        return min(self._most_rows, max(1, self.rows.rowCount()))


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
