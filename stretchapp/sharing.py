"""Writes a routine into one file that others can open."""

from __future__ import annotations

from pathlib import Path

from stretchapp.adapters.picture_files import PictureFiles
from stretchapp.adapters.whole_file import write_whole
from stretchapp.choice import WRONG, chosen_routine, complain, written_library
from stretchapp.command_values import Share
from stretchapp.core.routine import Routine
from stretchapp.core.shared_text import TooMuchError, shared_file
from stretchapp.plain_text import printable

DONE = 0


def share(command: Share) -> int:
    """The exit status."""
    library = written_library(command.data_dir)
    routine = chosen_routine(library, command.routine)
    if isinstance(routine, int):
        return routine
    try:
        shared = shared_file(routine, library, PictureFiles())
    except TooMuchError as error:
        return _complain(command, _why(routine, error))
    if problem := _write(command.out, shared.text.encode()):
        return _complain(command, problem)
    for picture in shared.left_out:
        complain(f"stretchapp: a picture was left out: {printable(str(picture))}.")
    return DONE


def _complain(command: Share, why: str) -> int:
    complain(f"stretchapp: {printable(str(command.out))} could not be written: {why}.")
    return WRONG


def _why(routine: Routine, error: TooMuchError) -> str:
    if error.pictures:
        names = ", ".join(map(printable, error.pictures))
        return f"its pictures are too large together for one file; make these smaller: {names}"
    return f"{routine.id} has more in it than a file to share can hold; make two routines of it"


def _write(file: Path, data: bytes) -> str:
    """Why not, or nothing."""
    if not file.parent.is_dir():
        return f"there is no folder {printable(str(file.parent))}"
    try:
        write_whole(file, data)
    except OSError as error:
        return error.strerror or str(error)
    return ""
