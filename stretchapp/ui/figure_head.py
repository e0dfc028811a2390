"""The head: hair that shows where the face looks, jaw, nose and ears."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from stretchapp.core.figure import Part, Which
from stretchapp.core.skeleton import Frame
from stretchapp.core.vectors import Vec, add, along, dot, scale, unit
from stretchapp.ui.figure_canvas import Canvas
from stretchapp.ui.figure_face import visible_face
from stretchapp.ui.figure_palette import mixed
from stretchapp.ui.figure_shapes import FINE, Oval, hull, new_path

# Half axes in metres to the front, to the side and up.
SKULL = (0.096, 0.077, 0.110)
# Middle (forward, left, up) and half axes of what is put on it.
CHIN = ((0.040, 0.0, -0.068), (0.048, 0.046, 0.044))
CHEEKS = ((0.030, 0.0, -0.020), (0.062, 0.068, 0.055))
NOSE = ((0.093, 0.0, -0.022), (0.019, 0.013, 0.017))
EAR = ((-0.006, 0.077, -0.016), (0.017, 0.009, 0.024))


def paint_head(canvas: Canvas) -> None:
    colors = canvas.colors
    skull, chin, cheeks = _skull(canvas), _piece(canvas, CHIN), _piece(canvas, CHEEKS)
    nose, jaw = hull([_piece(canvas, NOSE)]), hull([cheeks, chin], FINE)
    hair = hull([skull], FINE)
    edge = new_path()
    for outline in (hair, jaw, nose):
        outline.add_to(edge, canvas.outline)
    canvas.edge(edge)
    _paint_ears(canvas, near=False)
    canvas.fill(jaw.path(), colors.skin)
    canvas.fill(hair.path(), colors.hair)
    for face in _face(canvas):
        canvas.fill(face, colors.skin)
        canvas.glow_on(face, (Part.HEAD,), None)
    if _is_seen(canvas, NOSE[0]):
        canvas.fill(nose.path(), colors.skin)
    _paint_ears(canvas, near=True)


def _skull(canvas: Canvas) -> Oval:
    return _piece(canvas, ((0.0, 0.0, 0.0), SKULL))


def _piece(canvas: Canvas, piece: tuple[Vec, Vec]) -> Oval:
    (front, left, up), (deep, wide, high) = piece
    axes = canvas.body.trunk.head_frame
    middle = add(canvas.body.trunk.head, _in_head(axes, (front, left, up)))
    return canvas.oval(
        middle, scale(axes.front, deep), scale(axes.left, wide), scale(axes.up, high)
    )


def _in_head(axes: Frame, v: Vec) -> Vec:
    return along(along(scale(axes.front, v[0]), axes.left, v[1]), axes.up, v[2])


def _is_seen(canvas: Canvas, place: Vec) -> bool:
    """Whether a place on the skull is on the eye's side of it."""
    return dot(_in_head(canvas.body.trunk.head_frame, place), canvas.view.axes.toward) > 0


def _paint_ears(canvas: Canvas, near: bool) -> None:
    """Those on the eye's side of the skull, or those behind it."""
    (front, left, up), size = EAR
    for which in Which:
        place = (front, left * which.sign, up)
        if _is_seen(canvas, place) is near:
            ear = hull([_piece(canvas, (place, size))])
            canvas.fill(ear.path(), mixed(canvas.colors.skin, canvas.colors.skin_far, 0.55))


def _face(canvas: Canvas) -> Iterator[QPainterPath]:
    trunk, toward = canvas.body.trunk, canvas.view.axes.toward
    axes = trunk.head_frame
    # A point of the ball is seen where the stretched surface, not the ball, faces the eye.
    eye = unit(
        (
            dot(toward, axes.front) / SKULL[0],
            dot(toward, axes.left) / SKULL[1],
            dot(toward, axes.up) / SKULL[2],
        )
    )
    for outline in visible_face(eye):
        path = QPainterPath()
        path.addPolygon(QPolygonF([_on_skull(canvas, point) for point in outline]))
        path.closeSubpath()
        yield path


def _on_skull(canvas: Canvas, point: Vec) -> QPointF:
    trunk = canvas.body.trunk
    stretched = (point[0] * SKULL[0], point[1] * SKULL[1], point[2] * SKULL[2])
    return QPointF(*canvas.view.at(add(trunk.head, _in_head(trunk.head_frame, stretched))))
