"""What editors are told of routine files: all that loads is fine, what has a wrong shape is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from stretchapp.core.json_schema import routine_schema, stretch_schema
from stretchapp.resources import routines_folder
from tests.unit.core.plain_yaml import as_an_editor_reads
from tests.unit.core.routine_texts import PACED, ROUTINE, STRETCH, routine_of, routine_problems
from tests.unit.core.test_routine_file import (
    PULL,
    ROUTINE_PROBLEMS,
    STRETCH_PROBLEMS,
    with_easier,
)

ROUTINES = Draft7Validator(routine_schema(["calf_wall"]))
STRETCHES = Draft7Validator(stretch_schema(["calf_wall"]))
SHIPPED = sorted(routines_folder().rglob("*.yaml"))

# Only their meaning is wrong: a schema cannot count rounds, compare names or look for {side}.
MEANING = {
    "a default outside the hold", "a side that is not said",
    "a side in a stretch without sides", "a label without its side", "another word in braces",
    "an open brace", "a side where it is not filled in", "a paced movement without phases",
    "an empty list of phases", "phases of a hold", "a block that is no whole number of rounds",
    "a default that is no whole number of rounds", "a figure of a hold without its pose",
    "a figure without a pose for each phase", "both hands on their own arms",
    "a hand on its own arm", "both feet on each other", "a foot on its own leg",
    "a foot on the belly", "a hold that runs backwards",
    "a number that YAML would read as eight", "a number with a point", "an unknown stretch",
    "an unknown stretch like no other", "an unknown stretch to use",
    "a hold outside the stretch's range", "a hold outside the range of a stretch in place",
    "a hold that is not the only one", "a range outside the stretch's range",
    "a side of a stretch without sides", "a side of a stretch in place without sides",
    "everything switched off", "an easier stretch there is none of",
    "too many easier stretches inside each other", "the figure of a stretch there is none of",
}  # fmt: skip


def is_fine(validator: Any, text: str) -> bool:
    try:
        return bool(validator.is_valid(as_an_editor_reads(text)))
    except (yaml.YAMLError, ValueError):
        return False


@pytest.mark.parametrize("make", [routine_schema, stretch_schema])
def test_it_is_a_schema(make: Callable[[], dict[str, Any]]) -> None:
    Draft7Validator.check_schema(make())


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_shipped_file_is_fine(file: Any) -> None:
    validator = STRETCHES if file.parent.name == "stretches" else ROUTINES
    content = as_an_editor_reads(file.read_text(encoding="utf-8"))
    assert [error.message for error in validator.iter_errors(content)] == []


FINE = {
    "a number as a name": ROUTINE.replace("Evening legs", "2030"),
    "a truth as a name": ROUTINE.replace("Evening legs", "true"),
    "an entry with numbers": routine_of("{use: towel_pull, hold: 20, reps: 2, rest: 0}"),
    "a stretch in place": routine_of("{name: x, hold: 9, instructions: [y], rest: 5}"),
    "a stretch in place with other numbers": routine_of(
        "{use: {name: x, hold: 20-30, instructions: [y]}, hold: 20, reps: 2}"
    ),
    "an entry with all that an entry may say": routine_of(
        "{use: towel_pull, hold: 20-25, prepare: 5, note: slowly, off: false}"
    ),
    "a stretch in place that looks like another": routine_of(
        "{name: x, hold: 9, instructions: [y], figure: towel_pull, note: slowly, prepare: 5}"
    ),
    "easier stretches in each other": routine_of(with_easier(with_easier("cat_cow"))),
    "an easier stretch in one to use": routine_of(f"{{use: {with_easier(PULL)}, hold: 20}}"),
    "the words of a routine": f"{ROUTINE}side_order: block\nsound: soft\norder: 0\n",
}


@pytest.mark.parametrize("text", FINE.values(), ids=FINE.keys())
def test_what_loads_is_fine(text: str) -> None:
    assert routine_problems(text) == []
    assert is_fine(ROUTINES, text)


@pytest.mark.parametrize("hold", ["30", "20-30", "20 - 30", "20–30", "'20-30'", "1-120"])
def test_a_hold_may_be_a_range(hold: str) -> None:
    assert is_fine(STRETCHES, STRETCH.replace("20-30", hold))


@pytest.mark.parametrize("name", STRETCH_PROBLEMS)
def test_a_stretch_of_a_wrong_shape_is_refused(name: str) -> None:
    assert is_fine(STRETCHES, STRETCH_PROBLEMS[name][0]) is (name in MEANING)


@pytest.mark.parametrize("name", ROUTINE_PROBLEMS)
def test_a_routine_of_a_wrong_shape_is_refused(name: str) -> None:
    assert is_fine(ROUTINES, ROUTINE_PROBLEMS[name][0]) is (name in MEANING)


def test_a_movement_is_fine() -> None:
    assert is_fine(STRETCHES, PACED)


def test_editors_can_offer_every_word_and_say_what_each_key_is_for() -> None:
    keys = {**STRETCHES.schema["properties"], **ROUTINES.schema["properties"]}
    assert all(key["description"] for key in keys.values())
    assert "lower back" in keys["area"]["enum"]
    assert keys["easier_stretch"]["examples"] == ["calf_wall"]
    assert keys["kind"]["default"] == "hold"
