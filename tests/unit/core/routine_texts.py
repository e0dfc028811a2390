"""Texts of routine files for tests, and what reading them says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from stretchapp.core.routine import Routine
from stretchapp.core.routine_file import RoutineFileError, read_routine, read_stretch
from stretchapp.core.stretch import Stretch

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
    try:
        read()
    except RoutineFileError as error:
        lines = (str(problem.in_file("f")) for problem in error.problems)
        return [line.removeprefix("f:").strip() for line in lines]
    return []
