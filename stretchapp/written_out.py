"""Puts what a command made into the file that was asked for."""

from __future__ import annotations

from pathlib import Path

from stretchapp.adapters.whole_file import write_whole
from stretchapp.choice import WRONG, complain

DONE = 0


def write_out(file: Path, data: bytes) -> int:
    """The exit status. What was in the file is there until the new data are whole."""
    if not file.parent.is_dir():
        complain(f"stretchapp: {file} could not be written: there is no folder {file.parent}.")
        return WRONG
    try:
        write_whole(file, data)
    except OSError as error:
        complain(f"stretchapp: {file} could not be written: {error.strerror or error}.")
        return WRONG
    return DONE
