"""The head: hair that shows where the face looks, jaw, nose and ears."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile
from math import acos, atan2, cos, degrees, pi, radians, sin, tau

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from stretchapp.core.figure import Part, Which
from stretchapp.core.skeleton import Frame
from stretchapp.core.vectors import Vec, add, along, cross, dot, scale, unit
from stretchapp.ui.figure_canvas import Canvas
from stretchapp.ui.figure_palette import mixed
from stretchapp.ui.figure_shapes import FINE, Oval, hull, new_path

# Half axes in metres to the front, to the side and up.
SKULL = (0.096, 0.077, 0.110)
# Middle (forward, left, up) and half axes of what is put on it.
CHIN = ((0.040, 0.0, -0.068), (0.048, 0.046, 0.044))
CHEEKS = ((0.030, 0.0, -0.020), (0.062, 0.068, 0.055))
NOSE = ((0.093, 0.0, -0.022), (0.019, 0.013, 0.017))
EAR = ((-0.006, 0.077, -0.016), (0.017, 0.009, 0.024))
# The rim of the face, seen from the middle of the face: degrees round from the top, degrees out.
RIM = ((0, 50), (55, 57), (104, 95), (180, 106))
FACE_DOWN = radians(8)
RIM_STEPS, ARC_STEPS = 48, 16
# Skin reaches over the edge of the skull by a hair, so that no hair shows along the cheek.
OVER_EDGE = 1.02


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


@dataclass(frozen=True, slots=True)
class _Face:
    """The face on the unit ball that the skull is a stretched picture of; front, left, up."""

    eye: Vec

    def visible(self) -> list[list[Vec]]:
        """Outlines of the visible part: runs of the rim closed along the edge of the skull."""
        seen = [dot(point, self.eye) > 0 for point in FACE_RIM]
        if all(seen):
            return [FACE_RIM]
        starts = [at for at in range(RIM_STEPS) if seen[at] and not seen[at - 1]]
        return [self._closed(run) for run in (_run(seen, at) for at in starts)]

    def _closed(self, run: list[Vec]) -> list[Vec]:
        """A run of the rim, and back along the edge of the skull on the side of the face."""
        first, last = self._edge_angle(run[-1]), self._edge_angle(run[0])
        way = (last - first) % tau
        inside = _is_face(self._edge(first + way / 2))
        way = way if inside else way - tau
        return run + [self._edge(first + way * at / ARC_STEPS) for at in range(ARC_STEPS + 1)]

    @property
    def _across(self) -> tuple[Vec, Vec]:
        side = unit(cross((0.0, 0.0, 1.0) if abs(self.eye[2]) < 0.9 else (1.0, 0.0, 0.0), self.eye))
        return side, cross(self.eye, side)

    def _edge(self, angle: float) -> Vec:
        a, b = self._across
        return scale(add(scale(a, cos(angle)), scale(b, sin(angle))), OVER_EDGE)

    def _edge_angle(self, point: Vec) -> float:
        a, b = self._across
        return atan2(dot(point, b), dot(point, a))


def _run(seen: list[bool], start: int) -> list[Vec]:
    """The points of the rim from one that is seen to the last that still is."""
    around = (at % RIM_STEPS for at in range(start, start + RIM_STEPS))
    return [FACE_RIM[at] for at in takewhile(seen.__getitem__, around)]


def _rim_degrees(turn: float) -> float:
    """How far out the rim is, `turn` radians round from the top."""
    turn = degrees(abs((turn + pi) % tau - pi))
    for (a, low), (b, high) in pairwise(RIM):
        if turn <= b:
            share = (turn - a) / (b - a)
            return low + (high - low) * share * share * (3 - 2 * share)
    return RIM[-1][1]


def _rim_point(turn: float) -> Vec:
    out = radians(_rim_degrees(turn))
    return _from_face(cos(out), sin(out) * sin(turn), sin(out) * cos(turn))


def _from_face(ahead: float, left: float, over: float) -> Vec:
    c, s = cos(FACE_DOWN), sin(FACE_DOWN)
    return (ahead * c + over * s, left, over * c - ahead * s)


FACE_RIM = [_rim_point(tau * at / RIM_STEPS) for at in range(RIM_STEPS)]


def _is_face(point: Vec) -> bool:
    c, s = cos(FACE_DOWN), sin(FACE_DOWN)
    ahead, over = point[0] * c - point[2] * s, point[0] * s + point[2] * c
    out = degrees(acos(max(-1.0, min(1.0, ahead))))
    return out < _rim_degrees(atan2(point[1], over))


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
    for outline in _Face(eye).visible():
        path = QPainterPath()
        path.addPolygon(QPolygonF([_on_skull(canvas, point) for point in outline]))
        path.closeSubpath()
        yield path


def _on_skull(canvas: Canvas, point: Vec) -> QPointF:
    trunk = canvas.body.trunk
    stretched = (point[0] * SKULL[0], point[1] * SKULL[1], point[2] * SKULL[2])
    return QPointF(*canvas.view.at(add(trunk.head, _in_head(trunk.head_frame, stretched))))
