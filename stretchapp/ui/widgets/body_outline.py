"""A simple body seen from the front and from the back, and where its muscles are."""

from __future__ import annotations

from dataclasses import dataclass

from stretchapp.core.cramp_state import BodyPart
from stretchapp.core.stretch import Side

Point = tuple[float, float]
WIDTH, HEIGHT = 0.86, 2.08
NEAR = 0.05


@dataclass(frozen=True, slots=True)
class Capsule:
    """Two points and how thick it is round them, in body widths from the middle and the top."""

    start: Point
    end: Point
    radius: float

    def distance(self, at: Point) -> float:
        """From its edge; less than 0 inside."""
        (x, y), (x0, y0), (x1, y1) = at, self.start, self.end
        dx, dy = x1 - x0, y1 - y0
        length = dx * dx + dy * dy
        share = max(0.0, min(1.0, ((x - x0) * dx + (y - y0) * dy) / length)) if length else 0.0
        near = ((x - x0 - share * dx) ** 2 + (y - y0 - share * dy) ** 2) ** 0.5
        return float(near) - self.radius


@dataclass(frozen=True, slots=True)
class Muscle:
    """A place to point at; no side where a muscle has none."""

    part: BodyPart
    side: Side | None
    capsule: Capsule


def both(capsule: Capsule) -> tuple[Capsule, Capsule]:
    """Left and right in the picture."""
    (x0, y0), (x1, y1) = capsule.start, capsule.end
    return Capsule((-x0, y0), (-x1, y1), capsule.radius), capsule


SKIN = (
    Capsule((0, 0.15), (0, 0.17), 0.12),
    Capsule((0, 0.25), (0, 0.36), 0.055),
    *both(Capsule((0.28, 0.72), (0.33, 1.0), 0.045)),
    *both(Capsule((0.335, 1.04), (0.34, 1.08), 0.055)),
)
TOP = (
    Capsule((0, 0.46), (0, 0.82), 0.17),
    *both(Capsule((0.15, 0.43), (0.12, 0.9), 0.085)),
    *both(Capsule((0.21, 0.44), (0.28, 0.72), 0.06)),
)
LEGS = (
    *both(Capsule((0.1, 1.02), (0.12, 1.4), 0.1)),
    *both(Capsule((0.12, 1.4), (0.13, 1.86), 0.068)),
)
SHOES = both(Capsule((0.13, 1.95), (0.155, 1.98), 0.062))

THIGH = Capsule((0.105, 1.1), (0.118, 1.34), 0.075)
SHIN = Capsule((0.122, 1.5), (0.126, 1.7), 0.062)
FOOT = Capsule((0.13, 1.95), (0.155, 1.98), 0.062)
NECK = Capsule((-0.03, 0.33), (0.03, 0.33), 0.05)
SPINE = Capsule((0, 0.55), (0, 0.9), 0.12)


def _pair(part: BodyPart, capsule: Capsule, left_in_picture: Side) -> tuple[Muscle, Muscle]:
    one, other = both(capsule)
    return Muscle(part, left_in_picture, one), Muscle(part, left_in_picture.other, other)


# From the front a person's right is on the left, as with anybody who faces you.
FRONT = (
    Muscle(BodyPart.NECK, None, NECK),
    *_pair(BodyPart.QUADRICEPS, THIGH, Side.RIGHT),
    *_pair(BodyPart.FOOT, FOOT, Side.RIGHT),
)
BACK = (
    Muscle(BodyPart.NECK, None, NECK),
    Muscle(BodyPart.BACK, None, SPINE),
    *_pair(BodyPart.HAMSTRING, THIGH, Side.LEFT),
    *_pair(BodyPart.CALF, SHIN, Side.LEFT),
    *_pair(BodyPart.FOOT, FOOT, Side.LEFT),
)


def muscle_at(muscles: tuple[Muscle, ...], at: Point) -> Muscle | None:
    """The nearest, as far as a finger may miss it."""
    nearest = min(muscles, key=lambda each: each.capsule.distance(at))
    return nearest if nearest.capsule.distance(at) <= NEAR else None
