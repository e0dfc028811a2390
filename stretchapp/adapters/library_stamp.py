"""A text that changes whenever the library would."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from stretchapp import __version__

READ = (".yaml", ".yml", ".py")


def library_stamp(shipped: Path, own: Path, code: Path) -> str:
    """Name, times and size of every file a library depends on; `code` are those that read it.

    A frozen bundle has no files of code, and changes only with the version.
    """
    folders = (shipped, shipped / "stretches", own, own / "stretches", code)
    lines = (line for folder in folders for line in _folder_lines(folder))
    return "\n".join((__version__, *lines))


def _folder_lines(folder: Path) -> Iterator[str]:
    yield ascii(str(folder))
    try:
        with os.scandir(folder) as entries:
            yield from sorted(_line(each) for each in entries if each.name.lower().endswith(READ))
    except OSError as error:
        yield str(error.errno)


def _line(entry: os.DirEntry[str]) -> str:
    try:
        found = entry.stat()
    except OSError as error:
        return f"{entry.name!a} {error.errno}"
    return f"{entry.name!a} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_size}"
