"""The stretches of a routine, one row below the other."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchapp.core.stretch import Side
from stretchapp.ui.album import Album
from stretchapp.ui.appearance import fit
from stretchapp.ui.routine_view import RowView
from stretchapp.ui.theme import Theme
from stretchapp.ui.widgets.painted import Painted
from stretchapp.ui.widgets.stretch_row import StretchRow

AT_ONCE, A_TURN = 3, 1


class StretchRows(Painted):
    """Those in sight come at once, the others a few in each turn of the event loop.

    `swap_wanted` as each row has it.
    """

    swap_wanted = Signal(str, str)

    def __init__(self, theme: Theme, album: Album, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._album = album
        self._rows: list[StretchRow] = []
        self._waiting: list[RowView] = []
        self._first_side = Side.LEFT
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(lambda: self._add_rows(A_TURN))
        self._list = QVBoxLayout(self)
        self._list.addStretch(1)
        self._list.setSpacing(16)
        self._list.setContentsMargins(0, 0, 0, 0)

    def show_rows(self, views: tuple[RowView, ...], first_side: Side) -> None:
        self._waiting, self._first_side = list(views), first_side
        while len(self._rows) > len(views):
            self._rows.pop().deleteLater()
        for widget in self._rows:
            widget.show_row(self._waiting.pop(0), first_side)
        self._add_rows(AT_ONCE - len(self._rows))

    def fold_all(self) -> None:
        for row in self._rows:
            row.fold.setChecked(False)

    def _add_rows(self, count: int) -> None:
        for row in self._waiting[: max(0, count)]:
            widget = StretchRow(self.theme, self._album)
            widget.show_row(row, self._first_side)
            widget.swap_wanted.connect(self.swap_wanted)
            self._list.insertWidget(len(self._rows), widget)
            self._rows.append(widget)
            fit(widget, self.window())
        del self._waiting[: max(0, count)]
        if self._waiting:
            self._turn.start(0)
