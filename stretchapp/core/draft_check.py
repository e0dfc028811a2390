"""What is wrong with a draft, by the same rules and in the same words as of a file."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass

from stretchapp.core.draft import Draft
from stretchapp.core.file_problem import Problem, RoutineFileError
from stretchapp.core.routine import Routine
from stretchapp.core.routine_file import read_routine
from stretchapp.core.stretch import Stretch

_PLACE = re.compile(r"(?:stretches, item (\d+)(?:, )?)?([^,]*)")


@dataclass(frozen=True)
class Place:
    """Of an entry, by its number from 0, or of the routine's own keys; no key: all of it."""

    entry: int | None
    key: str


@dataclass(frozen=True)
class Verdict:
    """The routine as it would be done, or what keeps it from being one."""

    routine: Routine | None
    problems: tuple[tuple[Place, str], ...] = ()

    def at(self, entry: int | None, key: str) -> str:
        """What is wrong at a place, in one line."""
        return " ".join(text for place, text in self.problems if place == Place(entry, key))

    def elsewhere(self, entry: int, keys: Container[str]) -> str:
        """What is wrong with an entry at other keys than these, in one line."""
        found = ((place.key, text) for place, text in self.problems if place.entry == entry)
        return " ".join(
            text if key in ("", "use") else f"{key}: {text}"
            for key, text in found
            if key not in keys
        )

    def count(self, entry: int | None) -> int:
        return sum(place.entry == entry for place, _ in self.problems)


def verdict(draft: Draft, routine_id: str, catalogue: Mapping[str, Stretch]) -> Verdict:
    try:
        return Verdict(read_routine(draft.text.encode(), routine_id, catalogue))
    except RoutineFileError as error:
        return Verdict(None, tuple((_place(each), _text(each)) for each in error.problems))


def _place(problem: Problem) -> Place:
    found = _PLACE.match(problem.where)
    assert found
    return Place(int(found[1]) - 1 if found[1] else None, found[2])


def _text(problem: Problem) -> str:
    words = problem.message[:1].upper() + problem.message[1:]
    return f"{words} ({problem.hint})." if problem.hint else f"{words}."
