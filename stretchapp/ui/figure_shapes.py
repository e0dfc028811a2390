"""Outlines of rounded things in pixels: hulls of circles and of ellipsoids."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import acos, atan2, cos, degrees, hypot, pi, sin, sqrt

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPolygonF

DIRECTIONS = tuple((cos(2 * pi * i / 40), -sin(2 * pi * i / 40)) for i in range(40))


@dataclass(frozen=True, slots=True)
class Circle:
    """A ball seen from anywhere."""

    x: float
    y: float
    r: float

    def grown(self, by: float) -> Circle:
        return Circle(self.x, self.y, self.r + by)


@dataclass(frozen=True, slots=True)
class Oval:
    """An ellipsoid seen from anywhere: its middle and three half axes."""

    x: float
    y: float
    a: tuple[float, float]
    b: tuple[float, float]
    c: tuple[float, float]

    def reach(self, nx: float, ny: float) -> tuple[float, float, float]:
        """The farthest point in a direction, and how far it is."""
        ka = self.a[0] * nx + self.a[1] * ny
        kb = self.b[0] * nx + self.b[1] * ny
        kc = self.c[0] * nx + self.c[1] * ny
        far = sqrt(ka * ka + kb * kb + kc * kc) or 1.0
        x = self.x + (self.a[0] * ka + self.b[0] * kb + self.c[0] * kc) / far
        y = self.y + (self.a[1] * ka + self.b[1] * kb + self.c[1] * kc) / far
        return nx * self.x + ny * self.y + far, x, y


def hull(ovals: Sequence[Oval], grown: float = 0.0) -> QPolygonF:
    """The outline round all of some ellipsoids."""
    points = []
    for nx, ny in DIRECTIONS:
        _, x, y = max(oval.reach(nx, ny) for oval in ovals)
        points.append(QPointF(x + nx * grown, y + ny * grown))
    return QPolygonF(points)


@dataclass(frozen=True, slots=True)
class Tube:
    """A row of outlines, each the hull of two neighbours; points and where they move to grow."""

    outlines: tuple[tuple[tuple[float, float], ...], ...]

    def grown(self, by: float) -> QPainterPath:
        path = _path()
        for outline in self.outlines:
            ways = zip(outline, DIRECTIONS, strict=True)
            path.addPolygon(
                QPolygonF([QPointF(x + nx * by, y + ny * by) for (x, y), (nx, ny) in ways])
            )
            path.closeSubpath()
        return path


def hulls(ovals: Sequence[Oval]) -> Tube:
    """The outline along a row of ellipsoids, each joined to the next."""
    reaches = [[oval.reach(nx, ny) for nx, ny in DIRECTIONS] for oval in ovals]
    return Tube(
        tuple(
            tuple(max(a, b)[1:] for a, b in zip(first, last, strict=True))
            for first, last in pairwise(reaches)
        )
    )


def chain(circles: Sequence[Circle], grown: Sequence[float] | float = 0.0) -> QPainterPath:
    """The outline along a row of circles, each joined to the next; `grown` widens it."""
    if isinstance(grown, float):
        grown = (grown,) * len(circles)
    wide = [circle.grown(by) for circle, by in zip(circles, grown, strict=True)]
    path = _path()
    for first, last in pairwise(wide):
        add_capsule(path, first, last)
    return path


def add_capsule(path: QPainterPath, a: Circle, b: Circle) -> None:
    """The hull of two circles, counter-clockwise as all our outlines, so that they add up."""
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


def _path() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path
