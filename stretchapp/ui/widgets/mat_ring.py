"""The ring of the mat view: its digits are as large as a circle can hold."""

from __future__ import annotations

from math import sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from typing_extensions import override

from stretchapp.ui.widgets.countdown_ring import FLASH, CountdownRing, narrowed

STROKE = 0.042  # shares of the box
INSET = STROKE * (1 + FLASH) / 2  # room for a flash
RADIUS = 0.432  # clear of the stroke
RISE = 0.06  # of the digits' middle over that of the ring
WORD_TOP, WORD_HEIGHT, WORD_WIDTH = 0.135, 0.17, 0.74
SAMPLE_PX = 1000


class MatRing(CountdownRing):
    """To be read from three metres."""

    sign_at = 0.145

    @override
    def _ring_in(self, box: QRectF) -> tuple[QRectF, float]:
        inset = box.width() * INSET
        return box.adjusted(inset, inset, -inset, -inset), box.width() * STROKE

    @override
    def _paint_digits(self, painter: QPainter, ring: QRectF) -> None:
        side, digits = ring.width() / (1 - 2 * INSET), self._view.digits
        font = digits_font(QFont(self.font()), len(digits), side)
        metrics = QFontMetricsF(font)
        left = ring.center().x() - metrics.horizontalAdvance(digits) / 2
        baseline = ring.center().y() - RISE * side + metrics.capHeight() / 2
        painter.setFont(font)
        painter.setPen(QColor(self.theme.ink))
        painter.drawText(QPointF(left, baseline), digits)

    @override
    def _paint_word(self, painter: QPainter, ring: QRectF) -> None:
        line = QRectF(ring.left(), 0, ring.width(), ring.height() * WORD_HEIGHT)
        line.moveTop(ring.center().y() + ring.height() * WORD_TOP)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold)
        font.setPixelSize(max(1, round(line.height() * 0.8)))
        painter.setFont(narrowed(font, self._view.word, ring.width() * WORD_WIDTH))
        painter.setPen(QColor(self.theme.hot if self._view.hot else self.theme.ink))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._view.word)


def digits_font(font: QFont, count: int, side: float) -> QFont:
    """The largest in which two digits, or more, lie inside the ring in a box of a side.

    A box of half-widths a·k and b·k, lifted by d, touches the circle where
    (a·k)² + (b·k + d)² = r².
    """
    font.setWeight(QFont.Weight.Bold)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setPixelSize(SAMPLE_PX)
    metrics = QFontMetricsF(font)
    a = metrics.horizontalAdvance("0" * max(2, count)) / 2 / SAMPLE_PX
    b, d = metrics.capHeight() / 2 / SAMPLE_PX, RISE
    square = a * a + b * b
    k = (sqrt(b * b * d * d - square * (d * d - RADIUS * RADIUS)) - b * d) / square
    font.setPixelSize(max(1, int(k * side)))
    return font
