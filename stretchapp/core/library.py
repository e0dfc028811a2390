"""Every routine that can be picked, and every file that could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from enum import Enum

from stretchapp.core.file_problem import Problem
from stretchapp.core.identifiers import plain_letters
from stretchapp.core.routine import Routine
from stretchapp.core.stretch import Stretch
from stretchapp.core.wording import Words

NEAREST = 3
LONGEST_NAME = 60


class Origin(Enum):
    """Whose file it is."""

    SHIPPED = "shipped"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class BrokenFile:
    """A file that would not load; `path` as a person may type it, at least one problem."""

    path: str
    problems: tuple[Problem, ...]
    origin: Origin

    @property
    def lines(self) -> tuple[Words, ...]:
        """The problems as `path:line:column: where: what is wrong`."""
        return tuple(problem.in_file(self.path) for problem in self.problems)


@dataclass(frozen=True)
class Library:
    """Routines in the order shown, each id once; `own` are the ids of the user's routines, and
    `own_stretches` those of the user's stretches.
    """

    routines: tuple[Routine, ...]
    broken: tuple[BrokenFile, ...] = ()
    stretches: Mapping[str, Stretch] = field(default_factory=dict)
    own: frozenset[str] = frozenset()
    own_stretches: frozenset[str] = frozenset()

    def find(self, routine_id: str) -> Routine | None:
        return next((each for each in self.routines if each.id == routine_id), None)

    def with_own(self, routine: Routine) -> Library:
        """With a routine of the user's, new or in place of the one of its id."""
        others = (each for each in self.routines if each.id != routine.id)
        return replace(self, routines=in_order((*others, routine)), own=self.own | {routine.id})

    @property
    def shipped(self) -> frozenset[str]:
        """The stretches that everybody has."""
        return frozenset(self.stretches) - self.own_stretches

    def origin(self, routine: Routine) -> Origin:
        return Origin.OWN if routine.id in self.own else Origin.SHIPPED


def in_order(routines: Iterable[Routine]) -> tuple[Routine, ...]:
    """By their `order`, then by name."""
    return tuple(sorted(routines, key=lambda each: (each.order, plain_letters(each.name), each.id)))


def nearest(named: Iterable[Routine | Stretch], name: str) -> tuple[str, ...]:
    """Ids of what a person who typed `name` may have meant, the likeliest first."""
    known = tuple(named)
    ids = {plain_letters(each.name): each.id for each in known}
    ids.update({plain_letters(each.id): each.id for each in known})
    typed = plain_letters(name[:LONGEST_NAME])
    begun = [each for each in ids if typed and each.startswith(typed)]
    near = get_close_matches(typed, ids, n=2 * NEAREST)
    return tuple(dict.fromkeys(ids[each] for each in begun + near))[:NEAREST]
