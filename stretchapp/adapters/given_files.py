"""Files from other people, and those for other people."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from stretchapp.adapters.file_check import looks_like_a_stretch
from stretchapp.adapters.kept_pictures import KeptPictures
from stretchapp.adapters.routine_bytes import (
    file_bytes,
    is_shared,
    most_bytes,
    shown,
    stem,
    unreadable,
)
from stretchapp.adapters.schema_files import keep_schemas
from stretchapp.adapters.whole_file import write_new, write_whole
from stretchapp.core.file_problem import RoutineFileError
from stretchapp.core.file_text import SHARED_ENDING
from stretchapp.core.given_file import GivenFile
from stretchapp.core.identifiers import free_name
from stretchapp.core.library import Library
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.ports import Pictures
from stretchapp.core.routine import Routine
from stretchapp.core.routine_file import read_routine
from stretchapp.core.schema_line import with_schema_line
from stretchapp.core.shared_text import shared_file
from stretchapp.core.stretch import Picture
from stretchapp.core.unpacked_text import named_inside, without_inside
from stretchapp.core.wording import Words, worded

A_STRETCH = worded(
    "Problem", "a stretch, not a routine: put it in the folder `stretches` of your routines folder"
)


class GivenFiles:
    """Nothing of a file is kept, and no other file read, before it is added to one's own."""

    def __init__(self, own: Path, pictures: Pictures) -> None:
        self._own, self._pictures = own, pictures

    def read(self, path: Path, library: Library) -> GivenFile:
        taken = {routine.id for routine in library.routines}
        routine_id = free_name(stem(path).lstrip(".") or "routine", taken, "-")
        try:
            data = file_bytes(path)
            if looks_like_a_stretch(data):
                raise unreadable(A_STRETCH)
            routine = read_routine(data, routine_id, library.stretches, most_bytes(path))
        except RoutineFileError as error:
            return GivenFile(shown(path), problems=error.problems)
        return GivenFile(shown(path), data, routine)

    def add(self, given: GivenFile, library: Library) -> str:
        """The id under which it is one of one's own from now on. Raises NotKeptError."""
        assert given.routine
        path = Path(given.path)
        ending = SHARED_ENDING if is_shared(path) else ".yaml"
        keeper = KeptPictures(self._own)
        try:
            self._own.mkdir(parents=True, exist_ok=True)
            data = with_schema_line(_unpacked(given.data, keeper), most_bytes(path))
            name = self._write_new(given.routine.id, ending, data)
        except OSError as error:
            keeper.take_back()
            raise NotKeptError(f"{self._own}: {error.strerror or error}") from error
        keep_schemas(self._own, library)
        return name

    def share(self, file: Path, routine: Routine, library: Library) -> tuple[Words, ...]:
        """What is wrong with pictures that are left out. Raises NotKeptError, and TooMuchError."""
        shared = shared_file(routine, library, self._pictures)
        try:
            write_whole(file, shared.text.encode())
        except OSError as error:
            raise NotKeptError(f"{file}: {error.strerror or error}") from error
        return shared.left_out

    def _write_new(self, wish: str, ending: str, data: bytes) -> str:
        """Under the wished name or the first with a number that no file has. Raises OSError."""
        stems = {stem(file) for file in self._own.iterdir()}
        names = (wish if number == 1 else f"{wish}-{number}" for number in count(1))
        for name in (each for each in names if each not in stems):
            try:
                write_new(self._own / f"{name}{ending}", data)
            except FileExistsError:
                continue  # made in this moment, or the same to a disk that knows no capitals
            return name
        raise AssertionError("there are always more numbers")


def _unpacked(data: bytes, keeper: KeptPictures) -> bytes:
    """With the pictures inside it as files beside it. Raises OSError."""
    pictures = named_inside(data)
    names = {name: keeper.write_new(Picture(name, pictures[name])) for name in pictures}
    return without_inside(data, names) if names else data
