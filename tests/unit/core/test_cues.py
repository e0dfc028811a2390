"""Which instants of a plan are told, and in what order."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stretchapp.core.cues import cues_between, next_cue_at, plan_cues, start_cue, start_cues
from stretchapp.core.plan import PlanSettings, SegmentKind, SessionPlan, plan_session
from stretchapp.core.routine import RoutineEntry
from stretchapp.core.stretch import HoldRange, Kind, Phase, Sides, Stretch
from tests.unit.core.builders import every_kind, heard, paced, plan, routine, stretch

EVERY_KIND = every_kind()


def cues_of(kind: SegmentKind, session: SessionPlan) -> list[str]:
    """What is heard of the first segment of a kind."""
    index = [each.kind for each in session.segments].index(kind)
    return heard(cue for cue in plan_cues(session) if cue.index == index)


@pytest.mark.parametrize(
    ("kind", "cues"),
    [
        (
            SegmentKind.PREPARE,
            ["prepare @0 #0", "count 3 @1 #0", "count 2 @2 #0", "count 1 @3 #0"],
        ),
        (
            SegmentKind.HOLD,
            [
                "hold @4 #1",
                "half @14 #1",
                "count 3 @21 #1",
                "count 2 @22 #1",
                "count 1 @23 #1",
                "end @24 #1",
            ],
        ),
        (
            SegmentKind.SWITCH,
            ["switch @24 #2", "count 3 @26 #2", "count 2 @27 #2", "count 1 @28 #2"],
        ),
        (
            SegmentKind.PACE,
            [
                "pace @53 #5",
                "phase a @53 #5",
                "phase b @58 #5",
                "count 3 @60 #5",
                "count 2 @61 #5",
                "count 1 @62 #5",
                "end @63 #5",
            ],
        ),
        (
            SegmentKind.REST,
            ["rest @63 #6", "count 3 @65 #6", "count 2 @66 #6", "count 1 @67 #6"],
        ),
    ],
    ids=lambda each: each.value if isinstance(each, SegmentKind) else "",
)
def test_each_kind_of_segment_has_its_cues(kind: SegmentKind, cues: list[str]) -> None:
    assert cues_of(kind, EVERY_KIND) == cues


def test_the_start_cue_of_a_segment_is_its_first() -> None:
    cues = plan_cues(EVERY_KIND)

    for index in range(len(EVERY_KIND.segments)):
        assert start_cue(EVERY_KIND, index) == next(cue for cue in cues if cue.index == index)


@pytest.mark.parametrize(
    ("index", "cues"),
    [
        pytest.param(0, ["prepare @0 #0"], id="a lead-in"),
        pytest.param(1, ["hold @4 #1"], id="a hold"),
        pytest.param(5, ["pace @53 #5", "phase a @53 #5"], id="a paced block"),
    ],
)
def test_a_segment_starts_with_all_that_is_told_at_that_instant(
    index: int, cues: list[str]
) -> None:
    assert heard(start_cues(EVERY_KIND, index)) == cues


@pytest.mark.parametrize(
    ("seconds", "half"),
    [
        pytest.param(19, [], id="19 s: too short to halve"),
        pytest.param(20, ["half @14 #1"], id="20 s"),
        pytest.param(25, ["half @16.5 #1"], id="25 s: between two seconds"),
    ],
)
def test_half_way_is_told_from_20_seconds_on(seconds: int, half: list[str]) -> None:
    cues = cues_of(SegmentKind.HOLD, plan(RoutineEntry(stretch(), hold=seconds)))

    assert [cue for cue in cues if cue.startswith("half")] == half


@pytest.mark.parametrize(
    ("session", "soon"),
    [
        pytest.param(EVERY_KIND, ["soon @40 #3"], id="after the last side, before another stretch"),
        pytest.param(plan(stretch(), stretch("hip")), ["soon @15 #1"], id="in a hold of 20 s"),
        pytest.param(
            plan(RoutineEntry(stretch(), hold=10), stretch("hip")), ["soon @5 #1"], id="of 10 s"
        ),
        pytest.param(plan(RoutineEntry(stretch(), hold=9), stretch("hip")), [], id="of 9 s: none"),
        pytest.param(plan(stretch(reps=2)), [], id="another round is no other stretch"),
    ],
)
def test_what_comes_next_is_told_before_another_stretch(
    session: SessionPlan, soon: list[str]
) -> None:
    assert [cue for cue in heard(plan_cues(session)) if cue.startswith("soon")] == soon


def test_half_way_is_not_told_of_a_paced_block() -> None:
    cues = cues_of(SegmentKind.PACE, plan(paced(5, 5, length=30)))

    assert not [cue for cue in cues if cue.startswith("half")]


@pytest.mark.parametrize(
    ("seconds", "counts"),
    [
        pytest.param(1, [], id="1 s"),
        pytest.param(2, ["count 1 @5 #1"], id="2 s"),
        pytest.param(3, ["count 2 @5 #1", "count 1 @6 #1"], id="3 s: the 3 is its start"),
        pytest.param(4, ["count 3 @5 #1", "count 2 @6 #1", "count 1 @7 #1"], id="4 s"),
    ],
)
def test_a_count_never_coincides_with_a_start(seconds: int, counts: list[str]) -> None:
    cues = cues_of(SegmentKind.HOLD, plan(RoutineEntry(stretch(), hold=seconds)))

    assert cues == ["hold @4 #1", *counts, f"end @{4 + seconds} #1", f"finished @{4 + seconds} #1"]


def test_a_segment_ends_before_the_next_begins_at_the_same_instant() -> None:
    assert [cue for cue in heard(plan_cues(EVERY_KIND)) if "@24 " in cue] == [
        "end @24 #1",
        "switch @24 #2",
    ]


def test_the_last_end_is_followed_by_the_finish() -> None:
    assert heard(plan_cues(EVERY_KIND))[-2:] == ["end @78 #7", "finished @78 #7"]


def test_phases_come_round_in_every_cycle() -> None:
    cues = cues_of(SegmentKind.PACE, plan(paced(3, 2, length=15)))

    assert [cue for cue in cues if cue.startswith("phase")] == [
        "phase a @4 #1",
        "phase b @7 #1",
        "phase a @9 #1",
        "phase b @12 #1",
        "phase a @14 #1",
        "phase b @17 #1",
    ]


@pytest.mark.parametrize(
    ("seconds", "last"),
    [
        pytest.param(13, "phase a @14 #1", id="in a phase"),
        pytest.param(14, "phase b @17 #1", id="in the last phase"),
        pytest.param(10, "phase b @12 #1", id="after whole cycles"),
    ],
)
def test_no_phase_begins_at_or_after_the_end_of_a_block_cut_short(seconds: int, last: str) -> None:
    cues = cues_of(SegmentKind.PACE, plan(RoutineEntry(paced(3, 2, length=15), hold=seconds)))

    assert [cue for cue in cues if cue.startswith("phase")][-1] == last


@pytest.mark.parametrize(
    "phases", [pytest.param((), id="none"), pytest.param((Phase("a", 0),), id="of no length")]
)
def test_a_block_without_phases_still_has_a_start_and_an_end(phases: tuple[Phase, ...]) -> None:
    still = Stretch(
        id="still",
        name="Still",
        instructions=("stay",),
        hold=HoldRange(3, 3),
        default_hold=3,
        kind=Kind.PACED,
        phases=phases,
    )

    assert cues_of(SegmentKind.PACE, plan(still)) == [
        "pace @4 #1",
        "count 2 @5 #1",
        "count 1 @6 #1",
        "end @7 #1",
        "finished @7 #1",
    ]


def test_a_lead_in_of_no_length_is_silent() -> None:
    session = plan(RoutineEntry(stretch(), hold=1, reps=2, rest=0))

    assert heard(plan_cues(session))[4:] == [
        "hold @4 #1",
        "end @5 #1",
        "hold @5 #3",
        "end @6 #3",
        "finished @6 #3",
    ]


@pytest.mark.parametrize(
    ("after", "upto", "cues"),
    [
        pytest.param(0, 1, ["count 3 @1 #0"], id="the later end belongs to it"),
        pytest.param(1, 1.9, [], id="the earlier end does not"),
        pytest.param(3, 4, ["hold @4 #1"], id="into the next segment"),
        pytest.param(23, 24, ["end @24 #1", "switch @24 #2"], id="over a boundary"),
        pytest.param(24, 24, [], id="nothing in no time"),
        pytest.param(77.5, 78, ["end @78 #7", "finished @78 #7"], id="to the end"),
        pytest.param(78, 90, [], id="after the end"),
    ],
)
def test_the_cues_of_a_span_of_time(after: float, upto: float, cues: list[str]) -> None:
    assert heard(cues_between(EVERY_KIND, after, upto)) == cues


@pytest.mark.parametrize(
    ("after", "at"),
    [
        pytest.param(0, 1, id="a count"),
        pytest.param(0.5, 1, id="from between"),
        pytest.param(3, 4, id="the end of a lead-in is the next start"),
        pytest.param(4, 14, id="half way"),
        pytest.param(23, 24, id="the end of a hold"),
        pytest.param(77, 78, id="the finish"),
        pytest.param(78, 78, id="none is left"),
    ],
)
def test_the_next_cue(after: float, at: float) -> None:
    assert next_cue_at(EVERY_KIND, after) == at


session_plans = st.builds(
    lambda hold, rest, reps, lead_in: plan_session(
        routine(
            RoutineEntry(stretch("a", sides=Sides.EACH), hold=hold, reps=reps),
            RoutineEntry(paced(5, 3, length=24), reps=reps, rest=rest),
            RoutineEntry(stretch("b"), hold=hold, reps=reps, rest=rest),
        ),
        PlanSettings(prepare_s=lead_in, switch_s=lead_in),
    ),
    hold=st.integers(1, 40),
    rest=st.integers(0, 5),
    reps=st.integers(1, 2),
    lead_in=st.integers(0, 6),
)


@given(session_plans, st.lists(st.floats(0, 1), max_size=12))
def test_any_split_of_the_time_line_gives_the_same_cues(
    session: SessionPlan, shares: list[float]
) -> None:
    looks = [-1.0, *sorted(share * session.total for share in shares), session.total]
    together = [
        cue for after, upto in pairwise(looks) for cue in cues_between(session, after, upto)
    ]

    assert together == list(plan_cues(session))


@given(session_plans)
def test_cues_are_in_the_order_of_time_and_inside_their_segment(session: SessionPlan) -> None:
    cues = plan_cues(session)

    assert [cue.at for cue in cues] == sorted(cue.at for cue in cues)
    assert all(session.start(cue.index) <= cue.at <= session.ends[cue.index] for cue in cues)


@given(session_plans)
def test_going_from_cue_to_cue_visits_every_instant(session: SessionPlan) -> None:
    visited, position = [], 0.0
    while position < session.total:
        position = next_cue_at(session, position)
        visited.append(position)

    assert visited == sorted({cue.at for cue in plan_cues(session) if cue.at > 0})
