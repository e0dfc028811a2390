"""The year calendar on the page: a day is told when the mouse or the arrow keys are on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontInfo,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stretchapp.ui.calendar_view import CalendarView
from stretchapp.ui.late_announcer import LateAnnouncer
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.calendar_painter import CalendarPainter
from stretchapp.ui.widgets.fitted import Fitted
from stretchapp.ui.widgets.painted import Painted

PAD = 10.0
LINE_EMS = 1.6
STEPS = {
    Qt.Key.Key_Left: -7,
    Qt.Key.Key_Right: 7,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}
MIDDLE_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class YearCalendar(Fitted, Painted):
    """Arrow keys go by days and weeks, Home and End to both ends, Page Up and Down by years.

    The line under it is painted: a label would tell every screen reader of every square the
    mouse passes. `earlier_wanted`, `later_wanted`: another year.
    """

    earlier_wanted = Signal()
    later_wanted = Signal()

    def __init__(self, theme: Theme, view: CalendarView, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.view = view
        self.day = view.last
        self._hovered: int | None = None
        self.announcer = LateAnnouncer(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_type(self, Type.BODY)
        self._fit()

    @property
    def line(self) -> str:
        """What is said of the day under the mouse, else of that under the cursor."""
        return self.view.day_text(self.day if self._hovered is None else self._hovered)

    def show_view(self, view: CalendarView) -> None:
        self.view = view
        self.day = min(max(self.day, view.first), view.last)
        self._hovered = None
        self._fit()
        self.update()

    def go_to(self, day: int) -> None:
        self.day = min(max(day, self.view.first), self.view.last)
        self._hovered = None
        self.announcer.say(self.line)
        self.update()

    def place_of(self, day: int) -> QPoint:
        """The middle of a day's square."""
        return (self._painter().box(day).center() + QPointF(PAD, PAD)).toPoint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.go_to(self.day + STEPS[key])
        elif key == Qt.Key.Key_Home:
            self.go_to(self.view.first)
        elif key == Qt.Key.Key_End:
            self.go_to(self.view.last)
        elif key == Qt.Key.Key_PageUp:
            self.earlier_wanted.emit()
        elif key == Qt.Key.Key_PageDown:
            self.later_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._painter().day_at(event.position() - QPointF(PAD, PAD))
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._painter().day_at(event.position() - QPointF(PAD, PAD))
        if day is not None:
            self.go_to(day)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.announcer.say(self.line)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, made = QPainter(self), self._painter()
        painter.setTransform(QTransform.fromTranslate(PAD, PAD))
        made.paint(painter)
        if self.hasFocus():
            made.paint_cursor(painter, self.day)
        painter.setFont(self.font())
        painter.setPen(QColor(self.theme.ink))
        painter.drawText(
            QRectF(0, made.height, self._inner(), self._line()), MIDDLE_LEFT, self.line
        )
        painter.resetTransform()
        self._paint_focus(painter)
        painter.end()

    def _paint_focus(self, painter: QPainter) -> None:
        if self.hasFocus():
            painter.setPen(QPen(QColor(self.theme.primary), 3.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 12, 12)

    def _painter(self) -> CalendarPainter:
        return CalendarPainter(self.view, self.theme, self.font(), self._inner())

    def _inner(self) -> float:
        return max(1.0, self.width() - 2 * PAD)

    def _line(self) -> float:
        return LINE_EMS * QFontInfo(self.font()).pixelSize()

    @override
    def _fit(self) -> None:
        self.setFixedHeight(round(self._painter().height + self._line() + 2 * PAD))
