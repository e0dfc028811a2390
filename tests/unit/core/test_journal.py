"""Sessions are written down as they happen: what is kept after what."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stretchapp.core.history import Comfort, Ending, record_of
from stretchapp.core.moment import Moment
from stretchapp.core.packed_plan import unpack_plan
from stretchapp.core.stretch import Area, FeltSide, Side, Sides
from tests.unit.core.builders import every_kind, plan, stretch
from tests.unit.core.written import STARTED, Written, done, hold

# The plan of `every_kind`: 0 prepare, 4 hold left, 24 switch, 29 hold right, 49 prepare, 53 pace,
# 63 rest, 68 pace, 78 the end. Its holds are the segments 1, 3, 5 and 7.


def test_a_session_that_begins_is_kept_at_once_with_all_that_is_planned() -> None:
    written = Written().begin()
    record = written.shelf.kept[0]

    assert (record.id, record.routine, record.title) == ("a", "legs", "Legs")
    assert (record.started, record.ended) == (STARTED, STARTED)
    assert [each.number for each in record.holds] == [1, 3, 5, 7]
    assert [each.planned for each in record.holds] == [20, 20, 10, 10]
    assert record.planned == 60
    assert record.ending is None
    assert record.first_side is Side.LEFT


def test_a_session_played_to_its_end_is_finished_and_whole() -> None:
    written = Written().begin().run(80)

    assert written.done == [20, 20, 10, 10]
    assert written.record.ending is Ending.FINISHED
    assert written.record.is_through
    assert written.record.whole == {1, 3, 5, 7}
    assert written.record.done == 60
    assert written.record.ended == STARTED.later(78)


PLACES = {
    "getting ready": (2, [0, 0, 0, 0], 0),
    "in the first hold, which is not kept yet": (20, [0, 0, 0, 0], 0),
    "switching sides": (26, [20, 0, 0, 0], 2),
    "in the second hold": (40, [20, 0, 0, 0], 2),
    "before the movement": (51, [20, 20, 0, 0], 4),
    "resting": (65, [20, 20, 10, 0], 6),
    "in the last block": (70, [20, 20, 10, 0], 6),
}


@pytest.mark.parametrize(("seconds", "kept", "at"), PLACES.values(), ids=PLACES.keys())
def test_who_is_cut_off_loses_no_more_than_the_segment_in_progress(
    seconds: float, kept: list[float], at: int
) -> None:
    written = Written().begin().run(seconds)

    assert written.done == kept
    assert written.record.at == at
    assert written.record.ending is None


@pytest.mark.parametrize(("seconds", "at"), [(2, 0), (20, 0), (26, 2), (40, 2), (70, 6)])
def test_a_session_goes_on_at_the_lead_in_of_the_hold_it_was_cut_off_in(
    seconds: float, at: int
) -> None:
    first = Written().begin().run(seconds)
    again = Written().resume(first.record)

    assert again.player.snapshot.index == at
    again.run(80)
    assert done(again.record) == [20, 20, 10, 10]
    assert again.record.id == first.record.id
    assert again.record.started == STARTED
    assert again.record.ending is Ending.FINISHED


def test_the_plan_is_kept_with_it_and_leads_to_the_same_place() -> None:
    written = Written().begin().run(30)
    assert unpack_plan(written.shelf.plans[-1]) == every_kind()


def test_a_pause_keeps_what_was_held_so_far() -> None:
    written = Written().begin().run(14).do("pause")

    assert written.done == [10, 0, 0, 0]
    assert written.record.at == 0


def test_a_gap_keeps_what_was_held_so_far() -> None:
    written = Written().begin().run(14)
    written.clock.advance(60)
    written.do("tick")

    assert written.done == [10, 0, 0, 0]


def test_a_skipped_hold_has_what_was_held_of_it() -> None:
    assert Written().begin().run(14).do("skip").done == [10, 0, 0, 0]


def test_of_several_tries_the_longest_counts() -> None:
    written = Written().begin().run(19).do("back").run(8).do("skip")
    assert written.done == [15, 0, 0, 0]


def test_a_hold_made_longer_has_more_than_was_planned() -> None:
    written = Written().begin().run(10).do("extend").run(40)

    assert written.record.holds[0].planned == 20
    assert written.done[0] == 30
    assert written.record.holds[0].is_whole


def test_going_back_takes_nothing_away() -> None:
    written = Written().begin().run(25).do("back")

    assert written.done == [20, 0, 0, 0]
    assert written.record.at == 0


def test_a_stop_is_no_ending_until_somebody_says_so() -> None:
    written = Written().begin().run(26).do("stop")
    assert written.record.ending is None

    written.journal.end(Ending.STOPPED)
    assert written.record.ending is Ending.STOPPED


def test_a_session_that_finished_stays_finished() -> None:
    written = Written().begin().run(80)
    written.journal.end(Ending.STOPPED)
    assert written.record.ending is Ending.FINISHED


def test_what_begins_ends_what_went_before() -> None:
    written = Written().begin().run(26).begin()

    assert [each.id for each in written.shelf.kept[-2:]] == ["a", "b"]
    assert written.shelf.kept[-2].ending is Ending.STOPPED


def test_what_is_taken_up_again_ends_what_went_before() -> None:
    cut_off = Written().begin().run(26).record
    written = Written().begin().run(26).resume(replace(cut_off, id="other"))

    assert [each.id for each in written.shelf.kept[-2:]] == ["a", "other"]
    assert written.shelf.kept[-2].ending is Ending.STOPPED


def test_nothing_is_kept_twice() -> None:
    kept = Written().begin().run(80).shelf.kept
    without_time = [replace(each, ended=STARTED) for each in kept]
    assert all(one != other for one, other in pairwise(without_time))


def test_how_it_felt_is_kept_and_stays_when_the_session_goes_on() -> None:
    written = Written().begin().run(26).do("pause")
    written.journal.rate(Comfort.SORE, "left knee")
    assert (written.record.comfort, written.record.note) == (Comfort.SORE, "left knee")

    written.do("resume").run(80)
    assert (written.record.comfort, written.record.note) == (Comfort.SORE, "left knee")
    written.begin()
    assert written.record.comfort is None


def test_before_a_session_there_is_nothing_to_write() -> None:
    written = Written()
    written.journal.end(Ending.STOPPED)
    written.journal.rate(Comfort.SAME, "")
    written.journal.see(Written().begin().player.snapshot)
    assert written.shelf.kept == []


def test_setting_the_clock_moves_no_end_before_its_start() -> None:
    written = Written().begin()
    written.wall = Moment(STARTED.unix - 31_536_000, 3600)
    written.run(80)

    assert written.record.ended == STARTED.later(78)


def test_a_session_taken_up_later_ends_by_the_clock_of_that_day() -> None:
    cut_off = Written().begin().run(26).record
    written = Written()
    written.wall = STARTED.later(86_400)
    written.resume(cut_off).run(10)
    written.do("pause")

    assert written.record.started == STARTED
    assert written.record.ended == STARTED.later(86_410)


def test_a_session_that_ended_before_anything_was_done_is_not_worth_keeping() -> None:
    written = Written().begin().run(2).do("stop")
    assert written.record.is_worth_keeping
    written.journal.end(Ending.STOPPED)
    assert not written.record.is_worth_keeping
    assert Written().begin().run(26).record.is_worth_keeping


FELT = {
    "the side named": (FeltSide.SAME, Side.LEFT),
    "the other side": (FeltSide.OPPOSITE, Side.RIGHT),
    "both sides": (FeltSide.BOTH, None),
}


@pytest.mark.parametrize(("felt", "side"), FELT.values(), ids=FELT.keys())
def test_a_hold_knows_on_which_side_it_is_felt(felt: FeltSide, side: Side | None) -> None:
    from msgspec import structs

    calf = structs.replace(stretch("calf", sides=Sides.EACH), felt_side=felt, area=Area.CALF)
    record = record_of(plan(calf), "x", STARTED)

    assert record.holds[0].side is Side.LEFT
    assert record.holds[0].felt is side
    assert record.holds[0].area == "calf"


def test_what_has_no_sides_begins_with_none_and_is_felt_on_both() -> None:
    record = record_of(plan(stretch("cat")), "x", STARTED)
    assert record.first_side is None
    assert record.holds[0].felt is None
    assert record.holds[0].area == ""


def test_a_hold_reaches_only_further() -> None:
    record = replace(record_of(every_kind(), "x", STARTED), holds=(hold(1), hold(3)))
    assert done(record.reached(3, 12).reached(3, 7).reached(5, 9)) == [0, 12]


COMMANDS = st.sampled_from(["pause", "resume", "skip", "back", "repeat", "extend", "ready", "wait"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(COMMANDS, st.floats(0.1, 30).map(lambda n: round(n, 1))), max_size=25))
def test_whatever_is_pressed_the_record_is_one_that_can_go_on(steps: list[str | float]) -> None:
    written = Written().begin()
    for step in steps:
        if isinstance(step, str):
            written.do(step)
        else:
            written.run(step)
        record, snapshot = written.record, written.player.snapshot
        here = snapshot.plan.lead_in_of(snapshot.index)
        assert record.at == (here if record.ending is None else len(snapshot.plan.segments))
        assert all(0 <= each.done <= 600 for each in record.holds)
        tally = {each.number for each in record.holds if each.is_whole}
        assert tally == record.whole
