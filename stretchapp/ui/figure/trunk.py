"""Hips, shirt and neck: rounded sections along a smooth spine."""

from __future__ import annotations

from math import hypot, sqrt

from PySide6.QtGui import QPainterPath

from stretchapp.core.figure import Part, Which
from stretchapp.core.skeleton import LOWER_SPINE, UPPER_ARM, UPPER_SPINE, Trunk
from stretchapp.core.vectors import Vec, along, cross, dot, lerp, sub, unit
from stretchapp.ui.figure.canvas import Canvas
from stretchapp.ui.figure.palette import mixed
from stretchapp.ui.figure.shapes import (
    HULL_POINTS,
    Outline,
    add_curve,
    ellipse,
    new_path,
    row_of,
    unit_circle,
    ways_along,
)
from stretchapp.ui.figure.view import Spot

# Share of the spine from hips to nape, half width, half depth, half height, shift to the front.
Row = tuple[float, float, float, float, float]
HIPS: tuple[Row, ...] = (
    (-0.08, 0.112, 0.088, 0.052, -0.006),
    (-0.01, 0.152, 0.104, 0.060, -0.010),
    (0.08, 0.158, 0.108, 0.060, -0.012),
    (0.22, 0.145, 0.098, 0.050, -0.005),
    (0.36, 0.124, 0.086, 0.040, 0.002),
)
SHIRT: tuple[Row, ...] = (
    (0.20, 0.150, 0.105, 0.020, -0.005),
    (0.40, 0.129, 0.092, 0.040, 0.004),
    (0.58, 0.141, 0.102, 0.050, 0.010),
    (0.76, 0.158, 0.108, 0.050, 0.010),
    (0.88, 0.156, 0.096, 0.040, 0.003),
    (1.03, 0.070, 0.058, 0.022, 0.000),
)
SPINE = LOWER_SPINE + UPPER_SPINE
SHIRTED = tuple(
    (part, None) for part in (Part.PELVIS, Part.BELLY, Part.CHEST, Part.NECK, Part.UPPER_ARM)
)
# Of a spine that is seen shorter than this share of its length, every section is drawn.
SEEN_ALONG = 0.4
# A spine that leads this much of its length away from the eye has its hips before its shirt.
FROM_THE_FEET = -0.5
# Where the slope of the shoulders ends: metres inwards of the joint, and inwards and up of it.
YOKE_OUT, YOKE_IN, YOKE_UP = 0.024, 0.122, 0.030
ARMPIT_OUT, ARMPIT_BELOW = 0.118, 0.125
# An arm counts as raised from where it points this share of its length below its shoulder.
RAISED_FROM = 0.5
# Metres that a full breath adds: to the front and to the sides of the chest, where it is widest.
BREATH_DEPTH, BREATH_WIDTH, BREATH_AT, BREATH_REACH = 0.016, 0.007, 0.68, 0.36


class Section:
    """An ellipse across the spine as it is seen: its middle and the matrix of its outline."""

    __slots__ = ("length", "x", "xx", "xy", "y", "yy")

    def __init__(self, canvas: Canvas, row: Row, breath: float) -> None:
        share, wide, deep, high, ahead = row
        swell = breath * max(0.0, 1 - abs(share - BREATH_AT) / BREATH_REACH)
        wide, deep = wide + swell * BREATH_WIDTH, deep + swell * BREATH_DEPTH
        centre, front, left, up = spine_at(canvas.body.trunk, share)
        view = canvas.view
        self.x, self.y = view.at(along(centre, front, ahead + swell * BREATH_DEPTH / 2))
        (ax, ay), (bx, by), (cx, cy) = view.along(left), view.along(front), view.along(up)
        wide, deep, high = wide * wide, deep * deep, high * high
        self.xx = ax * ax * wide + bx * bx * deep + cx * cx * high
        self.xy = ax * ay * wide + bx * by * deep + cx * cy * high
        self.yy = ay * ay * wide + by * by * deep + cy * cy * high
        self.length = SPINE * view.scale

    def rim(self, nx: float, ny: float, grown: float) -> Spot:
        """From the middle to what is farthest in a direction of length 1, and some pixels on."""
        dx, dy = self.xx * nx + self.xy * ny, self.xy * nx + self.yy * ny
        far = sqrt(nx * dx + ny * dy) or 1.0
        return dx / far + nx * grown, dy / far + ny * grown

    def oval(self, grown: float) -> QPainterPath:
        return ellipse(self.x, self.y, self.xx, self.xy, self.yy, grown).map(_CIRCLE)


_CIRCLE = unit_circle(HULL_POINTS)


def paint_trunk(canvas: Canvas, edged: bool) -> None:
    shirt = _sections(canvas, SHIRT, canvas.moment.breath)
    if edged:
        canvas.fill(_shirt(canvas, shirt, canvas.edge_metres), canvas.colors.outline)
    up, toward = canvas.body.trunk.pelvis_frame.up, canvas.view.axes.toward
    if dot(up, toward) < FROM_THE_FEET:
        _paint_shirt(canvas, shirt)
        _paint_hips(canvas)
    else:
        _paint_hips(canvas)
        _paint_shirt(canvas, shirt)


def _paint_hips(canvas: Canvas) -> None:
    hips = _along(_sections(canvas, HIPS))
    canvas.fill_warm(hips, canvas.colors.legs, (Part.PELVIS, None), (Part.BELLY, None))


def _paint_shirt(canvas: Canvas, sections: list[Section]) -> None:
    canvas.fill_warm(_shirt(canvas, sections), canvas.colors.top, *SHIRTED)


def _sections(canvas: Canvas, rows: tuple[Row, ...], breath: float = 0.0) -> list[Section]:
    return [Section(canvas, row, breath) for row in rows]


def _shirt(canvas: Canvas, sections: list[Section], grown: float = 0.0) -> Outline:
    """With the slope from the neck to the shoulders, and from there, raised, to the ribs."""
    found = _along(sections, grown * canvas.view.scale)
    trunk, axes = canvas.body.trunk, canvas.body.trunk.chest_frame
    for which in Which:
        inwards, arm = -which.sign, canvas.body.arm(which)
        shoulder = arm.shoulder
        outer = along(shoulder, axes.left, inwards * YOKE_OUT)
        inner = along(along(shoulder, axes.left, inwards * YOKE_IN), axes.up, YOKE_UP)
        found.append(row_of([canvas.ball(outer, 0.043 - grown), canvas.ball(inner, 0.036 + grown)]))
        if raised := _raised(arm.shoulder, arm.elbow, axes.up):
            side = along(trunk.chest, axes.left, which.sign * ARMPIT_OUT)
            armpit = canvas.ball(along(side, axes.up, -ARMPIT_BELOW), 0.036 * raised + grown)
            found.append(row_of([canvas.ball(shoulder, 0.040 * raised - grown), armpit]))
    return found


def _raised(shoulder: Vec, elbow: Vec, up: Vec) -> float:
    """0 of an arm that hangs, 1 of one that is level or higher."""
    return min(1.0, max(0.0, 1 + dot(sub(elbow, shoulder), up) / UPPER_ARM / RAISED_FROM))


def _along(sections: list[Section], grown: float = 0.0) -> Outline:
    """The outline of a row of sections: the curve along both sides, and the lowest of them."""
    ways = ways_along([(each.x, each.y) for each in sections])
    left, right = [], []
    for section, (dx, dy) in zip(sections, ways, strict=True):
        x, y = section.rim(dy, -dx, grown)
        left.append((section.x + x, section.y + y))
        right.append((section.x - x, section.y - y))
    path = new_path()
    path.moveTo(*left[0])
    add_curve(path, left)
    path.lineTo(*right[-1])
    add_curve(path, right[::-1])
    path.closeSubpath()
    return [path, *(section.oval(grown) for section in _ends(sections))]


def _ends(sections: list[Section]) -> list[Section]:
    """The lowest, as the highest is under shirt or neck; all when one is seen behind the other."""
    first, last = sections[0], sections[-1]
    far = hypot(last.x - first.x, last.y - first.y)
    return [first] if far > SEEN_ALONG * first.length else sections


def paint_neck(canvas: Canvas) -> None:
    trunk, colors = canvas.body.trunk, canvas.colors
    row = row_of(
        [
            canvas.ball(_collar(trunk), 0.046),
            canvas.ball(lerp(trunk.chest, trunk.neck, 0.6), 0.047),
            canvas.ball(along(trunk.neck, trunk.head_frame.up, 0.03), 0.048),
        ]
    )
    canvas.fill_warm([row], mixed(colors.skin, colors.skin_far, 0.7), (Part.NECK, None))


def _collar(trunk: Trunk) -> Vec:
    axes = trunk.chest_frame
    return along(along(trunk.chest, axes.up, 0.016), axes.front, 0.010)


def spine_at(trunk: Trunk, share: float) -> tuple[Vec, Vec, Vec, Vec]:
    """A point of the smooth spine, 0 at the hips and 1 at the nape, and its front, left and up."""
    t = min(1.0, max(0.0, share))
    up = unit(lerp(trunk.pelvis_frame.up, trunk.chest_frame.up, t))
    left = lerp(trunk.pelvis_frame.left, trunk.chest_frame.left, t)
    left = unit(along(left, up, -dot(left, up)))
    curve = lerp(lerp(trunk.pelvis, trunk.waist, t), lerp(trunk.waist, trunk.chest, t), t)
    beyond = (share - t) * SPINE
    return along(curve, up, beyond), cross(left, up), left, up
