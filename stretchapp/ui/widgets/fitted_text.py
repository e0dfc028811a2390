"""Words in the largest letters that fit, in one row or in several."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stretchapp.ui.theme import Theme
from stretchapp.ui.widgets.painted import Painted

SMALLEST_PX, STEP_PX = 10, 2
CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
SAMPLE_PX = 100


class FittedText(Painted):
    """Painted: what a screen reader hears of it is the page's business, for it may change often."""

    def __init__(self, theme: Theme, *, muted: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._muted = muted
        self._largest, self._good = SAMPLE_PX, SAMPLE_PX
        self.text = ""

    def show_text(self, text: str) -> None:
        if text != self.text:
            self.text = text
            self.update()

    def set_capitals(self, good: float, largest: float) -> None:
        """Heights in pixels: a single row is preferred unless it is smaller than good."""
        sample = self._bold(SAMPLE_PX)
        self._good, self._largest = (
            max(SMALLEST_PX, pixels_for_capital(sample, each)) for each in (good, largest)
        )
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font, text = self.fitted()
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted if self._muted else self.theme.ink))
        painter.drawText(self.rect(), int(CENTRED), text)
        painter.end()

    def fitted(self) -> tuple[QFont, str]:
        """The font, and the text with a new row at each dot unless it is one row."""
        for pixels in range(self._largest, self._good - 1, -STEP_PX):
            font = self._bold(pixels)
            if QFontMetrics(font).horizontalAdvance(self.text) <= self.width():
                return font, self.text
        rows = self.text.replace(" · ", "\n")
        for pixels in range(self._largest, SMALLEST_PX, -STEP_PX):
            font = self._bold(pixels)
            needed = QFontMetrics(font).boundingRect(QRect(self.rect()), int(CENTRED), rows)
            if needed.width() <= self.width() and needed.height() <= self.height():
                return font, rows
        return self._bold(SMALLEST_PX), rows

    def _bold(self, pixels: int) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        font.setPixelSize(pixels)
        return font


def pixels_for_capital(font: QFont, height: float) -> int:
    """The size in which capital letters of a font are so high."""
    return round(height * font.pixelSize() / QFontMetricsF(font).capHeight())
