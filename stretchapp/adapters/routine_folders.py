"""The folders of routine files, shipped and the user's own, as one library."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Generic, TypeVar

from msgspec import structs

from stretchapp.adapters.library_reading import NOTHING, Before, Reading
from stretchapp.adapters.picture_places import routine_at, stretch_at
from stretchapp.adapters.routine_bytes import file_bytes, most_bytes, shown, stem, unreadable
from stretchapp.core.file_problem import Problem, RoutineFileError
from stretchapp.core.identifiers import free_name
from stretchapp.core.library import BrokenFile, Library, Origin, in_order
from stretchapp.core.routine import Routine
from stretchapp.core.routine_file import read_routine, read_stretch
from stretchapp.core.steps import Steps, finished
from stretchapp.core.stretch import Stretch

STRETCHES = "stretches"
SUFFIXES = (".yaml", ".yml")
A_STEP = 50  # files that need not be read
MANY = 100  # files that take 30 ms to read

T = TypeVar("T")
Read = Callable[[Path, str], T]  # by a file's path and id
Place = Callable[[T, Path], T]  # where its pictures are, by its path
Again = Callable[[Path, str, str], "T | None"]  # and its stamp


@dataclass(frozen=True)
class _Folder(Generic[T]):
    """What the files of a folder hold, by id, where each came from, and those with problems."""

    values: Mapping[str, T] = field(default_factory=dict)
    broken: tuple[BrokenFile, ...] = ()
    paths: Mapping[str, Path] = field(default_factory=dict)
    files: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def load_library(shipped: Path, own: Path | None) -> Library:
    """Read both folders and the `stretches` folder in each; a bad file is in `broken`.

    Without the user's folder, or before there is one, the library is the shipped one. A stretch
    that names one there is not, is in `broken` and stays in the catalogue without that name.
    """
    return finished(reading_steps(shipped, own)).library


def reading_steps(shipped: Path, own: Path | None, reading: Reading = NOTHING) -> Steps[Reading]:
    """The same in steps of a file each; what has not changed since `reading` is not read again."""
    before = Before(reading)
    stretches = yield from _read_folder(
        shipped / STRETCHES, Origin.SHIPPED, _stretch, before.stretch, stretch_at
    )
    read = _unless_taken(stretches.values)
    own_stretches: _Folder[Stretch] = _Folder()
    if own:
        own_stretches = yield from _read_folder(
            own / STRETCHES, Origin.OWN, read, before.stretch, stretch_at
        )
    names = {**own_stretches.values, **stretches.values}.keys()
    stretches = _linked(stretches, Origin.SHIPPED, names)
    own_stretches = _linked(own_stretches, Origin.OWN, names)
    catalogue = {**own_stretches.values, **stretches.values}

    def routine(path: Path, routine_id: str) -> Routine:
        return read_routine(file_bytes(path), routine_id, catalogue, most_bytes(path))

    again = before.routine_with(catalogue)
    routines = yield from _read_folder(shipped, Origin.SHIPPED, routine, again, routine_at)
    own_routines: _Folder[Routine] = _Folder()
    if own:
        taken = routines.values
        own_routines = yield from _read_folder(own, Origin.OWN, routine, again, routine_at, taken)
    folders = (own_routines, own_stretches, routines, stretches)
    library = Library(
        routines=in_order([*routines.values.values(), *own_routines.values.values()]),
        broken=tuple(file for folder in folders for file in folder.broken),
        stretches=catalogue,
        own=frozenset(own_routines.values),
        own_stretches=frozenset(own_stretches.values),
    )
    files = {path: seen for folder in folders for path, seen in folder.files.items()}
    return before.or_(Reading(library, files))


def shipped_ahead(shipped: Path, own: Path, reading: Reading = NOTHING) -> Reading | None:
    """Without the user's files, where many of them are not in `reading` as they are now."""
    known = Before(reading)
    own_files = (file for folder in (own / STRETCHES, own) for file in _files_or_none(folder))
    unread = sum(not known.has(path, stamp) for path, stamp in own_files)
    return finished(reading_steps(shipped, None, reading)) if unread > MANY else None


def _files_or_none(folder: Path) -> Iterable[tuple[Path, str]]:
    try:
        return _files(folder).items()
    except OSError:
        return ()


def _stretch(path: Path, stretch_id: str) -> Stretch:
    return read_stretch(file_bytes(path), stretch_id)


def _unless_taken(shipped: Mapping[str, Stretch]) -> Read[Stretch]:
    def read(path: Path, stretch_id: str) -> Stretch:
        if stretch_id in shipped:
            raise unreadable(f"`{stretch_id}` is a shipped stretch: give this file another name")
        return _stretch(path, stretch_id)

    return read


def _linked(folder: _Folder[Stretch], origin: Origin, names: Collection[str]) -> _Folder[Stretch]:
    """The folder without links to stretches there are none of; files with such links are `broken`.

    Only the whole catalogue shows which they are: those files are read again, for line and column.
    """
    lost = [each for each in folder.values.values() if _is_lost(each, names)]
    mended = {each.id: structs.replace(each, easier_stretch=None) for each in lost}
    broken = [
        BrokenFile(shown(folder.paths[each.id]), problems, origin)
        for each in lost
        if (problems := _lost_links(folder.paths[each.id], each.id, names))
    ]
    return replace(folder, values={**folder.values, **mended}, broken=(*folder.broken, *broken))


def _is_lost(stretch: Stretch, names: Collection[str]) -> bool:
    easier = stretch.easier_stretch
    return easier is not None and (easier == stretch.id or easier not in names)


def _lost_links(path: Path, stretch_id: str, names: Collection[str]) -> tuple[Problem, ...]:
    try:
        read_stretch(file_bytes(path), stretch_id, names)
    except RoutineFileError as error:
        return error.problems
    return ()


def routine_path(folder: Path, routine_id: str, taken: Container[str]) -> Path:
    """The file of a routine in a folder in which these ids were `taken`; one that is not there,
    if the file has gone.
    """
    try:
        files = _with_ids(list(_files(folder)), taken)
    except OSError:
        files = []
    return next(
        (path for path, file_id in files if file_id == routine_id), folder / f"{routine_id}.yaml"
    )


def _read_folder(
    folder: Path,
    origin: Origin,
    read: Read[T],
    again: Again[T],
    place: Place[T],
    taken: Container[str] = (),
) -> Steps[_Folder[T]]:
    try:
        found = _files(folder)
    except OSError as error:
        return _Folder(broken=_broken_folder(folder, origin, error))
    files = _with_ids(list(found), taken)
    values: dict[str, T] = {}
    broken: list[BrokenFile] = []
    for number, (path, file_id) in enumerate(files):
        value = again(path, file_id, found[path])
        if value is None:
            try:
                value = read(path, file_id)
            except RoutineFileError as error:
                broken.append(BrokenFile(shown(path), error.problems, origin))
            yield
        elif number % A_STEP == 0:
            yield
        if value is not None:
            values[file_id] = place(value, path)
    seen = {shown(path): (file_id, found[path]) for path, file_id in files}
    return _Folder(values, tuple(broken), {file_id: path for path, file_id in files}, seen)


def _broken_folder(folder: Path, origin: Origin, error: OSError) -> tuple[BrokenFile, ...]:
    """A folder that cannot be read is a problem; that a person has none yet is not."""
    if origin is Origin.OWN and isinstance(error, FileNotFoundError):
        return ()
    problem = Problem(0, 0, "", f"the folder cannot be read: {error.strerror}")
    return (BrokenFile(shown(folder), (problem,), origin),)


def _files(folder: Path) -> Mapping[Path, str]:
    """The stamp of everything in a folder with the name of a routine file. Raises OSError."""
    with os.scandir(folder) as entries:
        named = {folder / each.name: _stamp(each) for each in entries if _is_named_like_one(each)}
    return {path: named[path] for path in sorted(named)}


def _is_named_like_one(entry: os.DirEntry[str]) -> bool:
    name = entry.name
    return name.lower().endswith(SUFFIXES) and not name.startswith(".")


def _stamp(entry: os.DirEntry[str]) -> str:
    """Changes whenever the file does; nothing of what cannot be looked at."""
    try:
        found = entry.stat()
    except OSError:
        return ""
    return f"{found.st_mtime_ns} {found.st_ctime_ns} {found.st_size} {found.st_ino}"


def _with_ids(paths: list[Path], taken: Container[str]) -> list[tuple[Path, str]]:
    """A file's id is its stem; `my-` before it where that is taken, so that it stays the same."""
    named: dict[str, Path] = {}
    for path in sorted(paths, key=lambda path: stem(path) in taken):
        wish = stem(path)
        named[free_name(f"my-{wish}" if wish in taken else wish, named, "-")] = path
    return [(path, file_id) for file_id, path in named.items()]
