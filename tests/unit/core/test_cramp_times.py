"""The times of a cramp that are put right, or written down afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.cramp_times import (
    TimesFault,
    by_hand,
    set_to,
    times_fault,
    wall_of,
    with_times,
)
from stretchapp.core.moment import Moment
from tests.unit.core.cramp_records import FULL, NOTHING

NOW = Moment(1_772_521_265.75, 3600)
HOUR, DAY = 3600.0, 86_400.0


@pytest.mark.parametrize(
    ("start", "end", "fault"),
    [
        pytest.param(-HOUR, -HOUR + 90, None, id="a minute and a half"),
        pytest.param(-HOUR, -HOUR, None, id="no length"),
        pytest.param(-HOUR, None, None, id="nobody knows the end"),
        pytest.param(-HOUR, 0.0, None, id="until now"),
        pytest.param(-DAY, 0.0, None, id="a day"),
        pytest.param(-HOUR, -HOUR - 1, TimesFault.REVERSED, id="an end before the start"),
        pytest.param(1.0, None, TimesFault.FUTURE, id="a start to come"),
        pytest.param(-HOUR, 1.0, TimesFault.FUTURE, id="an end to come"),
        pytest.param(-DAY - 1, 0.0, TimesFault.TOO_LONG, id="longer than a day"),
    ],
)
def test_times_that_cannot_be_are_told_apart(
    start: float, end: float | None, fault: TimesFault | None
) -> None:
    ended = None if end is None else NOW.later(end)

    assert times_fault(NOW.later(start), ended, NOW) is fault


def test_a_moment_is_set_on_its_own_clock_wherever_one_is_now() -> None:
    there = Moment(NOW.unix, 9 * 3600)
    wall = wall_of(there)
    set_later = set_to(there, wall.replace(minute=wall.minute + 5))

    assert wall == datetime(2026, 3, 3, 16, 1, 5)
    assert set_later == Moment(NOW.unix - 0.75 + 300, 9 * 3600)


def test_a_moment_that_nobody_set_keeps_its_part_of_a_second() -> None:
    assert set_to(NOW, wall_of(NOW)) is NOW


@pytest.mark.parametrize(
    ("end", "is_long"), [(90.0, False), (600.0, True), (None, True)], ids=["short", "long", "open"]
)
def test_once_its_times_are_set_a_cramp_is_as_long_as_they_say(
    end: float | None, is_long: bool
) -> None:
    started = FULL.started.later(-60)
    ended = None if end is None else started.later(end)
    changed = with_times(FULL, started, ended)

    assert changed == replace(FULL, started=started, ended=ended, doctor_card=end is None)
    assert changed.is_long is is_long


def test_one_that_nobody_timed_begins_with_this_minute_and_has_no_end() -> None:
    made = by_hand("new", NOW)

    assert made == CrampRecord("new", Moment(1_772_521_260.0, 3600), None, NOTHING)
