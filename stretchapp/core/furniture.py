"""The blocks that walls, chairs, desks and the like are made of, at 0 with their front to +x."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from stretchapp.core.box import Block, Piece

WALL_HEIGHT, WALL_THICKNESS, WALL_HALF_WIDTH = 1.75, 0.07, 0.42
MAT_THICKNESS, MAT_HALF_WIDTH = 0.014, 0.30
SEAT_DEPTH, SEAT_HALF_WIDTH, SEAT_THICKNESS, CHAIR_BACK = 0.42, 0.22, 0.04, 0.46
RAIL = 0.17
LEG = 0.035
DESK_DEPTH, DESK_HALF_WIDTH, DESK_THICKNESS = 0.55, 0.45, 0.035
CUSHION_HALF_DEPTH, CUSHION_HALF_WIDTH = 0.20, 0.17
POST, FRAME_HEIGHT, DOORWAY = 0.08, 1.95, 0.82
BED_HALF_WIDTH, MATTRESS = 0.42, 0.20


def wall() -> Iterator[Block]:
    high = (WALL_THICKNESS, WALL_HALF_WIDTH, WALL_HEIGHT)
    yield Block((0.0, -WALL_HALF_WIDTH, 0.0), high, Piece.UPRIGHT)


def mat(length: float) -> Iterator[Block]:
    low = (0.0, -MAT_HALF_WIDTH, -MAT_THICKNESS)
    yield Block(low, (length, MAT_HALF_WIDTH, 0.0), Piece.TOP)


def chair(top: float) -> Iterator[Block]:
    """From the middle of the seat's back edge: four legs, a seat, two posts and a rail."""
    yield from _legs(0.0, SEAT_DEPTH, SEAT_HALF_WIDTH, top - 0.02)
    low, wide = top - SEAT_THICKNESS, SEAT_HALF_WIDTH
    yield Block((0.0, -wide, low), (SEAT_DEPTH, wide, top), Piece.SEAT)
    for y in (-wide, wide - LEG):
        yield Block((-LEG, y, low), (0.0, y + LEG, top + CHAIR_BACK))
    above = top + CHAIR_BACK
    yield Block((-LEG, -wide, above - RAIL), (0.0, wide, above), Piece.BACK)


def desk(top: float) -> Iterator[Block]:
    """From the middle of its near edge."""
    low, wide = top - DESK_THICKNESS, DESK_HALF_WIDTH
    yield from _legs(0.0, DESK_DEPTH, wide, low)
    yield Block((0.0, -wide, low), (DESK_DEPTH, wide, top), Piece.TOP)


def cushion(top: float) -> Iterator[Block]:
    """Round its own middle."""
    deep, wide = CUSHION_HALF_DEPTH, CUSHION_HALF_WIDTH
    yield Block((-deep, -wide, 0.0), (deep, wide, top), Piece.TOP)


def bed(length: float, top: float) -> Iterator[Block]:
    """From the middle of its foot end: a base on legs and a mattress."""
    wide, low = BED_HALF_WIDTH, top - MATTRESS
    yield from _legs(0.05, length - 0.05, wide - 0.05, low)
    yield Block((0.0, -wide, low), (length, wide, top), Piece.TOP)


def door_frame() -> Iterator[Block]:
    """Round the middle of one post: another to its left, and a lintel over both."""
    half, left = POST / 2, DOORWAY + POST
    for y in (0.0, left):
        high = (half, y + half, FRAME_HEIGHT - POST)
        yield Block((-half, y - half, 0.0), high, Piece.UPRIGHT)
    yield Block((-half, -half, FRAME_HEIGHT - POST), (half, left + half, FRAME_HEIGHT))


def _legs(back: float, front: float, wide: float, top: float) -> Iterator[Block]:
    for x, y in product((back, front - LEG), (-wide, wide - LEG)):
        yield Block((x, y, 0.0), (x + LEG, y + LEG, top))
