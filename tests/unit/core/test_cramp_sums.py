"""What the log adds up to: counts, and one reminder with a rule of our own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from stretchapp.core.cramp_details import CrampDetails, OtherSign
from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.cramp_state import BodyPart
from stretchapp.core.cramp_sums import Reminder, ReminderRule, log_sums, reminder
from tests.unit.core.cramp_records import CALF, NOTHING, TODAY, logged

FOOT = CrampDetails(body_part=BodyPart.FOOT)
WOKEN = replace(CALF, woke_me=True)


def days(*ago: int, read: bool = False) -> list[CrampRecord]:
    return [logged(each, read=read) for each in ago]


@pytest.mark.parametrize(
    ("ago", "week", "four_weeks"),
    [((), 0, 0), ((0, 6), 2, 2), ((7, 27), 0, 2), ((28, 29), 0, 0), ((-1,), 0, 0)],
)
def test_cramps_are_counted_by_days_up_to_today(
    ago: Sequence[int], week: int, four_weeks: int
) -> None:
    sums = log_sums(days(*ago), TODAY)

    assert (sums.week, sums.four_weeks) == (week, four_weeks)


def test_two_cramps_in_one_night_are_one_night() -> None:
    records = [
        logged(1, WOKEN, hour=23.5),
        logged(0, WOKEN, hour=4),
        logged(3, WOKEN),
        logged(5, CALF),
        logged(40, WOKEN),
    ]

    assert log_sums(records, TODAY).nights_woken == 2


@pytest.mark.parametrize(
    ("lengths", "expected"),
    [((80.0, 300.0, None), 300.0), ((None,), None), ((), None)],
)
def test_the_longest_is_of_those_whose_end_was_seen(
    lengths: Sequence[float | None], expected: float | None
) -> None:
    records = [logged(n, seconds=each) for n, each in enumerate(lengths)]

    assert log_sums([*records, logged(30, seconds=900.0)], TODAY).longest == expected


@pytest.mark.parametrize(
    ("details", "places", "count"),
    [
        ((), (), 0),
        ((NOTHING,), (), 0),
        ((FOOT, CALF, FOOT), (BodyPart.FOOT,), 2),
        ((FOOT, CALF), (BodyPart.CALF, BodyPart.FOOT), 1),
    ],
)
def test_places_that_are_equally_common_are_all_named(
    details: Sequence[CrampDetails], places: tuple[BodyPart, ...], count: int
) -> None:
    sums = log_sums([logged(n, each) for n, each in enumerate(details)], TODAY)

    assert (sums.places, sums.place_count) == (places, count)


def test_twelve_weeks_are_counted_and_the_last_is_the_last_seven_days() -> None:
    sums = log_sums(days(0, 6, 7, 83, 84), TODAY)

    assert [week.cramps for week in sums.weeks] == [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2]
    assert (sums.weeks[0].first, sums.weeks[0].last) == (TODAY - 83, TODAY - 77)
    assert sums.weeks[-1].cramps == sums.week


@pytest.mark.parametrize(
    ("ago", "expected"),
    [
        ((0, 1), None),
        ((0, 1, 6), Reminder.OFTEN),
        ((0, 1, 7), None),
        ((0, 7, 14, 21), Reminder.WEEKLY),
        ((6, 13, 20, 27), Reminder.WEEKLY),
        ((7, 14, 21), None),
        ((0, 14, 21, 22), None),
        ((), None),
    ],
)
def test_the_rule_of_the_reminder(ago: Sequence[int], expected: Reminder | None) -> None:
    assert reminder(days(*ago), TODAY) is expected
    assert log_sums(days(*ago), TODAY).reminder is expected


def test_a_reminder_that_was_read_comes_back_with_the_next_cramp() -> None:
    read = days(1, 2, 3, read=True)

    assert reminder(read, TODAY) is None
    assert reminder([logged(0), *read], TODAY) is Reminder.OFTEN
    assert reminder(days(0, 8, 15, 22, read=True), TODAY) is None


def test_the_rule_is_data() -> None:
    assert reminder(days(0), TODAY, ReminderRule(cramps=1)) is Reminder.OFTEN
    assert reminder(days(0, 7), TODAY, ReminderRule(weeks=2)) is Reminder.WEEKLY


@pytest.mark.parametrize(("ago", "expected"), [(0, True), (27, True), (28, False)])
def test_one_sign_within_four_weeks_is_enough_for_the_doctor_line(ago: int, expected: bool) -> None:
    sign = logged(ago, replace(CALF, other_signs=(OtherSign.SWELLING,)))

    assert log_sums([logged(0), sign], TODAY).is_for_doctor is expected
