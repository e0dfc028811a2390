"""A card of the library: figures, a title, amount and needs. A button in every other respect."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from stretchapp.core.movement import figure_of, still
from stretchapp.core.stretch import Side, Sides, Stretch
from stretchapp.ui.figure_painter import paint_figure
from stretchapp.ui.library_view import CardView
from stretchapp.ui.theme import Theme

RADIUS = 18.0
HEIGHT_EMS = 17
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
TEXT_SHARE = 0.36
PAD_SHARE = 0.08


class Card(QAbstractButton):
    """Pictures are painted once for each size and theme and kept."""

    def __init__(self, view: CardView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._view = view
        self._picture: QPixmap | None = None
        self.setAccessibleName(view.spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._picture = None
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, QFontInfo(self.font()).pixelSize() * HEIGHT_EMS)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        split = self.height() * (1 - TEXT_SHARE)
        paint = self._paint_warning if self._view.warning else self._paint_picture
        paint(painter, QRectF(0, 0, self.width(), split))
        self._paint_words(painter, QRectF(0, split, self.width(), self.height() - split))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        focus = self.hasFocus()
        width = 3.0 if focus else 1.0
        edge = self.theme.primary if focus or self.underMouse() else self.theme.line
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(self.theme.chip if self.isDown() else self.theme.card))
        box = QRectF(self.rect()).adjusted(width, width, -width, -width)
        painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _paint_picture(self, painter: QPainter, box: QRectF) -> None:
        ratio = self.devicePixelRatioF()
        size = (box.size() * ratio).toSize()
        if self._picture is None or self._picture.size() != size:
            self._picture = QPixmap(size)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._picture)
            self._paint_figures(inner, box.adjusted(10, 12, -10, -2))
            inner.end()
        painter.drawPixmap(box.topLeft(), self._picture)

    def _paint_figures(self, painter: QPainter, box: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = len(self._view.pictures)
        width = box.width() / max(1, count)
        for number, stretch in enumerate(self._view.pictures):
            place = QRectF(box.left() + number * width, box.top(), width, box.height())
            moment = still(stretch, _shown_side(stretch))
            paint_figure(painter, place, figure_of(stretch), moment, self.theme.figure_on_card)

    def _paint_warning(self, painter: QPainter, box: QRectF) -> None:
        font = self._font(4.0, bold=True)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.hot))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "!")

    def _paint_words(self, painter: QPainter, box: QRectF) -> None:
        pad = max(16.0, box.width() * PAD_SHARE * 0.7)
        box = box.adjusted(pad, 0, -pad, -pad * 0.5)
        title = self._font(1.3, bold=True)
        top = QRectF(box.left(), box.top(), box.width(), box.height() * 0.55)
        _draw(painter, title, self.theme.ink, top, self._view.title, Qt.AlignmentFlag.AlignLeft)
        line = QRectF(box.left(), top.bottom(), box.width(), box.height() - top.height())
        small = self._font(0.95)
        amount = QFontMetricsF(small).horizontalAdvance(self._view.amount)
        _draw(painter, small, self.theme.ink, line, self._view.amount, Qt.AlignmentFlag.AlignLeft)
        rest = line.adjusted(amount + 12, 0, 0, 0)
        _draw(painter, small, self.theme.muted, rest, self._view.needs, Qt.AlignmentFlag.AlignRight)

    def _font(self, share: float, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(10, round(QFontInfo(font).pixelSize() * share)))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font


def _draw(
    painter: QPainter, font: QFont, color: str, box: QRectF, text: str, side: Qt.AlignmentFlag
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    fitting = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, fitting)


def _shown_side(stretch: Stretch) -> Side | None:
    return Side.RIGHT if stretch.sides is Sides.EACH else None
