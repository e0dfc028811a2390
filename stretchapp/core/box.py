"""A block of a thing beside the figure, possibly turned about the vertical."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from stretchapp.core.figure import Thing
from stretchapp.core.vectors import Vec, add, dot, length, lerp, mirror, scale, sub, unit


class Piece(Enum):
    """What one uses a block for."""

    SEAT = "seat"
    BACK = "back"
    TOP = "top"
    UPRIGHT = "upright"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Box:
    """A block somewhere: its corners in metres, first along its own z, then y, then x."""

    thing: Thing
    corners: tuple[Vec, ...]
    piece: Piece = Piece.REST

    @property
    def middle(self) -> Vec:
        return lerp(self.corners[0], self.corners[7], 0.5)

    @property
    def top(self) -> float:
        """Height above the floor."""
        return self.corners[7][2]

    @property
    def axes(self) -> tuple[Vec, Vec, Vec]:
        """Where its front, its left and its top face look."""
        first, z, y, _, x, *_ = self.corners
        return unit(sub(x, first)), unit(sub(y, first)), unit(sub(z, first))

    def turned(self, direction: Vec) -> Vec:
        """A direction along its own axes in those of the figure."""
        x, y, z = self.axes
        return add(add(scale(x, direction[0]), scale(y, direction[1])), scale(z, direction[2]))

    def distance(self, point: Vec) -> float:
        """Metres from its surface; nothing inside."""
        from_middle, half = sub(point, self.middle), sub(self.corners[7], self.middle)
        beyond = [abs(dot(from_middle, axis)) - abs(dot(half, axis)) for axis in self.axes]
        x, y, z = (max(0.0, far) for far in beyond)
        return length((x, y, z))

    def mirrored(self) -> Box:
        """On the other side, its corners in the same order."""
        corners = tuple(mirror(self.corners[number ^ 2]) for number in range(8))
        return Box(self.thing, corners, self.piece)


@dataclass(frozen=True, slots=True)
class Block:
    """Along the axes of its thing: two opposite corners, in metres from where the thing is."""

    low: Vec
    high: Vec
    piece: Piece = Piece.REST

    @property
    def corners(self) -> tuple[Vec, ...]:
        a, b = self.low, self.high
        return tuple((x, y, z) for x in (a[0], b[0]) for y in (a[1], b[1]) for z in (a[2], b[2]))
