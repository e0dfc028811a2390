"""From metres in space to pixels: a direction of looking, and a projection."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin

from stretchapp.core.vectors import Vec, dot, scale

Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Axes:
    """The directions of a picture: to its right, up, and towards the eye."""

    right: Vec
    up: Vec
    toward: Vec

    @classmethod
    def of(cls, azimuth: float, elevation: float) -> Axes:
        """Degrees from the front towards the figure's right, and above the horizon."""
        a, e = radians(azimuth), radians(elevation)
        return cls(
            (sin(a), cos(a), 0.0),
            (-cos(a) * sin(e), sin(a) * sin(e), cos(e)),
            (cos(a) * cos(e), -sin(a) * cos(e), sin(e)),
        )


@dataclass(frozen=True, slots=True)
class View:
    """A projection: `across` and `down` are pixels a metre of each axis, `x`, `y` the origin's."""

    axes: Axes
    scale: float
    x: float
    y: float
    across: Vec
    down: Vec

    @classmethod
    def of(cls, axes: Axes, pixels_a_metre: float, x: float, y: float) -> View:
        right, down = scale(axes.right, pixels_a_metre), scale(axes.up, -pixels_a_metre)
        return cls(axes, pixels_a_metre, x, y, right, down)

    def at(self, p: Vec) -> Spot:
        r, d = self.across, self.down
        return (
            self.x + p[0] * r[0] + p[1] * r[1] + p[2] * r[2],
            self.y + p[0] * d[0] + p[1] * d[1] + p[2] * d[2],
        )

    def along(self, v: Vec) -> Spot:
        """A direction in pixels."""
        r, d = self.across, self.down
        return (
            v[0] * r[0] + v[1] * r[1] + v[2] * r[2],
            v[0] * d[0] + v[1] * d[1] + v[2] * d[2],
        )

    def depth(self, point: Vec) -> float:
        """Metres towards the eye."""
        return dot(point, self.axes.toward)
