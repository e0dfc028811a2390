"""The side in a word, an arrow and a colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stretchapp.core.stretch import Side
from stretchapp.ui.player_view import PillView
from stretchapp.ui.theme import Theme
from stretchapp.ui.widgets.painted import Painted


class SidePill(Painted):
    """An arrow to the left stands before a left side, one to the right after a right side.

    Where the words are wider than the pill may be they get smaller, unless it `shortens` them.
    """

    def __init__(
        self, theme: Theme, *, shortens: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._view = PillView()
        self._shortens = shortens
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_view(self, view: PillView) -> None:
        if view != self._view:
            self._view = view
            self.setAccessibleName(view.text.capitalize())
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._font())
        height = metrics.height() * 1.7
        return QSize(round(self._needed(self._view.text) + 1.9 * height), round(height))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._view.text:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        text = self._text(box)
        box.setWidth(min(box.width(), self._needed(text) + 1.9 * box.height()))
        ground, ink = self._colors()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setBrush(QColor(ink))
        painter.drawPolygon(self._arrow(box))
        painter.setFont(self._fitted(text, box))
        painter.setPen(QColor(ink))
        shift = box.height() * (0.3 if self._view.side is Side.LEFT else -0.3)
        painter.drawText(box.translated(shift, 0), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold)
        return font

    def _needed(self, text: str) -> float:
        return QFontMetricsF(self._font()).horizontalAdvance(text)

    def _text(self, box: QRectF) -> str:
        fits = self._needed(self._view.text) <= _room(box)
        return self._view.short if self._shortens and not fits else self._view.text

    def _fitted(self, text: str, box: QRectF) -> QFont:
        """Smaller where the words are wider than the page has room for."""
        font = self._font()
        needed, room = self._needed(text), _room(box)
        if needed > room > 0:
            font.setPixelSize(max(1, int(font.pixelSize() * room / needed)))
        return font

    def _colors(self) -> tuple[str, str]:
        theme = self.theme
        if self._view.hot:
            return theme.hot, theme.on_hot
        if self._view.side is Side.RIGHT:
            return theme.right, theme.on_right
        return theme.primary, theme.on_primary

    def _arrow(self, box: QRectF) -> QPolygonF:
        way = -1 if self._view.side is Side.LEFT else 1
        unit = box.height() * 0.2
        x = box.left() + unit * 2.9 if way < 0 else box.right() - unit * 2.9
        tip, y = QPointF(x + way * unit * 1.4, box.center().y()), box.center().y()
        return QPolygonF([tip, QPointF(x, y - unit), QPointF(x, y + unit)])


def _room(box: QRectF) -> float:
    """For words beside the arrow."""
    return box.width() - 1.7 * box.height()
