"""Large digits that change every second and are not read out each time."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stretchapp.ui.type_scale import Type, set_type


class Stopwatch(QWidget):
    """Painted: a label would tell every screen reader of every second."""

    def __init__(self, color: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = color
        self.text = ""
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        set_type(self, Type.DIGITS, bold=True)

    def show_text(self, text: str) -> None:
        if text != self.text:
            if len(text) != len(self.text):
                self.updateGeometry()
            self.text = text
            self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text) + 2, metrics.capHeight() * 5 // 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(self._color))
        metrics = painter.fontMetrics()
        base = (self.height() + metrics.capHeight()) // 2
        painter.drawText(0, base, self.text)
        painter.end()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
