"""What the parts are painted with: a view, colours, the width of the edge, and the glow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import hypot

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QRadialGradient,
    QTransform,
)

from stretchapp.core.figure import Part, Which
from stretchapp.core.glow import glow_middle
from stretchapp.core.movement import FigureMoment, Glow
from stretchapp.core.skeleton import Bone, Skeleton, bone_of
from stretchapp.core.vectors import Vec, dot, scale, sub
from stretchapp.ui.figure.palette import FigureColors
from stretchapp.ui.figure.profile import Profile, lay
from stretchapp.ui.figure.shapes import Circle
from stretchapp.ui.figure.view import View

EDGE_METRES, LEAST_EDGE = 0.0075, 0.6
# Pixels a metre below which small things only make a picture restless.
SMALL = 60.0
GLOW_WIDTH, GLOW_LENGTH = 1.36, 0.94
GLOW_FADES = ((0.0, 1.0), (0.32, 0.94), (0.64, 0.55), (0.88, 0.16), (1.0, 0.0))
# A gradient costs the more the larger its ground, and a clip costs something too: where the
# ground is so many times as large as the glow, it is clipped.
WORTH_CLIPPING = 2.5


@dataclass(frozen=True, slots=True)
class Warmth:
    """A glow that can be painted: `placed` takes it from the unit circle to where it is.

    Outside `reach` it paints nothing.
    """

    part: Part
    of: Which
    gradient: QRadialGradient
    placed: QTransform
    reach: QRectF


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

    @cached_property
    def _bones(self) -> dict[tuple[Part, Which], Bone]:
        return {}

    def bone(self, part: Part, which: Which) -> Bone:
        """A part of a limb; made once a painting."""
        key = (part, which)
        if key not in self._bones:
            self._bones[key] = bone_of(self.body, part, which)
        return self._bones[key]

    def leg_farness(self, which: Which) -> float:
        """0 for a limb on the near side or seen from the front, 1 for one behind the body."""
        return self._farness(self.body.trunk.pelvis_frame.left, which)

    def arm_farness(self, which: Which) -> float:
        return self._farness(self.body.trunk.chest_frame.left, which)

    def _farness(self, left: Vec, which: Which) -> float:
        return min(1.0, max(0.0, -which.sign * dot(left, self.view.axes.toward)))

    @cached_property
    def edge_metres(self) -> float:
        """Thin on a thumbnail, never hair-thin."""
        return max(EDGE_METRES, LEAST_EDGE / self.view.scale)

    @property
    def is_small(self) -> bool:
        return self.view.scale < SMALL

    def ball(self, centre: Vec, radius: float) -> Circle:
        x, y = self.view.at(centre)
        return (x, y, radius * self.view.scale)

    def limb(self, profile: Profile, bone: Bone) -> QPainterPath:
        return lay(profile, bone, self.view)

    def edge_of(self, profile: Profile, bone: Bone) -> None:
        """The ground's colour round a limb, which sets it off from what lies behind it."""
        self.fill(lay(profile, bone, self.view, self.edge_metres), self.colors.outline)

    def fill(self, path: QPainterPath, color: QColor) -> None:
        self.painter.fillPath(path, color)

    def glow_on(self, path: QPainterPath, parts: Iterable[Part], which: Which | None) -> None:
        """Warm the places of some parts, only inside `path`; a trunk part has no side."""
        for warmth in self._warmths:
            if warmth.part in parts and which in (None, warmth.of):
                self._warm(path, warmth)

    def _warm(self, path: QPainterPath, warmth: Warmth) -> None:
        ground = path.controlPointRect()
        if not ground.intersects(warmth.reach):
            return
        self.painter.save()
        if _area(ground) > WORTH_CLIPPING * _area(warmth.reach):
            self.painter.setClipRect(warmth.reach.toAlignedRect(), Qt.ClipOperation.IntersectClip)
        brush = QBrush(warmth.gradient)
        if self._forgets_turned_brushes:
            self.painter.setTransform(warmth.placed, combine=True)
            path = warmth.placed.inverted()[0].map(path)
        else:
            brush.setTransform(warmth.placed)
        self.painter.fillPath(path, brush)
        self.painter.restore()

    @cached_property
    def _forgets_turned_brushes(self) -> bool:
        """An SVG file does; turning the painter instead takes longer on a screen."""
        return self.painter.paintEngine().type() is QPaintEngine.Type.SVG

    @cached_property
    def _warmths(self) -> tuple[Warmth, ...]:
        return tuple(self._warmth(glow) for glow in self.moment.glows)

    def _warmth(self, glow: Glow) -> Warmth:
        felt = glow.felt
        bone = self.bone(felt.on, felt.of)
        line = self.view.along(scale(sub(bone.end, bone.start), felt.spread))
        wide = bone.radius(felt.along) * GLOW_WIDTH * self.view.scale
        long = hypot(*line)
        dx, dy = (line[0] / long, line[1] / long) if long else (1.0, 0.0)
        long = max(long * GLOW_LENGTH, wide)
        middle = self.view.at(glow_middle(self.body, felt))
        placed = QTransform(dx * long, dy * long, -dy * wide, dx * wide, *middle)
        gradient = _gradient(self.colors.glow, glow.strength)
        return Warmth(felt.on, felt.of, gradient, placed, placed.mapRect(_SQUARE))


def _area(rect: QRectF) -> float:
    return rect.width() * rect.height()


_SQUARE = QRectF(-1, -1, 2, 2)


def _gradient(color: QColor, strength: float) -> QRadialGradient:
    """Strongest in the middle, gone at the rim of the unit circle."""
    gradient = QRadialGradient(0, 0, 1)
    for at, alpha in GLOW_FADES:
        stop = QColor(color)
        stop.setAlphaF(alpha * strength)
        gradient.setColorAt(at, stop)
    return gradient
