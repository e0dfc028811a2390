"""Texts of routine files for tests, and what reading them says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from stretchapp.core.file_problem import Problem
from stretchapp.core.json_schema import routine_schema
from stretchapp.core.routine import Routine
from stretchapp.core.routine_file import RoutineFileError, read_routine, read_stretch
from stretchapp.core.stretch import Stretch
from tests.made_up_language import english_in, made_up

STRETCH = """\
format: 1
name: Towel pull
hold: 20-30
instructions: [Sit tall., Draw the toes in.]
"""

PACED = """\
format: 1
name: Cat-cow
kind: paced
hold: 30
phases: [{name: cat, seconds: 5}, {name: cow, seconds: 5}]
instructions: [Swap smoothly between the two.]
"""

ROUTINE = """\
format: 1
name: Evening legs
stretches:
  - towel_pull
"""

CATALOGUE: Mapping[str, Stretch] = MappingProxyType(
    {
        "towel_pull": read_stretch(STRETCH.encode(), "towel_pull"),
        "cat_cow": read_stretch(PACED.encode(), "cat_cow"),
    }
)


def a_stretch(text: str) -> Stretch:
    return read_stretch(text.encode(), "towel_pull")


def a_routine(text: str) -> Routine:
    return read_routine(text.encode(), "evening", CATALOGUE)


def routine_of(entry: str) -> str:
    """A routine file with one entry; its first line is line 4."""
    return ROUTINE.replace("towel_pull", entry)


def stretch_with(more: str) -> str:
    """A stretch file with more lines; the first of them is line 5."""
    return f"{STRETCH}{more}\n"


def stretch_without(key: str) -> str:
    return "".join(line for line in STRETCH.splitlines(keepends=True) if not line.startswith(key))


def stretch_problems(text: str | bytes) -> list[str]:
    """`line:column: where: what is wrong` of each; none if it loads."""
    data = text if isinstance(text, bytes) else text.encode()
    return _problems(lambda: read_stretch(data, "towel_pull"))


def routine_problems(text: str | bytes) -> list[str]:
    data = text if isinstance(text, bytes) else text.encode()
    return _problems(lambda: read_routine(data, "evening", CATALOGUE))


def _problems(read: Callable[[], object]) -> list[str]:
    return [str(each.in_file("f")).removeprefix("f:").strip() for each in _found(read)]


def _found(read: Callable[[], object]) -> tuple[Problem, ...]:
    try:
        read()
    except RoutineFileError as error:
        return error.problems
    return ()


def left_in_english(text: str | bytes) -> set[str]:
    """Words of what is wrong with a file of either kind, said in a language of nobody.

    None of them are the file's own, or names of the format.
    """
    data = text if isinstance(text, bytes) else text.encode()
    found = (
        *_found(lambda: read_stretch(data, "towel_pull")),
        *_found(lambda: read_routine(data, "evening", CATALOGUE)),
    )
    said = " ".join(problem.in_file("").said(made_up) for problem in found)
    return english_in(said) - english_in(data.decode("utf-8", "replace")) - _of_the_format()


@cache
def _of_the_format() -> set[str]:
    schema = routine_schema(sorted(CATALOGUE))
    stretches = (stretch.name for stretch in CATALOGUE.values())
    return english_in(" ".join((*_names(schema), *CATALOGUE, *stretches, "true", "false")))


def _names(schema: object) -> Iterator[str]:
    """Keys and words that may be written, and no descriptions."""
    if isinstance(schema, dict):
        yield from schema.get("properties", ())
        yield from map(str, schema.get("enum", ()))
        yield from _names([*schema.values()])
    elif isinstance(schema, list):
        for each in schema:
            yield from _names(each)
