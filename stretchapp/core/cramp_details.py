"""What a person tells about a cramp afterwards, all of it or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from stretchapp.core.cramp_state import BodyPart
from stretchapp.core.stretch import Side

MOST_SEVERE = 10


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
class CrampDetails:
    """`severity` goes from 0 to 10; None is what nobody told, no signs are none that were seen."""

    body_part: BodyPart | None = None
    side: Side | None = None
    severity: int | None = None
    woke_me: bool | None = None
    doing: Doing | None = None
    tried: tuple[Remedy, ...] = ()
    other_signs: tuple[OtherSign, ...] | None = None
    note: str = ""
