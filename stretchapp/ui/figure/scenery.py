"""Floor and things, flat and quiet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QPainterPath, QTransform

from stretchapp.core.box import Box
from stretchapp.core.figure import Figure, Thing
from stretchapp.core.things import boxes_of
from stretchapp.core.vectors import Vec, dot
from stretchapp.ui.figure.camera import Frame, floor_flatness
from stretchapp.ui.figure.canvas import Canvas
from stretchapp.ui.figure.palette import FigureColors, mixed
from stretchapp.ui.figure.pieces import Piece
from stretchapp.ui.figure.shapes import add_polygon, new_path, unit_circle
from stretchapp.ui.figure.stamp import Fills
from stretchapp.ui.figure.view import Axes, Spot, View

FLAT_FROM_DEGREES = 60.0
EDGE_ON = 0.001
# Metres a part may reach into a thing it rests on and still lie before it.
SUNK = 0.05
UNDERFOOT = (Thing.MAT, Thing.BED, Thing.CUSHION)

# The corners of each face of a box, as numbers of `Box.corners`, and its tone.
TOP, FRONT, SIDE = range(3)
# Whether it is a cushion, and the tone.
Look = tuple[bool, int]
FACES = (
    ((0, 1, 3, 2), (-1.0, 0.0, 0.0), FRONT),
    ((4, 5, 7, 6), (1.0, 0.0, 0.0), FRONT),
    ((0, 1, 5, 4), (0.0, -1.0, 0.0), SIDE),
    ((2, 3, 7, 6), (0.0, 1.0, 0.0), SIDE),
    ((0, 2, 6, 4), (0.0, 0.0, -1.0), TOP),
    ((1, 3, 7, 5), (0.0, 0.0, 1.0), TOP),
)


@dataclass(frozen=True, slots=True)
class Face:
    """A side of a solid: its corners, the direction out of it, and its tone."""

    corners: tuple[Vec, ...]
    out: Vec
    tone: int


@dataclass(frozen=True, slots=True, eq=False)
class Solid:
    """A block of a thing, ready to be seen from anywhere; told from others by what it is."""

    thing: Thing
    middle: Vec
    faces: tuple[Face, ...]


@dataclass(frozen=True, slots=True)
class Scenery:
    """The things of one side in the order of painting; `between` by the part that follows them."""

    behind: tuple[Solid, ...]
    between: Mapping[int, tuple[Solid, ...]]
    before: tuple[Solid, ...]


@lru_cache(maxsize=128)
def solids_of(figure: Figure, is_mirrored: bool) -> tuple[Solid, ...]:
    return tuple(_solid(box) for box in boxes_of(figure, is_mirrored))


@lru_cache(maxsize=128)
def stands_alike(figure: Figure) -> bool:
    """Whether the things stand in the same place on both sides."""
    own, other = (
        sorted(tuple(round(part, 4) for part in corner) for box in boxes for corner in box.corners)
        for boxes in (boxes_of(figure), boxes_of(figure, is_mirrored=True))
    )
    return own == other


def _solid(box: Box) -> Solid:
    faces = tuple(
        Face(tuple(box.corners[number] for number in numbers), box.turned(out), _tone(box, tone))
        for numbers, out, tone in FACES
    )
    return Solid(box.thing, box.middle, faces)


_DISC = unit_circle()


def _tone(box: Box, tone: int) -> int:
    """A wall goes on above."""
    return SIDE if tone == TOP and box.thing is Thing.WALL else tone


def paint_floor(canvas: Canvas, figure: Figure, frame: Frame) -> None:
    """A soft disc under the body; from straight above the mat is floor enough."""
    if figure.camera.elevation > FLAT_FROM_DEGREES:
        return
    canvas.fill_still(_disc, frame, canvas.view, canvas.colors)


def _disc(frame: Frame, view: View, colors: FigureColors) -> Fills:
    x, y = view.at((frame.middle[0], 0.0, -0.01))
    wide = frame.half_width * view.scale
    high = wide * floor_flatness(view.axes)
    return [(QTransform(wide, 0, 0, high, x, y).map(_DISC), colors.floor)]


def paint_solids(canvas: Canvas, solids: tuple[Solid, ...]) -> None:
    if solids:
        canvas.fill_still(_blocks, solids, canvas.view, canvas.colors)


def _blocks(solids: tuple[Solid, ...], view: View, colors: FigureColors) -> Fills:
    """The faces that are seen; those of one tone in one piece, so that no seam shows."""
    placed = QTransform(view.scale, 0, 0, view.scale, view.x, view.y)
    for (is_soft, tone), path in _faces_seen(solids, view.axes):
        color = _soft_color if is_soft else _color
        yield placed.map(path), color(colors, tone)


@lru_cache(maxsize=64)
def _faces_seen(solids: tuple[Solid, ...], axes: Axes) -> tuple[tuple[Look, QPainterPath], ...]:
    """The outlines of each look, in metres to the right of the origin and down from it.

    Cushions come last, as they lie on other things.
    """
    metres = View.of(axes, 1.0, 0.0, 0.0)
    pieces: dict[Look, QPainterPath] = {}
    for solid in sorted(solids, key=lambda each: (_is_soft(each), dot(each.middle, axes.toward))):
        for face in solid.faces:
            if dot(face.out, axes.toward) > EDGE_ON:
                path = pieces.setdefault((_is_soft(solid), face.tone), new_path())
                add_polygon(path, _clockwise([metres.at(corner) for corner in face.corners]))
    return tuple(pieces.items())


def _is_soft(solid: Solid) -> bool:
    return solid.thing is Thing.CUSHION


def _clockwise(points: list[Spot]) -> list[Spot]:
    (ax, ay), (bx, by), (cx, cy) = points[:3]
    turn = (bx - ax) * (cy - by) - (by - ay) * (cx - bx)
    return points if turn > 0 else points[::-1]


def _color(colors: FigureColors, tone: int) -> QColor:
    """Lightest from above, then the sides, darkest in front and behind."""
    if tone == TOP:
        return mixed(colors.prop, colors.floor, 0.55)
    return mixed(colors.prop, colors.prop_edge, 0.25) if tone == FRONT else colors.prop


def _soft_color(colors: FigureColors, tone: int) -> QColor:
    """A cushion is told from the mat it lies on."""
    return colors.prop_edge if tone == TOP else mixed(colors.prop_edge, colors.hair, 0.15)


def scenery_of(canvas: Canvas, solids: Sequence[Solid], pieces: Sequence[Piece]) -> Scenery:
    """Sort things among parts that are in the order of painting."""
    turns: dict[int, tuple[Solid, ...]] = {0: (), len(pieces): ()}
    for solid in solids:
        turn = _turn_of(canvas, solid, pieces)
        turns[turn] = (*turns.get(turn, ()), solid)
    behind, before = turns.pop(0), turns.pop(len(pieces))
    return Scenery(behind, turns, before)


def _turn_of(canvas: Canvas, solid: Solid, pieces: Sequence[Piece]) -> int:
    """Before which of the parts a thing is painted: the first that lies before it."""
    toward = canvas.view.axes.toward
    if solid.thing in UNDERFOOT or not solid.faces:
        return 0
    seen = [face for face in solid.faces if dot(face.out, toward) > EDGE_ON]
    hidden = [face for face in solid.faces if dot(face.out, toward) < -EDGE_ON]
    for at, piece in enumerate(pieces):
        if _is_outside_one(piece, seen) or not _is_outside_one(piece, hidden):
            return at
    return len(pieces)


def _is_outside_one(piece: Piece, faces: Sequence[Face]) -> bool:
    return any(_is_outside(piece, face) for face in faces)


def _is_outside(piece: Piece, face: Face) -> bool:
    """Whether a whole part is on the side of a face to which it looks."""
    limit = dot(face.out, face.corners[0]) - SUNK
    return all(dot(face.out, spot.place) > limit for spot in piece.spots)
