"""The user's routine files one by one: read to be edited, and written whole."""

from __future__ import annotations

from collections.abc import Container
from hashlib import sha256
from itertools import count
from pathlib import Path

from stretchapp.adapters.routine_bytes import file_bytes, most_bytes
from stretchapp.adapters.routine_folders import SUFFIXES, routine_path
from stretchapp.adapters.schema_files import keep_schemas
from stretchapp.adapters.whole_file import write_whole
from stretchapp.core.file_problem import Problems, RoutineFileError
from stretchapp.core.file_text import MAX_BYTES, SHARED_ENDING, text_of
from stretchapp.core.identifiers import free_name, snake_case
from stretchapp.core.library import Library
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.schema_line import LINE
from stretchapp.core.wording import worded
from stretchapp.core.written_file import (
    ChangedMeanwhileError,
    GoneMeanwhileError,
    UnreadableError,
    WrittenFile,
)

MARK = b"\xef\xbb\xbf"  # some editors begin a file with it
LONGEST_STEM = 40


class RoutineFiles:
    """Every method raises NotKeptError, which says what, where and why."""

    def __init__(self, shipped: Path, own: Path) -> None:
        self._shipped, self._own = shipped, own

    def read(self, routine_id: str, shipped_ids: Container[str]) -> WrittenFile:
        """The file of a routine; of a shipped one only its text, to begin with."""
        if routine_id in shipped_ids:
            text = self._text(routine_path(self._shipped, routine_id, ()))[0]
            return WrittenFile(routine_id, text=LINE + text)
        path = routine_path(self._own, routine_id, shipped_ids)
        text, stamp = self._text(path)
        return WrittenFile(routine_id, str(path), stamp, text)

    def write(self, file: WrittenFile, text: str) -> WrittenFile:
        """In place of what was read. Raises ChangedMeanwhileError if that is no longer there."""
        path = Path(file.path)
        before = _bytes(path)
        if _stamp(before) != file.stamp:
            raise ChangedMeanwhileError(f"{path}") if before else GoneMeanwhileError(f"{path}")
        return self._write(path, text, before.startswith(MARK), file.routine)

    def write_new(self, name: str, text: str, library: Library) -> WrittenFile:
        """Under a name of its own, made from the routine's, and one that allows what is in it;
        never over another file.
        """
        taken = {routine.id for routine in library.routines}
        stem = free_name(snake_case(name)[:LONGEST_STEM], _Taken(self._own, taken), "_")
        ending = ".yaml" if len(text.encode()) <= MAX_BYTES else SHARED_ENDING
        written = self._write(self._own / f"{stem}{ending}", text, False, stem)
        keep_schemas(self._own, library)
        return written

    def overwrite(self, file: WrittenFile, text: str) -> WrittenFile:
        """Whatever is there now stays beside it, under another name."""
        path = Path(file.path)
        before = _bytes(path)
        if before:
            self._put(_free(path), before)
        return self._write(path, text, before.startswith(MARK), file.routine)

    def _text(self, path: Path) -> tuple[str, str]:
        try:
            data = file_bytes(path)
            return text_of(data, Problems(), most_bytes(path)), _stamp(data)
        except RoutineFileError as error:
            unread = worded("Problem", "{place}: {problem}")
            told = unread.format(place=str(path), problem=error.problems[0].message)
            raise UnreadableError(told) from error

    def _write(self, path: Path, text: str, marked: bool, routine_id: str) -> WrittenFile:
        data = (MARK if marked else b"") + text.encode()
        self._put(path, data)
        return WrittenFile(routine_id, str(path), _stamp(data), text)

    def _put(self, path: Path, data: bytes) -> None:
        try:
            write_whole(path, data)
        except OSError as error:
            raise NotKeptError(f"{path}: {error.strerror}") from error


class _Taken:
    """Names of files and of routines, whatever the letters are like."""

    def __init__(self, folder: Path, ids: Container[str]) -> None:
        self._folder, self._ids = folder, ids

    def __contains__(self, name: object) -> bool:
        files = (self._folder / f"{name}{suffix}" for suffix in (*SUFFIXES, SHARED_ENDING))
        return name in self._ids or any(file.exists() for file in files)


def _free(path: Path) -> Path:
    names = (path.with_name(f"{path.name}.before{n or ''}") for n in count())
    return next(name for name in names if not name.exists())


def _bytes(path: Path) -> bytes:
    """Nothing where there is no file."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise NotKeptError(f"{path}: {error.strerror}") from error


def _stamp(data: bytes) -> str:
    return sha256(data).hexdigest()
