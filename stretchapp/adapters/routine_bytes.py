"""One file of a routine or a stretch: its name, its bytes, or why there are none."""

from __future__ import annotations

import os
import stat
import unicodedata
from pathlib import Path

from stretchapp.core import file_text
from stretchapp.core.file_problem import Problem, RoutineFileError
from stretchapp.core.file_text import SHARED
from stretchapp.core.wording import Words, worded


def file_bytes(path: Path) -> bytes:
    """A file's bytes, of one too large only as many as show it. Raises RoutineFileError."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise unreadable(worded("Problem", "a folder, not a file"))
        if not stat.S_ISREG(mode):
            raise unreadable(worded("Problem", "not a plain file"))
        with path.open("rb") as file:
            return file.read(most_bytes(path) + 1)
    except FileNotFoundError as error:
        lost = worded("Problem", "a link to a file that is gone")
        none = worded("Problem", "no such file")
        raise unreadable(lost if path.is_symlink() else none) from error
    except PermissionError as error:
        raise unreadable(worded("Problem", "no permission to read it")) from error
    except OSError as error:
        unread = worded("Problem", "cannot be read: {reason}")
        raise unreadable(unread.format(reason=error.strerror or str(error))) from error


def readable_bytes(path: Path) -> bytes:
    """A file's bytes, nothing of one that cannot be read."""
    try:
        return file_bytes(path)
    except RoutineFileError:
        return b""


def unreadable(message: Words) -> RoutineFileError:
    return RoutineFileError([Problem(0, 0, (), message)])


def is_shared(path: Path) -> bool:
    return file_text.is_shared(path.name)


def most_bytes(path: Path) -> int:
    return file_text.most_bytes(path.name)


def stem(path: Path) -> str:
    """A file's name without what says that it is a routine."""
    return printable(path.stem[: -len(SHARED)] if is_shared(path) else path.stem)


def shown(path: Path) -> str:
    return printable(str(path))


def printable(name: str) -> str:
    """A file name as text that can be printed, stored and typed, whatever bytes it is made of."""
    return unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", "replace"))
