"""What the parts are painted with: a view, colours, the width of the outline, and the glow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QRadialGradient, QTransform

from stretchapp.core.figure import Part, Which
from stretchapp.core.movement import FigureMoment, Glow
from stretchapp.core.skeleton import Skeleton, bone_of
from stretchapp.core.vectors import Vec, along, scale, sub
from stretchapp.ui.figure_camera import View
from stretchapp.ui.figure_palette import FigureColors
from stretchapp.ui.figure_shapes import Circle, Oval

OUTLINE_METRES = 0.0075
GLOW_DEPTH, GLOW_WIDTH = 0.5, 1.45


@dataclass(frozen=True)
class Canvas:
    """One painting of one moment."""

    painter: QPainter
    view: View
    colors: FigureColors
    moment: FigureMoment

    @property
    def body(self) -> Skeleton:
        return self.moment.body

    @property
    def outline(self) -> float:
        """Pixels; thin on a thumbnail, never hair-thin."""
        return max(0.6, OUTLINE_METRES * self.view.scale)

    def ball(self, centre: Vec, radius: float) -> Circle:
        x, y = self.view.at(centre)
        return Circle(x, y, radius * self.view.scale)

    def oval(self, centre: Vec, a: Vec, b: Vec, c: Vec) -> Oval:
        """An ellipsoid by its half axes in metres."""
        along_ = self.view.along
        return Oval.of(self.view.at(centre), along_(a), along_(b), along_(c))

    def fill(self, path: QPainterPath, color: QColor) -> None:
        self.painter.fillPath(path, color)

    def edge(self, path: QPainterPath) -> None:
        self.painter.fillPath(path, self.colors.outline)

    def glow_on(self, path: QPainterPath, parts: Iterable[Part], which: Which | None) -> None:
        """Warm the places of some parts, only inside `path`; a trunk part has no side."""
        for glow in self.moment.glows:
            if glow.felt.on in parts and which in (None, glow.felt.of):
                self._warm(path, glow)

    def _warm(self, path: QPainterPath, glow: Glow) -> None:
        """Clipped to where the glow reaches, as a gradient costs the more the larger its ground."""
        brush, reach = self._glow(glow)
        if not path.controlPointRect().intersects(reach):
            return
        self.painter.save()
        self.painter.setClipRect(reach, Qt.ClipOperation.IntersectClip)
        self.painter.fillPath(path, brush)
        self.painter.restore()

    def _glow(self, glow: Glow) -> tuple[QBrush, QRectF]:
        """The brush of a place, and the rectangle outside which it paints nothing."""
        felt = glow.felt
        bone = bone_of(self.body, felt.on, felt.of)
        reach = bone.radius(felt.along)
        middle = bone.point(felt.along)
        if felt.face:
            middle = along(middle, bone.out_of(felt.face, felt.of), reach * GLOW_DEPTH)
        line = self.view.along(scale(sub(bone.end, bone.start), felt.spread))
        wide = reach * GLOW_WIDTH * self.view.scale
        x, y = self.view.at(middle)
        far = max(hypot(*line), wide) + 1
        brush = _gradient((x, y), line, wide, self.colors.glow, glow.strength)
        return brush, QRectF(x - far, y - far, 2 * far, 2 * far)


def _gradient(
    middle: tuple[float, float],
    line: tuple[float, float],
    wide: float,
    color: QColor,
    strength: float,
) -> QBrush:
    """Strongest in the middle, gone at the rim of an ellipse that lies along `line`."""
    long = hypot(*line) or 1.0
    dx, dy = line[0] / long, line[1] / long
    long = max(long, wide)
    gradient = QRadialGradient(0, 0, 1)
    for at, alpha in ((0.0, 1.0), (0.3, 0.94), (0.6, 0.55), (0.82, 0.18), (1.0, 0.0)):
        stop = QColor(color)
        stop.setAlphaF(alpha * strength)
        gradient.setColorAt(at, stop)
    brush = QBrush(gradient)
    brush.setTransform(QTransform(dx * long, dy * long, -dy * wide, dx * wide, *middle))
    return brush
