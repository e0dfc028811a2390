"""A moment of a session, as everybody who shows or tells it sees it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import ceil

from stretchapp.core.cues import next_cue_at
from stretchapp.core.plan import Segment, SessionPlan


class Status(Enum):
    """READY → RUNNING ⇄ PAUSED or WAITING → FINISHED or STOPPED, which are final.

    WAITING is in a lead-in, for the person to be ready.
    """

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    WAITING = "waiting"
    FINISHED = "finished"
    STOPPED = "stopped"


ACTIVE = (Status.RUNNING, Status.PAUSED, Status.WAITING)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that a page, a voice or a terminal needs to know of a moment; times in seconds.

    `get_ready` counts down before the plan goes on. `gap` is how long the machine slept or froze,
    0 unless that is why the session is paused.
    """

    status: Status
    plan: SessionPlan
    position: float
    index: int
    get_ready: float = 0.0
    gap: float = 0.0

    @property
    def segment(self) -> Segment:
        return self.plan.segments[self.index]

    @property
    def offset(self) -> float:
        """Since the start of the segment."""
        return self.position - self.plan.start(self.index)

    @property
    def left(self) -> float:
        """Until the end of the segment; the digits shown are this, rounded up."""
        return self.plan.ends[self.index] - self.position

    @property
    def session_left(self) -> float:
        return self.plan.total - self.position

    @property
    def can_be_ready(self) -> bool:
        """Whether `ready` would do something: from the 3-2-1 on a hold comes by itself."""
        if self.status is Status.RUNNING:
            is_late = self.segment.is_work or self.position >= self.plan.count_in(self.index)
            return not is_late
        return self.status in ACTIVE

    @property
    def asks_for_ready(self) -> bool:
        """Whether this lead-in waits for the person, now or when its time is over."""
        is_on = self.status in (Status.RUNNING, Status.WAITING)
        return is_on and self.segment.waits and self.can_be_ready

    @property
    def next_instant(self) -> float:
        """While running: seconds until the next cue, the next digit or the end of the get-ready."""
        if self.get_ready:
            return self.get_ready - (ceil(self.get_ready) - 1)
        digit = self.left - (ceil(self.left) - 1)
        return min(digit, next_cue_at(self.plan, self.position) - self.position)
