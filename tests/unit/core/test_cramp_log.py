"""A cramp on its way into the log, whatever happened to the program meanwhile."""

from __future__ import annotations

from dataclasses import replace

import pytest

from stretchapp.core.cramp_details import CrampDetails, OtherSign
from stretchapp.core.cramp_event import CrampEvent
from stretchapp.core.cramp_log import is_worth_logging, record_of, sort_out
from stretchapp.core.cramp_state import BodyPart, CrampState, Stage, opened
from stretchapp.core.moment import DAY_SECONDS, Moment
from tests.unit.core.cramp_records import CALF, NOTHING, TODAY, logged

NOON = 1_764_000_000.0
HELD = replace(opened(NOON), stage=Stage.STRETCHING, part=BodyPart.CALF, earlier=60.0)
LET_GO = replace(HELD, stage=Stage.LOGGING, ended_at=NOON + 90, seen=NOON + 200)


def in_berlin(unix: float) -> Moment:
    return Moment(unix, 3600)


def event_of(state: CrampState) -> CrampEvent:
    return CrampEvent(state)


def test_a_record_has_both_moments_and_all_that_was_told() -> None:
    told = CrampDetails(severity=6, note="au")
    record = record_of(CrampEvent(LET_GO, told), in_berlin)

    assert record.started == Moment(NOON - 60, 3600)
    assert record.ended == Moment(NOON + 90, 3600)
    assert record.seconds == 150
    assert record.details == replace(told, body_part=BodyPart.CALF)


def test_the_same_cramp_has_the_same_id_at_any_stage_and_another_has_another() -> None:
    states = (HELD, LET_GO, replace(LET_GO, stage=Stage.OVER))
    ids = {record_of(event_of(state), in_berlin).id for state in states}
    other = replace(HELD, opened_at=NOON + 0.001)

    assert len(ids) == 1
    assert record_of(event_of(other), in_berlin).id not in ids


@pytest.mark.parametrize(
    ("ended", "seen", "expected"),
    [(NOON + 539, NOON + 900, False), (NOON + 540, NOON + 540, True), (None, NOON + 540, True)],
)
def test_the_doctor_card_of_ten_minutes_stays_in_the_log(
    ended: float | None, seen: float, expected: bool
) -> None:
    record = record_of(event_of(replace(HELD, ended_at=ended, seen=seen)), in_berlin)

    assert record.doctor_card is record.is_long is record.is_for_doctor is expected


@pytest.mark.parametrize(
    ("seconds", "signs", "expected"),
    [
        (80.0, None, False),
        (80.0, (), False),
        (None, None, False),
        (600.0, None, True),
        (80.0, (OtherSign.NUMBNESS,), True),
    ],
)
def test_signs_and_ten_minutes_are_for_a_doctor_whatever_the_count(
    seconds: float | None, signs: tuple[OtherSign, ...] | None, expected: bool
) -> None:
    assert logged(0, replace(CALF, other_signs=signs), seconds=seconds).is_for_doctor is expected


@pytest.mark.parametrize(
    ("woke_me", "hour", "expected"),
    [
        (True, 23.0, TODAY),
        (True, 3.0, TODAY - 1),
        (True, 12.0, TODAY),
        (False, 3.0, None),
        (None, 3.0, None),
    ],
)
def test_a_night_begins_in_the_evening(
    woke_me: bool | None, hour: float, expected: int | None
) -> None:
    assert logged(0, replace(NOTHING, woke_me=woke_me), hour=hour).night == expected


def test_what_is_left_is_the_one_that_may_still_hold_and_those_that_are_over() -> None:
    over = event_of(replace(LET_GO, stage=Stage.OVER))
    logging = event_of(replace(LET_GO, opened_at=NOON + 5))
    older = event_of(replace(HELD, opened_at=NOON + 10, seen=NOON + 10))
    running = event_of(replace(HELD, opened_at=NOON + 20, seen=NOON + 20))
    held, rest = sort_out([over, running, logging, older], NOON + 60)

    assert held is running
    assert [each.opened_at for each in rest] == [NOON, NOON + 5, NOON + 10]
    assert all(each.is_over for each in rest)


def test_what_nobody_came_back_to_is_over_with_its_end_unknown() -> None:
    held, rest = sort_out([event_of(HELD)], NOON + DAY_SECONDS)

    assert held is None
    assert record_of(rest[0], in_berlin).ended is None
    assert sort_out([], NOON) == (None, ())


@pytest.mark.parametrize(
    ("state", "expected"),
    [(opened(NOON), False), (HELD, True), (replace(opened(NOON), ended_at=NOON), True)],
)
def test_help_that_was_opened_and_not_used_tells_of_no_cramp(
    state: CrampState, expected: bool
) -> None:
    assert is_worth_logging(event_of(state)) is expected
