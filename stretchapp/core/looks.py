"""How the window looks: what has to be known before its first paint, and so imports no model."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from stretchapp.core.kept_values import Reading

TEXT_SIZES = (0.85, 1.6)


class ThemeChoice(Enum):
    """What the system wears, or one whatever it wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Looks(NamedTuple):
    """`text_size` multiplies every size of type."""

    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_size: float = 1.0
    reduced_motion: bool = False


def read_looks(reading: Reading) -> Looks:
    plain = Looks()
    return Looks(
        theme=reading.choice("theme", plain.theme),
        text_size=reading.number("text_size", plain.text_size, TEXT_SIZES),
        reduced_motion=reading.flag("reduced_motion", plain.reduced_motion),
    )
