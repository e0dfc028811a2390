"""What was really done of a plan: the holds that were heard to end."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from stretchapp.core.cues import Cue, CueKind
from stretchapp.core.plan import SessionPlan


@dataclass(frozen=True, slots=True)
class Tally:
    """Indexes of the holds and paced blocks that ran to their end; skipped ones are not in it."""

    ended: frozenset[int] = field(default_factory=frozenset)

    def heard(self, cue: Cue) -> Tally:
        return replace(self, ended=self.ended | {cue.index}) if cue.kind is CueKind.END else self

    def seconds(self, plan: SessionPlan) -> float:
        """Seconds spent in the stretches that ran to their end."""
        return sum(plan.segments[index].seconds for index in self.ended)

    def of_entry(self, plan: SessionPlan, entry: int) -> tuple[int, int]:
        """Holds done and holds planned of one entry of the routine."""
        holds = [i for i, s in enumerate(plan.segments) if s.is_work and s.entry == entry]
        return sum(index in self.ended for index in holds), len(holds)

    def of_session(self, plan: SessionPlan) -> tuple[int, int]:
        """Holds done and holds planned of the whole routine."""
        return len(self.ended), sum(segment.is_work for segment in plan.segments)
