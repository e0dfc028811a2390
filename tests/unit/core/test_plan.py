"""How a routine is laid out in time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchapp.core.hold_length import HoldLength
from stretchapp.core.plan import (
    FirstSide,
    PlanSettings,
    plan_session,
)
from stretchapp.core.routine import Routine, RoutineEntry, SideOrder
from stretchapp.core.stretch import Area, Position, Side, Sides, Stretch
from tests.unit.core.builders import layout, paced, plan, routine, stretch

DEFAULTS = PlanSettings()
LEGS = stretch(sides=Sides.EACH, default_hold=30, reps=2)


def planned(*stretches: Stretch | RoutineEntry, settings: PlanSettings = DEFAULTS) -> list[str]:
    return layout(plan_session(routine(*stretches), settings))


def test_an_unsided_stretch_is_done_once_a_repetition_with_a_rest_between() -> None:
    assert planned(stretch(default_hold=20, reps=2)) == [
        "prepare 1/2 10",
        "hold 1/2 20",
        "rest 2/2 10",
        "hold 2/2 20",
    ]


def test_a_sided_stretch_alternates_with_a_switch_between_and_no_rest() -> None:
    assert planned(LEGS) == [
        "prepare left 1/2 10",
        "hold left 1/2 30",
        "switch right 1/2 5",
        "hold right 1/2 30",
        "switch left 2/2 5",
        "hold left 2/2 30",
        "switch right 2/2 5",
        "hold right 2/2 30",
    ]


def test_in_blocks_a_side_rests_between_its_repetitions_and_switches_once() -> None:
    assert planned(LEGS, settings=PlanSettings(side_order=SideOrder.BLOCK)) == [
        "prepare left 1/2 10",
        "hold left 1/2 30",
        "rest left 2/2 10",
        "hold left 2/2 30",
        "switch right 1/2 5",
        "hold right 1/2 30",
        "rest right 2/2 10",
        "hold right 2/2 30",
    ]


def test_the_first_side_is_the_users() -> None:
    once = stretch(sides=Sides.EACH, default_hold=30)

    assert planned(once, settings=PlanSettings(first_side=FirstSide.RIGHT)) == [
        "prepare right 1/1 10",
        "hold right 1/1 30",
        "switch left 1/1 5",
        "hold left 1/1 30",
    ]


@pytest.mark.parametrize(
    ("first", "before", "begins"),
    [
        pytest.param(FirstSide.LEFT, Side.LEFT, Side.LEFT, id="always left"),
        pytest.param(FirstSide.RIGHT, None, Side.RIGHT, id="always right"),
        pytest.param(FirstSide.ALTERNATE, None, Side.LEFT, id="left, where there is none before"),
        pytest.param(FirstSide.ALTERNATE, Side.LEFT, Side.RIGHT, id="right after left"),
        pytest.param(FirstSide.ALTERNATE, Side.RIGHT, Side.LEFT, id="left after right"),
    ],
)
def test_the_first_side_may_be_another_than_that_of_the_session_before(
    first: FirstSide, before: Side | None, begins: Side
) -> None:
    session = plan_session(routine(LEGS), PlanSettings(first_side=first), before)

    assert [each.side for each in session.segments if each.is_work] == [
        begins,
        begins.other,
        begins,
        begins.other,
    ]


@pytest.mark.parametrize("order", list(SideOrder))
def test_the_order_that_a_routine_writes_beats_the_users(order: SideOrder) -> None:
    written = Routine(
        id="legs", name="Legs", entries=(RoutineEntry(LEGS),), side_order=SideOrder.BLOCK
    )
    by_user = routine(LEGS)

    assert layout(plan_session(written, PlanSettings(side_order=order))) == layout(
        plan_session(by_user, PlanSettings(side_order=SideOrder.BLOCK))
    )


def test_each_stretch_starts_anew_with_a_lead_in_of_its_own() -> None:
    sided = stretch("calf", sides=Sides.EACH, default_hold=20)

    assert planned(sided, stretch("knees", default_hold=15)) == [
        "prepare left 1/1 10",
        "hold left 1/1 20",
        "switch right 1/1 5",
        "hold right 1/1 20",
        "prepare 1/1 10",
        "hold 1/1 15",
    ]


def test_a_segment_knows_its_entry_and_its_stretch() -> None:
    calf, knees = stretch("calf"), stretch("knees")

    assert [(each.entry, each.stretch) for each in plan(calf, knees).segments] == [
        (0, calf),
        (0, calf),
        (1, knees),
        (1, knees),
    ]


def test_an_entry_may_change_hold_repetitions_and_rest() -> None:
    assert planned(RoutineEntry(stretch(default_hold=20), hold=12, reps=2, rest=7)) == [
        "prepare 1/2 10",
        "hold 1/2 12",
        "rest 2/2 7",
        "hold 2/2 12",
    ]


def test_an_entry_may_be_for_one_side_alone() -> None:
    entry = RoutineEntry(stretch(sides=Sides.EACH, reps=2), side=Side.RIGHT)

    assert layout(plan(entry)) == [
        "prepare right 1/2 4", "hold right 1/2 20", "rest right 2/2 5", "hold right 2/2 20",
    ]  # fmt: skip


def test_the_lead_ins_are_settings() -> None:
    settings = PlanSettings(prepare_s=8, switch_s=3, rest_s=4)
    standing = stretch("a", position=Position.STANDING, sides=Sides.EACH, hold=(10, 10), reps=1)
    lying = stretch("b", position=Position.LYING, default_hold=10, reps=2)

    assert planned(RoutineEntry(standing, hold=10), lying, settings=settings) == [
        "prepare left 1/1 8",
        "hold left 1/1 10",
        "switch right 1/1 3",
        "hold right 1/1 10",
        "prepare 1/2 13",
        "hold 1/2 10",
        "rest 2/2 4",
        "hold 2/2 10",
    ]


def test_every_hold_of_a_plan_has_the_chosen_length() -> None:
    settings = PlanSettings(hold_length=HoldLength.LONG)

    assert planned(stretch(hold=(10, 25), reps=2), settings=settings) == [
        "prepare 1/2 10",
        "hold 1/2 25",
        "rest 2/2 10",
        "hold 2/2 25",
    ]


def test_longer_holds_are_those_of_the_plan() -> None:
    settings = PlanSettings(longer_holds=True)
    legs = stretch(area=Area.CALF, hold=(10, 30), default_hold=20)

    assert planned(legs, settings=settings) == ["prepare 1/1 10", "hold 1/1 40"]


def test_a_paced_movement_is_one_block_of_its_length_a_repetition() -> None:
    assert planned(RoutineEntry(paced(5, 5, length=30), reps=2)) == [
        "prepare 1/2 10",
        "pace 1/2 30",
        "rest 2/2 10",
        "pace 2/2 30",
    ]


@pytest.mark.parametrize(
    "empty",
    [
        pytest.param(routine(id="bare"), id="no stretch"),
        pytest.param(routine(RoutineEntry(stretch(), reps=0), id="bare"), id="no repetition"),
    ],
)
def test_a_routine_without_a_hold_is_no_plan(empty: Routine) -> None:
    with pytest.raises(ValueError, match="routine 'bare' has nothing to do"):
        plan_session(empty, DEFAULTS)


@pytest.mark.parametrize(
    ("done", "total"),
    [
        pytest.param(stretch(sides=Sides.EACH, default_hold=30, reps=2), 145, id="calf, 2:25"),
        pytest.param(stretch(sides=Sides.EACH, default_hold=20, reps=3), 155, id="neck, 2:35"),
        pytest.param(stretch(default_hold=30, reps=2), 80, id="knees to chest, 1:20"),
        pytest.param(paced(5, 5, length=30), 40, id="cat-cow once, 0:40"),
    ],
)
def test_totals_are_the_sums_of_the_timing_model(done: Stretch, total: int) -> None:
    assert plan(done, settings=DEFAULTS).total == total


FOUR = plan(stretch(default_hold=20, reps=2))  # ends at 4, 24, 29 and 49 s


def test_segments_lie_end_to_end() -> None:
    assert FOUR.ends == (4, 24, 29, 49)
    assert [FOUR.start(index) for index in range(4)] == [0, 4, 24, 29]


@pytest.mark.parametrize(
    ("position", "index"),
    [(0, 0), (3.999, 0), (4, 1), (23.5, 1), (24, 2), (48.9, 3), (49, 3), (60, 3)],
)
def test_a_position_lies_in_the_segment_that_starts_at_or_before_it(
    position: float, index: int
) -> None:
    assert FOUR.index_at(position) == index


def test_no_position_lies_in_a_segment_of_no_length() -> None:
    session = plan(RoutineEntry(stretch(default_hold=20, reps=2), rest=0))

    assert session.ends == (4, 24, 24, 44)
    assert session.index_at(24) == 3


def test_a_lead_in_and_its_hold_find_each_other() -> None:
    assert [FOUR.lead_in_of(index) for index in range(4)] == [0, 0, 2, 2]
    assert [FOUR.work_of(index) for index in range(4)] == [1, 1, 3, 3]


def test_a_longer_segment_moves_all_that_follows() -> None:
    longer = FOUR.extended(1, 10)

    assert longer.ends == (4, 34, 39, 59)
    assert longer.segments[2:] == FOUR.segments[2:]
    assert FOUR.ends == (4, 24, 29, 49)


entries = st.builds(
    RoutineEntry,
    stretch=st.one_of(
        st.builds(
            stretch,
            st.sampled_from(["calf", "neck"]),
            words=st.integers(1, 90),
            sides=st.sampled_from(Sides),
            reps=st.integers(1, 3),
            position=st.sampled_from([None, *Position]),
        ),
        st.just(paced(5, 3, length=24)),
    ),
    hold=st.none() | st.integers(1, 120),
    reps=st.none() | st.integers(1, 3),
    rest=st.none() | st.integers(0, 30),
)
settings_of_users = st.builds(
    PlanSettings,
    first_side=st.sampled_from(FirstSide),
    side_order=st.sampled_from(SideOrder),
    hold_length=st.sampled_from(HoldLength),
    prepare_s=st.integers(0, 20),
    longer_holds=st.booleans(),
    switch_s=st.integers(0, 10),
    rest_s=st.integers(0, 30),
)


@given(st.lists(entries, min_size=1, max_size=4), settings_of_users)
def test_every_hold_has_exactly_one_lead_in_before_it(
    several: list[RoutineEntry], settings: PlanSettings
) -> None:
    session = plan_session(routine(*several), settings)

    assert [each.is_work for each in session.segments] == [False, True] * (
        len(session.segments) // 2
    )
    for lead_in, work in zip(session.segments[::2], session.segments[1::2], strict=True):
        assert (lead_in.entry, lead_in.side, lead_in.rep, lead_in.reps) == (
            work.entry,
            work.side,
            work.rep,
            work.reps,
        )


@given(st.lists(entries, min_size=1, max_size=4), settings_of_users)
def test_the_total_is_the_sum_and_both_sides_get_the_same_time(
    several: list[RoutineEntry], settings: PlanSettings
) -> None:
    session = plan_session(routine(*several), settings)
    held = {
        side: sum(each.seconds for each in session.segments if each.is_work and each.side is side)
        for side in Side
    }

    assert session.total == sum(each.seconds for each in session.segments)
    assert held[Side.LEFT] == held[Side.RIGHT]
