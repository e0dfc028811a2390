"""Cramps of the log, as tests need them."""

from __future__ import annotations

from stretchapp.core.cramp_details import CrampDetails
from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.cramp_state import BodyPart
from stretchapp.core.moment import DAY_SECONDS, Moment

TODAY = 20_000
NOTHING = CrampDetails()
CALF = CrampDetails(body_part=BodyPart.CALF)


def logged(
    days_ago: int = 0,
    details: CrampDetails = CALF,
    *,
    hour: float = 3.0,
    seconds: float | None = 80.0,
    read: bool = False,
) -> CrampRecord:
    """Begun at an hour of the day on a wall two hours ahead of UTC."""
    started = Moment((TODAY - days_ago) * DAY_SECONDS + (hour - 2) * 3600, 7200)
    return CrampRecord(
        id=f"{days_ago} {hour}",
        started=started,
        ended=None if seconds is None else started.later(seconds),
        details=details,
        reminder_read=read,
    )
