"""A text that changes whenever the library would."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

import stretchapp

READ = (".yaml", ".yml", ".py")
CODE = Path(stretchapp.__file__).parent / "core"


def library_stamp(shipped: Path, own: Path) -> str:
    """Name, times and size of every file a library depends on, those that read it among them."""
    folders = (shipped, shipped / "stretches", own, own / "stretches", CODE)
    return "\n".join(line for folder in folders for line in _folder_lines(folder))


def _folder_lines(folder: Path) -> Iterator[str]:
    yield ascii(str(folder))
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        yield from sorted(_line(each) for each in entries if each.name.lower().endswith(READ))


def _line(entry: os.DirEntry[str]) -> str:
    try:
        found = entry.stat()
    except OSError as error:
        return f"{entry.name!a} {error.errno}"
    return f"{entry.name!a} {found.st_mtime_ns} {found.st_ctime_ns} {found.st_size}"
