"""One cramp as it is kept: where it is now, and what a person tells about it afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from stretchapp.core.cramp_state import BodyPart, CrampState, Stage
from stretchapp.core.stretch import Side


class Doing(Enum):
    """What a person did when it began."""

    RESTING = "resting"
    SLEEPING = "sleeping"
    EXERCISING = "exercising"
    SITTING = "sitting"


class Remedy(Enum):
    """What was tried."""

    BREATHING = "breathing"
    STRETCH = "stretch"
    MASSAGE = "massage"
    HEAT = "heat"
    COLD = "cold"
    DRINK = "drink"
    WALK = "walk"


class OtherSign(Enum):
    """What came with it and is a reason to see a doctor."""

    SWELLING = "swelling"
    WEAKNESS = "weakness"
    NUMBNESS = "numbness"
    SKIN_CHANGE = "skin_change"


@dataclass(frozen=True, slots=True)
class CrampEvent:
    """`severity` goes from 0 to 10; None, and no entry, is what nobody told."""

    state: CrampState
    severity: int | None = None
    woke_me: bool | None = None
    doing: Doing | None = None
    tried: tuple[Remedy, ...] = ()
    other_signs: tuple[OtherSign, ...] = ()
    note: str = ""

    @property
    def opened_at(self) -> float:
        """Tells one cramp from another."""
        return self.state.opened_at

    @property
    def started_at(self) -> float:
        return self.state.started_at

    @property
    def ended_at(self) -> float | None:
        return self.state.ended_at

    @property
    def body_part(self) -> BodyPart | None:
        return self.state.part

    @property
    def side(self) -> Side | None:
        return self.state.side

    @property
    def is_over(self) -> bool:
        return self.state.stage is Stage.OVER

    @property
    def is_for_bedtime(self) -> bool:
        """Whether the bedtime routine was tried for such a cramp: by night, calf or hamstring."""
        return bool(self.woke_me) and self.body_part in (BodyPart.CALF, BodyPart.HAMSTRING)
