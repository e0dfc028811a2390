"""The shipped pictures as solved bodies, each solved once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from math import acos, degrees

import pytest

from stretchapp.core.body import solve, solve_between
from stretchapp.core.movement import figure_of
from stretchapp.core.skeleton import Skeleton
from stretchapp.core.stance import Stance, let_go, mirrored, stances_of
from stretchapp.core.stretch import Sides, Stretch
from stretchapp.core.vectors import Vec, dot, sub, unit
from tests.unit.core.shipped import CATALOGUE

DRAWN = {name: stretch for name, stretch in CATALOGUE.items() if stretch.figure}
each_drawn = pytest.mark.parametrize("name", DRAWN)

STEPS = [step / 10 for step in range(11)]


def stances(stretch: Stretch) -> dict[str, Stance]:
    """The poses of a picture by name, on its own side."""
    found = stances_of(figure_of(stretch))
    return {"start": found.start, **(dict(found.phases) or {"stretch": found.stretch})}


@cache
def pose(name: str, at: str) -> Skeleton:
    return solve(stances(DRAWN[name])[at])


@cache
def on_its_side(name: str) -> tuple[Skeleton, ...]:
    """Every tenth of every movement into the poses and out of them, things standing there."""
    start, *goals = stances(DRAWN[name]).values()
    ways = pairwise([start, *goals, start])
    return tuple(solve_between(a, b, t) for a, b in ways for t in STEPS)


@cache
def anywhere(name: str) -> tuple[Skeleton, ...]:
    """Those, and every tenth of the way to the other side, where there is one."""
    if DRAWN[name].sides is Sides.NONE:
        return on_its_side(name)
    start = stances(DRAWN[name])["start"]
    other = mirrored(start)
    free = let_go(start, other)
    ways = ((start, free), (free, other))
    return (*on_its_side(name), *(solve_between(a, b, t) for a, b in ways for t in STEPS))


def joints(body: Skeleton) -> Iterator[Vec]:
    yield from (body.trunk.head, body.trunk.chest, body.trunk.pelvis)
    for leg in (body.right_leg, body.left_leg):
        yield from (leg.knee, leg.ankle)
    for arm in (body.right_arm, body.left_arm):
        yield from (arm.elbow, arm.wrist)


def bent(a: Vec, joint: Vec, b: Vec) -> float:
    """Degrees from straight."""
    return 180 - degrees(acos(max(-1.0, min(1.0, dot(unit(sub(a, joint)), unit(sub(b, joint)))))))
