"""Hips, shirt, neck and head."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from stretchapp.core.figure import Part
from stretchapp.core.skeleton import Frame, Trunk
from stretchapp.core.vectors import Vec, add, along, cross, dot, lerp, scale, unit
from stretchapp.ui.figure_canvas import Canvas
from stretchapp.ui.figure_palette import mixed
from stretchapp.ui.figure_shapes import Oval, chain, hull, hulls

# Share of the spine from hips to nape, half width, half depth, half height, shift to the front.
HIPS = (
    (-0.10, 0.105, 0.085, 0.05, -0.004),
    (0.04, 0.160, 0.112, 0.06, -0.010),
    (0.30, 0.132, 0.092, 0.05, 0.0),
)
SHIRT = (
    (0.19, 0.146, 0.103, 0.03, 0.0),
    (0.40, 0.128, 0.092, 0.05, 0.004),
    (0.68, 0.158, 0.108, 0.06, 0.008),
    (0.88, 0.176, 0.098, 0.055, 0.0),
    (1.03, 0.080, 0.062, 0.03, -0.004),
)
TRUNK = (Part.PELVIS, Part.BELLY, Part.CHEST, Part.NECK)
HEAD_AXES = (0.096, 0.077, 0.115)
FACE_TILT, FACE_WIDTH = -20.0, 66.0


def paint_trunk(canvas: Canvas) -> None:
    colors, w = canvas.colors, canvas.outline
    hips = [_section(canvas, row) for row in HIPS]
    shirt = [_section(canvas, row) for row in SHIRT]
    canvas.edge(hulls(hips, (w,) * len(hips)))
    canvas.edge(hulls(shirt, (w,) * len(shirt)))
    for ovals, color in ((hips, colors.legs), (shirt, colors.top)):
        path = hulls(ovals, (0.0,) * len(ovals))
        canvas.fill(path, color)
        canvas.glow_on(path, TRUNK, None)


def _section(canvas: Canvas, row: tuple[float, float, float, float, float]) -> Oval:
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
    turn = min(1.0, max(0.0, share))
    up = unit(lerp(trunk.pelvis_frame.up, trunk.chest_frame.up, turn))
    left = lerp(trunk.pelvis_frame.left, trunk.chest_frame.left, turn)
    left = unit(along(left, up, -dot(left, up)))
    axes = Frame(cross(left, up), left, up)
    if share <= 0:
        return along(trunk.pelvis, up, share * 0.46), axes
    if share >= 1:
        return along(trunk.chest, up, (share - 1) * 0.46), axes
    first, last = lerp(trunk.pelvis, trunk.waist, turn), lerp(trunk.waist, trunk.chest, turn)
    curve = lerp(first, last, turn)
    return curve, axes


def paint_head(canvas: Canvas) -> None:
    """Neck, hair and face; the hair shows where the face looks."""
    trunk, colors, w = canvas.body.trunk, canvas.colors, canvas.outline
    axes = trunk.head_frame
    neck = chain(
        [
            canvas.ball(along(trunk.chest, trunk.chest_frame.up, 0.012), 0.050),
            canvas.ball(lerp(trunk.chest, trunk.neck, 0.6), 0.046),
            canvas.ball(along(trunk.neck, axes.up, 0.03), 0.046),
        ]
    )
    canvas.fill(neck, mixed(colors.skin, colors.skin_far, 0.7))
    canvas.glow_on(neck, TRUNK, None)
    head = canvas.oval(trunk.head, *_head_axes(axes))
    for grown, color in ((w, colors.outline), (0.0, colors.hair)):
        path = QPainterPath()
        path.addPolygon(hull([head], grown))
        canvas.fill(path, color)
    face = _face(canvas, axes)
    if face is not None:
        canvas.fill(face, colors.skin)


def _head_axes(axes: Frame) -> tuple[Vec, Vec, Vec]:
    return (
        scale(axes.front, HEAD_AXES[0]),
        scale(axes.left, HEAD_AXES[1]),
        scale(axes.up, HEAD_AXES[2]),
    )


def _face(canvas: Canvas, axes: Frame) -> QPainterPath | None:
    """The part of the head that is not hair: a round cap about the direction of the face."""
    head, toward = canvas.body.trunk.head, canvas.view.axes.toward
    tilt, wide = FACE_TILT * pi / 180, FACE_WIDTH * pi / 180
    middle = (cos(tilt), 0.0, sin(tilt))
    over = (-sin(tilt), 0.0, cos(tilt))
    a, b, c = _head_axes(axes)
    # On the unit ball that the head is a stretched picture of, the eye looks along `eye`.
    eye = unit(
        (
            dot(toward, axes.front) / HEAD_AXES[0],
            dot(toward, axes.left) / HEAD_AXES[1],
            dot(toward, axes.up) / HEAD_AXES[2],
        )
    )
    points, seen = [], False
    for i in range(48):
        angle = 2 * pi * i / 48
        rim = add(
            scale(middle, cos(wide)),
            add(scale(over, cos(angle) * sin(wide)), (0.0, sin(angle) * sin(wide), 0.0)),
        )
        hidden = dot(rim, eye)
        if hidden < 0:
            rim = unit(along(rim, eye, -hidden))
        else:
            seen = True
        at = add(head, add(scale(a, rim[0]), add(scale(b, rim[1]), scale(c, rim[2]))))
        points.append(QPointF(*canvas.view.at(at)))
    if not seen:
        return None
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path
