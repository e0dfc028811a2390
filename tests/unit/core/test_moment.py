"""A day stays the day it was, whatever becomes of the clocks."""

from __future__ import annotations

from datetime import date, datetime, timezone

import pytest

from stretchapp.core.moment import Moment, day_number, day_of_number

BERLIN_SUMMER, BERLIN_WINTER, AUCKLAND, HONOLULU = 7200, 3600, 46_800, -36_000


def at(text: str, utc_offset: int) -> Moment:
    """A moment by the clock on the wall."""
    wall = datetime.fromisoformat(text).replace(tzinfo=timezone.utc)
    return Moment(wall.timestamp() - utc_offset, utc_offset)


DAYS = {
    "just before midnight": ("2026-11-26 23:59:59", BERLIN_WINTER, date(2026, 11, 26)),
    "midnight": ("2026-11-27 00:00:00", BERLIN_WINTER, date(2026, 11, 27)),
    "a leap day": ("2028-02-29 12:00:00", BERLIN_WINTER, date(2028, 2, 29)),
    "the night the clocks go back": ("2026-10-25 02:30:00", BERLIN_SUMMER, date(2026, 10, 25)),
    "the same hour once more": ("2026-10-25 02:30:00", BERLIN_WINTER, date(2026, 10, 25)),
    "far east": ("2026-11-27 08:00:00", AUCKLAND, date(2026, 11, 27)),
    "far west": ("2026-11-26 09:00:00", HONOLULU, date(2026, 11, 26)),
    "before 1970": ("1969-12-31 23:00:00", 0, date(1969, 12, 31)),
}


@pytest.mark.parametrize(("wall", "utc_offset", "day"), DAYS.values(), ids=DAYS.keys())
def test_a_day_is_that_of_the_clock_on_the_wall(wall: str, utc_offset: int, day: date) -> None:
    moment = at(wall, utc_offset)
    assert moment.day == day
    assert day_number(moment.day) == moment.day_number
    assert moment.on_the_wall.replace(tzinfo=None) == datetime.fromisoformat(wall)


def test_two_places_can_have_different_days_at_one_moment() -> None:
    moment = at("2026-11-27 08:00:00", AUCKLAND)
    assert moment._replace(utc_offset=HONOLULU).day == date(2026, 11, 26)


def test_days_are_numbered_from_1970() -> None:
    assert day_number(date(1970, 1, 1)) == 0
    assert day_of_number(-1) == date(1969, 12, 31)


def test_later_is_later_in_the_same_place() -> None:
    assert at("2026-11-26 10:00:00", 3600).later(90) == at("2026-11-26 10:01:30", 3600)
