"""The folders of routine files, shipped and the user's own, as one library."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Collection, Container, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Generic, TypeVar

from msgspec import structs

from stretchapp.core.file_problem import Problem, RoutineFileError
from stretchapp.core.file_text import MAX_BYTES
from stretchapp.core.identifiers import free_name
from stretchapp.core.library import BrokenFile, Library, Origin, in_order
from stretchapp.core.routine import Routine
from stretchapp.core.routine_file import read_routine, read_stretch
from stretchapp.core.stretch import Stretch

STRETCHES = "stretches"
SUFFIXES = (".yaml", ".yml")

_LOOKS_LIKE_A_STRETCH = re.compile(rb"^instructions\s*:", re.MULTILINE)

T = TypeVar("T")


@dataclass(frozen=True)
class _Folder(Generic[T]):
    """What the files of a folder hold, by id, where each came from, and those with problems."""

    values: Mapping[str, T] = field(default_factory=dict)
    broken: tuple[BrokenFile, ...] = ()
    paths: Mapping[str, Path] = field(default_factory=dict)


def load_library(shipped: Path, own: Path | None) -> Library:
    """Read both folders and the `stretches` folder in each; a bad file is in `broken`.

    Without the user's folder, or before there is one, the library is the shipped one. A stretch
    that names one there is not, is in `broken` and stays in the catalogue without that name.
    """
    stretches = _read_folder(shipped / STRETCHES, Origin.SHIPPED, read_stretch)
    add = _unless_taken(stretches.values)
    own_stretches = _read_folder(own / STRETCHES, Origin.OWN, add) if own else _Folder()
    names = {**own_stretches.values, **stretches.values}.keys()
    stretches = _linked(stretches, Origin.SHIPPED, names)
    own_stretches = _linked(own_stretches, Origin.OWN, names)
    catalogue = {**own_stretches.values, **stretches.values}

    def routine(data: bytes, routine_id: str) -> Routine:
        return read_routine(data, routine_id, catalogue)

    routines = _read_folder(shipped, Origin.SHIPPED, routine)
    taken = routines.values
    own_routines = _read_folder(own, Origin.OWN, routine, taken) if own else _Folder()
    folders = (own_routines, own_stretches, routines, stretches)
    return Library(
        routines=in_order([*routines.values.values(), *own_routines.values.values()]),
        broken=tuple(file for folder in folders for file in folder.broken),
        stretches=catalogue,
        own=frozenset(own_routines.values),
    )


def _linked(folder: _Folder[Stretch], origin: Origin, names: Collection[str]) -> _Folder[Stretch]:
    """The folder without links to stretches there are none of; files with such links are `broken`.

    Only the whole catalogue shows which they are: those files are read again, for line and column.
    """
    lost = [each for each in folder.values.values() if _is_lost(each, names)]
    mended = {each.id: structs.replace(each, easier_stretch=None) for each in lost}
    broken = [
        BrokenFile(_shown(folder.paths[each.id]), problems, origin)
        for each in lost
        if (problems := _lost_links(folder.paths[each.id], each.id, names))
    ]
    return replace(folder, values={**folder.values, **mended}, broken=(*folder.broken, *broken))


def _is_lost(stretch: Stretch, names: Collection[str]) -> bool:
    easier = stretch.easier_stretch
    return easier is not None and (easier == stretch.id or easier not in names)


def _lost_links(path: Path, stretch_id: str, names: Collection[str]) -> tuple[Problem, ...]:
    return _problems(lambda: read_stretch(file_bytes(path), stretch_id, names))


def check_file(path: Path, library: Library) -> tuple[Problem, ...]:
    """The problems of one routine or stretch file; none if it would load."""
    place = _shown(Path(os.path.abspath(path)))  # noqa: PTH100  Path.absolute() keeps the ..
    known = next((file for file in library.broken if file.path == place), None)
    return known.problems if known else _check_elsewhere(path, library.stretches)


def _check_elsewhere(path: Path, catalogue: Mapping[str, Stretch]) -> tuple[Problem, ...]:
    def read() -> object:
        data = file_bytes(path)
        if path.parent.name == STRETCHES or _LOOKS_LIKE_A_STRETCH.search(data):
            return read_stretch(data, _stem(path), catalogue.keys())
        return read_routine(data, _stem(path), catalogue)

    return _problems(read)


def _problems(read: Callable[[], object]) -> tuple[Problem, ...]:
    try:
        read()
    except RoutineFileError as error:
        return error.problems
    return ()


def _read_folder(
    folder: Path,
    origin: Origin,
    read: Callable[[bytes, str], T],
    taken: Container[str] = (),
) -> _Folder[T]:
    try:
        files = _with_ids(_files(folder), taken)
    except OSError as error:
        return _Folder(broken=_broken_folder(folder, origin, error))
    values: dict[str, T] = {}
    broken: list[BrokenFile] = []
    for path, file_id in files:
        try:
            values[file_id] = read(file_bytes(path), file_id)
        except RoutineFileError as error:
            broken.append(BrokenFile(_shown(path), error.problems, origin))
    return _Folder(values, tuple(broken), {file_id: path for path, file_id in files})


def _broken_folder(folder: Path, origin: Origin, error: OSError) -> tuple[BrokenFile, ...]:
    """A folder that cannot be read is a problem; that a person has none yet is not."""
    if origin is Origin.OWN and isinstance(error, FileNotFoundError):
        return ()
    problem = Problem(0, 0, "", f"the folder cannot be read: {error.strerror}")
    return (BrokenFile(_shown(folder), (problem,), origin),)


def _files(folder: Path) -> list[Path]:
    """Everything in a folder with the name of a routine file. Raises OSError."""
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix.lower() in SUFFIXES and not path.name.startswith(".")
    )


def _with_ids(paths: list[Path], taken: Container[str]) -> list[tuple[Path, str]]:
    """A file's id is its stem; `my-` before it where that is taken, so that it stays the same."""
    named: dict[str, Path] = {}
    for path in sorted(paths, key=lambda path: _stem(path) in taken):
        stem = _stem(path)
        named[free_name(f"my-{stem}" if stem in taken else stem, named, "-")] = path
    return [(path, file_id) for file_id, path in named.items()]


def file_bytes(path: Path) -> bytes:
    """A file's bytes, of one too large only as many as show it. Raises RoutineFileError."""
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise _unreadable("a folder, not a file" if stat.S_ISDIR(mode) else "not a plain file")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        lost = "a link to a file that is gone" if path.is_symlink() else "no such file"
        raise _unreadable(lost) from error
    except PermissionError as error:
        raise _unreadable("no permission to read it") from error
    except OSError as error:
        raise _unreadable(f"cannot be read: {error.strerror}") from error


def readable_bytes(path: Path) -> bytes:
    """A file's bytes, nothing of one that cannot be read."""
    try:
        return file_bytes(path)
    except RoutineFileError:
        return b""


def _unreadable(message: str) -> RoutineFileError:
    return RoutineFileError([Problem(0, 0, "", message)])


def _unless_taken(shipped: Mapping[str, Stretch]) -> Callable[[bytes, str], Stretch]:
    def read(data: bytes, stretch_id: str) -> Stretch:
        if stretch_id in shipped:
            message = f"`{stretch_id}` is a shipped stretch: give this file another name"
            raise _unreadable(message)
        return read_stretch(data, stretch_id)

    return read


def _stem(path: Path) -> str:
    return _printable(path.stem)


def _shown(path: Path) -> str:
    return _printable(str(path))


def _printable(name: str) -> str:
    """A file name as text that can be printed, stored and typed, whatever bytes it is made of."""
    return unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", "replace"))
