"""What a row of the routine page unfolds: everything that a stretch says, and nothing empty."""

from __future__ import annotations

import pytest
from msgspec import structs

from stretchapp.core.stretch import FeltSide, Position, Prop, Side, Sides, Stretch
from stretchapp.ui.details_view import felt_side_text, stretch_details
from tests.unit.core.builders import paced, stretch

FULL = structs.replace(
    stretch(sides=Sides.EACH, hold=(20, 30)),
    instructions=("Step the {side} foot back.", "Lean."),
    side_label="{side} leg back",
    felt_side=FeltSide.SAME,
    mistake="lifting the heel",
    easier="a shorter step",
    stop_if="numbness",
    breath_cue="Long and slow.",
    muscles=("gastrocnemius", "soleus"),
    position=Position.STANDING,
    also=(Position.STANDING, Position.SITTING),
    props=(Prop.WALL, Prop.MAT),
    source="a book",
)


def shown(of: Stretch, side: Side | None = None, *, has_swap: bool = False) -> dict[str, list[str]]:
    return {each.heading: list(each.lines) for each in stretch_details(of, side, has_swap)}


def test_everything_a_stretch_says_is_there_in_the_order_of_need() -> None:
    details = shown(FULL, Side.LEFT)

    assert details == {
        "How": ["1. Step the left foot back.", "2. Lean."],
        "Watch out": ["Lifting the heel."],
        "Easier": ["A shorter step."],
        "Stop if": ["Numbness."],
        "Breathing": ["Long and slow."],
        "Muscles": ["Gastrocnemius, soleus."],
        "Position": ["Standing, or sitting."],
        "Needs": ["Wall, mat."],
        "May be held": ["20–30 s."],
        "Source of the hold": ["A book."],
    }
    assert list(details)[:4] == ["How", "Watch out", "Easier", "Stop if"]


def test_what_a_stretch_does_not_say_is_left_out() -> None:
    assert shown(stretch(hold=(20, 20))) == {
        "How": ["1. lean lean lean"],
        "May be held": ["20 s."],
    }


def test_a_movement_names_its_phases() -> None:
    assert shown(paced(4, 6, length=20))["To and fro"] == ["A 4 s, b 6 s."]


def test_the_way_to_an_easier_stretch_has_its_place_even_without_words() -> None:
    places = [each.heading for each in stretch_details(stretch(), None, True) if each.has_swap]

    assert places == ["Easier"]
    assert shown(stretch(), has_swap=True)["Easier"] == []


@pytest.mark.parametrize(
    ("felt", "side", "text"),
    [
        (FeltSide.SAME, Side.LEFT, ""),
        (FeltSide.OPPOSITE, Side.LEFT, "Tilt to the left: you feel it on the right"),
        (FeltSide.OPPOSITE, Side.RIGHT, "Tilt to the right: you feel it on the left"),
        (FeltSide.BOTH, Side.LEFT, "Tilt to the left: you feel it on both sides"),
        (FeltSide.OPPOSITE, None, ""),
    ],
)
def test_where_it_is_felt_is_said_if_that_is_not_the_side_named(
    felt: FeltSide, side: Side | None, text: str
) -> None:
    neck = structs.replace(
        stretch(sides=Sides.EACH), side_label="tilt to the {side}", felt_side=felt
    )

    assert felt_side_text(neck, side) == text
    assert shown(neck, side).get("Felt on", [""]) == [text and f"{text}."]
