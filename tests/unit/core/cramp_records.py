"""Cramps of the log, as tests need them."""

from __future__ import annotations

from dataclasses import replace

from stretchapp.core.cramp_details import CrampDetails, Doing, OtherSign, Remedy
from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.cramp_state import BodyPart
from stretchapp.core.moment import DAY_SECONDS, Moment
from stretchapp.core.stretch import Side

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


FULL = replace(
    logged(
        0,
        CrampDetails(
            body_part=BodyPart.HAMSTRING,
            side=Side.LEFT,
            severity=0,
            woke_me=False,
            doing=Doing.SITTING,
            tried=(Remedy.HEAT, Remedy.WALK),
            other_signs=(OtherSign.SKIN_CHANGE, OtherSign.SWELLING),
            note="='au' \"½\"\n",
        ),
    ),
    doctor_card=True,
)
