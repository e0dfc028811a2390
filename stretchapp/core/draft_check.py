"""What is wrong with a draft, by the same rules and in the same words as of a file."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass

from stretchapp.core.draft import Draft
from stretchapp.core.file_problem import Problem, RoutineFileError
from stretchapp.core.routine import Routine
from stretchapp.core.routine_file import read_routine
from stretchapp.core.stretch import Stretch
from stretchapp.core.wording import Words, worded


@dataclass(frozen=True)
class Place:
    """Of an entry, by its number from 0, or of the routine's own keys; no key: all of it."""

    entry: int | None
    key: str


@dataclass(frozen=True)
class Verdict:
    """The routine as it would be done, or what keeps it from being one."""

    routine: Routine | None
    problems: tuple[tuple[Place, Words], ...] = ()

    def at(self, entry: int | None, key: str) -> tuple[Words, ...]:
        """What is wrong at a place."""
        return tuple(words for place, words in self.problems if place == Place(entry, key))

    def elsewhere(self, entry: int, keys: Container[str]) -> tuple[Words, ...]:
        """What is wrong with an entry at other keys than these."""
        found = ((place.key, words) for place, words in self.problems if place.entry == entry)
        return tuple(_named(key, words) for key, words in found if key not in keys)

    def count(self, entry: int | None) -> int:
        return sum(place.entry == entry for place, _ in self.problems)


def verdict(draft: Draft, routine_id: str, catalogue: Mapping[str, Stretch]) -> Verdict:
    try:
        return Verdict(read_routine(draft.text.encode(), routine_id, catalogue))
    except RoutineFileError as error:
        return Verdict(None, tuple((_place(each), each.words) for each in error.problems))


def _place(problem: Problem) -> Place:
    match problem.path:
        case ("stretches", int(number), *below):
            return Place(number - 1, next(map(str, below), ""))
        case path:
            return Place(None, next(map(str, path), ""))


def _named(key: str, words: Words) -> Words:
    if key in ("", "use"):
        return words
    return worded("Problem", "`{key}`: {problem}").format(key=key, problem=words)
