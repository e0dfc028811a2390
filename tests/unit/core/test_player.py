"""How a session runs: time, pauses, gaps and what the commands lead to."""

from __future__ import annotations

import pytest

from stretchapp.core.cues import plan_cues
from stretchapp.core.plan import PlanSettings
from stretchapp.core.player import Player
from stretchapp.core.routine import RoutineEntry
from stretchapp.core.snapshot import Status
from tests.unit.core.builders import (
    FakeClock,
    at,
    every_kind,
    heard,
    paced,
    paused_at,
    plan,
    run,
    stretch,
)

PLAN = every_kind()


def test_an_untouched_session_tells_the_cues_of_its_plan_and_finishes() -> None:
    clock = FakeClock()
    player = Player(PLAN, clock)

    assert (*player.start(), *run(player, clock, 78)) == plan_cues(PLAN)
    assert player.snapshot.status is Status.FINISHED


def test_the_time_before_the_start_does_not_count() -> None:
    clock = FakeClock()
    player = Player(PLAN, clock)
    clock.advance(3600)
    player.start()
    clock.advance(1)
    player.tick()

    assert player.snapshot.position == 1


def test_a_late_tick_tells_every_cue_once_and_in_order() -> None:
    player, clock = at(22.5)
    clock.advance(2)

    assert heard(player.tick()) == ["count 1 @23 #1", "end @24 #1", "switch @24 #2"]
    assert player.tick() == ()


def test_a_command_first_tells_what_was_due() -> None:
    player, clock = at(22.5)
    clock.advance(1)

    assert heard(player.pause()) == ["count 1 @23 #1", "paused @23.5 #1"]


def test_a_command_acts_on_the_segment_that_runs_when_it_is_given() -> None:
    player, clock = at(23.5)
    clock.advance(1)

    assert heard(player.skip()) == ["end @24 #1", "switch @24 #2", "prepare @49 #4"]


def test_a_session_that_is_over_when_a_command_comes_just_finishes() -> None:
    player, clock = at(77.5)
    clock.advance(1)

    assert heard(player.stop()) == ["end @78 #7", "finished @78 #7"]
    assert player.snapshot.status is Status.FINISHED


def test_two_seconds_without_a_tick_are_no_gap() -> None:
    player, clock = at(6)
    clock.advance(2)
    player.tick()

    assert (player.snapshot.status, player.snapshot.position) == (Status.RUNNING, 8)


def test_more_than_two_seconds_without_a_tick_pause_where_the_session_was_last_seen() -> None:
    player, clock = at(6)
    clock.advance(2.001)

    assert heard(player.tick()) == ["interrupted @6 #1"]
    assert (player.snapshot.status, player.snapshot.position) == (Status.PAUSED, 6)
    assert player.snapshot.gap == 2.001


def test_a_gap_in_a_get_ready_pauses_where_the_hold_was_left() -> None:
    player, clock = paused_at(14.5)
    player.resume()
    clock.advance(60)

    assert heard(player.tick()) == ["interrupted @14.5 #1"]
    assert (player.snapshot.get_ready, player.snapshot.gap) == (0, 60)


@pytest.mark.parametrize("command", ["resume", "skip", "back", "repeat", "stop"])
def test_a_gap_is_forgotten_as_soon_as_the_session_goes_elsewhere(command: str) -> None:
    player, clock = at(14.5)
    clock.advance(60)
    player.tick()
    getattr(player, command)()

    assert player.snapshot.gap == 0


def test_a_pause_of_an_hour_costs_nothing() -> None:
    player, clock = paused_at(14.5)
    clock.advance(3600)

    assert player.tick() == ()
    assert (player.snapshot.status, player.snapshot.position) == (Status.PAUSED, 14.5)


def test_a_lead_in_goes_on_at_once() -> None:
    player, clock = paused_at(25)
    clock.advance(3600)

    assert heard(player.resume()) == ["go_on @25 #2"]
    assert heard(run(player, clock, 1)) == ["count 3 @26 #2"]


def test_a_hold_goes_on_after_three_seconds_to_get_ready() -> None:
    player, clock = paused_at(14.5)
    clock.advance(3600)

    assert heard(player.resume()) == ["get_ready @14.5 #1"]
    assert run(player, clock, 2.5) == []
    assert (player.snapshot.position, player.snapshot.get_ready) == (14.5, 0.5)
    assert heard(run(player, clock, 0.5)) == ["go_on @14.5 #1"]
    assert heard(run(player, clock, 6.5)) == ["count 3 @21 #1"]


def test_a_late_tick_goes_on_before_the_cues_that_follow() -> None:
    player, clock = paused_at(20.5)
    player.resume()
    run(player, clock, 2.5)
    clock.advance(2)

    assert heard(player.tick()) == ["go_on @20.5 #1", "count 3 @21 #1", "count 2 @22 #1"]


def test_no_hold_starts_within_three_seconds_of_a_resume() -> None:
    player, clock = paused_at(3.5)

    assert heard(player.resume()) == ["get_ready @3.5 #0"]
    assert heard(run(player, clock, 3)) == ["go_on @3.5 #0"]
    assert heard(run(player, clock, 0.5)) == ["hold @4 #1"]


def test_a_pause_while_getting_ready_starts_the_get_ready_anew() -> None:
    player, clock = paused_at(14.5)
    player.resume()
    run(player, clock, 2.5)
    player.pause()
    player.resume()

    assert (player.snapshot.position, player.snapshot.get_ready) == (14.5, 3)


def test_a_hold_done_again_is_told_from_its_start_after_the_get_ready() -> None:
    player, clock = at(14.5)

    assert heard(player.repeat()) == ["get_ready @4 #1"]
    assert heard(run(player, clock, 3)) == ["hold @4 #1"]
    assert heard(run(player, clock, 10)) == ["half @14 #1"]


def test_a_paced_block_done_again_starts_with_its_first_phase() -> None:
    player, clock = at(60)
    player.repeat()

    assert heard(run(player, clock, 3)) == ["pace @53 #5", "phase a @53 #5"]
    assert heard(run(player, clock, 5)) == ["phase b @58 #5"]


def test_a_hold_repeated_in_a_pause_waits_for_the_resume() -> None:
    player, clock = paused_at(14.5)

    assert player.repeat() == ()
    assert heard(player.resume()) == ["get_ready @4 #1"]
    assert heard(run(player, clock, 3)) == ["hold @4 #1"]


def test_a_skip_in_a_pause_waits_for_the_resume() -> None:
    player, clock = paused_at(14.5)
    player.skip()
    clock.advance(60)

    assert player.tick() == ()
    assert heard(player.resume()) == ["go_on @24 #2"]
    assert heard(run(player, clock, 2)) == ["count 3 @26 #2"]


def test_a_skip_while_getting_ready_goes_to_the_next_lead_in_at_once() -> None:
    player, clock = paused_at(14.5)
    player.resume()
    run(player, clock, 1)

    assert heard(player.skip()) == ["switch @24 #2"]
    assert heard(run(player, clock, 2)) == ["count 3 @26 #2"]


@pytest.mark.parametrize(
    ("position", "cues"),
    [
        pytest.param(32, ["prepare @0 #0"], id="3 s in: the hold before"),
        pytest.param(32.5, ["get_ready @29 #3"], id="later: this hold again"),
        pytest.param(4, ["prepare @0 #0"], id="nothing is before the first: its lead-in"),
    ],
)
def test_back_from_a_hold(position: float, cues: list[str]) -> None:
    player, _ = at(position)

    assert heard(player.back()) == cues


def test_back_twice_from_late_in_a_hold_is_the_hold_before() -> None:
    player, clock = at(45)
    player.back()
    run(player, clock, 1)

    assert heard(player.back()) == ["prepare @0 #0"]


def test_skipping_from_the_start_visits_every_lead_in_and_finishes() -> None:
    player, _ = at(0)

    assert [cue for _ in range(5) for cue in heard(player.skip())] == [
        "switch @24 #2",
        "prepare @49 #4",
        "rest @63 #6",
        "finished @78 #7",
    ]
    assert (player.snapshot.status, player.snapshot.position) == (Status.FINISHED, 78)


def test_a_longer_hold_counts_down_again() -> None:
    player, clock = at(23)

    assert player.extend() == ()
    assert heard(run(player, clock, 11)) == [
        "count 3 @31 #1",
        "count 2 @32 #1",
        "count 1 @33 #1",
        "end @34 #1",
        "switch @34 #2",
    ]


def test_a_paced_block_grows_by_whole_cycles() -> None:
    player, clock = at(19.5, plan(paced(5, 3, length=16)))
    player.extend()

    assert player.snapshot.segment.seconds == 32
    assert [cue for cue in heard(run(player, clock, 17)) if "phase" in cue] == [
        "phase a @20 #1",
        "phase b @25 #1",
        "phase a @28 #1",
        "phase b @33 #1",
    ]


def test_a_lead_in_to_a_paced_block_grows_by_ten_seconds() -> None:
    player, _ = at(2, plan(paced(5, 3, length=16)))
    player.extend()

    assert player.snapshot.segment.seconds == 14


@pytest.mark.parametrize(("written", "longest"), [(20, 600), (21, 591)])
def test_no_segment_grows_past_ten_minutes(written: int, longest: int) -> None:
    player, _ = at(14.5, plan(RoutineEntry(stretch(), hold=written)))
    for _ in range(100):
        player.extend()

    assert player.snapshot.segment.seconds == longest


def test_a_lead_in_of_no_length_leads_straight_into_its_hold() -> None:
    session = plan(
        RoutineEntry(stretch(words=0), hold=20, reps=2, rest=0), settings=PlanSettings(prepare_s=0)
    )
    player = Player(session, FakeClock())

    assert heard(player.start()) == ["hold @0 #1"]
    assert heard(player.skip()) == ["hold @20 #3"]
    assert heard(player.back()) == ["hold @0 #1"]


def test_a_paced_block_after_a_lead_in_of_no_length_starts_with_its_first_phase() -> None:
    player, _ = at(2, plan(RoutineEntry(paced(5, 5, length=10), reps=2, rest=0)))

    assert heard(player.skip()) == ["pace @14 #3", "phase a @14 #3"]


def test_a_pause_as_a_hold_starts_tells_its_start_again_after_the_get_ready() -> None:
    player, clock = paused_at(4)
    player.resume()

    assert heard(run(player, clock, 3)) == ["hold @4 #1"]


def test_a_hold_done_again_after_a_rest_of_no_length_does_not_end_the_one_before_again() -> None:
    player, clock = at(34, plan(RoutineEntry(stretch(), hold=20, reps=2, rest=0)))
    player.repeat()

    assert heard(run(player, clock, 3)) == ["hold @24 #3"]
