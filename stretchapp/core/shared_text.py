"""A routine as a file for other people, who can read it and need no other file."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from msgspec import structs

from stretchapp.core.file_problem import Problems, RoutineFileError
from stretchapp.core.file_text import MAX_SHARED_BYTES
from stretchapp.core.library import Library
from stretchapp.core.picture import MOST_PICTURES
from stretchapp.core.ports import Pictures
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.routine_file import MOST_EASIER
from stretchapp.core.routine_text import routine_text
from stretchapp.core.shared_pictures import SharedPictures, pictures_in, pictures_text, too_large
from stretchapp.core.stretch import Stretch
from stretchapp.core.wording import Words
from stretchapp.core.yaml_tree import read_tree


class TooMuchError(Exception):
    """A routine has more in it than fits into a file that others can open.

    With `pictures` it would fit without these, the largest.
    """

    def __init__(self, pictures: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.pictures = pictures


@dataclass(frozen=True, slots=True)
class SharedFile:
    """Its text, and of each picture that is not in it what is wrong, after its name."""

    text: str
    left_out: tuple[Words, ...] = ()


def shared_file(routine: Routine, library: Library, pictures: Pictures) -> SharedFile:
    """Stretches that do not ship with the program are written in place, and their pictures inside.

    So are the easier ones, as many as a file can hold. Raises TooMuchError; if it would be little
    enough without pictures, with those that are too large.
    """
    inside = SharedPictures(pictures)
    others = _Others(library.stretches, library.shipped, inside)
    for easier in range(MOST_EASIER, -1, -1):
        entries = tuple(others.entry(each, easier) for each in routine.entries)
        text = routine_text(structs.replace(routine, entries=entries), others.shipped)
        used = pictures_in(entries)
        if len(used) <= MOST_PICTURES and _can_be_opened(whole := text + pictures_text(used)):
            return SharedFile(whole, inside.left_out)
    if not _can_be_opened(text):
        raise TooMuchError
    raise TooMuchError(too_large(used, MAX_SHARED_BYTES - len(text.encode())))


@dataclass(frozen=True)
class _Others:
    """What a routine needs where only the `shipped` stretches are."""

    stretches: Mapping[str, Stretch]
    shipped: Collection[str]
    inside: SharedPictures

    def entry(self, entry: RoutineEntry, easier: int) -> RoutineEntry:
        if entry.stretch.id in self.shipped:
            return entry
        whole = structs.replace(entry, stretch=self._whole(entry.stretch, easier))
        return self.inside.put((whole,))[0]

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
