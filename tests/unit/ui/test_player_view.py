"""What the player page says at each moment of a session."""

from __future__ import annotations

from dataclasses import replace

import pytest
from msgspec import structs

from stretchapp.core.breath_pacer import BreathPacer
from stretchapp.core.snapshot import Snapshot, Status
from stretchapp.core.stretch import Side, Sides
from stretchapp.ui.player_view import (
    PillView,
    PlayerView,
    RingShape,
    player_view,
    timeline_bars,
)
from tests.unit.core.builders import every_kind, plan, stretch

# 0 prepare, 4 hold left, 24 switch, 29 hold right, 49 prepare, 53 pace, 63 rest, 68 pace, 78 end
PLAN = every_kind()
LEFT_SIDE = PillView("LEFT SIDE", Side.LEFT, short="LEFT")


def shown(
    position: float,
    status: Status = Status.RUNNING,
    get_ready: float = 0.0,
    gap: float = 0.0,
    pacer: BreathPacer = BreathPacer(),  # noqa: B008  frozen
) -> PlayerView:
    snapshot = Snapshot(status, PLAN, position, PLAN.index_at(position), get_ready, gap)
    return player_view(snapshot, pacer)


@pytest.mark.parametrize(
    ("position", "word", "shape", "digits"),
    [
        pytest.param(0, "get ready", RingShape.DASHED, "4", id="prepare"),
        pytest.param(4, "hold", RingShape.SOLID, "20", id="the first instant of a hold"),
        pytest.param(23.01, "hold", RingShape.SOLID, "1", id="the last second of a hold"),
        pytest.param(25, "switch sides", RingShape.ARROWS, "4", id="switch"),
        pytest.param(54, "a", RingShape.SOLID, "9", id="first phase of a paced block"),
        pytest.param(58, "b", RingShape.SOLID, "5", id="second phase of a paced block"),
        pytest.param(64, "rest", RingShape.DOTTED, "4", id="rest"),
    ],
)
def test_the_ring_tells_a_state_by_word_and_by_shape(
    position: float, word: str, shape: RingShape, digits: str
) -> None:
    ring = shown(position).ring

    assert (ring.word, ring.shape, ring.digits) == (word, shape, digits)


def test_a_pause_has_its_own_word_and_shape() -> None:
    ring = shown(10, Status.PAUSED).ring

    assert (ring.word, ring.shape, ring.digits) == ("paused", RingShape.BARS, "14")


def test_the_get_ready_counts_its_own_seconds_and_leaves_the_ring_where_the_hold_is() -> None:
    ring = shown(14, get_ready=2.2).ring

    assert (ring.word, ring.digits, ring.fraction) == ("get ready", "3", 0.5)


def test_only_a_switch_is_hot() -> None:
    assert [shown(at).ring.hot for at in (0, 10, 25, 55, 64)] == [False, False, True, False, False]


@pytest.mark.parametrize(
    ("position", "pill"),
    [
        pytest.param(1, LEFT_SIDE, id="a lead-in names where it leads"),
        pytest.param(5, LEFT_SIDE, id="a hold names its side"),
        pytest.param(
            25,
            PillView("SWITCH: RIGHT SIDE", Side.RIGHT, hot=True, short="RIGHT"),
            id="a switch",
        ),
        pytest.param(55, PillView(), id="a stretch without sides has none"),
    ],
)
def test_the_pill_names_the_side(position: float, pill: PillView) -> None:
    assert shown(position).pill == pill


@pytest.mark.parametrize(
    ("position", "title", "detail"),
    [
        pytest.param(1, "Right side", "20 s", id="the other side of the same stretch"),
        pytest.param(30, "Cat_cow", "10 s", id="the next stretch"),
        pytest.param(55, "Once more, round 2 of 2", "10 s", id="another repetition"),
        pytest.param(70, "Done", "This is the last one.", id="the end"),
    ],
)
def test_next_is_the_hold_after_the_one_on_the_page(
    position: float, title: str, detail: str
) -> None:
    after = shown(position).next

    assert (after.title, after.detail) == (title, detail)


def test_next_says_which_side_a_stretch_begins_with() -> None:
    session = plan(stretch("neck"), stretch("calf", sides=Sides.EACH))
    snapshot = Snapshot(Status.RUNNING, session, 5, session.index_at(5))

    assert player_view(snapshot, BreathPacer()).next.detail == "20 s · first left side"


def test_rounds_are_counted_only_where_there_are_several() -> None:
    assert shown(5).place == "Stretch 1 of 2"
    assert shown(70).place == "Stretch 2 of 2 · round 2 of 2"


def test_the_time_left_is_that_of_the_whole_session() -> None:
    assert shown(0).left == "1:18 left"
    assert shown(77.5).left == "0:01 left"


def test_the_timeline_has_a_bar_for_each_hold_in_proportion() -> None:
    bars = timeline_bars(Snapshot(Status.RUNNING, PLAN, 34, PLAN.index_at(34)))

    assert [bar.seconds for bar in bars] == [20, 20, 10, 10]
    assert [bar.done for bar in bars] == [1.0, 0.25, 0.0, 0.0]
    assert [bar.opens for bar in bars] == [True, False, True, False]
    assert [bar.current for bar in bars] == [False, True, False, False]


def test_a_lead_in_marks_the_hold_it_leads_to() -> None:
    bars = timeline_bars(Snapshot(Status.RUNNING, PLAN, 25, PLAN.index_at(25)))

    assert [bar.current for bar in bars] == [False, True, False, False]


def test_after_a_gap_the_page_says_how_long_it_was() -> None:
    assert "slept or stood still for 1:05" in shown(10, Status.PAUSED, gap=65).gap
    assert shown(10, Status.PAUSED).gap == ""


@pytest.mark.parametrize(
    ("position", "line"),
    [
        pytest.param(1, "Calf · left side", id="first the stretch, and the side to begin with"),
        pytest.param(5, "lean lean lean", id="in a hold the last instruction"),
        pytest.param(25, "Right side", id="in a switch the other side"),
        pytest.param(50, "Cat_cow", id="a stretch without sides"),
        pytest.param(64, "Cat_cow", id="a rest"),
    ],
)
def test_the_line_of_the_mat_view_says_where_to_be(position: float, line: str) -> None:
    assert shown(position).line == line


def test_a_session_that_waits_asks_in_place_of_the_digits() -> None:
    ring = shown(1, Status.WAITING).ring

    assert (ring.word, ring.hint, ring.digits, ring.fraction) == (
        "Ready?",
        "Space / click",
        "",
        0,
    )


@pytest.mark.parametrize(
    ("position", "status", "ready", "wait"),
    [
        pytest.param(0.5, Status.RUNNING, True, True, id="first lead-in of a stretch"),
        pytest.param(2, Status.RUNNING, False, True, id="its count"),
        pytest.param(25, Status.RUNNING, True, False, id="other side"),
        pytest.param(5, Status.RUNNING, False, False, id="hold"),
        pytest.param(0.5, Status.PAUSED, False, False, id="paused"),
        pytest.param(1, Status.WAITING, False, False, id="waiting"),
    ],
)
def test_a_timed_lead_in_offers_to_start_earlier_or_later(
    position: float, status: Status, ready: bool, wait: bool
) -> None:
    view = shown(position, status)

    assert (view.offers_ready, view.offers_wait) == (ready, wait)


def test_a_lead_in_that_waits_anyway_offers_nothing() -> None:
    waits = PLAN.waiting(0)
    view = player_view(Snapshot(Status.RUNNING, waits, 0.5, 0), BreathPacer())

    assert (view.offers_ready, view.offers_wait) == (False, False)


def test_the_mat_view_prefers_the_breath_cue_in_a_hold() -> None:
    session = plan(structs.replace(stretch("neck"), breath_cue="Breathe out slowly."))
    snapshot = Snapshot(Status.RUNNING, session, 5, session.index_at(5))

    assert player_view(snapshot, BreathPacer()).line == "Breathe out slowly."


def test_extending_a_hold_changes_its_bar() -> None:
    longer = PLAN.extended(1, 10)
    snapshot = replace(Snapshot(Status.RUNNING, PLAN, 10, 1), plan=longer)

    assert timeline_bars(snapshot)[0].seconds == 30


@pytest.mark.parametrize(
    ("position", "loud"), [(10, False), (25, False), (54, True), (64, False), (70, True)]
)
def test_the_phase_of_a_movement_can_be_read_from_the_mat(position: float, loud: bool) -> None:
    assert shown(position).ring.loud is loud
    assert not shown(position, Status.PAUSED).ring.loud


@pytest.mark.parametrize(
    ("position", "pace"),
    [
        pytest.param(2, "", id="nothing before the hold, but there is room for it"),
        pytest.param(4, "Breathe in", id="the hold begins"),
        pytest.param(7.9, "Breathe in", id="four seconds in"),
        pytest.param(8, "Breathe out", id="then out"),
        pytest.param(13.9, "Breathe out", id="six seconds out"),
        pytest.param(14, "Breathe in", id="and in again"),
        pytest.param(33, "Breathe out", id="from the start of each hold"),
        pytest.param(54, None, id="a movement has its own pace"),
    ],
)
def test_the_breath_is_paced_from_the_start_of_a_hold(position: float, pace: str | None) -> None:
    assert shown(position).ring.pace == pace


def test_the_breath_waits_while_the_session_does() -> None:
    assert shown(10, Status.PAUSED).ring.pace == ""
    assert shown(10, get_ready=2).ring.pace == ""


def test_without_the_pacer_neither_word_nor_figure_breathes() -> None:
    off = shown(10, pacer=BreathPacer(on=False))

    assert (off.ring.pace, off.is_breathing) == (None, False)
    assert shown(10).is_breathing


def test_a_pause_shows_the_mistake_and_the_easier_form_instead_of_the_breath_cue() -> None:
    careful = structs.replace(
        stretch(), mistake="bouncing", easier="Lean less.", breath_cue="Slowly."
    )
    session = plan(careful)
    running, paused = (
        player_view(Snapshot(status, session, 5, session.index_at(5)), BreathPacer())
        for status in (Status.RUNNING, Status.PAUSED)
    )

    assert (running.notes, running.breath) == ((), "Slowly.")
    assert paused.notes == ("Watch out: Bouncing.", "Easier: Lean less.")
    assert paused.breath == ""


def test_a_pause_says_nothing_where_the_file_does_not() -> None:
    assert shown(10, Status.PAUSED).notes == ()
