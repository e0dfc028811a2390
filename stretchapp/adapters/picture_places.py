"""Where the pictures of the library are, and whether they are still the same."""

from __future__ import annotations

import operator
import os
from collections.abc import Callable
from pathlib import Path

from msgspec import structs

from stretchapp.core.picture import in_folder, stretch_in_folder
from stretchapp.core.routine import Routine
from stretchapp.core.stretch import Stretch


def routine_at(routine: Routine, path: Path) -> Routine:
    """What stood inside the file is left there: it would be in memory and in the cache as well."""
    folder = path.parent
    entries = in_folder(routine.entries, _text(folder), _stamps(folder), path.name)
    are_same = all(map(operator.is_, entries, routine.entries))
    return routine if are_same else structs.replace(routine, entries=entries)


def stretch_at(stretch: Stretch, path: Path) -> Stretch:
    return stretch_in_folder(stretch, _text(path.parent), _stamps(path.parent))


def _stamps(folder: Path) -> Callable[[str], str]:
    """Nothing of what cannot be looked at."""

    def stamp_of(name: str) -> str:
        try:
            found = (folder / name).stat()
        except OSError:
            return ""
        return f"{found.st_mtime_ns} {found.st_ctime_ns} {found.st_size} {found.st_ino}"

    return stamp_of


def _text(folder: Path) -> str:
    """As text that can be stored, whatever bytes the name is made of."""
    return os.fsencode(folder).decode("utf-8", "replace")
