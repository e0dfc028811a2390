"""Filters in words: chips, lists, counts, and what is said when nothing fits."""

from __future__ import annotations

import pytest

from stretchapp.core.filters import KINDS, Facets, Filters, Kind
from stretchapp.core.stretch import Prop
from stretchapp.ui.empty_view import count_text, empty_view
from stretchapp.ui.filter_names import kind_name, spoken_text
from stretchapp.ui.filter_view import (
    chosen_text,
    entry_text,
    heading,
    short_text,
    value_text,
    values_of,
)
from stretchapp.ui.library_view import CardView, Wish, granted, routine_count


def card(name: str, region: str, place: str, minutes: int) -> CardView:
    facets = Facets((region,), (((place, ()),),), minutes)
    return CardView(name, name.capitalize(), "", "", searched=name, facets=facets)


BROKEN = CardView("", "1 file to mend", "", "")
CARDS = (
    card("calf", "calves", "standing", 3),
    card("neck", "neck", "standing", 3),
    card("hug", "neck", "sitting", 5),
    card("back", "back", "floor", 5),
    card("morning", "back", "floor", 6),
    BROKEN,
)


def wish(text: str = "", **chosen: str) -> Wish:
    pairs = frozenset((kind, chosen[kind]) for kind in KINDS if kind in chosen)
    return Wish(text, Filters(pairs))


@pytest.mark.parametrize("kind", KINDS)
def test_everything_that_can_be_chosen_has_words(kind: Kind) -> None:
    values = values_of(kind)
    texts = [entry_text(kind, value) for value in values]

    assert len(set(texts)) == len(values) == len({value_text(kind, value) for value in values})
    assert all(text[0] == text[0].upper() for text in texts)
    assert heading(kind).endswith("?")
    assert spoken_text(kind, "") == f"Filter by {kind_name(kind).lower()}: any"


def test_every_prop_can_be_at_hand_and_so_can_nothing() -> None:
    assert values_of("props") == ("none", *(prop.value for prop in Prop))


@pytest.mark.parametrize(
    ("kind", "chosen", "short", "whole"),
    [
        pytest.param("area", "back", "back", "back", id="one"),
        pytest.param("area", "back chest", "chest, back", "chest, back", id="from head to toe"),
        pytest.param(
            "area",
            "hips neck thighs",
            "neck & shoulders +2",
            "neck & shoulders, hips & buttocks, thighs",
            id="more than a chip has room for",
        ),
        pytest.param("props", "none", "none", "none", id="no props"),
        pytest.param("props", "door_frame", "door frame", "door frame", id="a prop"),
        pytest.param(
            "length", "to_3 to_5", "up to 3 min, 4–5 min", "up to 3 min, 4–5 min", id="length"
        ),
    ],
)
def test_a_chip_says_what_is_chosen(kind: Kind, chosen: str, short: str, whole: str) -> None:
    values = frozenset(chosen.split())

    assert (short_text(kind, values), chosen_text(kind, values)) == (short, whole)


@pytest.mark.parametrize(
    ("wanted", "left"),
    [
        pytest.param(wish(), "calf neck hug back morning", id="all"),
        pytest.param(wish("ba"), "back", id="search"),
        pytest.param(wish(area="neck"), "neck hug", id="filter"),
        pytest.param(wish("n", area="back"), "morning", id="search and filter"),
        pytest.param(wish("zumba"), "", id="none"),
    ],
)
def test_a_wish_is_granted_and_broken_files_stay_in_sight(wanted: Wish, left: str) -> None:
    assert [each.routine for each in granted(CARDS, wanted)] == [*left.split(), ""]
    assert routine_count(granted(CARDS, wanted)) == len(left.split())


@pytest.mark.parametrize(
    ("wanted", "asked", "advice", "ways"),
    [
        pytest.param(
            wish("zumba"),
            "No routine fits “zumba”.",
            "Press Escape to see all.",
            ["Show all: 5 routine(s)"],
            id="a search alone",
        ),
        pytest.param(
            wish(area="chest"),
            "No routine fits Area: chest.",
            "",
            ["Show all: 5 routine(s)"],
            id="a filter alone",
        ),
        pytest.param(
            wish(area="neck", position="floor", length="to_3"),
            "No routine fits Area: neck & shoulders · Position: floor · Length: up to 3 min.",
            "Leave one of them out to see more:",
            ["Any position: 1 routine(s)", "Show all: 5 routine(s)"],
            id="what does not help is not offered",
        ),
        pytest.param(
            wish("morning", area="neck"),
            "No routine fits “morning” · Area: neck & shoulders.",
            "Leave one of them out to see more:",
            [
                "Without “morning”: 2 routine(s)",
                "Any area: 1 routine(s)",
                "Show all: 5 routine(s)",
            ],
            id="the widest first",
        ),
        pytest.param(
            wish(area="chest", position="floor", length="over_7"),
            "No routine fits Area: chest · Position: floor · Length: 8 min or more.",
            "Leaving out one of them is not enough.",
            ["Show all: 5 routine(s)"],
            id="two too many",
        ),
    ],
)
def test_nothing_left_says_how_to_widen(
    wanted: Wish, asked: str, advice: str, ways: list[str]
) -> None:
    view = empty_view(CARDS, wanted)

    assert (view.asked, view.advice) == (asked, advice)
    assert [way.text for way in view.ways] == ways
    assert all(routine_count(granted(CARDS, way.wish)) == way.count > 0 for way in view.ways)


def test_a_count_says_of_how_many() -> None:
    assert count_text(2, 5) == "2 of 5 routine(s)"
