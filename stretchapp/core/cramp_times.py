"""When a cramp began and let go, as a person puts it right or writes it down afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone
from enum import Enum

from stretchapp.core.cramp_details import CrampDetails
from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.moment import DAY_SECONDS, Moment

MINUTE = 60


class TimesFault(Enum):
    """Why a cramp cannot have had these times."""

    REVERSED = "reversed"
    FUTURE = "future"
    TOO_LONG = "too long"


def times_fault(started: Moment, ended: Moment | None, now: Moment) -> TimesFault | None:
    """`ended` is None where nobody knows the end."""
    last = ended or started
    if last.unix < started.unix:
        return TimesFault.REVERSED
    if last.unix > now.unix:
        return TimesFault.FUTURE
    return TimesFault.TOO_LONG if last.unix - started.unix > DAY_SECONDS else None


def with_times(record: CrampRecord, started: Moment, ended: Moment | None) -> CrampRecord:
    """Whether it reached ten minutes is then for its length to say, where that is known."""
    doctor_card = record.doctor_card and ended is None
    return replace(record, started=started, ended=ended, doctor_card=doctor_card)


def wall_of(moment: Moment) -> datetime:
    """To the second, as it is read off and set."""
    return moment.on_the_wall.replace(tzinfo=None, microsecond=0)


def set_to(moment: Moment, wall: datetime) -> Moment:
    """What its clock, set to no other zone, shows as `wall`; the same where it shows that now."""
    if wall == wall_of(moment):
        return moment
    offset = moment.utc_offset
    return Moment(wall.replace(tzinfo=timezone.utc).timestamp() - offset, offset)


def by_hand(cramp_id: str, now: Moment) -> CrampRecord:
    """One that nobody timed, to be told of: this minute, its end unknown."""
    started = now.later(-((now.unix + now.utc_offset) % MINUTE))
    return CrampRecord(cramp_id, started, None, CrampDetails())
