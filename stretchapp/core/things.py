"""What stands beside the figure as boxes, placed from the body that uses it, and the towel."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from stretchapp.core import furniture
from stretchapp.core.body import solve
from stretchapp.core.box import Block, Box, Piece
from stretchapp.core.figure import Figure, Placed, Thing, Which
from stretchapp.core.skeleton import HAND_THICKNESS, HEAD, PALM, ArmJoints, Skeleton, foot_balls
from stretchapp.core.stance import stances_of
from stretchapp.core.vectors import FORWARD, UP, Vec, add, along, cross, dot, rotate, sub

FIGURES_KEPT = 128
NEAR_SURFACE = 0.3
MAT_OVER, BED_OVER, DESK_OVER = 0.10, 0.14, 0.05
SEAT_BEHIND_HIPS, SEAT_BELOW_HIPS = 0.17, 0.095
CUSHION_THICKNESS, BED_HEIGHT = 0.05, 0.48
HALF_FOOT = 0.03
GRASP = 0.012

Spot = tuple[float, float]


@lru_cache(maxsize=FIGURES_KEPT)
def boxes_of(figure: Figure, is_mirrored: bool = False) -> tuple[Box, ...]:
    """All things of a figure; on the mirrored side they stand on the other side too."""
    boxes = tuple(box for prop in figure.props for box in _boxes(figure, prop))
    return tuple(box.mirrored() for box in boxes) if is_mirrored else boxes


def pieces_of(figure: Figure, piece: Piece, is_mirrored: bool = False) -> tuple[Box, ...]:
    """What one may sit on, lie on, lean on or hold."""
    return tuple(box for box in boxes_of(figure, is_mirrored) if box.piece is piece)


def towel_line(figure: Figure, body: Skeleton, is_mirrored: bool = False) -> tuple[Vec, ...]:
    """From the right hand round the ball of the leading foot to the left one, if there is a towel.

    In metres: the hand, the two edges of the sole under the ball, the hand.
    """
    if Thing.TOWEL not in (_placed(prop).what for prop in figure.props):
        return ()
    leg = body.leg(Which.LEFT if is_mirrored else Which.RIGHT)
    ball, radius = foot_balls(leg)[1]
    sole, left = along(ball, leg.instep, -radius), cross(leg.instep, leg.toes)
    edges = along(sole, left, -HALF_FOOT), along(sole, left, HALF_FOOT)
    return (_grasp(body.right_arm), *edges, _grasp(body.left_arm))


def _grasp(arm: ArmJoints) -> Vec:
    return along(along(arm.wrist, arm.fingers, PALM), arm.back, -GRASP)


@dataclass(frozen=True, slots=True)
class _Where:
    """The place on the floor and the blocks round it, which are turned about their `pivot`."""

    at: Spot
    blocks: tuple[Block, ...]
    pivot: Spot = (0.0, 0.0)

    def boxes(self, thing: Thing, turn: float) -> Iterator[Box]:
        pivot: Vec = (*self.pivot, 0.0)
        place = add((*self.at, 0.0), pivot)
        for block in self.blocks:
            corners = (rotate(sub(corner, pivot), UP, turn) for corner in block.corners)
            yield Box(thing, tuple(add(place, corner) for corner in corners), block.piece)


def _placed(prop: Thing | Placed) -> Placed:
    return prop if isinstance(prop, Placed) else Placed(what=prop)


def _boxes(figure: Figure, prop: Thing | Placed) -> Iterator[Box]:
    placed = _placed(prop)
    if placed.what is not Thing.TOWEL:
        bodies = [solve(stance) for stance in stances_of(figure).all]
        where = _PLACERS[placed.what](placed, bodies)
        yield from where.boxes(placed.what, placed.turn)


def _wall(placed: Placed, bodies: Sequence[Skeleton]) -> _Where:
    """Before the farthest hand; turned about a place on its face."""
    x, y, _ = facing = rotate(FORWARD, UP, placed.turn)
    hands = (body.arm(which).wrist for body in bodies for which in Which)
    ahead = max(dot(hand, facing) for hand in hands) + HAND_THICKNESS
    return _Where(placed.at or (x * ahead, y * ahead), tuple(furniture.wall()))


def _mat(placed: Placed, bodies: Sequence[Skeleton]) -> _Where:
    start, length = _lain_on(bodies, 0.0, MAT_OVER)
    return _Where(placed.at or (start, 0.0), tuple(furniture.mat(length)), (length / 2, 0.0))


def _bed(placed: Placed, bodies: Sequence[Skeleton]) -> _Where:
    high = BED_HEIGHT if placed.high is None else placed.high
    start, length = _lain_on(bodies, high, BED_OVER)
    return _Where(placed.at or (start, 0.0), tuple(furniture.bed(length, high)), (length / 2, 0.0))


def _chair(placed: Placed, bodies: Sequence[Skeleton]) -> _Where:
    """Under the hips."""
    x, y, z = bodies[0].trunk.pelvis
    high = z - SEAT_BELOW_HIPS if placed.high is None else placed.high
    at = placed.at or (x - SEAT_BEHIND_HIPS, y)
    return _Where(at, tuple(furniture.chair(high)), (furniture.SEAT_DEPTH / 2, 0.0))


def _desk(placed: Placed, bodies: Sequence[Skeleton]) -> _Where:
    """Under the palms of the stretch."""
    hands = [bodies[1].arm(which).wrist for which in Which]
    low = min(z for _, _, z in hands) - HAND_THICKNESS
    high = low if placed.high is None else placed.high
    at = placed.at or (min(x for x, _, _ in hands) - DESK_OVER, 0.0)
    return _Where(at, tuple(furniture.desk(high)), (furniture.DESK_DEPTH / 2, 0.0))


def _cushion(placed: Placed, bodies: Sequence[Skeleton]) -> _Where:
    """Under the leading knee of the stretch."""
    x, y, _ = bodies[1].right_leg.knee
    high = CUSHION_THICKNESS if placed.high is None else placed.high
    return _Where(placed.at or (x, y), tuple(furniture.cushion(high)))


def _door_frame(placed: Placed, bodies: Sequence[Skeleton]) -> _Where:
    """A post before the leading hand of the stretch."""
    x, y, _ = bodies[1].right_arm.wrist
    at = placed.at or (x + HAND_THICKNESS + furniture.POST / 2, y)
    return _Where(at, tuple(furniture.door_frame()))


_PLACERS: Mapping[Thing, Callable[[Placed, Sequence[Skeleton]], _Where]] = {
    Thing.WALL: _wall,
    Thing.CHAIR: _chair,
    Thing.MAT: _mat,
    Thing.CUSHION: _cushion,
    Thing.DESK: _desk,
    Thing.DOOR_FRAME: _door_frame,
    Thing.BED: _bed,
}


def _lain_on(bodies: Sequence[Skeleton], high: float, over: float) -> tuple[float, float]:
    """Where along the floor the bodies lie on something, and how long it must be."""
    spots = [x for body in bodies for x, _, z in _outermost(body) if z < high + NEAR_SURFACE]
    first = min(spots, default=0.0) - over
    return first, max(spots, default=0.0) + over - first


def _outermost(body: Skeleton) -> Iterator[Vec]:
    legs, trunk = (body.right_leg, body.left_leg), body.trunk
    yield from (trunk.pelvis, trunk.chest, along(trunk.head, trunk.head_frame.up, HEAD))
    for leg in legs:
        yield from (leg.knee, leg.ankle, along(leg.ankle, leg.toes, 0.16))
    for arm in (body.right_arm, body.left_arm):
        yield along(arm.wrist, arm.fingers, 0.1)
