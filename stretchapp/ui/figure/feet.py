"""A soft shoe that bends at the ball."""

from __future__ import annotations

from functools import lru_cache

from stretchapp.core.figure import Part, Which
from stretchapp.core.skeleton import ANKLE_HEIGHT, Frame, foot_shape
from stretchapp.core.vectors import Vec, cross
from stretchapp.ui.figure.canvas import Canvas
from stretchapp.ui.figure.palette import mixed
from stretchapp.ui.figure.rigid import Plane, Steps, steps_of
from stretchapp.ui.figure.shapes import Rim, hull, outlined

# A rim shows a white shoe on a white ground; both in widths of the figure's edge.
RIM, EDGE = 0.8, 1.8
# Half the width of the shoe at its ball and toes, and its instep: metres up and radius.
BALL_HALF, TOES_HALF, INSTEP = 0.017, 0.014, (-0.020, 0.035)
BEND_STEP = 3.0


def paint_foot(canvas: Canvas, which: Which, edged: bool) -> None:
    colors, leg = canvas.colors, canvas.body.leg(which)
    far = canvas.leg_farness(which)
    axes = Frame(leg.toes, cross(leg.instep, leg.toes), leg.instep)
    outline, plane = _outline(steps_of(canvas.view, axes), round(leg.toe_bend / BEND_STEP))
    placed = plane.laid(canvas.view, leg.ankle, axes)
    if edged:
        canvas.fill([placed.map(outlined(outline, EDGE * canvas.edge_metres))], colors.outline)
    rim = placed.map(outlined(outline, RIM * canvas.edge_metres))
    canvas.fill([rim], mixed(colors.shoe_far, colors.prop_edge, 0.5 * far))
    shoe = mixed(colors.shoe, colors.shoe_far, far)
    canvas.fill_warm([placed.map(outlined(outline))], shoe, (Part.FOOT, which))


@lru_cache(maxsize=4096)
def _outline(steps: Steps, bend: int) -> tuple[Rim, Plane]:
    """A shoe in metres from the ankle, whose axes are its toes, its left and its instep."""
    plane = Plane.across(steps)
    balls = _balls(bend * BEND_STEP)
    return hull([(*plane.at(centre), radius) for centre, radius in balls]), plane


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
