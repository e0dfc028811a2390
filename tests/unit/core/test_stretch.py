"""What a stretch and a routine say about themselves."""

from __future__ import annotations

import pytest
from msgspec import structs

from stretchapp.core.routine import RoutineEntry
from stretchapp.core.stretch import HoldRange, Phase, Prop, Side, Sides, Stretch, fill_side
from tests.unit.core.builders import paced, routine, stretch


def with_props(id: str, *props: Prop) -> Stretch:
    return Stretch(
        id=id,
        name=id,
        instructions=("Step the {side} foot back.", "Stay there."),
        hold=HoldRange(10, 20),
        default_hold=15,
        sides=Sides.EACH,
        side_label="{side} leg back",
        props=props,
    )


@pytest.mark.parametrize(("side", "other"), [(Side.LEFT, Side.RIGHT), (Side.RIGHT, Side.LEFT)])
def test_the_other_side_is_the_one_not_named(side: Side, other: Side) -> None:
    assert side.other is other


@pytest.mark.parametrize(
    ("low", "high", "middle"),
    [
        pytest.param(20, 30, 25, id="even"),
        pytest.param(15, 20, 18, id="a half goes up"),
        pytest.param(30, 30, 30, id="a single length"),
    ],
)
def test_the_middle_of_a_hold_range(low: int, high: int, middle: int) -> None:
    assert HoldRange(low, high).middle == middle


@pytest.mark.parametrize(
    ("seconds", "inside"), [(19, False), (20, True), (25, True), (30, True), (31, False)]
)
def test_a_hold_range_includes_both_ends(seconds: int, inside: bool) -> None:
    assert (seconds in HoldRange(20, 30)) is inside


@pytest.mark.parametrize(("low", "high", "text"), [(20, 30, "20–30 s"), (30, 30, "30 s")])
def test_a_hold_range_is_written_as_one_or_two_numbers(low: int, high: int, text: str) -> None:
    assert str(HoldRange(low, high)) == text


def test_a_cycle_is_the_sum_of_the_phases() -> None:
    assert paced(5, 3, length=16).cycle == 8


@pytest.mark.parametrize(
    ("seconds", "phase"), [(0, "a"), (4.9, "a"), (5, "b"), (7.9, "b"), (8, "a"), (15.99, "b")]
)
def test_the_phases_come_round_again_and_again(seconds: float, phase: str) -> None:
    assert paced(5, 3, length=16).phase_at(seconds).name == phase


@pytest.mark.parametrize("phases", [(), (Phase("a", 5),)], ids=["no phases", "stray phases"])
def test_a_hold_has_no_cycle(phases: tuple[Phase, ...]) -> None:
    assert structs.replace(stretch(), phases=phases).cycle == 0


def test_the_label_and_the_instructions_name_the_side() -> None:
    wall = with_props("wall")

    assert wall.label_for(Side.RIGHT) == "right leg back"
    assert wall.instructions_for(Side.LEFT) == ("Step the left foot back.", "Stay there.")


def test_without_a_side_the_text_stays_as_written() -> None:
    assert fill_side("Step the {side} foot back.", None) == "Step the {side} foot back."


def test_every_place_in_a_text_gets_the_side() -> None:
    assert fill_side("{side} foot, {side} knee", Side.LEFT) == "left foot, left knee"


def test_a_routine_lists_its_stretches_in_order() -> None:
    calf, neck = stretch("calf"), stretch("neck")

    assert routine(calf, neck, calf).stretches == (calf, neck, calf)


def test_a_routine_needs_each_prop_once_in_the_order_of_first_need() -> None:
    legs = routine(
        with_props("a", Prop.WALL), with_props("b", Prop.MAT, Prop.WALL), with_props("c", Prop.MAT)
    )

    assert legs.props == (Prop.WALL, Prop.MAT)


@pytest.mark.parametrize(("written", "done"), [(None, 2), (3, 3)])
def test_an_entry_repeats_as_often_as_it_or_else_its_stretch_says(
    written: int | None, done: int
) -> None:
    assert RoutineEntry(stretch(reps=2), reps=written).repetitions == done
