"""Times, doses and names in words."""

from __future__ import annotations

from enum import Enum

import pytest
from msgspec import structs

from stretchapp.core.hold_length import HoldLength
from stretchapp.core.plan import FirstSide, PlanSettings
from stretchapp.core.routine import RoutineEntry, SideOrder
from stretchapp.core.stretch import Caution, Position, Prop, Side, Sides
from stretchapp.ui import words
from tests.unit.core.builders import paced, routine, stretch


@pytest.mark.parametrize(
    ("entry", "length", "text"),
    [
        pytest.param(RoutineEntry(stretch()), HoldLength.AS_WRITTEN, "20 s", id="once"),
        pytest.param(RoutineEntry(stretch(), reps=3), HoldLength.AS_WRITTEN, "20 s × 3", id="reps"),
        pytest.param(RoutineEntry(stretch()), HoldLength.LONG, "30 s", id="the user's length"),
        pytest.param(RoutineEntry(stretch(), hold=15), HoldLength.LONG, "15 s", id="the writer's"),
        pytest.param(
            RoutineEntry(stretch(sides=Sides.EACH), reps=2),
            HoldLength.AS_WRITTEN,
            "20 s × 2, each side",
            id="sides",
        ),
        pytest.param(
            RoutineEntry(stretch(sides=Sides.EACH), side=Side.LEFT),
            HoldLength.AS_WRITTEN,
            "20 s, left only",
            id="left alone",
        ),
        pytest.param(
            RoutineEntry(stretch(sides=Sides.EACH), side=Side.RIGHT),
            HoldLength.AS_WRITTEN,
            "20 s, right only",
            id="right alone",
        ),
        pytest.param(
            RoutineEntry(paced(5, 5, length=30)), HoldLength.SHORT, "30 s, to and fro", id="paced"
        ),
    ],
)
def test_a_dose_is_hold_repetitions_and_sides(
    entry: RoutineEntry, length: HoldLength, text: str
) -> None:
    assert words.dose_text(entry, PlanSettings(hold_length=length)) == text


@pytest.mark.parametrize(
    ("name_of", "values"),
    [
        (words.prop_name, Prop),
        (words.position_name, Position),
        (words.caution_name, Caution),
        (words.hold_length_name, HoldLength),
        (words.side_name, Side),
        (words.first_side_name, FirstSide),
        (words.side_order_name, SideOrder),
    ],
)
def test_every_value_has_a_name_of_its_own(name_of: object, values: type[Enum]) -> None:
    assert callable(name_of)
    names = [name_of(value) for value in values]

    assert all(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("text", "made"), [("", ""), ("leg tingling", "Leg tingling."), ("Stop it!", "Stop it!")]
)
def test_a_fragment_becomes_a_sentence(text: str, made: str) -> None:
    assert words.sentence(text) == made


@pytest.mark.parametrize(
    ("positions", "text"),
    [
        pytest.param([Position.STANDING], "standing · wall", id="one position"),
        pytest.param([Position.STANDING, Position.LYING], "standing · lying · wall", id="two"),
        pytest.param(list(Position), "wall", id="more say little"),
        pytest.param([None], "wall", id="none named"),
    ],
)
def test_needs_are_positions_and_props(positions: list[Position | None], text: str) -> None:
    made = [
        structs.replace(stretch(str(n)), position=each, props=(Prop.WALL,))
        for n, each in enumerate(positions)
    ]

    assert words.needs_text(routine(*made)) == text


def test_a_position_in_which_all_can_be_done_is_the_one_that_is_named() -> None:
    arms = structs.replace(stretch("arms", position=Position.STANDING), also=(Position.SITTING,))
    twist = structs.replace(stretch("twist", position=Position.SITTING), props=(Prop.CHAIR,))

    assert words.needs_text(routine(arms, twist)) == "sitting · chair"
    assert words.needs_text(routine(arms)) == "standing"
