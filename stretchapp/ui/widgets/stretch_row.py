"""One stretch on the routine page: its figure, dose, and what to mind."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchapp.core.movement import figure_of, still
from stretchapp.core.stretch import Side, Sides
from stretchapp.ui.routine_view import RowView
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.figure_view import FigureView
from stretchapp.ui.widgets.labels import frame, label, stacked
from stretchapp.ui.widgets.painted import Painted

FIGURE_WIDTH, FIGURE_HEIGHT = 190, 150


class StretchRow(Painted):
    """The picture shows the side the session begins with."""

    def __init__(
        self, row: RowView, side: Side, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._row = row
        self._side = side if row.stretch.sides is Sides.EACH else None
        self._figure = FigureView()
        self._figure.setFixedSize(FIGURE_WIDTH, FIGURE_HEIGHT)
        self._figure.setAccessibleName(row.name)
        words = stacked(QVBoxLayout(), self._head(), *self._details(), 0)
        words.setSpacing(6)
        inner = stacked(QHBoxLayout(), self._figure, 12)
        inner.addLayout(words, 1)
        inner.setContentsMargins(16, 12, 24, 12)
        column = stacked(QVBoxLayout(self), frame(inner))
        column.setContentsMargins(0, 0, 0, 0)
        self._show_figure()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._show_figure()

    def _head(self) -> QHBoxLayout:
        name = label(self._row.name, Type.LARGE, bold=True)
        dose = label(self._row.dose, Type.LARGE)
        dose.setWordWrap(False)
        head = QHBoxLayout()
        head.addWidget(name, 1)
        head.addWidget(dose, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _details(self) -> list[QWidget]:
        texts = ((self._row.felt, ""), (self._row.care, ""), (self._row.source, "muted"))
        return [label(text, tone=tone) for text, tone in texts if text]

    def _show_figure(self) -> None:
        stretch = self._row.stretch
        moment = still(stretch, self._side)
        self._figure.show_moment(figure_of(stretch), moment, self.theme.figure_on_card)
