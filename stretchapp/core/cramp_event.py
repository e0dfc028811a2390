"""One cramp on its way into the log: where it is now, and what a person tells afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from stretchapp.core.cramp_details import CrampDetails
from stretchapp.core.cramp_state import BodyPart, CrampState, Stage

AT_NIGHT = (BodyPart.CALF, BodyPart.HAMSTRING)


@dataclass(frozen=True, slots=True)
class CrampEvent:
    """Where it is stands in the state alone."""

    state: CrampState
    told: CrampDetails = field(default_factory=CrampDetails)

    @property
    def opened_at(self) -> float:
        """Tells one cramp from another."""
        return self.state.opened_at

    @property
    def details(self) -> CrampDetails:
        return replace(self.told, body_part=self.state.part, side=self.state.side)

    def with_details(self, details: CrampDetails) -> CrampEvent:
        state = replace(self.state, part=details.body_part, side=details.side)
        return replace(self, state=state, told=details)

    @property
    def is_over(self) -> bool:
        return self.state.stage is Stage.OVER

    @property
    def is_for_bedtime(self) -> bool:
        """Whether the bedtime routine was tried for such a cramp: by night, calf or hamstring."""
        return bool(self.told.woke_me) and self.state.part in AT_NIGHT
