"""A widget that shows one moment of a figure and repaints only when the picture changes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stretchapp.core.figure import Figure
from stretchapp.core.movement import FigureMoment
from stretchapp.ui.figure.painter import FigureColors, paint_figure


class FigureView(QWidget):
    """Passive: whoever owns the clock says which moment to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Figure, FigureMoment, FigureColors] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_moment(
        self, figure: Figure | None, moment: FigureMoment | None, colors: FigureColors
    ) -> None:
        """Show a picture; nothing at all without a figure or a moment."""
        shown = None if figure is None or moment is None else (figure, moment, colors)
        if shown != self._shown:
            self._shown = shown
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, 360)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(32, 32)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        painter = QPainter(self)
        paint_figure(painter, QRectF(self.rect()), *self._shown)
        painter.end()
