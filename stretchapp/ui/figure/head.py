"""The head: hair that shows where the face looks, jaw, nose and ears."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor, QPainterPath, QTransform

from stretchapp.core.figure import Part, Which
from stretchapp.core.vectors import Vec, dot, unit
from stretchapp.ui.figure.canvas import Canvas
from stretchapp.ui.figure.face import eye_axes, visible_face
from stretchapp.ui.figure.palette import mixed
from stretchapp.ui.figure.shapes import HULL_POINTS, add_polygon, new_path, oval, unit_circle
from stretchapp.ui.figure.view import Spot

# Half axes in metres to the front, to the side and up.
SKULL = (0.096, 0.077, 0.110)
# Middle (forward, left, up) and half axes of what is put on it.
CHIN = ((0.040, 0.0, -0.068), (0.048, 0.046, 0.044))
JAW = ((0.035, 0.0, -0.046), (0.056, 0.059, 0.052))
CHEEKS = ((0.030, 0.0, -0.020), (0.062, 0.068, 0.055))
NOSE = ((0.093, 0.0, -0.022), (0.019, 0.013, 0.017))
EAR = ((-0.006, 0.077, -0.016), (0.017, 0.009, 0.024))
# The eye's direction is kept in steps of this size, so that a face is shaped once.
EYE_STEP = 1 / 160

Piece = tuple[Vec, Vec]


class Head:
    """The linear picture of the head: where a point of it, in metres from its middle, is seen."""

    def __init__(self, canvas: Canvas) -> None:
        trunk, view = canvas.body.trunk, canvas.view
        axes = trunk.head_frame
        self.middle = view.at(trunk.head)
        self.front, self.left, self.up = (
            view.along(axis) for axis in (axes.front, axes.left, axes.up)
        )
        toward = view.axes.toward
        self.eye = (dot(toward, axes.front), dot(toward, axes.left), dot(toward, axes.up))

    def along(self, v: Vec) -> Spot:
        f, s, u = v
        return (
            self.front[0] * f + self.left[0] * s + self.up[0] * u,
            self.front[1] * f + self.left[1] * s + self.up[1] * u,
        )

    def piece(self, piece: Piece, grown: float = 0.0) -> QPainterPath:
        """The outline of an ellipsoid on the head, `grown` by some pixels."""
        place, (deep, wide, high) = piece
        dx, dy = self.along(place)
        placed = oval(
            (self.middle[0] + dx, self.middle[1] + dy),
            (self.front[0] * deep, self.front[1] * deep),
            (self.left[0] * wide, self.left[1] * wide),
            (self.up[0] * high, self.up[1] * high),
            grown,
        )
        return placed.map(_CIRCLE)

    def is_seen(self, place: Vec) -> bool:
        """Whether a place on the skull is on the eye's side of it."""
        return dot(place, self.eye) > 0

    def face(self) -> QPainterPath:
        """What is seen of the face, on the stretched ball that is the skull."""
        # A point of the ball is seen where the stretched surface, not the ball, faces the eye.
        eye = unit((self.eye[0] / SKULL[0], self.eye[1] / SKULL[1], self.eye[2] / SKULL[2]))
        step = tuple(round(part / EYE_STEP) for part in eye)
        path, a, b = _face((step[0], step[1], step[2]))
        (ax, ay), (bx, by) = self.along(_stretched(a)), self.along(_stretched(b))
        return QTransform(ax, ay, bx, by, *self.middle).map(path)


_CIRCLE = unit_circle(HULL_POINTS)
_BALL = ((0.0, 0.0, 0.0), SKULL)


def _stretched(v: Vec) -> Vec:
    return (v[0] * SKULL[0], v[1] * SKULL[1], v[2] * SKULL[2])


@lru_cache(maxsize=512)
def _face(steps: tuple[int, int, int]) -> tuple[QPainterPath, Vec, Vec]:
    """The face on a ball of radius 1 and the two axes its outline is in, for a rounded eye."""
    eye = unit((float(steps[0]), float(steps[1]), float(steps[2])))
    a, b = eye_axes(eye)
    path = new_path()
    for outline in visible_face(eye):
        add_polygon(path, [(dot(point, a), dot(point, b)) for point in outline])
    return path, a, b


def paint_head(canvas: Canvas, edged: bool) -> None:
    head, colors = Head(canvas), canvas.colors
    w = canvas.edge_metres * canvas.view.scale
    if edged:
        canvas.fill([head.piece(part, w) for part in (_BALL, JAW, CHIN, NOSE)], colors.outline)
    ear = mixed(colors.skin, colors.skin_far, 0.55)
    if not canvas.is_small:
        _paint_ears(canvas, head, ear, is_near=False)
    canvas.fill([head.piece(part) for part in (CHEEKS, JAW, CHIN)], colors.skin)
    canvas.fill([head.piece(_BALL)], colors.hair)
    face = [head.face()]
    if head.is_seen(NOSE[0]):
        face.append(head.piece(NOSE))
    canvas.fill_warm(face, colors.skin, (Part.HEAD, None))
    if not canvas.is_small:
        _paint_ears(canvas, head, ear, is_near=True)


def _paint_ears(canvas: Canvas, head: Head, color: QColor, is_near: bool) -> None:
    """Those on the eye's side of the skull, or those behind it."""
    (front, left, up), size = EAR
    for which in Which:
        place = (front, left * which.sign, up)
        if head.is_seen(place) is is_near:
            canvas.fill([head.piece((place, size))], color)
