"""Whether a session paces the breath in its holds."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stretchapp.core.breathing import Breath, breath_phase
from stretchapp.core.plan import SegmentKind
from stretchapp.core.snapshot import Snapshot, Status
from stretchapp.core.stretch import Area, Stretch


@dataclass(frozen=True, slots=True)
class BreathPacer:
    """On, but for stretches of the neck only when that is asked for."""

    on: bool = True
    on_for_neck: bool = False

    def is_on(self, stretch: Stretch) -> bool:
        return self.on_for_neck if stretch.area is Area.NECK else self.on

    def toggled(self, stretch: Stretch) -> BreathPacer:
        if stretch.area is Area.NECK:
            return replace(self, on_for_neck=not self.on_for_neck)
        return replace(self, on=not self.on)

    def for_new_session(self) -> BreathPacer:
        return replace(self, on_for_neck=False)

    def phase(self, now: Snapshot) -> Breath | None:
        """What to do with the breath at a moment; nothing unless a hold is running."""
        is_holding = now.status is Status.RUNNING and now.segment.kind is SegmentKind.HOLD
        if not is_holding or now.get_ready or not self.is_on(now.segment.stretch):
            return None
        return breath_phase(now.offset)
