"""How long the screen has to stay awake."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from stretchapp.core.snapshot import Status

PAUSE_SECONDS = 300.0
HELP_SECONDS = 600.0


@dataclass(frozen=True, slots=True)
class Vigil:
    """A session's status, and since when by the clock it has had it."""

    status: Status = Status.READY
    since: float = 0.0

    def after(self, status: Status, now: float) -> Vigil:
        return self if status is self.status else Vigil(status, now)

    def left(self, now: float) -> float:
        """Seconds to stay awake from now: endless while running, 5 min of a pause or a wait."""
        if self.status is Status.RUNNING:
            return inf
        if self.status in (Status.PAUSED, Status.WAITING):
            return max(0.0, self.since + PAUSE_SECONDS - now)
        return 0.0


@dataclass(frozen=True, slots=True)
class HelpVigil:
    """Whether a cramp is being helped, and when somebody last did something about it."""

    is_helped: bool = False
    since: float = 0.0

    def left(self, now: float) -> float:
        """Seconds to stay awake from now: 10 min without anybody."""
        return max(0.0, self.since + HELP_SECONDS - now) if self.is_helped else 0.0
