"""Lists from other programs as bytes, and the new routine files that are made of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from stretchapp.adapters.whole_file import write_whole
from stretchapp.core.identifiers import free_name
from stretchapp.core.import_text import MAX_LIST_BYTES, ListRefusedError
from stretchapp.core.not_kept import NotKeptError

SUFFIX = ".yaml"


def list_bytes(path: Path) -> bytes:
    """Of a file that is too large only as many as show it. Raises ListRefusedError."""
    try:
        if not path.is_file():
            what = "This is a folder" if path.is_dir() else "There is no such file"
            raise ListRefusedError(f"{what}. Choose a CSV or JSON file.")
        with path.open("rb") as file:
            return file.read(MAX_LIST_BYTES + 1)
    except OSError as error:
        raise ListRefusedError(f"It could not be read: {error.strerror or error}.") from error


def save_new(folder: Path, wish: str, text: str, taken: Iterable[str] = ()) -> Path:
    """Write a routine file under a name that no file has, nor a routine of the ids `taken`.

    Raises NotKeptError, and leaves nothing behind then.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = _claimed(folder, wish, taken)
        try:
            write_whole(file, text.encode())
        except OSError:
            file.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise NotKeptError(f"{error.filename or folder}: {error.strerror or error}") from error
    return file


def _claimed(folder: Path, wish: str, taken: Iterable[str]) -> Path:
    """An empty file that was not there before. Raises OSError."""
    known = {*taken, *(path.stem for path in folder.iterdir())}
    while True:
        name = free_name(wish, known, "_")
        file = folder / f"{name}{SUFFIX}"
        try:
            file.touch(exist_ok=False)
        except FileExistsError:  # in this moment, or by a name that differs in its letters' size
            known.add(name)
            continue
        return file
