"""Hips, shirt and neck: rounded sections along a smooth spine."""

from __future__ import annotations

from collections.abc import Iterator

from stretchapp.core.figure import Part
from stretchapp.core.skeleton import LOWER_SPINE, UPPER_SPINE, Frame, Trunk
from stretchapp.core.vectors import Vec, along, cross, dot, lerp, scale, unit
from stretchapp.ui.figure_canvas import Canvas
from stretchapp.ui.figure_palette import mixed
from stretchapp.ui.figure_shapes import Outline, Oval, chain, ribbon

# Share of the spine from hips to nape, half width, half depth, half height, shift to the front.
Row = tuple[float, ...]
HIPS: tuple[Row, ...] = (
    (-0.15, 0.072, 0.066, 0.018, -0.003),
    (-0.10, 0.112, 0.090, 0.030, -0.005),
    (-0.05, 0.144, 0.100, 0.050, -0.009),
    (0.05, 0.157, 0.108, 0.060, -0.012),
    (0.20, 0.146, 0.098, 0.050, -0.006),
    (0.34, 0.126, 0.088, 0.040, 0.002),
)
SHIRT: tuple[Row, ...] = (
    (0.22, 0.148, 0.103, 0.022, -0.004),
    (0.43, 0.131, 0.092, 0.040, 0.005),
    (0.66, 0.151, 0.106, 0.050, 0.010),
    (0.82, 0.168, 0.104, 0.050, 0.006),
    (0.93, 0.166, 0.084, 0.045, -0.002),
    (1.05, 0.072, 0.056, 0.024, 0.000),
)
BETWEEN = 3
SPINE = LOWER_SPINE + UPPER_SPINE
TRUNK = (Part.PELVIS, Part.BELLY, Part.CHEST, Part.NECK)


def smooth(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Rows in between on a curve through all of them (Catmull-Rom)."""
    padded = (rows[0], *rows, rows[-1])
    return (
        *(row for at in range(len(rows) - 1) for row in _between(*padded[at : at + 4])),
        rows[-1],
    )


def _between(a: Row, b: Row, c: Row, d: Row) -> Iterator[Row]:
    for step in range(BETWEEN):
        t = step / BETWEEN
        yield tuple(
            q + 0.5 * t * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)))
            for p, q, r, s in zip(a, b, c, d, strict=True)
        )


SMOOTH_HIPS, SMOOTH_SHIRT = smooth(HIPS), smooth(SHIRT)


def paint_trunk(canvas: Canvas) -> None:
    colors = canvas.colors
    hips, shirt = (_piece(canvas, rows) for rows in (SMOOTH_HIPS, SMOOTH_SHIRT))
    canvas.edge(shirt.path(canvas.outline))
    for piece, color in ((hips, colors.legs), (shirt, colors.top)):
        path = piece.path()
        canvas.fill(path, color)
        canvas.glow_on(path, TRUNK, None)


def paint_neck(canvas: Canvas) -> None:
    trunk, colors = canvas.body.trunk, canvas.colors
    path = chain(
        [
            canvas.ball(_collar(trunk), 0.045),
            canvas.ball(lerp(trunk.chest, trunk.neck, 0.6), 0.047),
            canvas.ball(along(trunk.neck, trunk.head_frame.up, 0.03), 0.048),
        ]
    )
    canvas.fill(path, mixed(colors.skin, colors.skin_far, 0.7))
    canvas.glow_on(path, TRUNK, None)


def _collar(trunk: Trunk) -> Vec:
    axes = trunk.chest_frame
    return along(along(trunk.chest, axes.up, 0.022), axes.front, 0.010)


def _piece(canvas: Canvas, rows: tuple[Row, ...]) -> Outline:
    length = (rows[-1][0] - rows[0][0]) * SPINE * canvas.view.scale
    return ribbon([_section(canvas, row) for row in rows], length)


def _section(canvas: Canvas, row: Row) -> Oval:
    share, wide, deep, high, ahead = row
    centre, axes = spine_at(canvas.body.trunk, share)
    return canvas.oval(
        along(centre, axes.front, ahead),
        scale(axes.left, wide),
        scale(axes.front, deep),
        scale(axes.up, high),
    )


def spine_at(trunk: Trunk, share: float) -> tuple[Vec, Frame]:
    """A point of the smooth spine, 0 at the hips and 1 at the nape, and the axes there."""
    t = min(1.0, max(0.0, share))
    up = unit(lerp(trunk.pelvis_frame.up, trunk.chest_frame.up, t))
    left = lerp(trunk.pelvis_frame.left, trunk.chest_frame.left, t)
    left = unit(along(left, up, -dot(left, up)))
    curve = lerp(lerp(trunk.pelvis, trunk.waist, t), lerp(trunk.waist, trunk.chest, t), t)
    beyond = (share - t) * SPINE
    return along(curve, up, beyond), Frame(cross(left, up), left, up)
