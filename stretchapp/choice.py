"""The routine that a command names, or what to say instead."""

from __future__ import annotations

import sys
from pathlib import Path

from stretchapp.adapters.kept_swaps import KeptSwaps
from stretchapp.adapters.paths import EASIER_FILE, data_folder
from stretchapp.adapters.routine_folders import load_library
from stretchapp.core.easier import NotKeptError, Swaps, eased
from stretchapp.core.library import Library, nearest
from stretchapp.core.routine import Routine
from stretchapp.plain_text import printable
from stretchapp.resources import routines_folder

WRONG, UNKNOWN = 1, 2


def library_of(data_dir: Path | None) -> Library:
    """Every routine with the easier stretches that were chosen in the window."""
    folder = data_folder(data_dir)
    return eased(load_library(routines_folder(), folder), _swaps(KeptSwaps(folder / EASIER_FILE)))


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
    named = (name, name.removeprefix("my-"))  # before a name that a shipped routine has
    broken = [file for file in library.broken if Path(file.path).stem in named]
    if broken:
        complain(*(line for file in broken for line in file.lines))
        return WRONG
    near = nearest(library, name)
    hint = f"did you mean {' or '.join(near)}?" if near else "stretchapp list names them all."
    complain(f"stretchapp: there is no routine {printable(name)!r}; {hint}")
    return UNKNOWN


def complain(*lines: str) -> None:
    for line in lines:
        print(printable(line), file=sys.stderr)
