"""Lists from other programs as bytes, and the new routine files that are made of them."""

from __future__ import annotations

from pathlib import Path

from stretchapp.adapters.routine_bytes import stem
from stretchapp.adapters.schema_files import keep_schemas
from stretchapp.adapters.whole_file import write_new
from stretchapp.core.file_text import MAX_BYTES
from stretchapp.core.identifiers import free_name
from stretchapp.core.import_text import MAX_LIST_BYTES, ListRefusedError
from stretchapp.core.library import Library
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.schema_line import with_schema_line
from stretchapp.core.wording import worded

SUFFIX = ".yaml"


def list_bytes(path: Path) -> bytes:
    """Of a file that is too large only as many as show it. Raises ListRefusedError."""
    try:
        if not path.is_file():
            folder = worded("Import", "This is a folder. Choose a CSV or JSON file.")
            none = worded("Import", "There is no such file. Choose a CSV or JSON file.")
            raise ListRefusedError(folder if path.is_dir() else none)
        with path.open("rb") as file:
            return file.read(MAX_LIST_BYTES + 1)
    except OSError as error:
        unread = worded("Import", "It could not be read: {reason}.")
        raise ListRefusedError(unread.format(reason=error.strerror or str(error))) from error


def save_new(folder: Path, wish: str, text: str, library: Library) -> Path:
    """Write a routine file under a name that no file has, nor a routine of the library.

    Raises NotKeptError, and leaves nothing behind then.
    """
    data = with_schema_line(text.encode(), MAX_BYTES)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = _written(folder, wish, data, library)
    except OSError as error:
        raise NotKeptError(f"{error.filename or folder}: {error.strerror or error}") from error
    keep_schemas(folder, library)
    return file


def _written(folder: Path, wish: str, data: bytes, library: Library) -> Path:
    """A file that was not there before. Raises OSError."""
    known = {*(each.id for each in library.routines), *map(stem, folder.iterdir())}
    while True:
        name = free_name(wish, known, "_")
        file = folder / f"{name}{SUFFIX}"
        try:
            write_new(file, data)
        except FileExistsError:  # in this moment, or by a name that differs in its letters' size
            known.add(name)
            continue
        return file
