"""A widget that shows one moment of a figure and repaints only when the picture changes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stretchapp.core.figure import Figure
from stretchapp.core.movement import FigureMoment
from stretchapp.ui.figure.painter import FigureColors, paint_figure


class FigureView(QWidget):
    """Passive: whoever owns the clock says which moment to show.

    A view that stays still keeps its painting, so that scrolling past it costs nothing.
    """

    def __init__(self, parent: QWidget | None = None, *, stays_still: bool = False) -> None:
        super().__init__(parent)
        self._shown: tuple[Figure, FigureMoment, FigureColors] | None = None
        self._stays_still = stays_still
        self._kept = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_moment(
        self, figure: Figure | None, moment: FigureMoment | None, colors: FigureColors
    ) -> None:
        """Show a picture; nothing at all without a figure or a moment."""
        shown = None if figure is None or moment is None else (figure, moment, colors)
        if shown != self._shown:
            self._shown = shown
            self._kept = QPixmap()
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
        if self._stays_still:
            painter.drawPixmap(0, 0, self._picture(self._shown))
        else:
            paint_figure(painter, QRectF(self.rect()), *self._shown)
        painter.end()

    def _picture(self, shown: tuple[Figure, FigureMoment, FigureColors]) -> QPixmap:
        """What was painted last, or a painting in the size and sharpness of now."""
        ratio = self.devicePixelRatioF()
        size = (QSizeF(self.size()) * ratio).toSize()
        if self._kept.size() != size:
            self._kept = QPixmap(size)
            self._kept.setDevicePixelRatio(ratio)
            self._kept.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._kept)
            paint_figure(painter, QRectF(self.rect()), *shown)
            painter.end()
        return self._kept
