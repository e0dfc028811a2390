"""Where a cramp is: since when, in which muscle, and how far the help has come.

Moments are seconds since 1970, durations seconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from stretchapp.core.player_state import seconds_between
from stretchapp.core.stretch import Side

EIGHT_MINUTES, TEN_MINUTES = 480.0, 600.0


class BodyPart(Enum):
    """Where a cramp can be."""

    CALF = "calf"
    HAMSTRING = "hamstring"
    QUADRICEPS = "quadriceps"
    FOOT = "foot"
    NECK = "neck"
    BACK = "back"
    OTHER = "other"


class Way(Enum):
    """How a muscle is stretched: as is tried first, in bed, or on one's feet."""

    FIRST = "first"
    IN_BED = "in_bed"
    STANDING = "standing"


class Stage(Enum):
    """CHOOSING → STOPPING → BREATHING → STRETCHING → RUBBING → ASKING → EASING → LOGGING → OVER.

    Nothing but an answer leads past ASKING.
    """

    CHOOSING = "choosing"
    STOPPING = "stopping"
    BREATHING = "breathing"
    STRETCHING = "stretching"
    RUBBING = "rubbing"
    ASKING = "asking"
    EASING = "easing"
    LOGGING = "logging"
    OVER = "over"


class Notice(Enum):
    """What the length of a cramp asks for."""

    NONE = "none"
    EIGHT = "eight minutes"
    TEN = "ten minutes"


@dataclass(frozen=True, slots=True)
class CrampState:
    """`opened_at` is when help was asked for, `earlier` how long before that the cramp began.

    `step_at` is when the stage began; while it is paused, `paused_after` seconds of it were over.
    `ended_at` is when the cramp let go. `seen` is the clock when last looked at.
    """

    opened_at: float
    seen: float
    step_at: float
    stage: Stage = Stage.CHOOSING
    earlier: float = 0.0
    part: BodyPart | None = None
    side: Side | None = None
    way: Way = Way.FIRST
    loop: int = 1
    paused_after: float | None = None
    ended_at: float | None = None
    doctor_seen: bool = False

    @property
    def started_at(self) -> float:
        return self.opened_at - self.earlier

    @property
    def has_let_go(self) -> bool:
        return self.ended_at is not None

    @property
    def elapsed(self) -> float:
        """From its start until now, or until it let go."""
        until = self.seen if self.ended_at is None else self.ended_at
        return max(0.0, seconds_between(self.started_at, until))

    @property
    def step_done(self) -> float:
        """How much of the stage is over."""
        if self.paused_after is not None:
            return self.paused_after
        return max(0.0, seconds_between(self.step_at, self.seen))

    @property
    def notice(self) -> Notice:
        if self.elapsed >= TEN_MINUTES:
            return Notice.TEN
        return Notice.EIGHT if self.elapsed >= EIGHT_MINUTES else Notice.NONE


def opened(now: float) -> CrampState:
    """Help was asked for just now."""
    return CrampState(opened_at=now, seen=now, step_at=now)
