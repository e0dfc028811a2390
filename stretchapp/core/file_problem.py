"""What is wrong with a routine file: where, what, and what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NoReturn, Protocol

from typing_extensions import override

from stretchapp.core.wording import Words, worded

MAX_PROBLEMS = 100
SHOWN_CHARACTERS = 40
GUESSED_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """Line and column count from 1; line 0 is the file as a whole.

    `path` are the keys that lead there, and the numbers of items, from 1.
    """

    line: int
    column: int
    path: tuple[str | int, ...]
    message: Words
    hint: Words | None = None

    @property
    def words(self) -> Words:
        """`what is wrong (did you mean …?)`"""
        if self.hint is None:
            return self.message
        return worded("Problem", "{problem} ({hint})").format(problem=self.message, hint=self.hint)

    def in_file(self, file: str) -> Words:
        """`file:line:column: where: what is wrong (did you mean …?)`, as compilers write it."""
        place = f"{file}:{self.line}:{self.column}" if self.line else file
        if not self.path:
            return worded("Problem", "{place}: {problem}").format(place=place, problem=self.words)
        where = tuple(each if isinstance(each, str) else _item(each) for each in self.path)
        return worded("Problem", "{place}: {where}: {problem}").format(
            place=place, where=where, problem=self.words
        )


def _item(number: int) -> Words:
    return worded("Problem", "item {number}").format(number=number)


class RoutineFileError(Exception):
    """A file that will not load; `problems` are all of them, in the file's order, at least one."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    @override
    def __str__(self) -> str:
        return "; ".join(str(problem.in_file("file")) for problem in self.problems)


class Place(Protocol):
    """Anything in a file that a problem can point at."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def path(self) -> tuple[str | int, ...]: ...


class Problems:
    """Collects problems while a file is read to its end."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def __len__(self) -> int:
        return len(self._found)

    def at(self, place: Place, message: Words, hint: Words | None = None) -> None:
        """Note a problem. Raises RoutineFileError when there are too many to be of use."""
        self._found.append(Problem(place.line, place.column, place.path, message, hint))
        if len(self._found) == MAX_PROBLEMS:
            too_many = worded("Problem", "too many problems to go on")
            self.stop(Problem(place.line, place.column, (), too_many))

    def stop(self, problem: Problem) -> NoReturn:
        """Raise RoutineFileError with this problem as the last found."""
        self._found.append(problem)
        raise self.error()

    def error(self) -> RoutineFileError:
        return RoutineFileError(sorted(self._found, key=lambda found: (found.line, found.column)))


def shown(text: str) -> str:
    """A piece of the file, short enough for a message."""
    return text if len(text) <= SHOWN_CHARACTERS else f"{text[: SHOWN_CHARACTERS - 1]}…"


def did_you_mean(written: str, names: Iterable[str]) -> Words | None:
    """A hint with the nearest name."""
    if len(written) > GUESSED_CHARACTERS:
        return None
    by_fold = {name.casefold(): name for name in names}
    near = get_close_matches(written.casefold().strip(), by_fold, n=1)
    return meant(by_fold[near[0]]) if near else None


def meant(name: str) -> Words:
    return worded("Problem", "did you mean {name}?").format(name=name)
