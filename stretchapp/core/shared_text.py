"""A routine as a file for other people, who can read it and need no other file."""

from __future__ import annotations

from collections.abc import Collection

from msgspec import structs

from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.routine_text import routine_text


def shared_text(routine: Routine, shipped: Collection[str]) -> str:
    """The text of its file. Stretches that do not ship with the program are written in place."""
    entries = tuple(_for_others(entry, shipped) for entry in routine.entries)
    return routine_text(structs.replace(routine, entries=entries), shipped)


def _for_others(entry: RoutineEntry, shipped: Collection[str]) -> RoutineEntry:
    """An easier stretch that nobody else has is left out."""
    if entry.stretch.easier_stretch in shipped:
        return entry
    return structs.replace(entry, stretch=structs.replace(entry.stretch, easier_stretch=None))
