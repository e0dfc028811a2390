"""Files that are there whole or as they were before."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import BinaryIO


def write_whole(file: Path, data: bytes) -> None:
    """Also when two windows write at once. Raises OSError, and leaves no draft behind."""
    with whole_file(file) as draft:
        draft.write(data)


def write_new(file: Path, data: bytes) -> None:
    """Where there is no file yet, else FileExistsError is raised. Raises OSError, and leaves
    nothing behind.
    """
    file.touch(exist_ok=False)
    try:
        write_whole(file, data)
    except OSError:
        file.unlink(missing_ok=True)
        raise


@contextmanager
def whole_file(file: Path) -> Iterator[BinaryIO]:
    """To be written bit by bit: what goes wrong in the block leaves things as they were."""
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with draft.open("wb") as writer:
            yield writer
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def set_aside(file: Path) -> Path:
    """Give a damaged file a name of its own beside the old one, which nothing overwrites.

    Raises OSError.
    """
    names = (file.with_name(f"{file.name}.damaged{n or ''}") for n in count())
    free = next(name for name in names if not name.exists())
    return file.rename(free)
