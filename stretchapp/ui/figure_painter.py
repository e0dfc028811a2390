"""The mannequin: floor, things and body parts, painted from the back to the front."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from stretchapp.core.figure import Figure, Which
from stretchapp.core.movement import FigureMoment
from stretchapp.ui.figure_camera import frame_of
from stretchapp.ui.figure_canvas import Canvas
from stretchapp.ui.figure_head import paint_head
from stretchapp.ui.figure_limbs import paint_arm, paint_leg
from stretchapp.ui.figure_order import arm_depth, head_depth, leg_depth, trunk_depth
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
    yield trunk_depth(body, depth), partial(paint_trunk, canvas)
    yield head_depth(body, depth), partial(_paint_neck_and_head, canvas)
    for which in Which:
        yield leg_depth(body, which, depth), partial(paint_leg, canvas, which)
        yield arm_depth(body, which, canvas.view.axes), partial(paint_arm, canvas, which)


def _paint_neck_and_head(canvas: Canvas) -> None:
    paint_neck(canvas)
    paint_head(canvas)
