"""What is wrong with a routine file: where, what, and what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NoReturn, Protocol

MAX_PROBLEMS = 100
SHOWN_CHARACTERS = 40
GUESSED_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """Line and column count from 1; line 0 is the file as a whole. `where` is the keys' path."""

    line: int
    column: int
    where: str
    message: str
    hint: str = ""

    def in_file(self, file: str) -> str:
        """`file:line:column: where: what is wrong (did you mean …?)`, as compilers write it."""
        place = f"{file}:{self.line}:{self.column}" if self.line else file
        where = f"{self.where}: " if self.where else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}: {where}{self.message}{hint}"


class RoutineFileError(Exception):
    """A file that will not load; `problems` are all of them, in the file's order, at least one."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(problem.in_file("file") for problem in self.problems))


class Place(Protocol):
    """Anything in a file that a problem can point at."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def where(self) -> str: ...


class Problems:
    """Collects problems while a file is read to its end."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def __len__(self) -> int:
        return len(self._found)

    def at(self, place: Place, message: str, hint: str = "") -> None:
        """Note a problem. Raises RoutineFileError when there are too many to be of use."""
        self._found.append(Problem(place.line, place.column, place.where, message, hint))
        if len(self._found) == MAX_PROBLEMS:
            self.stop(Problem(place.line, place.column, "", "too many problems to go on"))

    def stop(self, problem: Problem) -> NoReturn:
        """Raise RoutineFileError with this problem as the last found."""
        self._found.append(problem)
        raise self.error()

    def error(self) -> RoutineFileError:
        return RoutineFileError(sorted(self._found, key=lambda found: (found.line, found.column)))


def shown(text: str) -> str:
    """A piece of the file, short enough for a message."""
    return text if len(text) <= SHOWN_CHARACTERS else f"{text[: SHOWN_CHARACTERS - 1]}…"


def did_you_mean(written: str, names: Iterable[str]) -> str:
    """A hint with the nearest name, or nothing."""
    if len(written) > GUESSED_CHARACTERS:
        return ""
    by_fold = {name.casefold(): name for name in names}
    near = get_close_matches(written.casefold().strip(), by_fold, n=1)
    return f"did you mean {by_fold[near[0]]}?" if near else ""
