"""What is wrong with a draft stands at the place it is about."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from stretchapp.core.draft import Draft
from stretchapp.core.draft_check import Place, verdict
from stretchapp.core.wording import Words
from tests.unit.core.routine_texts import CATALOGUE, ROUTINE, a_routine, routine_of

PLACES = {
    "the routine's own": (f"{ROUTINE}sound: loud\n", Place(None, "sound")),
    "an entry": (routine_of("cat_cov"), Place(0, "")),
    "a number": (routine_of("{use: cat_cow, reps: 0}"), Place(0, "reps")),
    "a line": (
        routine_of("{name: Pull, hold: 20, instructions: ['']}"),
        Place(0, "instructions"),
    ),
    "all of it": (ROUTINE.replace("format: 1\n", ""), Place(None, "")),
}


def lines(found: Iterable[Words]) -> list[str]:
    return list(map(str, found))


@pytest.mark.parametrize(("text", "place"), PLACES.values(), ids=PLACES.keys())
def test_a_problem_has_its_place(text: str, place: Place) -> None:
    said = verdict(Draft(text), "evening", CATALOGUE)

    assert said.routine is None
    assert [each for each, _ in said.problems] == [place]
    assert said.count(place.entry) == 1
    assert len(said.at(place.entry, place.key)) == 1


def test_a_hint_is_part_of_the_sentence() -> None:
    said = verdict(Draft(routine_of("cat_cov")), "evening", CATALOGUE)
    assert lines(said.at(0, "")) == ["no stretch is called `cat_cov` (did you mean cat_cow?)"]


def test_what_no_field_could_tell_is_told_with_its_key() -> None:
    own = "{name: Pull, hold: 20, instructions: [Sit.], kind: slow, reps: 0, nmae: x}"
    said = verdict(Draft(routine_of(own)), "evening", CATALOGUE)
    unknown = "unknown key `nmae` (did you mean name?)"
    kind = "`kind`: needs hold or paced, not `slow`"
    assert lines(said.elsewhere(0, {"reps"})) == [kind, unknown]
    assert lines(said.elsewhere(0, {"reps", "kind"})) == [unknown]


def test_a_draft_without_problems_is_the_routine_of_its_file() -> None:
    said = verdict(Draft(ROUTINE), "evening", CATALOGUE)
    assert said.routine == a_routine(ROUTINE)
    assert said.problems == ()
