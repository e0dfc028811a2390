"""Outlines of rounded things in pixels: chains of circles, hulls and ribbons of ellipsoids.

All outlines run counter-clockwise, so that overlapping ones add up under the winding rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import acos, atan2, cos, degrees, hypot, inf, pi, sin, sqrt, tau

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

COARSE_POINTS, FINE_POINTS, CAP_POINTS = 24, 40, 7
# A row of ellipsoids seen more end-on than this share of its length is drawn as one hull.
SEEN_ALONG = 0.45

Spot = tuple[float, float]


def _directions(points: int) -> tuple[Spot, ...]:
    return tuple((cos(tau * at / points), -sin(tau * at / points)) for at in range(points))


COARSE, FINE = _directions(COARSE_POINTS), _directions(FINE_POINTS)


@dataclass(frozen=True, slots=True)
class Circle:
    """A ball seen from anywhere."""

    x: float
    y: float
    r: float


@dataclass(frozen=True, slots=True)
class Oval:
    """An ellipsoid seen from anywhere: its middle, and the matrix xx, xy, yy of its outline."""

    x: float
    y: float
    xx: float
    xy: float
    yy: float

    @classmethod
    def of(cls, middle: Spot, a: Spot, b: Spot, c: Spot) -> Oval:
        """From three half axes."""
        return cls(
            *middle,
            a[0] * a[0] + b[0] * b[0] + c[0] * c[0],
            a[0] * a[1] + b[0] * b[1] + c[0] * c[1],
            a[1] * a[1] + b[1] * b[1] + c[1] * c[1],
        )

    def rim(self, nx: float, ny: float) -> Spot:
        """The farthest point in a direction of length 1."""
        dx, dy = self.xx * nx + self.xy * ny, self.xy * nx + self.yy * ny
        far = sqrt(nx * dx + ny * dy) or 1.0
        return self.x + dx / far, self.y + dy / far


@dataclass(frozen=True, slots=True)
class Outline:
    """A closed line; each point knows the way out, so that it can grow."""

    points: tuple[tuple[float, float, float, float], ...]

    def add_to(self, path: QPainterPath, grown: float = 0.0) -> None:
        path.addPolygon(
            QPolygonF([QPointF(x + nx * grown, y + ny * grown) for x, y, nx, ny in self.points])
        )
        path.closeSubpath()

    def path(self, grown: float = 0.0) -> QPainterPath:
        path = new_path()
        self.add_to(path, grown)
        return path


def hull(ovals: Sequence[Oval], directions: Sequence[Spot] = COARSE) -> Outline:
    """The line round all of some ellipsoids; FINE directions make a big one round."""
    return Outline(tuple(_farthest(ovals, nx, ny) for nx, ny in directions))


def _farthest(ovals: Sequence[Oval], nx: float, ny: float) -> tuple[float, float, float, float]:
    """The point of several ellipsoids that is farthest in a direction, and that direction."""
    best, at = -inf, ovals[0]
    for oval in ovals:
        spread = nx * (oval.xx * nx + 2 * oval.xy * ny) + oval.yy * ny * ny
        far = nx * oval.x + ny * oval.y + sqrt(spread)
        if far > best:
            best, at = far, oval
    return (*at.rim(nx, ny), nx, ny)


def ribbon(ovals: Sequence[Oval], length: float) -> Outline:
    """The line along a row of ellipsoids that is `length` pixels long when seen from the side."""
    first, last = ovals[0], ovals[-1]
    if hypot(last.x - first.x, last.y - first.y) < SEEN_ALONG * length:
        return hull(ovals, FINE)
    ways = [*_ways(ovals)]
    right = [(oval, -dy, dx) for oval, (dx, dy) in zip(ovals, ways, strict=True)]
    left = [(oval, dy, -dx) for oval, (dx, dy) in zip(ovals, ways, strict=True)]
    turn = [*right, *_cap(last, ways[-1]), *reversed(left), *_cap(first, ways[0], -1)]
    return Outline(tuple((*oval.rim(nx, ny), nx, ny) for oval, nx, ny in reversed(turn)))


def _ways(ovals: Sequence[Oval]) -> Iterator[Spot]:
    """The direction of the row at each of its ellipsoids."""
    for before, after in zip((ovals[0], *ovals), (*ovals[1:], ovals[-1]), strict=False):
        dx, dy = after.x - before.x, after.y - before.y
        long = hypot(dx, dy) or 1.0
        yield dx / long, dy / long


def _cap(oval: Oval, way: Spot, sign: int = 1) -> Iterator[tuple[Oval, float, float]]:
    """Round an end of a row, from its right to its left; `sign` -1 at the beginning."""
    dx, dy = way[0] * sign, way[1] * sign
    for at in range(1, CAP_POINTS):
        angle = pi * at / CAP_POINTS
        c, s = cos(angle), sin(angle)
        yield oval, -dy * c + dx * s, dx * c + dy * s


def chain(circles: Sequence[Circle], grown: Sequence[float] | float = 0.0) -> QPainterPath:
    """The outline along a row of circles, each joined to the next; `grown` widens it."""
    path = new_path()
    add_chain(path, circles, grown)
    return path


def add_chain(
    path: QPainterPath, circles: Sequence[Circle], grown: Sequence[float] | float = 0.0
) -> None:
    by = (grown,) * len(circles) if isinstance(grown, float) else grown
    wide = [Circle(each.x, each.y, each.r + k) for each, k in zip(circles, by, strict=True)]
    for first, last in pairwise(wide):
        _add_capsule(path, first, last)


def _add_capsule(path: QPainterPath, a: Circle, b: Circle) -> None:
    """The hull of two circles."""
    apart = hypot(b.x - a.x, b.y - a.y)
    if apart <= abs(a.r - b.r):
        big = a if a.r > b.r else b
        path.arcMoveTo(big.x - big.r, big.y - big.r, 2 * big.r, 2 * big.r, 0)
        path.arcTo(big.x - big.r, big.y - big.r, 2 * big.r, 2 * big.r, 0, 360)
        path.closeSubpath()
        return
    line = -degrees(atan2(b.y - a.y, b.x - a.x))
    tangent = degrees(acos((a.r - b.r) / apart))
    path.arcMoveTo(a.x - a.r, a.y - a.r, 2 * a.r, 2 * a.r, line + tangent)
    path.arcTo(a.x - a.r, a.y - a.r, 2 * a.r, 2 * a.r, line + tangent, 360 - 2 * tangent)
    path.arcTo(b.x - b.r, b.y - b.r, 2 * b.r, 2 * b.r, line - tangent, 2 * tangent)
    path.closeSubpath()


def new_path() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path
