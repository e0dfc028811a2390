"""Floor and things, flat and quiet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath, QPolygonF

from stretchapp.core.figure import Figure, Thing
from stretchapp.core.vectors import Vec
from stretchapp.ui.figure_camera import frame_of
from stretchapp.ui.figure_canvas import Canvas
from stretchapp.ui.figure_palette import FigureColors, mixed
from stretchapp.ui.figure_things import Box, boxes_of

FLAT_FROM_DEGREES = 60.0

# The corners of each face of a box, as numbers of `Box.corners`, and the axis it looks along.
FACES = (
    ((0, 1, 3, 2), (-1, 0, 0)),
    ((4, 5, 7, 6), (1, 0, 0)),
    ((0, 1, 5, 4), (0, -1, 0)),
    ((2, 3, 7, 6), (0, 1, 0)),
    ((0, 2, 6, 4), (0, 0, -1)),
    ((1, 3, 7, 5), (0, 0, 1)),
)


def paint_floor(canvas: Canvas, figure: Figure) -> None:
    """A soft disc under the body; from straight above the mat is floor enough."""
    if figure.camera.elevation > FLAT_FROM_DEGREES:
        return
    frame = frame_of(figure)
    x, y = canvas.view.at((frame.middle[0], 0.0, -0.01))
    wide = frame.half_width * canvas.view.scale
    high = wide * canvas.view.axes.toward[2]
    canvas.painter.setBrush(canvas.colors.floor)
    canvas.painter.drawEllipse(QPointF(x, y), wide, high)


def things_of(canvas: Canvas, figure: Figure) -> Iterator[tuple[float, Callable[[], None]]]:
    """Each box with how near it is to the eye."""
    for box in boxes_of(figure):
        yield _depth(canvas, box), partial(_paint, canvas, box)


def _depth(canvas: Canvas, box: Box) -> float:
    return -9.0 if box.thing is Thing.MAT else canvas.view.depth(box.middle)


def _paint(canvas: Canvas, box: Box) -> None:
    toward, colors = canvas.view.axes.toward, canvas.colors
    corners = [QPointF(*canvas.view.at(corner)) for corner in box.corners]
    for numbers, out in FACES:
        facing = sum(a * b for a, b in zip(out, toward, strict=True))
        if facing > 0.001:
            path = QPainterPath()
            path.addPolygon(QPolygonF([corners[n] for n in numbers]))
            canvas.fill(path, colors.prop if box.thing is Thing.WALL else _tone(colors, out))


def _tone(colors: FigureColors, out: Vec) -> QColor:
    """Lightest from above, then the sides; what faces forward or back is darkest."""
    if out[2]:
        return mixed(colors.prop, colors.floor, 0.55)
    return colors.prop if out[1] else mixed(colors.prop, colors.prop_edge, 0.25)
