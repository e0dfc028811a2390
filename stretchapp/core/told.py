"""What a session has told so far, as far as it decides what is heard next."""

from __future__ import annotations

from dataclasses import dataclass, field

from stretchapp.core.cues import Cue, CueKind
from stretchapp.core.tally import Tally


@dataclass(frozen=True, slots=True)
class Told:
    """The last cue, and which holds ran to their end."""

    last: Cue | None = None
    tally: Tally = field(default_factory=Tally)

    def then(self, cue: Cue) -> Told:
        return Told(cue, self.tally.heard(cue))

    def is_after(self, kind: CueKind) -> bool:
        return self.last is not None and self.last.kind is kind

    def just_ended(self, cue: Cue) -> bool:
        """Whether a hold ended at the very instant of a cue."""
        return self.last is not None and (self.last.kind, self.last.at) == (CueKind.END, cue.at)
