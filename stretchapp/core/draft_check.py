"""What is wrong with a draft, by the same rules and in the same words as of a file."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from msgspec import structs

from stretchapp.core.draft import Draft
from stretchapp.core.file_problem import Problem, RoutineFileError
from stretchapp.core.file_text import MAX_BYTES, too_large
from stretchapp.core.picture import with_data
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

    def elsewhere(self, entry: int | None, keys: Container[str]) -> tuple[Words, ...]:
        """What is wrong with an entry, or the routine itself, at other keys than these."""
        found = ((place.key, words) for place, words in self.problems if place.entry == entry)
        return tuple(_named(key, words) for key, words in found if key not in keys)

    def count(self, entry: int | None) -> int:
        return sum(place.entry == entry for place, _ in self.problems)


def verdict(
    draft: Draft,
    routine_id: str,
    catalogue: Mapping[str, Stretch],
    most_bytes: int = MAX_BYTES,
) -> Verdict:
    inside = draft.pictures
    try:
        routine = _read(draft, routine_id, catalogue, most_bytes)
    except RoutineFileError as error:
        return _refused((*error.problems, *inside.problems))
    if inside.problems:
        return _refused(inside.problems)
    entries = with_data(routine.entries, inside.data) if inside.data else routine.entries
    return Verdict(structs.replace(routine, entries=entries))


def _read(
    draft: Draft, routine_id: str, catalogue: Mapping[str, Stretch], most_bytes: int
) -> Routine:
    data = draft.text.encode()
    if len(data) + draft.pictures.size > most_bytes:
        raise RoutineFileError([too_large(most_bytes)])
    return read_routine(data, routine_id, catalogue, most_bytes)


def _refused(problems: Iterable[Problem]) -> Verdict:
    return Verdict(None, tuple((_place(each), each.words) for each in problems))


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
