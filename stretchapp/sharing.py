"""Writes a routine into one file that others can open."""

from __future__ import annotations

from pathlib import Path

from stretchapp.adapters.whole_file import write_whole
from stretchapp.choice import WRONG, chosen_routine, complain, written_library
from stretchapp.command_values import Share
from stretchapp.core.shared_text import TooMuchError, shared_text
from stretchapp.plain_text import printable

DONE = 0


def share(command: Share) -> int:
    """The exit status."""
    library = written_library(command.data_dir)
    routine = chosen_routine(library, command.routine)
    if isinstance(routine, int):
        return routine
    try:
        problem = _write(command.out, shared_text(routine, library).encode())
    except TooMuchError:
        problem = (
            f"{routine.id} has more in it than a file to share can hold; make two routines of it"
        )
    if problem:
        complain(f"stretchapp: {printable(str(command.out))} could not be written: {problem}.")
    return WRONG if problem else DONE


def _write(file: Path, data: bytes) -> str:
    """Why not, or nothing."""
    if not file.parent.is_dir():
        return f"there is no folder {printable(str(file.parent))}"
    try:
        write_whole(file, data)
    except OSError as error:
        return error.strerror or str(error)
    return ""
