"""One stretch on the routine page: its figure, dose, and what to mind."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.core.movement import figure_of, still
from stretchapp.core.stretch import Side, Sides
from stretchapp.ui.routine_view import RowView
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.figure_view import FigureView
from stretchapp.ui.widgets.labels import frame, label, set_text, stacked
from stretchapp.ui.widgets.painted import Painted

FIGURE_WIDTH, FIGURE_HEIGHT = 190, 150


class StretchRow(Painted):
    """The picture shows the side the session begins with."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._row: RowView | None = None
        self._side: Side | None = None
        self._figure = FigureView()
        self._figure.setFixedSize(FIGURE_WIDTH, FIGURE_HEIGHT)
        self._name = label(size=Type.LARGE, bold=True)
        self._dose = label(size=Type.LARGE)
        self._dose.setWordWrap(False)
        self._sides, self._felt, self._care = label(), label(), label()
        self._source = label(tone="muted")
        self._lay_out()

    def show_row(self, row: RowView, first_side: Side) -> None:
        self._row = row
        self._side = first_side if row.stretch.sides is Sides.EACH else None
        self._figure.setAccessibleName(row.name)
        lines = {
            self._name: row.name,
            self._dose: row.dose,
            self._sides: row.side,
            self._felt: row.felt,
            self._care: row.care,
            self._source: row.source,
        }
        for shown, text in lines.items():
            set_text(shown, text)
            if shown.isHidden() == bool(text):
                shown.setVisible(bool(text))
        self._show_figure()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._show_figure()

    def _show_figure(self) -> None:
        if self._row is not None:
            stretch = self._row.stretch
            moment = still(stretch, self._side)
            self._figure.show_moment(figure_of(stretch), moment, self.theme.figure_on_card)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._dose, 0, Qt.AlignmentFlag.AlignTop)
        words = stacked(QVBoxLayout(), head, self._sides, self._felt)
        stacked(words, self._care, self._source, 0)
        words.setSpacing(6)
        inner = stacked(QHBoxLayout(), self._figure, 12)
        inner.addLayout(words, 1)
        inner.setContentsMargins(16, 12, 24, 12)
        column = stacked(QVBoxLayout(self), frame(inner))
        column.setContentsMargins(0, 0, 0, 0)
