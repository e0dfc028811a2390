"""The mannequin: floor, things and body parts, painted from the back to the front."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from stretchapp.core.figure import Figure, Which
from stretchapp.core.movement import FigureMoment
from stretchapp.core.skeleton import ArmJoints, LegJoints
from stretchapp.core.vectors import Vec, lerp
from stretchapp.ui.figure_camera import frame_of
from stretchapp.ui.figure_canvas import Canvas
from stretchapp.ui.figure_head import paint_head
from stretchapp.ui.figure_limbs import paint_arm, paint_leg
from stretchapp.ui.figure_palette import FigureColors
from stretchapp.ui.figure_scenery import paint_floor, things_of
from stretchapp.ui.figure_trunk import paint_neck, paint_trunk

__all__ = ["FigureColors", "paint_figure"]

Layer = tuple[float, Callable[[], None]]


def paint_figure(
    painter: QPainter, rect: QRectF, figure: Figure, moment: FigureMoment, colors: FigureColors
) -> None:
    """Paint a moment into `rect`; scale and place depend on the figure alone."""
    view = frame_of(figure).view(rect, moment.azimuth, moment.elevation)
    canvas = Canvas(painter, view, colors, moment)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    paint_floor(canvas, figure)
    for _, paint in sorted(_layers(canvas, figure), key=lambda layer: layer[0]):
        paint()
    painter.restore()


def _layers(canvas: Canvas, figure: Figure) -> Iterator[Layer]:
    """Each part with how near it is to the eye."""
    body, depth = canvas.body, canvas.view.depth
    yield from things_of(canvas, figure)
    yield depth(lerp(body.trunk.pelvis, body.trunk.chest, 0.5)), partial(paint_trunk, canvas)
    yield depth(lerp(body.trunk.neck, body.trunk.head, 0.5)), partial(_paint_head, canvas)
    for which in Which:
        leg, arm = body.leg(which), body.arm(which)
        yield _leg_depth(leg, depth), partial(paint_leg, canvas, which)
        yield _arm_depth(arm, depth), partial(paint_arm, canvas, which)


def _paint_head(canvas: Canvas) -> None:
    paint_neck(canvas)
    paint_head(canvas)


def _leg_depth(leg: LegJoints, depth: Callable[[Vec], float]) -> float:
    return 0.5 * depth(leg.hip) + 0.3 * depth(leg.knee) + 0.2 * depth(leg.ankle) + 0.01


def _arm_depth(arm: ArmJoints, depth: Callable[[Vec], float]) -> float:
    return 0.3 * depth(arm.shoulder) + 0.3 * depth(arm.elbow) + 0.4 * depth(arm.wrist) + 0.04
