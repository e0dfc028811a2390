"""A library and what it was read from, so that the next time only what changed is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from stretchapp.adapters.routine_bytes import shown
from stretchapp.core.library import Library
from stretchapp.core.routine import Routine
from stretchapp.core.stretch import Stretch


class Reading(Struct, frozen=True):
    """`files` are the id and the stamp of each file by its path, as shown."""

    library: Library
    files: Mapping[str, tuple[str, str]]


NOTHING = Reading(Library(()), {})


class Before:
    """What the last reading still knows: a file with the stamp of then holds the same.

    One with problems is always read again, as they may lie in another file.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._routines = {each.id: each for each in reading.library.routines}
        self._broken = {file.path for file in reading.library.broken}

    def has(self, path: Path, stamp: str) -> bool:
        """Whether the file was read as it is now, whatever was in it."""
        _, seen = self._reading.files.get(shown(path), ("", ""))
        return bool(stamp) and seen == stamp

    def stretch(self, path: Path, stretch_id: str, stamp: str) -> Stretch | None:
        same = self._is_same(path, stretch_id, stamp)
        return self._reading.library.stretches.get(stretch_id) if same else None

    def routine_with(
        self, catalogue: Mapping[str, Stretch]
    ) -> Callable[[Path, str, str], Routine | None]:
        """Of those in which no stretch has changed either."""
        changed = self._changed(catalogue)

        def again(path: Path, routine_id: str, stamp: str) -> Routine | None:
            routine = self._routines.get(routine_id)
            if routine is None or not self._is_same(path, routine_id, stamp):
                return None
            named = {name for each in routine.stretches for name in _names(each)}
            return None if changed & named else routine

        return again

    def or_(self, reading: Reading) -> Reading:
        """The last reading itself, if it is the same."""
        return self._reading if reading == self._reading else reading

    def _changed(self, catalogue: Mapping[str, Stretch]) -> set[str]:
        before = self._reading.library.stretches
        names = {*before, *catalogue}
        return {name for name in names if before.get(name) != catalogue.get(name)}

    def _is_same(self, path: Path, file_id: str, stamp: str) -> bool:
        place = shown(path)
        seen = self._reading.files.get(place)
        return bool(stamp) and seen == (file_id, stamp) and place not in self._broken


def _names(stretch: Stretch) -> Iterator[str]:
    """Of stretches of the catalogue that this one may depend on."""
    for each in (stretch, *stretch.easier_in_place):
        yield each.id
        if isinstance(each.easier_stretch, str):
            yield each.easier_stretch
