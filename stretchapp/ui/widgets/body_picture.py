"""A body to point at: where is the cramp?"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.body_outline import (
    BACK,
    FRONT,
    HEIGHT,
    LEGS,
    SHOES,
    SKIN,
    TOP,
    WIDTH,
    Capsule,
    Muscle,
    both,
    muscle_at,
)

translate = QCoreApplication.translate
LABEL_SHARE = 0.08
MARK_OPACITY, MARK_RADIUS = 0.55, 0.022
CLOSER = 0.6  # of the width that the bodies do not need
HAIR = (Capsule((0, 0.138), (0, 0.145), 0.122), Capsule((0, 0.138), (0, 0.16), 0.122))
FACE = Capsule((0, 0.184), (0, 0.186), 0.104)
FEATURES = (
    *both(Capsule((0.04, 0.18), (0.04, 0.18), 0.013)),
    Capsule((-0.026, 0.238), (0.026, 0.238), 0.007),
)
VIEWS = (FRONT, BACK)


class BodyPicture(QWidget):
    """`muscle_chosen(Muscle)`. The mouse alone: keys and screen readers have the buttons."""

    muscle_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pointed: Muscle | None = None
        self.setAccessibleName(translate("Cramp", "Body from the front and from the back"))
        self.setMouseTracking(True)
        set_type(self, Type.LARGE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, 380)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)

    def centre_of(self, muscle: Muscle) -> QPointF:
        """Where to click for it."""
        number = 0 if muscle in FRONT else 1
        (x0, y0), (x1, y1) = muscle.capsule.start, muscle.capsule.end
        return self._place(number, ((x0 + x1) / 2, (y0 + y1) / 2))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._muscle_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (found := self._muscle_at(event.position())) is not None:
            self.muscle_chosen.emit(found)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = (translate("Cramp", "front"), translate("Cramp", "back"))
        for number, (muscles, name) in enumerate(zip(VIEWS, names, strict=True)):
            self._paint_body(painter, number)
            for muscle in muscles:
                self._paint_muscle(painter, number, muscle)
            self._paint_name(painter, number, name)
        painter.end()

    def _paint_body(self, painter: QPainter, number: int) -> None:
        colors = self._theme.figure
        for capsules, color in (
            (SKIN, colors.skin),
            (LEGS, colors.legs),
            (SHOES, colors.shoe),
            (TOP, colors.top),
        ):
            for capsule in capsules:
                self._paint(painter, number, capsule, color)
        self._paint(painter, number, SKIN[1], colors.skin)
        self._paint(painter, number, HAIR[number], colors.hair)
        if VIEWS[number] is FRONT:
            self._paint(painter, number, FACE, colors.skin)
            for feature in FEATURES:
                self._paint(painter, number, feature, colors.hair)

    def _paint_muscle(self, painter: QPainter, number: int, muscle: Muscle) -> None:
        """A quiet mark where one can point; a bright one under the mouse."""
        if muscle == self._pointed:
            self._paint(painter, number, muscle.capsule, QColor(self._theme.hot))
            return
        (x0, y0), (x1, y1) = muscle.capsule.start, muscle.capsule.end
        middle = ((x0 + x1) / 2, (y0 + y1) / 2)
        mark = QColor(self._theme.ink)
        mark.setAlphaF(MARK_OPACITY)
        self._paint(painter, number, Capsule(middle, middle, MARK_RADIUS), mark)

    def _paint_name(self, painter: QPainter, number: int, name: str) -> None:
        painter.setPen(QColor(self._theme.muted))
        top = self.height() * (1 - LABEL_SHARE)
        half = self.width() / 2
        box = QRectF(number * half, top, half, self.height() - top)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    def _paint(self, painter: QPainter, number: int, capsule: Capsule, color: QColor) -> None:
        pen = QPen(color, max(1.0, 2 * capsule.radius * self._scale()))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        start, end = self._place(number, capsule.start), self._place(number, capsule.end)
        if start == end:
            painter.drawPoint(start)
        else:
            painter.drawLine(start, end)

    def _scale(self) -> float:
        height = self.height() * (1 - LABEL_SHARE)
        return min(self.width() / 2 / WIDTH, height / HEIGHT)

    def _place(self, number: int, at: tuple[float, float]) -> QPointF:
        scale = self._scale()
        middle = self.width() / 4 * (1 + 2 * number)
        spare = CLOSER * (self.width() / 4 - WIDTH * scale / 2)
        middle += spare if number == 0 else -spare
        return QPointF(middle + at[0] * scale, at[1] * scale)

    def _muscle_at(self, at: QPointF) -> Muscle | None:
        scale = self._scale()
        number = int(at.x() >= self.width() / 2)
        origin = self._place(number, (0, 0))
        return muscle_at(VIEWS[number], ((at.x() - origin.x()) / scale, at.y() / scale))

    def _point(self, muscle: Muscle | None) -> None:
        if muscle != self._pointed:
            self._pointed = muscle
            self.setCursor(
                Qt.CursorShape.ArrowCursor if muscle is None else Qt.CursorShape.PointingHandCursor
            )
            self.update()
