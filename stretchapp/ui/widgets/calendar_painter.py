"""A year of days as squares that grow with their minutes: on the page and in a picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPen

from stretchapp.ui.calendar_view import WEEKS, CalendarView, step_names
from stretchapp.ui.theme import Theme
from stretchapp.ui.widgets.countdown_ring import narrowed

SIZES = (0.22, 0.42, 0.58, 0.74, 0.92)  # of a square, by step
ROW_EMS, GAP_EMS = 1.4, 0.5
MOST_PITCH_EMS = 1.7
SMALL = 0.875
MIDDLE_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
LABELLED_ROWS = (0, 2, 4)


class CalendarPainter:
    """Month names over the squares, names of days before them, a key under them."""

    def __init__(self, view: CalendarView, theme: Theme, font: QFont, width: float) -> None:
        self._view, self._theme, self._width = view, theme, width
        self._font = QFont(font)
        self._font.setPixelSize(max(1, round(QFontInfo(font).pixelSize() * SMALL)))
        self._em = float(self._font.pixelSize())
        self._names = view.weekday_names()
        metrics = QFontMetricsF(self._font)
        widest = max(metrics.horizontalAdvance(name) for name in self._names)
        self._left = widest + GAP_EMS * self._em
        self._pitch = min((width - self._left) / WEEKS, MOST_PITCH_EMS * self._em)
        self._top = ROW_EMS * self._em

    @property
    def height(self) -> float:
        return self._top + 7 * self._pitch + (GAP_EMS + ROW_EMS) * self._em

    def paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        painter.setPen(QColor(self._theme.muted))
        for column, name in self._view.months:
            self._text(painter, self._left + column * self._pitch, 0, name)
        for row in LABELLED_ROWS:
            top = self._top + (row + 0.5) * self._pitch - ROW_EMS * self._em / 2
            self._text(painter, 0, top, self._names[row])
        for day in range(self._view.first, self._view.last + 1):
            self._square(painter, self.box(day), self._view.step(day))
        self._paint_key(painter)

    def paint_cursor(self, painter: QPainter, day: int) -> None:
        painter.setPen(QPen(QColor(self._theme.ink), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.box(day).adjusted(-1, -1, 1, 1), 3, 3)

    def box(self, day: int) -> QRectF:
        column, row = divmod(day - self._view.first, 7)
        corner = QPointF(self._left + column * self._pitch, self._top + row * self._pitch)
        return QRectF(corner.x(), corner.y(), self._pitch, self._pitch)

    def day_at(self, point: QPointF) -> int | None:
        column = int((point.x() - self._left) // self._pitch)
        row = int((point.y() - self._top) // self._pitch)
        day = self._view.first + column * 7 + row
        inside = 0 <= column < WEEKS and 0 <= row < 7
        return day if inside and day <= self._view.last else None

    def _square(self, painter: QPainter, box: QRectF, step: int) -> None:
        """Its size tells the step; its colour only whether there is anything."""
        inset = box.width() * (1 - SIZES[step]) / 2
        square = box.adjusted(inset, inset, -inset, -inset)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.primary if step else self._theme.edge))
        radius = square.width() * (0.22 if step else 0.5)
        painter.drawRoundedRect(square, radius, radius)

    def _paint_key(self, painter: QPainter) -> None:
        """Each size with its minutes, as small as it takes to fit."""
        names = step_names()
        gap = GAP_EMS * self._em
        room = self._width - len(names) * (self._pitch + 3 * gap)
        painter.setFont(narrowed(QFont(self._font), "".join(names), room))
        top = self._top + 7 * self._pitch + gap
        left = 0.0
        for step, name in enumerate(names):
            square = QRectF(left, 0, self._pitch, self._pitch)
            square.moveTop(top + (ROW_EMS * self._em - self._pitch) / 2)
            self._square(painter, square, step)
            painter.setPen(QColor(self._theme.muted))
            self._text(painter, square.right() + gap, top, name)
            left = square.right() + 3 * gap + painter.fontMetrics().horizontalAdvance(name)

    def _text(self, painter: QPainter, left: float, top: float, text: str) -> None:
        line = QRectF(left, top, self._width - left, ROW_EMS * self._em)
        painter.drawText(line, MIDDLE_LEFT, text)
