"""A text that changes whenever the library would."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from stretchapp import __version__
from stretchapp.core.picture_kind import ENDINGS

READ = (".yaml", ".yml", ".py", *ENDINGS)


def library_stamp(shipped: Path, own: Path, code: Path) -> str:
    """Name, times and size of every file a library depends on; `code` are those that read it."""
    return f"{code_stamp(code)}\n{files_stamp(shipped, own)}"


def files_stamp(shipped: Path, own: Path) -> str:
    """Of the version and the routines, without the code that reads them: quicker by half."""
    files = folders_stamp(shipped, shipped / "stretches", own, own / "stretches")
    return f"{__version__}\n{files}"


def code_stamp(code: Path) -> str:
    """A frozen bundle has no files of code, and changes only with the version."""
    return f"{__version__}\n{folders_stamp(code)}"


def folders_stamp(*folders: Path) -> str:
    """Name, times and size of every file there that is read."""
    return "\n".join(line for folder in folders for line in _folder_lines(folder))


def is_read(name: str) -> bool:
    return name.lower().endswith(READ)


def _folder_lines(folder: Path) -> Iterator[str]:
    yield ascii(str(folder))
    try:
        with os.scandir(folder) as entries:
            yield from sorted(_line(each) for each in entries if is_read(each.name))
    except OSError as error:
        yield str(error.errno)


def _line(entry: os.DirEntry[str]) -> str:
    try:
        found = entry.stat()
    except OSError as error:
        return f"{entry.name!a} {error.errno}"
    return f"{entry.name!a} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_size}"
