"""The routine that a command names, or what to say instead."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable
from pathlib import Path

from stretchapp.adapters.kept_swaps import KeptSwaps
from stretchapp.adapters.paths import EASIER_FILE, data_folder
from stretchapp.adapters.routine_folders import load_library
from stretchapp.core.easier import Swaps, eased
from stretchapp.core.library import Library, nearest
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.routine import Routine
from stretchapp.core.stretch import Stretch
from stretchapp.plain_text import printable
from stretchapp.resources import routines_folder

WRONG, UNKNOWN = 1, 2


def library_of(data_dir: Path | None) -> Library:
    """Every routine with the easier stretches that were chosen in the window."""
    swaps = _swaps(KeptSwaps(data_folder(data_dir) / EASIER_FILE))
    return eased(written_library(data_dir), swaps)


def written_library(data_dir: Path | None) -> Library:
    """Every routine as its file has it."""
    return load_library(routines_folder(), data_folder(data_dir))


def _swaps(kept: KeptSwaps) -> Swaps:
    try:
        return kept.read()
    except NotKeptError as error:
        complain(f"stretchapp: the easier stretches you chose could not be read: {error}")
        return {}


def chosen_routine(library: Library, name: str) -> Routine | int:
    """The routine of that id, else the exit status, with the reason on stderr."""
    routine = library.find(name)
    if routine:
        return routine
    stems = (name, name.removeprefix("my-"))  # before a name that a shipped routine has
    if _explained_as_broken(library, stems):
        return WRONG
    hint = _hint(library.routines, name) or "stretchapp list names them all."
    complain(f"stretchapp: there is no routine {printable(name)!r}; {hint}")
    return UNKNOWN


def chosen_stretch(library: Library, name: str) -> Stretch | int:
    """The stretch of that id, else the exit status, with the reason on stderr."""
    stretch = library.stretches.get(name)
    if stretch:
        return stretch
    if _explained_as_broken(library, (name,)):
        return WRONG
    hint = _hint(library.stretches.values(), name) or "calf_wall is one."
    complain(f"stretchapp: there is no stretch {printable(name)!r}; {hint}")
    return UNKNOWN


def _explained_as_broken(library: Library, stems: Collection[str]) -> bool:
    """Whether a file of such a name will not load; then its problems are on stderr."""
    broken = [file for file in library.broken if Path(file.path).stem in stems]
    complain(*(str(line) for file in broken for line in file.lines))
    return bool(broken)


def _hint(known: Iterable[Routine | Stretch], name: str) -> str:
    near = nearest(known, name)
    return f"did you mean {' or '.join(near)}?" if near else ""


def complain(*lines: str) -> None:
    for line in lines:
        print(printable(line), file=sys.stderr)
