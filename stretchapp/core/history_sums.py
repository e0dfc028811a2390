"""What the history adds up to, as far as its pages ask."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from stretchapp.core.history import Comfort, Ending, SessionRecord
from stretchapp.core.moment import Moment

THURSDAY = 4  # 1970 began on one


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session in a list; `done` and `planned` are seconds in the stretch."""

    id: str
    title: str
    started: Moment
    ending: Ending | None
    comfort: Comfort | None
    done: float
    planned: int


@dataclass(frozen=True, slots=True)
class AreaTime:
    """Seconds in which an area was felt to stretch, on each side."""

    area: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class DayTime:
    """Sessions and seconds in the stretch of one day, numbered from 1970."""

    day: int
    sessions: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A session that was cut off, and its packed plan."""

    record: SessionRecord
    plan: bytes


@dataclass(frozen=True, slots=True)
class TakenOut:
    """A session that was deleted, with all it takes to put it back in its place."""

    record: SessionRecord
    plan: bytes
    number: int


@dataclass(frozen=True, slots=True)
class HistorySums:
    """Of `sessions` in all: every day on which something was done, and each area of this week."""

    sessions: int
    days: tuple[DayTime, ...]
    areas: tuple[AreaTime, ...]


def days_in_a_row(days: Collection[int], today: int) -> int:
    """How many days, one after the other, up to today; a day that is not over breaks no row."""
    day = today if today in days else today - 1
    first = day
    while day in days:
        day -= 1
    return first - day


def week_start(day: int, first_weekday: int) -> int:
    """The first day of a day's week, which begins on Monday (1) … Sunday (7)."""
    weekday = (day + THURSDAY - 1) % 7 + 1
    return day - (weekday - first_weekday) % 7
