"""Outlines of rounded things in pixels, as polygons, which Qt fills sooner than curves.

All run clockwise on the screen, so that overlapping ones add up under the winding rule.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, inf, pi, sin, sqrt, tau

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath, QTransform

from stretchapp.ui.figure.view import Spot

# Middle and radius of a ball seen from anywhere.
Circle = tuple[float, float, float]
# Points of a closed line with the direction out of it, so that it can grow.
Rim = list[tuple[float, float, float, float]]
# Paths that are filled one after the other: Qt finds the edges of a row one by one, so that what
# overlaps in one path costs by the square.
Outline = list[QPainterPath]

HULL_POINTS, CIRCLE_POINTS, CAP_STEPS = 32, 48, 10


def _directions(points: int) -> tuple[Spot, ...]:
    return tuple((cos(tau * at / points), sin(tau * at / points)) for at in range(points))


def half_round(steps: int) -> tuple[Spot, ...]:
    """Cosine and sine on the way from -90 to 90 degrees, both ends left out."""
    angles = (pi * at / steps - pi / 2 for at in range(1, steps))
    return tuple((cos(angle), sin(angle)) for angle in angles)


AROUND = _directions(HULL_POINTS)


def new_path() -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def joined(outline: Outline) -> QPainterPath:
    """All of an outline as one path."""
    path = new_path()
    for each in outline:
        path.addPath(each)
    return path


def add_polygon(path: QPainterPath, points: Sequence[Spot]) -> None:
    add_line(path, points)
    path.closeSubpath()


def add_line(path: QPainterPath, points: Sequence[Spot]) -> None:
    """An open line, point by point, which takes a third of the time of a QPolygonF's making."""
    path.moveTo(*points[0])
    line_to = path.lineTo
    for x, y in points[1:]:
        line_to(x, y)


def row_of(circles: Sequence[Circle]) -> QPainterPath:
    """The line along a row of circles that are seen from the side, round at both ends."""
    ways = ways_along([(x, y) for x, y, _ in circles])
    row = _cap(circles[-1], *ways[-1])
    between = list(zip(circles, ways, strict=True))[1:-1]
    for (x, y, r), (dx, dy) in reversed(between):
        row.lineTo(x - dy * r, y + dx * r)
    row.connectPath(_cap(circles[0], -ways[0][0], -ways[0][1]))
    for (x, y, r), (dx, dy) in between:
        row.lineTo(x + dy * r, y - dx * r)
    return row


def _cap(circle: Circle, dx: float, dy: float) -> QPainterPath:
    """Half of a circle, in the direction that a row ends in."""
    x, y, r = circle
    return QTransform(dx * r, dy * r, -dy * r, dx * r, x, y).map(_HALF)


def ways_along(spots: Sequence[Spot]) -> list[Spot]:
    """The direction of a row at each of its places, of length 1."""
    found = []
    for before, after in zip((spots[0], *spots), (*spots[1:], spots[-1]), strict=False):
        dx, dy = after[0] - before[0], after[1] - before[1]
        long = hypot(dx, dy) or 1.0
        found.append((dx / long, dy / long))
    return found


def hull(circles: Sequence[Circle]) -> Rim:
    """The line round all of some circles, each point with the way out."""
    found = []
    for nx, ny in AROUND:
        most = -inf
        for circle in circles:
            reach = nx * circle[0] + ny * circle[1] + circle[2]
            if reach > most:
                most, (x, y, r) = reach, circle
        found.append((x + nx * r, y + ny * r, nx, ny))
    return found


def outlined(rim: Rim, grown: float = 0.0) -> QPainterPath:
    path = new_path()
    add_polygon(path, [(x + nx * grown, y + ny * grown) for x, y, nx, ny in rim])
    return path


def add_curve(path: QPainterPath, points: Sequence[Spot]) -> None:
    """A curve through points (Catmull-Rom), after a line to the first."""
    path.lineTo(*points[0])
    padded = (points[0], *points, points[-1])
    for at in range(len(points) - 1):
        (px, py), (ax, ay), (bx, by), (cx, cy) = padded[at : at + 4]
        path.cubicTo(
            ax + (bx - px) / 6, ay + (by - py) / 6, bx - (cx - ax) / 6, by - (cy - ay) / 6, bx, by
        )


def unit_circle(points: int = CIRCLE_POINTS) -> QPainterPath:
    path = new_path()
    add_polygon(path, _directions(points))
    return path


def half_circle() -> QPainterPath:
    """From above round the right to below."""
    path = new_path()
    add_line(path, [(0.0, -1.0), *half_round(CAP_STEPS), (0.0, 1.0)])
    return path


def oval(middle: Spot, a: Spot, b: Spot, c: Spot, grown: float = 0.0) -> QTransform:
    """Takes the unit circle to the outline of an ellipsoid of three half axes, in pixels."""
    return ellipse(
        *middle,
        a[0] * a[0] + b[0] * b[0] + c[0] * c[0],
        a[0] * a[1] + b[0] * b[1] + c[0] * c[1],
        a[1] * a[1] + b[1] * b[1] + c[1] * c[1],
        grown,
    )


def ellipse(x: float, y: float, xx: float, xy: float, yy: float, grown: float) -> QTransform:
    """Takes the unit circle to the ellipse of a matrix, `grown` by some pixels.

    The circle is taken there by the matrix's square root.
    """
    s = sqrt(max(0.0, xx * yy - xy * xy))
    t = sqrt(xx + yy + 2 * s) or 1.0
    return QTransform((xx + s) / t + grown, xy / t, xy / t, (yy + s) / t + grown, x, y)


_HALF = half_circle()
