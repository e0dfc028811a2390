"""How long one hold is: the writer's number, else the user's choice inside a range."""

from __future__ import annotations

from enum import Enum
from math import ceil

from stretchapp.core.routine import RoutineEntry
from stretchapp.core.stretch import Area, HoldRange, Kind, Stretch

LONGER = HoldRange(30, 60)  # what the ACSM advises older people; younger ones 10 to 30 s


class HoldLength(Enum):
    """Where inside a stretch's range its hold lies."""

    AS_WRITTEN = "as_written"
    SHORT = "short"
    MIDDLE = "middle"
    LONG = "long"


def hold_seconds(entry: RoutineEntry, length: HoldLength, longer: bool = False) -> int:
    """Seconds of one hold: the entry's own, else the user's choice inside the stretch's range.

    A chosen length of a paced block is rounded up to whole cycles.
    """
    if isinstance(entry.hold, int):
        return entry.hold
    stretch = entry.stretch
    between = hold_range(entry, longer)
    chosen = {
        HoldLength.AS_WRITTEN: between.nearest(_as_written(stretch, longer)),
        HoldLength.SHORT: between.low,
        HoldLength.MIDDLE: between.middle,
        HoldLength.LONG: between.high,
    }[length]
    return ceil(chosen / stretch.cycle) * stretch.cycle if stretch.cycle else chosen


def hold_range(entry: RoutineEntry, longer: bool) -> HoldRange:
    """Between what holds of an entry lie; `longer` never makes one shorter."""
    if isinstance(entry.hold, HoldRange):
        return entry.hold
    if entry.hold is not None:
        return HoldRange(entry.hold, entry.hold)
    own = entry.stretch.hold
    if not (longer and may_be_longer(entry.stretch)):
        return own
    return HoldRange(max(own.low, LONGER.low), max(own.high, LONGER.high))


def may_be_longer(stretch: Stretch) -> bool:
    """A still hold that may last 30 s as it is, of a part of the body known not to be the neck."""
    is_still_and_long = stretch.kind is Kind.HOLD and stretch.hold.high >= LONGER.low
    return is_still_and_long and stretch.area not in (Area.NECK, None)


def _as_written(stretch: Stretch, longer: bool) -> int:
    """Twice as long where holds are `longer`, before the range has its say."""
    return stretch.default_hold * (2 if longer and may_be_longer(stretch) else 1)
