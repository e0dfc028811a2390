"""Names made from a person's words."""

from __future__ import annotations

import pytest

from stretchapp.core.identifiers import free_name, plain_letters, snake_case


@pytest.mark.parametrize(
    ("name", "made"),
    {
        "Towel pull": "towel_pull",
        "Knee (one) to chest!": "knee_one_to_chest",
        "Étirement": "etirement",
        "ふくらはぎ": "ふくらはき",
        "…": "stretch",
    }.items(),
)
def test_a_name_becomes_one_word(name: str, made: str) -> None:
    assert snake_case(name) == made


def test_accents_and_capitals_are_no_difference() -> None:
    assert plain_letters("ÉTIREMENT Straße") == "etirement strasse"


def test_a_printed_apostrophe_is_the_one_on_the_keyboard() -> None:
    assert plain_letters("Child’s pose") == plain_letters("child's pose")


def test_a_taken_name_gets_the_first_free_number() -> None:
    assert free_name("calf", {"neck"}, "-") == "calf"
    assert free_name("calf", {"calf", "calf-2"}, "-") == "calf-3"
