"""Finding a routine: by its id, by what was probably meant, and by words."""

from __future__ import annotations

import pytest
from msgspec import structs

from stretchapp.core.file_problem import Problem
from stretchapp.core.library import BrokenFile, Library, Origin, in_order, nearest
from stretchapp.core.routine import Routine
from stretchapp.core.search import matches, searched_text, words_in
from stretchapp.core.stretch import Area, Position, Prop, Stretch
from stretchapp.core.wording import Words
from tests.unit.core.builders import routine, stretch


def a_stretch(name: str, area: Area | None, position: Position | None, *props: Prop) -> Stretch:
    return structs.replace(stretch(name), name=name, area=area, position=position, props=props)


def named(
    routine_id: str, name: str, *stretches: Stretch, goal: str = "", order: int = 100
) -> Routine:
    return structs.replace(routine(*stretches, id=routine_id), name=name, goal=goal, order=order)


CALF = named(
    "calf",
    "Calf stretch",
    a_stretch("At the wall", Area.CALF, Position.STANDING, Prop.WALL),
    goal="cramp prevention",
)
NECK = named("neck", "Neck, gently", a_stretch("Side tilt", Area.NECK, Position.SITTING))
DOOR = named("door", "Étirement", a_stretch("Opener", Area.LOWER_BACK, None, Prop.DOOR_FRAME))
LIBRARY = Library((CALF, NECK, DOOR), own=frozenset({"door"}))


def test_a_routine_is_found_by_its_id() -> None:
    assert LIBRARY.find("neck") is NECK
    assert LIBRARY.find("Neck") is None


def test_the_library_knows_whose_a_routine_is() -> None:
    assert LIBRARY.origin(DOOR) is Origin.OWN
    assert LIBRARY.origin(CALF) is Origin.SHIPPED


def test_a_routine_of_the_users_is_new_or_in_place_of_the_one_of_its_id() -> None:
    added = LIBRARY.with_own(structs.replace(NECK, name="A new one").with_id("mine"))
    assert [each.id for each in added.routines] == ["mine", "calf", "door", "neck"]
    assert added.own == {"door", "mine"}

    changed = added.with_own(structs.replace(DOOR, name="Zigzag"))
    assert [each.name for each in changed.routines][-1] == "Zigzag"
    assert len(changed.routines) == len(added.routines)
    assert changed.own == added.own


def test_an_empty_library_finds_nothing() -> None:
    empty = Library(())
    assert (empty.find("calf"), nearest(empty.routines, "calf")) == (None, ())


@pytest.mark.parametrize(
    ("typed", "ids"),
    {
        "a slip": ("clf", ("calf",)),
        "capitals": ("NECK", ("neck",)),
        "a name": ("calf strech", ("calf",)),
        "an accent left out": ("etirment", ("door",)),
        "a beginning": ("ne", ("neck",)),
        "nothing like it": ("xyzzy", ()),
        "nothing": ("", ()),
        "a page of text": ("calf" * 10_000, ()),
    }.values(),
)
def test_the_nearest_names_are_ids_to_type(typed: str, ids: tuple[str, ...]) -> None:
    assert nearest(LIBRARY.routines, typed) == ids


def test_at_most_three_names_are_near() -> None:
    many = Library(tuple(named(f"calf{number}", "x") for number in range(9)))
    assert len(nearest(many.routines, "calf")) == 3


@pytest.mark.parametrize(
    ("text", "found"),
    {
        "nothing typed": ("", [CALF, NECK, DOOR]),
        "spaces": ("  ", [CALF, NECK, DOOR]),
        "part of a name": ("gent", [NECK]),
        "capitals": ("CALF", [CALF]),
        "without the accent": ("etirement", [DOOR]),
        "with the accent": ("étirement", [DOOR]),
        "a goal": ("cramp", [CALF]),
        "a stretch": ("tilt", [NECK]),
        "an area of two words": ("lower back", [DOOR]),
        "a prop of two words": ("door frame", [DOOR]),
        "a position": ("standing", [CALF]),
        "words from different places": ("wall prevention", [CALF]),
        "one word that is nowhere": ("wall neck", []),
    }.values(),
)
def test_every_word_must_occur_somewhere(text: str, found: list[Routine]) -> None:
    assert found_by(text) == found


def test_words_do_not_match_across_two_texts() -> None:
    assert found_by("stretchcramp") == []


def found_by(text: str) -> list[Routine]:
    return [each for each in LIBRARY.routines if matches(searched_text(each), words_in(text))]


def test_routines_stand_by_their_order_and_then_by_name() -> None:
    last, b, a = named("x", "X", order=200), named("b", "b"), named("a", "Á")
    first = named("z", "Z", order=1)
    assert in_order([last, b, a, first]) == (first, a, b, last)


def test_a_broken_file_says_its_problems_as_lines() -> None:
    broken = BrokenFile(
        "own/x.yaml", (Problem(3, 5, ("name",), Words("", "needs a text")),), Origin.OWN
    )
    assert tuple(map(str, broken.lines)) == ("own/x.yaml:3:5: name: needs a text",)


def test_the_shipped_stretches_are_those_that_are_not_ones_own() -> None:
    both = {name: stretch(name) for name in ("calf", "mine")}
    library = Library((), stretches=both, own_stretches=frozenset({"mine"}))
    assert library.shipped == {"calf"}
