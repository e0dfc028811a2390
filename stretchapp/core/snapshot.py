"""A moment of a session, as everybody who shows or tells it sees it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import ceil

from stretchapp.core.cues import next_cue_at
from stretchapp.core.plan import Segment, SessionPlan


class Status(Enum):
    """READY → RUNNING ⇄ PAUSED → FINISHED or STOPPED, which are final."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    STOPPED = "stopped"


ACTIVE = (Status.RUNNING, Status.PAUSED)


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
    def next_instant(self) -> float:
        """While running: seconds until the next cue, the next digit or the end of the get-ready."""
        if self.get_ready:
            return self.get_ready - (ceil(self.get_ready) - 1)
        digit = self.left - (ceil(self.left) - 1)
        return min(digit, next_cue_at(self.plan, self.position) - self.position)
