"""Floor and things, flat and quiet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath, QPolygonF

from stretchapp.core.box import Box
from stretchapp.core.figure import Figure, Thing
from stretchapp.core.things import boxes_of
from stretchapp.core.vectors import Vec, dot
from stretchapp.ui.figure_camera import frame_of
from stretchapp.ui.figure_canvas import Canvas
from stretchapp.ui.figure_palette import FigureColors, mixed
from stretchapp.ui.figure_shapes import new_path

FLAT_FROM_DEGREES = 60.0
EDGE_ON = 0.001
FAR, NEARER = 9.0, 0.15

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
    """What stands behind the body and what stands before it, with how near it is to the eye."""
    boxes, body = boxes_of(figure), canvas.view.depth(canvas.body.trunk.pelvis)
    before = [box for box in boxes if _is_before(canvas, box, body)]
    behind = [box for box in boxes if box not in before]
    yield -FAR, partial(_paint, canvas, behind)
    yield FAR, partial(_paint, canvas, before)


def _is_before(canvas: Canvas, box: Box, body: float) -> bool:
    return box.thing is not Thing.MAT and canvas.view.depth(box.middle) > body + NEARER


def _paint(canvas: Canvas, boxes: list[Box]) -> None:
    """The faces that are seen; those of one tone in one piece, so that no seam shows."""
    pieces: dict[str, tuple[QColor, QPainterPath]] = {}
    for box in boxes:
        corners = [QPointF(*canvas.view.at(corner)) for corner in box.corners]
        for numbers, out in FACES:
            if dot(box.turned(out), canvas.view.axes.toward) > EDGE_ON:
                color = _tone(canvas.colors, box.thing, out)
                _, path = pieces.setdefault(color.name(), (color, new_path()))
                path.addPolygon(_counter_clockwise([corners[number] for number in numbers]))
                path.closeSubpath()
    for color, path in pieces.values():
        canvas.fill(path, color)


def _counter_clockwise(points: list[QPointF]) -> QPolygonF:
    a, b, c = points[:3]
    turn = (b.x() - a.x()) * (c.y() - b.y()) - (b.y() - a.y()) * (c.x() - b.x())
    return QPolygonF(points if turn < 0 else points[::-1])


def _tone(colors: FigureColors, thing: Thing, out: Vec) -> QColor:
    """Lightest from above, then the sides, darkest in front and behind; a wall has no top."""
    if out[2] and thing is not Thing.WALL:
        return mixed(colors.prop, colors.floor, 0.55)
    return mixed(colors.prop, colors.prop_edge, 0.25) if out[0] else colors.prop
