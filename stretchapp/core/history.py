"""What was done: sessions and their holds, as they are kept for good.

Names are copied in, so that a record outlives edits of the routine it was made from.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from stretchapp.core.moment import Moment
from stretchapp.core.plan import Segment, SessionPlan
from stretchapp.core.stretch import FeltSide, Side


class Ending(Enum):
    """How a session ended; one that has none was cut off, and can be taken up again."""

    FINISHED = "finished"
    STOPPED = "stopped"
    LET_BE = "let_be"


class Comfort(Enum):
    """How it felt, next to before."""

    EASIER = "easier"
    SAME = "same"
    SORE = "sore"


@dataclass(frozen=True, slots=True)
class HoldRecord:
    """One hold or paced block; `number` is that of its segment in the plan.

    `planned` and `done` are seconds; of several tries the longest counts. `felt` is the side where
    it pulls, None for both.
    """

    number: int
    stretch: str
    title: str
    area: str
    muscles: tuple[str, ...]
    side: Side | None
    felt: Side | None
    rep: int
    reps: int
    planned: int
    done: float = 0.0

    @property
    def is_whole(self) -> bool:
        return self.done >= self.planned


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One session. `at` is the segment to go on from: a lead-in, or past the last segment.

    `id` is unique among all machines.
    """

    id: str
    routine: str
    title: str
    started: Moment
    ended: Moment
    holds: tuple[HoldRecord, ...]
    ending: Ending | None = None
    at: int = 0
    comfort: Comfort | None = None
    note: str = ""

    @property
    def planned(self) -> int:
        """Seconds in the stretch, had all been done."""
        return sum(hold.planned for hold in self.holds)

    @property
    def done(self) -> float:
        """Seconds in the stretch."""
        return sum(hold.done for hold in self.holds)

    @property
    def is_worth_keeping(self) -> bool:
        """A session that ended before anything was done is none."""
        return self.ending is None or self.done > 0

    @property
    def is_through(self) -> bool:
        """Whether there is nothing left to go on with."""
        return self.at > self.holds[-1].number

    @property
    def first_side(self) -> Side | None:
        """The side it began with, None if nothing in it has sides."""
        return next((hold.side for hold in self.holds if hold.side), None)

    @property
    def whole(self) -> frozenset[int]:
        """The numbers of the holds that were done to their end."""
        return frozenset(hold.number for hold in self.holds if hold.is_whole)

    def reached(self, number: int, seconds: float) -> SessionRecord:
        """With so many seconds of one hold, unless it has more already."""
        holds = tuple(
            replace(hold, done=max(hold.done, seconds)) if hold.number == number else hold
            for hold in self.holds
        )
        return replace(self, holds=holds)


def record_of(plan: SessionPlan, session_id: str, started: Moment) -> SessionRecord:
    """The record of a session that is about to start: nothing of it is done yet."""
    works = [(n, segment) for n, segment in enumerate(plan.segments) if segment.is_work]
    return SessionRecord(
        id=session_id,
        routine=plan.routine.id,
        title=plan.routine.name,
        started=started,
        ended=started,
        holds=tuple(_hold(number, segment) for number, segment in works),
    )


def _hold(number: int, segment: Segment) -> HoldRecord:
    stretch = segment.stretch
    return HoldRecord(
        number=number,
        stretch=stretch.id,
        title=stretch.name,
        area=stretch.area.value if stretch.area else "",
        muscles=stretch.muscles,
        side=segment.side,
        felt=_felt(stretch.felt_side, segment.side),
        rep=segment.rep,
        reps=segment.reps,
        planned=segment.seconds,
    )


def _felt(felt: FeltSide, side: Side | None) -> Side | None:
    if side is None or felt is FeltSide.BOTH:
        return None
    return side if felt is FeltSide.SAME else side.other
