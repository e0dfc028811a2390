"""The stopwatch of a cramp is exact through pause, sleep and restart, and its steps catch up."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from stretchapp.core.cramp import FORGOTTEN_AFTER, Cramp, is_forgotten
from stretchapp.core.cramp_details import CrampDetails
from stretchapp.core.cramp_event import CrampEvent
from stretchapp.core.cramp_guide import GUIDES, Help, guide, help_now
from stretchapp.core.cramp_state import BodyPart, CrampState, Notice, Stage, Way, opened
from stretchapp.core.steady_clock import SteadyClock
from stretchapp.core.stretch import Side
from tests.unit.core.builders import FakeClock
from tests.unit.core.shipped import CATALOGUE

NOON = 1_764_000_000.0
NIGHT_PARTS = {BodyPart.CALF, BodyPart.HAMSTRING}


def begun(part: BodyPart = BodyPart.CALF) -> tuple[Cramp, FakeClock]:
    clock = FakeClock(NOON)
    cramp = Cramp(clock)
    cramp.choose(part)
    return cramp, clock


def restarted(cramp: Cramp, clock: FakeClock) -> Cramp:
    return Cramp(clock, cramp.event)


def test_the_stopwatch_runs_from_the_first_moment() -> None:
    clock = FakeClock(NOON)
    cramp = Cramp(clock)
    clock.advance(3.25)
    cramp.look()

    assert (cramp.snapshot.elapsed, cramp.event.state.started_at) == (3.25, NOON)


@pytest.mark.parametrize(
    ("seconds", "notice"),
    [
        (479.999, Notice.NONE),
        (480.0, Notice.EIGHT),
        (599.999, Notice.EIGHT),
        (600.0, Notice.TEN),
        (7200.0, Notice.TEN),
    ],
)
@pytest.mark.parametrize("way", ["watched", "paused", "asleep", "restarted", "earlier"])
def test_eight_and_ten_minutes_are_exact(way: str, seconds: float, notice: Notice) -> None:
    cramp, clock = begun()
    if way == "watched":
        for second in range(int(seconds)):
            clock.now = NOON + second
            cramp.look()
        clock.now = NOON + seconds
    elif way == "paused":
        clock.advance(7)
        cramp.toggle_pause()
        clock.advance(seconds - 9)
        cramp.toggle_pause()
        clock.advance(2)
    elif way == "earlier":
        cramp.began_earlier(2)
        clock.advance(seconds - 120)
    else:
        clock.advance(seconds)
    if way == "restarted":
        cramp = restarted(cramp, clock)
    cramp.look()

    assert cramp.snapshot.elapsed == pytest.approx(seconds, abs=2e-6)
    assert cramp.snapshot.notice is notice


def test_when_it_began_can_be_corrected_as_often_as_one_likes() -> None:
    cramp, clock = begun()
    clock.advance(10)
    for minutes in (5, 1, 0, 2):
        cramp.began_earlier(minutes)

    assert cramp.snapshot.elapsed == 130
    cramp.let_go()
    cramp.began_earlier(5)
    assert cramp.snapshot.elapsed == 130


@pytest.mark.parametrize(
    ("seconds", "stage", "left"),
    [
        (0, Stage.STOPPING, 10),
        (9.5, Stage.STOPPING, 0.5),
        (10, Stage.BREATHING, 20),
        (30, Stage.STRETCHING, 30),
        (61, Stage.RUBBING, 29),
        (90, Stage.ASKING, None),
        (9000, Stage.ASKING, None),
    ],
)
@pytest.mark.parametrize("looks", [1, 7])
def test_steps_follow_each_other_however_rarely_one_looks(
    seconds: float, stage: Stage, left: float | None, looks: int
) -> None:
    cramp, clock = begun()
    for _ in range(looks):
        clock.advance(seconds / looks)
        cramp.look()
    now = restarted(cramp, clock).snapshot

    assert now.stage is stage
    assert now.step_left == pytest.approx(left) if left else now.step_left is left


def test_a_back_is_not_rubbed() -> None:
    cramp, clock = begun(BodyPart.BACK)
    clock.advance(90)
    cramp.look()

    assert cramp.snapshot.stage is Stage.ASKING


def test_a_pause_stops_the_step_and_not_the_stopwatch() -> None:
    cramp, clock = begun()
    clock.advance(34)
    cramp.toggle_pause()
    clock.advance(100)
    cramp.look()
    assert (cramp.snapshot.step_left, cramp.snapshot.elapsed) == (26, 134)
    cramp.toggle_pause()
    clock.advance(6)
    cramp.look()

    assert (cramp.snapshot.step_left, cramp.snapshot.elapsed) == (20, 140)


def test_a_clock_that_is_set_back_stops_the_time_and_never_turns_it() -> None:
    cramp, clock = begun()
    clock.advance(200)
    cramp.look()
    clock.advance(-3600)
    cramp.look()

    assert cramp.snapshot.elapsed == 200
    assert restarted(cramp, clock).snapshot.elapsed == 200


def test_what_has_let_go_counts_no_more() -> None:
    cramp, clock = begun()
    clock.advance(200)
    cramp.let_go()
    clock.advance(3600)
    cramp.look()

    assert cramp.snapshot.elapsed == 200
    assert cramp.event.state.ended_at == NOON + 200
    assert not cramp.snapshot.is_running


def test_the_doctor_card_stays_until_it_is_answered_and_comes_once() -> None:
    cramp, clock = begun()
    clock.advance(600)
    cramp.look()
    cramp = restarted(cramp, clock)
    assert cramp.snapshot.asks_for_doctor
    cramp.still_going()
    clock.advance(600)
    cramp.look()

    assert not cramp.snapshot.asks_for_doctor
    assert cramp.snapshot.notice is Notice.TEN


@pytest.mark.parametrize(
    ("seconds", "expected"), [(0.0, 1.0), (0.25, 0.75), (9.5, 0.5), (12.999, 0.001), (100.0, 1.0)]
)
def test_the_next_look_is_when_a_digit_changes(seconds: float, expected: float) -> None:
    cramp, clock = begun()
    clock.advance(seconds)
    cramp.look()

    assert cramp.snapshot.next_instant == pytest.approx(expected)


def test_digits_of_the_step_change_at_their_own_instant() -> None:
    clock = FakeClock(NOON)
    cramp = Cramp(clock)
    clock.advance(0.4)
    cramp.choose(BodyPart.CALF)
    clock.advance(0.5)
    cramp.look()
    assert cramp.snapshot.next_instant == pytest.approx(0.1)
    clock.advance(0.2)
    cramp.look()
    assert cramp.snapshot.next_instant == pytest.approx(0.3)
    cramp.toggle_pause()
    assert cramp.snapshot.next_instant == pytest.approx(0.9)


@pytest.mark.parametrize(
    ("later", "expected"),
    [(0, False), (FORGOTTEN_AFTER, False), (FORGOTTEN_AFTER + 1, True), (-90000, True)],
)
def test_what_nobody_looked_at_for_hours_is_forgotten(later: float, expected: bool) -> None:
    assert is_forgotten(CrampEvent(opened(NOON)), NOON + later) is expected


@pytest.mark.parametrize("part", BodyPart)
@pytest.mark.parametrize("woke_me", [True, False, None])
def test_bedtime_is_for_night_cramps_of_calf_and_hamstring(
    part: BodyPart, woke_me: bool | None
) -> None:
    cramp, _ = begun(part)
    cramp.let_go()
    cramp.log()
    cramp.tell(replace(cramp.event.details, woke_me=woke_me))
    cramp.finish()
    cramp.tell(CrampDetails())

    assert cramp.event.is_over
    assert cramp.event.is_for_bedtime is (woke_me is True and part in NIGHT_PARTS)
    assert cramp.event.details == CrampDetails(body_part=part, woke_me=woke_me)


def test_where_it_was_can_be_told_afterwards() -> None:
    cramp = Cramp(FakeClock(NOON))
    cramp.let_go()
    cramp.tell(CrampDetails(severity=3))
    assert cramp.event.details == CrampDetails()
    cramp.log()
    told = CrampDetails(BodyPart.FOOT, Side.LEFT, severity=4, other_signs=(), note="au")
    cramp.tell(told)

    assert cramp.event.details == told
    assert (cramp.snapshot.part, cramp.snapshot.side) == (BodyPart.FOOT, Side.LEFT)


def test_the_side_that_was_pointed_at_is_kept() -> None:
    cramp = Cramp(FakeClock(NOON))
    cramp.choose(BodyPart.FOOT, Side.RIGHT)

    assert cramp.snapshot.side is cramp.event.details.side is Side.RIGHT


def test_every_muscle_has_help_and_its_pictures_are_in_the_catalogue() -> None:
    helps = [each for part in BodyPart for each in guide(part).ways.values()]
    pictures = {each.picture.stretch for each in helps if each.picture}

    assert all(Way.FIRST in guide(part).ways for part in BodyPart)
    assert pictures <= set(CATALOGUE)


@pytest.mark.parametrize(
    ("part", "least", "most"),
    [
        (BodyPart.CALF, 30, 30),
        (BodyPart.HAMSTRING, 20, 30),
        (BodyPart.QUADRICEPS, 20, 30),
        (BodyPart.FOOT, 15, 20),
    ],
)
def test_legs_are_stretched_as_long_as_the_sources_say(
    part: BodyPart, least: int, most: int
) -> None:
    assert all(least <= each.seconds <= most for each in GUIDES[part].ways.values())


def test_the_neck_is_stretched_for_a_quarter_of_a_minute_and_never_more_than_three_times() -> None:
    here = guide(BodyPart.NECK)

    assert (here.ways[Way.FIRST].seconds, here.then_rests) == (15, True)


def test_a_way_that_a_muscle_does_not_have_is_its_first() -> None:
    odd = CrampState(NOON, NOON, NOON, part=BodyPart.NECK, way=Way.STANDING)

    assert isinstance(help_now(odd), Help)
    assert help_now(odd) == guide(BodyPart.NECK).ways[Way.FIRST]


def test_the_steady_clock_asks_the_wall_once_and_counts_sleep() -> None:
    wall, steady = FakeClock(NOON), FakeClock(50)
    clock = SteadyClock(wall, steady)
    wall.advance(-7200)
    seen = [clock()]
    for seconds in (0.5, 3600):
        steady.advance(seconds)
        seen.append(clock())

    assert seen == [NOON, NOON + 0.5, NOON + 3600.5]
    assert all(one < other for one, other in pairwise(seen))
