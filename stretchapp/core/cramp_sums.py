"""What the cramp log adds up to, and when it reminds of a doctor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.cramp_state import BodyPart

WEEK, FOUR_WEEKS, WEEKS_SHOWN = 7, 28, 12


@dataclass(frozen=True, slots=True)
class ReminderRule:
    """`cramps` in a week, or at least one in each of so many `weeks`."""

    cramps: int = 3
    weeks: int = 4


class Reminder(Enum):
    """What of the rule is met."""

    OFTEN = "often"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class WeekCount:
    """Seven days, numbered from 1970."""

    first: int
    last: int
    cramps: int


@dataclass(frozen=True, slots=True)
class LogSums:
    """`week` and `four_weeks` count cramps; all but `weeks` is of the last 28 days.

    `places` are the most common: several where they are equal, each `place_count` times.
    """

    week: int
    four_weeks: int
    nights_woken: int
    longest: float | None
    places: tuple[BodyPart, ...]
    place_count: int
    weeks: tuple[WeekCount, ...]
    reminder: Reminder | None
    is_for_doctor: bool


def log_sums(records: Sequence[CrampRecord], today: int) -> LogSums:
    """Weeks are the seven days up to `today`, the seven before them, and so on."""
    recent = _within(records, today, FOUR_WEEKS)
    places, place_count = _most_common(recent)
    return LogSums(
        week=len(_within(records, today, WEEK)),
        four_weeks=len(recent),
        nights_woken=len({each.night for each in recent if each.night is not None}),
        longest=max((each.seconds for each in recent if each.seconds is not None), default=None),
        places=places,
        place_count=place_count,
        weeks=week_counts(records, today),
        reminder=reminder(records, today),
        is_for_doctor=any(each.is_for_doctor for each in recent),
    )


def week_counts(records: Sequence[CrampRecord], today: int) -> tuple[WeekCount, ...]:
    """The last twelve, this one last."""
    back = range(WEEKS_SHOWN - 1, -1, -1)
    return tuple(_week(records, today - weeks * WEEK) for weeks in back)


def reminder(
    records: Sequence[CrampRecord], today: int, rule: ReminderRule = ReminderRule()
) -> Reminder | None:
    """What of the rule is met, until it was read; the next cramp may bring it back."""
    found = _met(records, today, rule)
    days = WEEK if found is Reminder.OFTEN else WEEK * rule.weeks
    counted = _within(records, today, days)
    return None if all(each.reminder_read for each in counted) else found


def _met(records: Sequence[CrampRecord], today: int, rule: ReminderRule) -> Reminder | None:
    if len(_within(records, today, WEEK)) >= rule.cramps:
        return Reminder.OFTEN
    lately = week_counts(records, today)[-rule.weeks :]
    return Reminder.WEEKLY if all(week.cramps for week in lately) else None


def _week(records: Sequence[CrampRecord], last: int) -> WeekCount:
    return WeekCount(last - WEEK + 1, last, len(_within(records, last, WEEK)))


def _within(records: Sequence[CrampRecord], last: int, days: int) -> list[CrampRecord]:
    return [each for each in records if last - days < each.started.day_number <= last]


def _most_common(records: Sequence[CrampRecord]) -> tuple[tuple[BodyPart, ...], int]:
    parts = Counter(each.details.body_part for each in records if each.details.body_part)
    most = max(parts.values(), default=0)
    return tuple(part for part in BodyPart if most and parts[part] == most), most
