"""Days or weeks as bars, with their numbers over them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.painted import Painted

HEIGHT_EMS, WIDTH_EMS, ROW_EMS = 6.5, 20, 1.5
LEAST_SCALE = 600.0  # seconds that a bar of full height stands for, at least
SHARE_OF_COLUMN = 0.6
MIDDLE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


class Bar(Protocol):
    """`name` stands under it, `digits` over it; `is_now` for the one that is not over."""

    @property
    def name(self) -> str: ...
    @property
    def digits(self) -> str: ...
    @property
    def size(self) -> float: ...
    @property
    def is_now(self) -> bool: ...


class WeekBars(Painted):
    """A bar of full height is `least` at least. The one of now has a bold name."""

    def __init__(
        self, theme: Theme, least: float = LEAST_SCALE, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._least = least
        self._bars: Sequence[Bar] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_type(self, Type.BODY)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        self._bars = bars
        self.update()

    @override
    def sizeHint(self) -> QSize:
        em = QFontInfo(self.font()).pixelSize()
        return QSize(round(WIDTH_EMS * em), round(HEIGHT_EMS * em))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        column = self.width() / max(1, len(self._bars))
        most = max([self._least, *(bar.size for bar in self._bars)])
        for number, bar in enumerate(self._bars):
            box = QRectF(number * column, 0, column, self.height())
            self._paint_one(painter, box, bar, bar.size / most)
        painter.end()

    def _paint_one(self, painter: QPainter, box: QRectF, bar: Bar, share: float) -> None:
        row = ROW_EMS * QFontInfo(self.font()).pixelSize()
        self._paint_bar(painter, box.adjusted(0, row, 0, -row), share)
        painter.setPen(QColor(self.theme.ink))
        painter.setFont(self._font(bold=True))
        top = (box.height() - 2 * row) * (1 - share)
        painter.drawText(QRectF(box.left(), top, box.width(), row), MIDDLE, bar.digits)
        name = QRectF(box.left(), box.bottom() - row, box.width(), row)
        painter.setPen(QColor(self.theme.ink if bar.is_now else self.theme.muted))
        painter.setFont(self._font(bold=bar.is_now))
        painter.drawText(name, MIDDLE, bar.name)

    def _paint_bar(self, painter: QPainter, room: QRectF, share: float) -> None:
        width = room.width() * SHARE_OF_COLUMN
        box = QRectF(0, 0, width, room.height() * share)
        box.moveBottom(room.bottom())
        box.moveLeft(room.center().x() - width / 2)
        painter.setPen(QPen(QColor(self.theme.edge), 1.0))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if share:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.primary))
            painter.drawRoundedRect(box, min(4.0, box.height() / 2), min(4.0, box.height() / 2))

    def _font(self, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return font
