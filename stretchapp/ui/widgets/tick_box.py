"""A check box that is as large as its line of text asks for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from stretchapp.ui.theme import Theme
from stretchapp.ui.widgets.marks import TICK, mark_box, paint_mark

PAD_EMS, BOX_EMS = 0.7, 1.1
LEAST_HEIGHT, HEIGHT_EMS = 44, 2.2


class TickBox(QCheckBox):
    """A click anywhere on its line ticks it."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.theme = theme
        self._shown = text
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def sizeHint(self) -> QSize:
        em = self._em()
        text = QFontMetrics(self.font()).horizontalAdvance(self._shown)
        return QSize(
            round((3 * PAD_EMS + BOX_EMS) * em) + text, max(LEAST_HEIGHT, round(HEIGHT_EMS * em))
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        em = self._em()
        box = mark_box(PAD_EMS * em, BOX_EMS * em, self.height())
        self._paint_box(painter, box)
        painter.setPen(QColor(self.theme.ink))
        text = QRectF(self.rect()).adjusted(box.right() + PAD_EMS * em, 0, 0, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self._shown)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        if self.underMouse() or self.hasFocus():
            edge = QPen(QColor(self.theme.primary), 3.0)
            painter.setPen(edge if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.chip))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 8, 8)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        theme, ticked = self.theme, self.isChecked()
        painter.setPen(QPen(QColor(theme.primary if ticked else theme.edge), 2.0))
        painter.setBrush(QColor(theme.primary if ticked else theme.card))
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            inset = box.width() * 0.18
            paint_mark(painter, TICK, box.adjusted(inset, inset, -inset, -inset), theme.on_primary)

    def _em(self) -> int:
        return QFontInfo(self.font()).pixelSize()
