"""A soft shoe that bends at the ball."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QPainterPath

from stretchapp.core.figure import Part, Which
from stretchapp.core.skeleton import ANKLE_HEIGHT, Frame, foot_shape
from stretchapp.core.vectors import Vec, cross
from stretchapp.ui.figure.canvas import Canvas
from stretchapp.ui.figure.palette import mixed
from stretchapp.ui.figure.rigid import Plane, Steps, steps_of
from stretchapp.ui.figure.shapes import hull, outlined

# A rim shows a white shoe on a white ground; both in widths of the figure's edge.
RIM, EDGE = 0.8, 1.8
# Half the width of the shoe at its ball and toes, and its instep: metres up and radius.
BALL_HALF, TOES_HALF, INSTEP = 0.017, 0.014, (-0.020, 0.035)
BEND_STEP = 3.0


def paint_foot(canvas: Canvas, which: Which, edged: bool) -> None:
    colors, leg = canvas.colors, canvas.body.leg(which)
    far = canvas.leg_farness(which)
    axes = Frame(leg.toes, cross(leg.instep, leg.toes), leg.instep)
    bend = round(leg.toe_bend / BEND_STEP)
    shoe, rim, edge, plane = _shoe(steps_of(canvas.view, axes), bend, canvas.edge_metres)
    placed = plane.laid(canvas.view, leg.ankle, axes)
    if edged:
        canvas.fill([placed.map(edge)], colors.outline)
    canvas.fill([placed.map(rim)], mixed(colors.shoe_far, colors.prop_edge, 0.5 * far))
    color = mixed(colors.shoe, colors.shoe_far, far)
    canvas.fill_warm([placed.map(shoe)], color, (Part.FOOT, which))


@lru_cache(maxsize=1024)
def _shoe(
    steps: Steps, bend: int, edge: float
) -> tuple[QPainterPath, QPainterPath, QPainterPath, Plane]:
    """A shoe, its rim and its edge in metres from the ankle, along its toes, left and instep."""
    plane = Plane.across(steps)
    around = hull([(*plane.at(centre), radius) for centre, radius in _balls(bend * BEND_STEP)])
    shoe, rim, outer = (outlined(around, wide * edge) for wide in (0.0, RIM, EDGE))
    return shoe, rim, outer, plane


def _balls(bend: float) -> list[tuple[Vec, float]]:
    """Heel, both sides of the ball and of the toes, and the instep: centre and radius."""
    heel, ball, toes, _ = foot_shape(bend)
    spots = (
        (heel, 0.0),
        (ball, BALL_HALF),
        (ball, -BALL_HALF),
        (toes, TOES_HALF),
        (toes, -TOES_HALF),
    )
    up, radius = INSTEP
    return [((x, side, z - ANKLE_HEIGHT), r) for (x, z, r), side in spots] + [
        ((0.0, 0.0, up), radius)
    ]
