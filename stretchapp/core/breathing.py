"""The breath of a hold: how full the chest is, and whether one breathes in or out. Seconds."""

from __future__ import annotations

from enum import Enum

from stretchapp.core.easing import ease

# Russo 2017: slow breathing near 6 breaths a minute calms.
IN_SECONDS, OUT_SECONDS = 4.0, 6.0
SETTLE_SECONDS = 1.0


class Breath(Enum):
    """Half of a breath."""

    IN = "in"
    OUT = "out"


def breath_phase(offset: float) -> Breath:
    """What one does `offset` seconds into a hold."""
    return Breath.IN if offset % (IN_SECONDS + OUT_SECONDS) < IN_SECONDS else Breath.OUT


def fullness(offset: float, seconds: float) -> float:
    """0 of an empty chest, 1 of a full one; empty at both ends of a hold of `seconds`."""
    at = max(0.0, offset) % (IN_SECONDS + OUT_SECONDS)
    left = min(1.0, max(0.0, seconds - offset) / SETTLE_SECONDS)
    if at < IN_SECONDS:
        return ease(at / IN_SECONDS) * ease(left)
    return ease(1 - (at - IN_SECONDS) / OUT_SECONDS) * ease(left)
