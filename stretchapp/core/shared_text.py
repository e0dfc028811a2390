"""A routine as a file for other people, who can read it and need no other file."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from msgspec import structs

from stretchapp.core.file_problem import Problems, RoutineFileError
from stretchapp.core.file_text import MAX_SHARED_BYTES
from stretchapp.core.library import Library
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.routine_file import MOST_EASIER
from stretchapp.core.routine_text import routine_text
from stretchapp.core.stretch import Stretch
from stretchapp.core.yaml_tree import read_tree


class TooMuchError(Exception):
    """A routine has more in it than fits into a file that others can open."""


def shared_text(routine: Routine, library: Library) -> str:
    """The text of its file. Stretches that do not ship with the program are written in place.

    So are the easier ones, as many as a file can hold. Raises TooMuchError.
    """
    others = _Others(library.stretches, library.shipped)
    for easier in range(MOST_EASIER, -1, -1):
        entries = tuple(others.entry(each, easier) for each in routine.entries)
        text = routine_text(structs.replace(routine, entries=entries), others.shipped)
        if _can_be_opened(text):
            return text
    raise TooMuchError


@dataclass(frozen=True)
class _Others:
    """What a routine needs where only the `shipped` stretches are."""

    stretches: Mapping[str, Stretch]
    shipped: Collection[str]

    def entry(self, entry: RoutineEntry, easier: int) -> RoutineEntry:
        if entry.stretch.id in self.shipped:
            return entry
        return structs.replace(entry, stretch=self._whole(entry.stretch, easier))

    def _whole(self, stretch: Stretch, more: int, *above: str) -> Stretch:
        """With so many easier ones in it, but none in itself."""
        easier = stretch.easier_stretch
        if easier in self.shipped:
            return stretch
        found = easier if isinstance(easier, Stretch) else self.stretches.get(easier or "")
        above = (*above, stretch.id)
        if found is None or found.id in above or not more:
            return structs.replace(stretch, easier_stretch=None)
        whole = self._whole(found, more - 1, *above)
        return structs.replace(stretch, easier_stretch=whole)


def _can_be_opened(text: str) -> bool:
    try:
        read_tree(text.encode(), Problems(), MAX_SHARED_BYTES)
    except RoutineFileError:
        return False
    return True
