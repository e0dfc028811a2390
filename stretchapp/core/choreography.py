"""The order in which a segment's poses follow one another, and how long each way takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from msgspec import structs

from stretchapp.core.figure import Felt, Figure
from stretchapp.core.plan import Segment, SegmentKind
from stretchapp.core.stance import Stance, let_go, mirrored, stances_of
from stretchapp.core.stretch import Phase, Side, Stretch

IN_SECONDS, OUT_SECONDS, ACROSS_SECONDS = 1.9, 1.5, 1.6
LET_GO_SECONDS = 1.2
BEFORE_SECONDS, STAY_SECONDS = 0.8, 1.2
MOST_SHOWINGS = 2


@dataclass(frozen=True, slots=True)
class Key:
    """A pose on one side of the body, and where it is felt."""

    stance: Stance
    felt: tuple[Felt, ...]
    is_mirrored: bool


@dataclass(frozen=True, slots=True)
class Step:
    """The way from one pose to another in `seconds`."""

    seconds: float
    from_: Key
    to: Key

    @classmethod
    def still(cls, key: Key, seconds: float = 1.0) -> Step:
        return cls(seconds, key, key)

    @property
    def is_moving(self) -> bool:
        return self.from_ != self.to


@dataclass(frozen=True, slots=True)
class Keys:
    """The poses of one side of a stretch; of a paced one in the order of its phases."""

    start: Key
    stretch: Key
    phases: tuple[Key, ...]

    @classmethod
    def of(cls, stretch: Stretch, figure: Figure, side: Side | None) -> Keys:
        stances, is_left = stances_of(figure), side is Side.LEFT
        named = dict(stances.phases)
        felt = {phase.phase: phase.felt for phase in figure.phases}
        start = _key(stances.start, (), is_left)
        phases = tuple(
            _key(named.get(phase.name, stances.start), felt.get(phase.name, figure.felt), is_left)
            for phase in stretch.phases
        )
        whole = phases[0] if phases else _key(stances.stretch, figure.felt, is_left)
        return cls(start, whole, phases)


def _key(stance: Stance, felt: tuple[Felt, ...], is_mirrored: bool) -> Key:
    if not is_mirrored:
        return Key(stance, felt, False)
    swapped = tuple(structs.replace(place, of=place.of.other) for place in felt)
    return Key(mirrored(stance), swapped, True)


def steps_of(segment: Segment, figure: Figure, reduced_motion: bool) -> Iterator[Step]:
    """The steps of a segment, at least one; those of a paced block never end."""
    keys = Keys.of(segment.stretch, figure, segment.side)
    if segment.is_work and keys.phases:
        return _pace(keys, segment.stretch.phases, reduced_motion)
    if segment.is_work:
        return iter([Step.still(keys.stretch, segment.seconds)])
    if reduced_motion:
        return iter(_cut(keys, segment.seconds))
    if segment.kind is SegmentKind.PREPARE:
        return iter(_prepare(keys, segment.seconds))
    before = keys
    if segment.kind is SegmentKind.SWITCH and segment.side:
        before = Keys.of(segment.stretch, figure, segment.side.other)
    return iter(_change(before, keys, segment.seconds))


def _pace(keys: Keys, phases: tuple[Phase, ...], reduced_motion: bool) -> Iterator[Step]:
    """From the start into the first phase, then from each phase into the next."""
    at = keys.start
    while True:
        for goal, phase in zip(keys.phases, phases, strict=True):
            yield Step(phase.seconds, goal if reduced_motion else at, goal)
            at = goal


def _cut(keys: Keys, seconds: float) -> list[Step]:
    """No in-betweens: the start, then the stretch (a paced block begins in its start)."""
    end = keys.start if keys.phases else keys.stretch
    return [Step.still(keys.start, seconds / 2), Step.still(end, seconds / 2)]


def _prepare(keys: Keys, seconds: float) -> list[Step]:
    """Show the movement, go back to the start, and be in place when the work begins."""
    showing, end = _showing(keys), _into(keys)
    free = seconds - _total(end)
    times = min(MOST_SHOWINGS, max(0, int((free - BEFORE_SECONDS) / _total(showing))))
    before = BEFORE_SECONDS if times else 0.0
    wait = free - before - times * _total(showing)
    return _fitted(
        [Step.still(keys.start, before), *showing * times, Step.still(keys.start, wait), *end],
        seconds,
    )


def _showing(keys: Keys) -> list[Step]:
    goals = keys.phases or (keys.stretch,)
    ways = zip((keys.start, *goals), goals, strict=False)
    there = chain.from_iterable(
        (Step(IN_SECONDS, at, goal), Step.still(goal, STAY_SECONDS)) for at, goal in ways
    )
    return [*there, Step(OUT_SECONDS, goals[-1], keys.start)]


def _into(keys: Keys) -> list[Step]:
    """A paced block finds its own way from the start."""
    return [] if keys.phases else [Step(IN_SECONDS, keys.start, keys.stretch)]


def _change(before: Keys, keys: Keys, seconds: float) -> list[Step]:
    """Out of the pose of the hold before, across if it was the other side, and in again."""
    worked = before.phases[-1] if before.phases else before.stretch
    out = [Step(OUT_SECONDS, worked, before.start)]
    if before.start != keys.start:
        out += _across(before.start, keys.start)
    end = _into(keys)
    wait = Step.still(keys.start, seconds - _total(out) - _total(end))
    return _fitted([*out, wait, *end], seconds)


def _across(key: Key, goal: Key) -> list[Step]:
    """To the other side; limbs that lie on one another let go first."""
    between = replace(key, stance=let_go(key.stance, goal.stance))
    first = [Step(LET_GO_SECONDS, key, between)] if between != key else []
    return [*first, Step(ACROSS_SECONDS, between, goal)]


def _total(steps: list[Step]) -> float:
    return sum(step.seconds for step in steps)


def _fitted(steps: list[Step], seconds: float) -> list[Step]:
    """The steps without those that take no time, made faster if they would take too long."""
    kept = [step for step in steps if step.seconds > 0] or [Step.still(steps[-1].to)]
    faster = min(1.0, seconds / _total(kept))
    return [replace(step, seconds=step.seconds * faster) for step in kept]
