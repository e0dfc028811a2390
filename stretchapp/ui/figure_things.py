"""Wall, chair and mat as boxes, placed from the body that uses them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from stretchapp.core.body import solve
from stretchapp.core.figure import Figure, Placed, Thing, Which
from stretchapp.core.skeleton import HAND_THICKNESS, HEAD, Skeleton
from stretchapp.core.stance import stances_of
from stretchapp.core.vectors import Vec, along, lerp

WALL_HEIGHT, WALL_THICKNESS, WALL_HALF_WIDTH = 1.75, 0.07, 0.42
MAT_THICKNESS, MAT_HALF_WIDTH, MAT_OVER = 0.014, 0.30, 0.10
FIGURES_KEPT = 64
NEAR_FLOOR = 0.3
CHAIR_DEPTH, CHAIR_HALF_WIDTH, CHAIR_SEAT, CHAIR_LEG, CHAIR_BACK = 0.42, 0.22, 0.04, 0.035, 0.46
SEAT_BELOW_HIPS = 0.095


@dataclass(frozen=True, slots=True)
class Box:
    """A thing with edges along the axes: two opposite corners, in metres."""

    thing: Thing
    low: Vec
    high: Vec

    @property
    def corners(self) -> tuple[Vec, ...]:
        a, b = self.low, self.high
        return tuple((x, y, z) for x in (a[0], b[0]) for y in (a[1], b[1]) for z in (a[2], b[2]))

    @property
    def middle(self) -> Vec:
        return lerp(self.low, self.high, 0.5)


@lru_cache(maxsize=FIGURES_KEPT)
def boxes_of(figure: Figure) -> tuple[Box, ...]:
    """All things of a figure, from boxes; the same for both sides."""
    return tuple(box for prop in figure.props for box in _boxes(figure, prop))


def _boxes(figure: Figure, prop: Thing | Placed) -> Iterator[Box]:
    placed = prop if isinstance(prop, Placed) else Placed(what=prop)
    bodies = [solve(stance) for stance in stances_of(figure).all]
    if placed.what is Thing.WALL:
        yield _wall(placed, bodies)
    elif placed.what is Thing.MAT:
        yield _mat(placed, bodies)
    else:
        yield from _chair(placed, bodies[0])


def _wall(placed: Placed, bodies: list[Skeleton]) -> Box:
    ahead = max(body.arm(which).wrist[0] for body in bodies for which in Which) + HAND_THICKNESS
    x, y = placed.at or (ahead, 0.0)
    return Box(
        Thing.WALL,
        (x, y - WALL_HALF_WIDTH, 0.0),
        (x + WALL_THICKNESS, y + WALL_HALF_WIDTH, WALL_HEIGHT),
    )


def _mat(placed: Placed, bodies: list[Skeleton]) -> Box:
    spots = [spot for body in bodies for spot in _low_spots(body)]
    first, last = min(spots) - MAT_OVER, max(spots) + MAT_OVER
    x, y = placed.at or (first, 0.0)
    low = (x, y - MAT_HALF_WIDTH, -MAT_THICKNESS)
    return Box(Thing.MAT, low, (x + last - first, y + MAT_HALF_WIDTH, 0.0))


def _low_spots(body: Skeleton) -> Iterator[float]:
    """Where along the floor the body is near it."""
    legs, trunk = (body.right_leg, body.left_leg), body.trunk
    points = [trunk.pelvis, trunk.chest, along(trunk.head, trunk.head_frame.up, HEAD)]
    points += [point for leg in legs for point in (leg.knee, leg.ankle)]
    points += [along(leg.ankle, leg.toes, 0.16) for leg in legs]
    points += [along(body.arm(which).wrist, body.arm(which).fingers, 0.1) for which in Which]
    return (x for x, _, z in points if z < NEAR_FLOOR)


def _chair(placed: Placed, body: Skeleton) -> Iterator[Box]:
    """Seat, back and four legs, under the hips."""
    pelvis = body.trunk.pelvis
    x, y = placed.at or (pelvis[0] - 0.17, pelvis[1])
    top = pelvis[2] - SEAT_BELOW_HIPS
    back, front, left, right = x, x + CHAIR_DEPTH, y - CHAIR_HALF_WIDTH, y + CHAIR_HALF_WIDTH
    for at_x in (back, front - CHAIR_LEG):
        for at_y in (left, right - CHAIR_LEG):
            low = (at_x, at_y, 0.0)
            yield Box(Thing.CHAIR, low, (at_x + CHAIR_LEG, at_y + CHAIR_LEG, top - 0.02))
    yield Box(Thing.CHAIR, (back, left, top - CHAIR_SEAT), (front, right, top))
    for at_y in (left, right - CHAIR_LEG):
        low = (back - CHAIR_LEG, at_y, top - CHAIR_SEAT)
        yield Box(Thing.CHAIR, low, (back, at_y + CHAIR_LEG, top + CHAIR_BACK))
    rail = (back - CHAIR_LEG, left, top + CHAIR_BACK - 0.17)
    yield Box(Thing.CHAIR, rail, (back, right, top + CHAIR_BACK))
