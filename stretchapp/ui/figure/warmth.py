"""The soft glow where a stretch is felt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import hypot

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QRadialGradient, QTransform

from stretchapp.core.figure import Part, Which
from stretchapp.core.glow import glow_middle
from stretchapp.core.movement import FigureMoment, Glow
from stretchapp.core.skeleton import Bone
from stretchapp.core.vectors import scale, sub
from stretchapp.ui.figure.palette import mixed
from stretchapp.ui.figure.view import View

GLOW_WIDTH, GLOW_LENGTH = 1.36, 0.94
GLOW_FADES = ((0.0, 1.0), (0.32, 0.94), (0.64, 0.55), (0.88, 0.16), (1.0, 0.0))

# A part of the body and its side; a part of the trunk has none.
Felt = tuple[Part, Which | None]

_SQUARE = QRectF(-1, -1, 2, 2)


@dataclass(frozen=True, slots=True)
class Warmth:
    """A glow that can be painted: `placed` takes it from the unit circle to where it is.

    Outside `reach` it paints nothing.
    """

    part: Part
    of: Which
    color: QColor
    strength: float
    placed: QTransform
    reach: QRectF

    @classmethod
    def of_glow(
        cls, glow: Glow, bone: Bone, moment: FigureMoment, view: View, color: QColor
    ) -> Warmth:
        felt = glow.felt
        line = view.along(scale(sub(bone.end, bone.start), felt.spread))
        wide = bone.radius(felt.along) * GLOW_WIDTH * view.scale
        long = hypot(*line)
        dx, dy = (line[0] / long, line[1] / long) if long else (1.0, 0.0)
        long = max(long * GLOW_LENGTH, wide)
        middle = view.at(glow_middle(moment.body, felt))
        placed = QTransform(dx * long, dy * long, -dy * wide, dx * wide, *middle)
        return cls(felt.on, felt.of, color, glow.strength, placed, placed.mapRect(_SQUARE))

    def is_in(self, places: tuple[Felt, ...]) -> bool:
        return any(part is self.part and which in (None, self.of) for part, which in places)

    def on(self, ground: QColor) -> QBrush:
        """The ground itself, glowing: where paths overlap it may be painted twice."""
        brush = QBrush(_glowing(ground.rgb(), self.color.rgb(), self.strength))
        brush.setTransform(self.placed)
        return brush

    def over_all(self) -> QRadialGradient:
        """What is laid over any ground, in the unit circle."""
        return _clear(self.color.rgb(), self.strength)


@lru_cache(maxsize=64)
def _glowing(ground: int, color: int, strength: float) -> QRadialGradient:
    """Strongest in the middle, the ground's colour at the rim of the unit circle and beyond."""
    gradient = QRadialGradient(0, 0, 1)
    for at, share in GLOW_FADES:
        gradient.setColorAt(at, mixed(QColor(ground), QColor(color), share * strength))
    return gradient


@lru_cache(maxsize=64)
def _clear(color: int, strength: float) -> QRadialGradient:
    """The same over nothing."""
    gradient = QRadialGradient(0, 0, 1)
    for at, share in GLOW_FADES:
        stop = QColor(color)
        stop.setAlphaF(share * strength)
        gradient.setColorAt(at, stop)
    return gradient
