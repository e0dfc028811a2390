"""Where a session is, as its player keeps it.

While running, position = base + (clock - anchor); an anchor in the future is the get-ready before
a hold goes on.

Times are rounded to the microsecond: the sum of a large clock and a small offset may lie a hair
before the cue it was waited for, and a wait of a hair may not move such a clock at all.
"""

from __future__ import annotations

from dataclasses import dataclass

from stretchapp.core.plan import SessionPlan
from stretchapp.core.snapshot import Status

MICROSECOND_DIGITS = 6


@dataclass(frozen=True, slots=True)
class PlayerState:
    """`seen` is the clock when last looked at."""

    status: Status
    plan: SessionPlan
    base: float = 0.0
    anchor: float = 0.0
    seen: float = 0.0
    gap: float = 0.0

    @property
    def position(self) -> float:
        if self.status is not Status.RUNNING:
            return self.base
        moved = max(0.0, seconds_between(self.anchor, self.seen))
        return min(self.plan.total, round(self.base + moved, MICROSECOND_DIGITS))

    @property
    def index(self) -> int:
        return self.plan.index_at(self.position)

    @property
    def get_ready(self) -> float:
        if self.status is not Status.RUNNING:
            return 0.0
        return max(0.0, seconds_between(self.seen, self.anchor))


def seconds_between(earlier: float, later: float) -> float:
    return round(later - earlier, MICROSECOND_DIGITS)
