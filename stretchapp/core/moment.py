"""A moment as a person lived it: when, and what the clock on the wall said."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import NamedTuple

DAY_SECONDS = 86_400
EPOCH = date(1970, 1, 1).toordinal()


class Moment(NamedTuple):
    """`unix`: seconds since 1970 UTC; `utc_offset`: seconds that the wall clock is ahead of UTC.

    The offset is kept with the moment, so that a day stays the day it was after a change of the
    clocks or a journey.
    """

    unix: float
    utc_offset: int

    @property
    def day(self) -> date:
        return day_of_number(self.day_number)

    @property
    def day_number(self) -> int:
        """Days since 1970 on the wall."""
        return int((self.unix + self.utc_offset) // DAY_SECONDS)

    @property
    def on_the_wall(self) -> datetime:
        zone = timezone(timedelta(seconds=self.utc_offset))
        return datetime.fromtimestamp(0, zone) + timedelta(seconds=self.unix)

    @property
    def text(self) -> str:
        """ISO 8601, as on the wall, with its distance from UTC: 2026-03-03T07:12:05.250+01:00."""
        return self.on_the_wall.isoformat(timespec="milliseconds")

    def later(self, seconds: float) -> Moment:
        return self._replace(unix=self.unix + seconds)


def day_number(day: date) -> int:
    return day.toordinal() - EPOCH


def day_of_number(number: int) -> date:
    return date.fromordinal(number + EPOCH)
