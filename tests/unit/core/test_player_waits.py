"""Lead-ins that wait for the person, and the person who is ready early."""

from __future__ import annotations

from dataclasses import replace

import pytest

from stretchapp.core.plan import Pacing, PlanSettings
from stretchapp.core.player import Player
from stretchapp.core.routine import RoutineEntry
from stretchapp.core.snapshot import Status
from stretchapp.core.stretch import Sides
from tests.unit.core.builders import (
    SHORT_LEAD_INS,
    FakeClock,
    at,
    every_kind,
    heard,
    plan,
    run,
    stretch,
)

PLAN = every_kind()
WAIT = replace(SHORT_LEAD_INS, pacing=Pacing.WAIT)
LEAD_INS = [0, 2, 4, 6]


def test_every_lead_in_waits_when_the_person_wants_that_and_lasts_as_long_as_otherwise() -> None:
    waits = every_kind(WAIT)

    assert [n for n, segment in enumerate(waits.segments) if segment.waits] == LEAD_INS
    assert (waits.total, waits.ends) == (PLAN.total, PLAN.ends)
    assert not any(segment.waits for segment in PLAN.segments)


def test_a_lead_in_of_no_length_waits_for_nobody() -> None:
    session = plan(RoutineEntry(stretch(), hold=20, reps=2, rest=0), settings=WAIT)

    assert [segment.waits for segment in session.segments] == [True, False, False, False]


def test_a_session_waits_before_it_counts_and_counts_when_the_person_is_ready() -> None:
    clock = FakeClock()
    player = Player(every_kind(WAIT), clock)

    assert heard((*player.start(), *run(player, clock, 60))) == ["prepare @0 #0", "waiting @1 #0"]
    assert heard((*player.ready(), *run(player, clock, 3))) == [
        "count 3 @1 #0",
        "count 2 @2 #0",
        "count 1 @3 #0",
        "hold @4 #1",
    ]


def test_the_night_does_no_harm_to_a_session_that_waits() -> None:
    player, clock = at(60, every_kind(WAIT))
    clock.advance(8 * 3600)

    assert player.tick() == ()
    assert (player.snapshot.status, player.snapshot.gap) == (Status.WAITING, 0)
    assert heard(player.ready()) == ["count 3 @1 #0"]
    assert heard(run(player, clock, 1)) == ["count 2 @2 #0"]


def test_a_tick_that_comes_late_stops_where_the_lead_in_waits() -> None:
    player, clock = at(0, every_kind(WAIT))
    clock.advance(2)

    assert heard(player.tick()) == ["waiting @1 #0"]
    assert player.snapshot.position == 1


def test_a_lead_in_shorter_than_its_count_waits_at_once_and_leaves_three_seconds() -> None:
    session = plan(
        stretch(words=0, sides=Sides.EACH), settings=replace(WAIT, prepare_s=2, switch_s=3)
    )
    clock = FakeClock()
    player = Player(session, clock)

    assert heard(player.start()) == ["prepare @0 #0", "waiting @0 #0"]
    assert heard(player.ready()) == ["get_ready @0 #0"]
    assert heard(run(player, clock, 5)) == ["go_on @0 #0", "count 1 @1 #0", "hold @2 #1"]
    assert heard(run(player, clock, 20))[-3:] == ["end @22 #1", "switch @22 #2", "waiting @22 #2"]
    assert heard(player.ready()) == ["go_on @22 #2"]
    assert heard(run(player, clock, 3)) == ["count 2 @23 #2", "count 1 @24 #2", "hold @25 #3"]


def test_skipping_ends_at_a_lead_in_that_waits_in_its_turn() -> None:
    player, clock = at(60, every_kind(WAIT))

    assert heard(player.skip()) == ["switch @24 #2"]
    assert heard(run(player, clock, 60)) == ["waiting @26 #2"]


@pytest.mark.parametrize("command", ["ready", "toggle"])
def test_who_is_in_place_early_need_not_wait_for_the_end_of_the_lead_in(command: str) -> None:
    player, clock = at(0.5, every_kind(replace(WAIT, prepare_s=30)))

    assert heard(getattr(player, command)()) == ["count 3 @27 #0"]
    assert heard(run(player, clock, 3)) == ["count 2 @28 #0", "count 1 @29 #0", "hold @30 #1"]


def test_in_a_timed_lead_in_ready_starts_the_count_and_toggle_pauses() -> None:
    early, _ = at(0.5)
    paused, _ = at(0.5)

    assert heard(early.ready()) == ["count 3 @1 #0"]
    assert heard(paused.toggle()) == ["paused @0.5 #0"]


def test_who_is_ready_twice_is_counted_in_once() -> None:
    player, clock = at(0.5)
    player.ready()
    run(player, clock, 0.5)

    assert player.ready() == ()
    assert heard(run(player, clock, 0.5)) == ["count 2 @2 #0"]


def test_one_lead_in_can_be_asked_to_wait() -> None:
    player, clock = at(0.5)

    assert player.wait() == ()
    assert heard(run(player, clock, 60)) == ["waiting @1 #0"]
    player.ready()
    assert "waiting" not in " ".join(heard(run(player, clock, 77)))
    assert player.snapshot.status is Status.FINISHED


def test_not_yet_in_the_middle_of_the_count_starts_the_count_again_later() -> None:
    player, clock = at(2.5)

    assert heard(player.wait()) == ["waiting @1 #0"]
    assert run(player, clock, 60) == []
    assert heard(player.ready()) == ["count 3 @1 #0"]
    assert heard(run(player, clock, 3)) == ["count 2 @2 #0", "count 1 @3 #0", "hold @4 #1"]


def test_not_yet_while_getting_ready_to_go_on_waits_too() -> None:
    player, clock = at(3)
    player.pause()
    player.resume()
    run(player, clock, 1)

    assert heard(player.wait()) == ["waiting @1 #0"]
    assert player.snapshot.get_ready == 0


@pytest.mark.parametrize(
    ("position", "asks", "can"),
    [
        pytest.param(0.5, True, True, id="before it waits"),
        pytest.param(5, True, True, id="while it waits"),
    ],
)
def test_a_snapshot_says_that_the_lead_in_asks_for_the_person(
    position: float, asks: bool, can: bool
) -> None:
    here = at(position, every_kind(WAIT))[0].snapshot

    assert (here.asks_for_ready, here.can_be_ready) == (asks, can)


def test_once_the_count_has_begun_nothing_is_asked_any_more() -> None:
    player, _ = at(5, every_kind(WAIT))
    player.ready()

    assert (player.snapshot.asks_for_ready, player.snapshot.can_be_ready) == (False, False)


def test_a_timed_lead_in_asks_for_nothing_but_can_be_ended() -> None:
    here = at(0.5)[0].snapshot

    assert (here.asks_for_ready, here.can_be_ready) == (False, True)


def test_a_stretch_is_met_first_in_its_first_lead_in() -> None:
    session = plan(
        stretch("a", sides=Sides.EACH), stretch("b"), stretch("a"), settings=PlanSettings()
    )

    assert [n for n in range(len(session.segments)) if session.is_first_meeting(n)] == [0, 4]
