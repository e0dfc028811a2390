"""A routine laid out in time: a flat tuple of typed segments.

Every hold or paced block has exactly one lead-in before it (prepare, switch or rest);
skip, back and resume rely on it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import accumulate
from math import ceil

from stretchapp.core.hold_length import HoldLength, hold_seconds
from stretchapp.core.routine import Routine, RoutineEntry, SideOrder
from stretchapp.core.stretch import Kind, Position, Side, Sides, Stretch

READING_WORDS_PER_SECOND = 180 / 60
COUNT_IN_SECONDS = 3
MOVING_SECONDS = 5

Turn = tuple[Side | None, int]


class SegmentKind(Enum):
    """What the user does in a span of time."""

    PREPARE = "prepare"
    HOLD = "hold"
    PACE = "pace"
    SWITCH = "switch"
    REST = "rest"


class FirstSide(Enum):
    """The side that begins a session: always the same, or each time the other."""

    LEFT = "left"
    RIGHT = "right"
    ALTERNATE = "alternate"

    def after(self, before: Side | None) -> Side:
        """`before` began the last session of the same routine; None: there was none."""
        if self is not FirstSide.ALTERNATE:
            return Side(self.value)
        return Side.LEFT if before is None else before.other


class Pacing(Enum):
    """Whether a hold starts when its lead-in is over, or when the person says so."""

    TIMED = "timed"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class PlanSettings:
    """The user's choices that shape a plan; times in seconds.

    Defaults are those of the timing model: 10 s to get ready, 5 s to switch sides, 10 s rest
    between repetitions (the rest of Hallegraeff's trial).
    """

    first_side: FirstSide = FirstSide.LEFT
    side_order: SideOrder = SideOrder.ALTERNATE
    hold_length: HoldLength = HoldLength.AS_WRITTEN
    longer_holds: bool = False
    prepare_s: int = 10
    switch_s: int = 5
    rest_s: int = 10
    pacing: Pacing = Pacing.TIMED

    @property
    def prepare_position_s(self) -> int:
        """To get ready where the position changes."""
        return self.prepare_s + MOVING_SECONDS


@dataclass(frozen=True, slots=True)
class Segment:
    """One span of whole seconds; only a lead-in may have none.

    A lead-in has the side and repetition (from 1) of the hold it leads into. One that `waits` goes
    no further than its 3-2-1 until the person is ready; that time is not part of the plan.
    """

    kind: SegmentKind
    entry: int
    stretch: Stretch
    side: Side | None
    rep: int
    reps: int
    seconds: int
    waits: bool = False

    @property
    def is_work(self) -> bool:
        """A hold or a paced block, not the way to one."""
        return self.kind in (SegmentKind.HOLD, SegmentKind.PACE)


@dataclass(frozen=True)
class SessionPlan:
    """All segments of a session, end to end from 0 s."""

    routine: Routine
    segments: tuple[Segment, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, routine: Routine, segments: tuple[Segment, ...]) -> SessionPlan:
        return cls(routine, segments, tuple(accumulate(segment.seconds for segment in segments)))

    @property
    def total(self) -> int:
        """Seconds from the first lead-in to the end of the last hold."""
        return self.ends[-1]

    def start(self, index: int) -> int:
        return self.ends[index - 1] if index else 0

    def index_at(self, position: float) -> int:
        """The segment running at a position, never one of no length; at the end the last one."""
        return min(bisect_right(self.ends, position), len(self.segments) - 1)

    def lead_in_of(self, index: int) -> int:
        """The lead-in of the block that a segment belongs to."""
        return index - 1 if self.segments[index].is_work else index

    def work_of(self, index: int) -> int:
        """The hold or paced block that a segment belongs to."""
        return index if self.segments[index].is_work else index + 1

    def is_first_meeting(self, index: int) -> bool:
        """Whether no hold of the segment's stretch comes before it."""
        stretch = self.segments[index].stretch
        return not any(each.stretch.id == stretch.id for each in self.segments[:index])

    def count_in(self, index: int) -> int:
        """Where the 3-2-1 at the end of a segment begins; its start, if it is no longer."""
        return max(self.start(index), self.ends[index] - COUNT_IN_SECONDS)

    def waits_at(self, position: float) -> bool:
        """Whether this is where a lead-in waits for the person."""
        index = self.index_at(position)
        return self.segments[index].waits and position == self.count_in(index)

    def wait_between(self, after: float, upto: float) -> int | None:
        """The first instant in (after, upto] at which a lead-in waits for the person."""
        for index in range(self.index_at(after), self.index_at(upto) + 1):
            if self.segments[index].waits and after < self.count_in(index) <= upto:
                return self.count_in(index)
        return None

    def extended(self, index: int, seconds: int) -> SessionPlan:
        segment = self.segments[index]
        return self._with(index, replace(segment, seconds=segment.seconds + seconds))

    def waiting(self, index: int) -> SessionPlan:
        """The same plan, but the lead-in waits for the person."""
        return self._with(index, replace(self.segments[index], waits=True))

    def _with(self, index: int, segment: Segment) -> SessionPlan:
        return SessionPlan.of(
            self.routine, (*self.segments[:index], segment, *self.segments[index + 1 :])
        )


def plan_session(
    routine: Routine, settings: PlanSettings, before: Side | None = None
) -> SessionPlan:
    """Lay out every lead-in and hold of a routine. Raises ValueError if there is none.

    `before` is the side with which the last session of this routine began.
    """
    segments = tuple(_segments(routine, settings, settings.first_side.after(before)))
    if not segments:
        raise ValueError(f"routine {routine.id!r} has nothing to do")
    return SessionPlan.of(routine, segments)


def _segments(routine: Routine, settings: PlanSettings, first: Side) -> Iterator[Segment]:
    order = routine.side_order or settings.side_order
    position: Position | None = None
    met: set[str] = set()
    for number, entry in enumerate(routine.entries):
        stretch = entry.stretch
        prepare = entry.prepare
        if prepare is None:
            prepare = _prepare_seconds(stretch, position, stretch.id not in met, settings)
        turns = _turns(entry, order, first)
        yield from _entry_segments(number, entry, prepare, turns, settings)
        met.add(stretch.id)
        position = stretch.position or position


def _entry_segments(
    number: int, entry: RoutineEntry, prepare: int, turns: list[Turn], settings: PlanSettings
) -> Iterator[Segment]:
    stretch, reps = entry.stretch, entry.repetitions
    work = SegmentKind.PACE if stretch.kind is Kind.PACED else SegmentKind.HOLD
    seconds = hold_seconds(entry, settings.hold_length, settings.longer_holds)
    rest = settings.rest_s if entry.rest is None else entry.rest
    before: Side | None = None
    for turn, (side, rep) in enumerate(turns):
        if turn == 0:
            lead, lead_seconds = SegmentKind.PREPARE, prepare
        elif side is not before:
            lead, lead_seconds = SegmentKind.SWITCH, settings.switch_s
        else:
            lead, lead_seconds = SegmentKind.REST, rest
        waits = settings.pacing is Pacing.WAIT and lead_seconds > 0
        yield Segment(lead, number, stretch, side, rep, reps, lead_seconds, waits)
        yield Segment(work, number, stretch, side, rep, reps, seconds)
        before = side


def _turns(entry: RoutineEntry, order: SideOrder, first: Side) -> list[Turn]:
    counted = range(1, entry.repetitions + 1)
    if entry.stretch.sides is Sides.NONE:
        return [(None, rep) for rep in counted]
    sides = (entry.side,) if entry.side else (first, first.other)
    if order is SideOrder.BLOCK:
        return [(side, rep) for side in sides for rep in counted]
    return [(side, rep) for rep in counted for side in sides]


def _prepare_seconds(
    stretch: Stretch, before: Position | None, is_new: bool, settings: PlanSettings
) -> int:
    moved = before is not None and stretch.position not in (None, before)
    placing = settings.prepare_position_s if moved else settings.prepare_s
    return max(placing, reading_seconds(stretch)) if is_new else placing


def reading_seconds(stretch: Stretch) -> int:
    """Whole seconds to read the instructions at 180 words a minute."""
    words = sum(len(line.split()) for line in stretch.instructions)
    return ceil(words / READING_WORDS_PER_SECOND)
