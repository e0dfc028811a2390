"""The ring that empties, the digits in it and the word under them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stretchapp.ui.player_view import RingShape, RingView
from stretchapp.ui.theme import Theme
from stretchapp.ui.widgets.flash import Flash
from stretchapp.ui.widgets.painted import Painted

FULL_TURN = 360 * 16
TOP = 90 * 16
LOUD = 0.19  # of the ring's height
PACE, LEAST_PACE = 0.13, 24.0
FLASH = 0.9  # so much thicker
QUESTION, HINT = 0.26, 0.13  # of the ring's height
DASHES = {RingShape.DASHED: [1.1, 0.9], RingShape.DOTTED: [0.02, 1.4]}


class CountdownRing(Painted):
    """No text for a screen reader: a label that changes each second would never be quiet.

    What is announced, and when, is the page's business.
    """

    sign_at = 0.19  # of the ring's height, from its top

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._view = RingView()
        self._flash = Flash(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_view(self, view: RingView) -> None:
        if view != self._view:
            self._view = view
            self.update()

    def set_reduced_motion(self, reduced: bool) -> None:
        self._flash.set_still(reduced)

    def flash(self) -> None:
        """Be thicker for a moment: something else is to be done now."""
        self._flash.again()

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, 280)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(88, 88)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, line = self._places()
        ring, width = self._ring_in(box)
        self._paint_ring(painter, ring, width)
        if self._view.digits:
            self._paint_digits(painter, ring)
            self._paint_word(painter, ring)
        else:
            self._paint_question(painter, ring)
        self._paint_sign(painter, ring)
        self._paint_pace(painter, line)
        painter.end()

    def _places(self) -> tuple[QRectF, QRectF]:
        """A square for the ring, and under it a line for the breath where that is paced."""
        wide, high = float(self.width()), float(self.height())
        below = 0.0 if self._view.pace is None else max(LEAST_PACE, min(wide, high) * PACE)
        side = min(wide, high - below)
        top = (high - side - below) / 2
        return (
            QRectF((wide - side) / 2, top, side, side),
            QRectF(0, top + side, wide, below),
        )

    def _ring_in(self, box: QRectF) -> tuple[QRectF, float]:
        """The line in the middle of the stroke, and how wide that is."""
        width = box.width() * 0.065
        return box.adjusted(width, width, -width, -width), width

    def _paint_pace(self, painter: QPainter, line: QRectF) -> None:
        if not self._view.pace:
            return
        font = QFont(self.font())
        font.setPixelSize(max(1, round(line.height() * 0.7)))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(narrowed(font, self._view.pace, line.width()))
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._view.pace)

    def _paint_ring(self, painter: QPainter, ring: QRectF, width: float) -> None:
        view, theme = self._view, self.theme
        thicker = 1 + FLASH * self._flash.strength
        painter.setPen(QPen(QColor(theme.line), width * thicker))
        painter.drawEllipse(ring)
        pen = QPen(QColor(theme.hot if view.hot else theme.primary), width * thicker)
        caps = Qt.PenCapStyle
        pen.setCapStyle(caps.FlatCap if view.shape is RingShape.DASHED else caps.RoundCap)
        if view.shape in DASHES:
            pen.setDashPattern([length / thicker for length in DASHES[view.shape]])
        painter.setPen(pen)
        if view.fraction > 0:
            painter.drawArc(ring, TOP, round(FULL_TURN * view.fraction))

    def _paint_digits(self, painter: QPainter, ring: QRectF) -> None:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold)
        large = len(self._view.digits) < 3 and not self._view.loud
        font.setPixelSize(max(1, round(ring.height() * (0.46 if large else 0.36))))
        font.setFeature(QFont.Tag("tnum"), 1)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.ink))
        caps = QFontMetricsF(font).capHeight()
        rise = 0.1 if self._view.loud else 0.03
        baseline = ring.center().y() - ring.height() * rise + caps / 2
        width = QFontMetricsF(font).horizontalAdvance(self._view.digits)
        painter.drawText(QPointF(ring.center().x() - width / 2, baseline), self._view.digits)

    def _paint_word(self, painter: QPainter, ring: QRectF) -> None:
        font = self._word_font(ring)
        painter.setFont(font)
        painter.setPen(self._word_color())
        line = QRectF(ring.left(), 0, ring.width(), font.pixelSize() * 1.4)
        line.moveTop(ring.bottom() - ring.height() * 0.27)
        if self._view.loud:
            line.moveTop(ring.bottom() - ring.height() * 0.24 - line.height() / 2)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._view.word)

    def _paint_question(self, painter: QPainter, ring: QRectF) -> None:
        """In place of the digits: no time runs."""
        painter.setPen(QColor(self.theme.ink))
        line = QRectF(ring.left(), 0, ring.width(), ring.height() * QUESTION)
        line.moveBottom(ring.center().y() + line.height() * 0.35)
        self._paint_fitted(painter, line, self._view.word, 0.84)
        painter.setPen(QColor(self.theme.muted))
        hint = QRectF(ring.left(), line.bottom(), ring.width(), ring.height() * HINT)
        self._paint_fitted(painter, hint, self._view.hint, 0.84)

    def _paint_fitted(self, painter: QPainter, line: QRectF, text: str, share: float) -> None:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold)
        font.setPixelSize(max(1, round(line.height() * 0.8)))
        painter.setFont(narrowed(font, text, line.width() * share))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)

    def _word_font(self, ring: QRectF) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold if self._view.loud else QFont.Weight.DemiBold)
        pixels = ring.height() * (LOUD if self._view.loud else 0.085)
        font.setPixelSize(max(1, round(pixels)))
        return narrowed(font, self._view.word, ring.width() * 0.62)

    def _word_color(self) -> QColor:
        if self._view.hot:
            return QColor(self.theme.hot)
        return QColor(self.theme.ink if self._view.loud else self.theme.muted)

    def _paint_sign(self, painter: QPainter, ring: QRectF) -> None:
        """A pair of arrows for a switch, two bars for a pause, above the digits."""
        unit = ring.height() * 0.05
        middle = QPointF(ring.center().x(), ring.top() + ring.height() * self.sign_at)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.hot if self._view.hot else self.theme.muted))
        if self._view.shape is RingShape.ARROWS:
            for way in (-1, 1):
                painter.drawPolygon(_arrow(middle, unit, way))
        elif self._view.shape is RingShape.BARS:
            for way in (-1, 1):
                bar = QRectF(0, 0, unit * 0.7, unit * 2)
                bar.moveCenter(middle + QPointF(way * unit * 0.75, 0))
                painter.drawRect(bar)


def narrowed(font: QFont, text: str, room: float) -> QFont:
    """The font, smaller where a text is wider than there is room for."""
    needed = QFontMetricsF(font).horizontalAdvance(text)
    if needed > room > 0:
        font.setPixelSize(max(1, int(font.pixelSize() * room / needed)))
    return font


def _arrow(middle: QPointF, unit: float, way: int) -> QPolygonF:
    return QPolygonF(
        [
            middle + QPointF(way * unit * 2.1, 0),
            middle + QPointF(way * unit * 0.5, -unit),
            middle + QPointF(way * unit * 0.5, unit),
        ]
    )
