"""The parsed library is kept, and read anew whenever a file it came from changes."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from stretchapp import __version__
from stretchapp.adapters.kept_file import KeptFile
from stretchapp.adapters.library_cache import cached_library
from stretchapp.adapters.library_stamp import library_stamp
from stretchapp.adapters.routine_folders import load_library
from stretchapp.core.library import Library
from stretchapp.resources import core_folder, routines_folder

MINE = "format: 1\nname: Mine\nstretches: [calf_wall]\n"


class Reader:
    """Reads the real folders through the cache, and counts how often files are parsed."""

    def __init__(self, top: Path) -> None:
        self.own, self.cache, self.parsed = top / "own", top / "cache" / "library", 0
        self.own.mkdir()
        (self.own / "mine.yaml").write_text(MINE)

        stamp = partial(library_stamp, routines_folder(), self.own, core_folder())
        self.kept = KeptFile(self.cache, stamp)

    def library(self) -> Library:
        return cached_library(self.kept, self._load)

    def _load(self) -> Library:
        self.parsed += 1
        return load_library(routines_folder(), self.own)


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    return Reader(tmp_path)


def test_the_second_reading_parses_nothing_and_is_the_same(reader: Reader) -> None:
    (reader.own / "bad.yaml").write_text("format: 1\nname: Bad\nstretches: [calf_wal]\n")
    first, second = reader.library(), reader.library()

    assert second == first
    assert second.find("mine") is not None
    assert len(second.broken) == 1
    assert reader.parsed == 1


def edit(own: Path) -> None:
    (own / "mine.yaml").write_text(MINE.replace("Mine", "Ours"))


def add(own: Path) -> None:
    (own / "more.yaml").write_text(MINE)


def remove(own: Path) -> None:
    (own / "mine.yaml").unlink()


def add_a_stretch(own: Path) -> None:
    (own / "stretches").mkdir()
    (own / "stretches" / "pull.yaml").write_text("nothing")


def break_a_link(own: Path) -> None:
    (own / "link.yaml").symlink_to(own / "nowhere")


def same_size_and_old_time(own: Path) -> None:
    file = own / "mine.yaml"
    then = file.stat()
    file.write_text(MINE.replace("Mine", "Ours"))
    os.utime(file, ns=(then.st_atime_ns, then.st_mtime_ns))


@pytest.mark.parametrize(
    "change", [edit, add, remove, add_a_stretch, break_a_link, same_size_and_old_time]
)
def test_every_change_of_a_file_is_seen(reader: Reader, change: Callable[[Path], None]) -> None:
    reader.library()
    change(reader.own)

    assert reader.library() == load_library(routines_folder(), reader.own)
    assert reader.parsed == 2


def test_a_new_version_reads_anew(tmp_path: Path) -> None:
    assert library_stamp(tmp_path, tmp_path, tmp_path).splitlines()[0] == __version__


def test_other_files_in_the_folder_change_nothing(reader: Reader) -> None:
    reader.library()
    (reader.own / "window.place").write_bytes(b"\1")
    reader.library()

    assert reader.parsed == 1


@pytest.mark.parametrize("damage", [b"", b"\0", b"\xff\xfe", b"[]"])
def test_a_damaged_cache_is_read_past(reader: Reader, damage: bytes) -> None:
    reader.library()
    stamp = library_stamp(routines_folder(), reader.own, core_folder()).encode()
    reader.cache.write_bytes(stamp + b"\0" + damage)

    assert reader.library().find("mine") is not None
    assert reader.parsed == 2


def test_a_file_saved_while_the_others_are_read_is_seen_the_next_time(tmp_path: Path) -> None:
    reader = Reader(tmp_path)

    def load() -> Library:
        library = load_library(routines_folder(), reader.own)
        edit(reader.own)
        return library

    assert "Mine" in names(cached_library(reader.kept, load))
    assert "Ours" in names(reader.library())


def names(library: Library) -> set[str]:
    return {routine.name for routine in library.routines}


def test_a_folder_that_can_no_longer_be_read_changes_the_stamp(tmp_path: Path) -> None:
    shipped, code = routines_folder(), core_folder()
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "own").symlink_to("empty")
    readable = library_stamp(shipped, tmp_path / "own", code)
    (tmp_path / "own").unlink()
    missing = library_stamp(shipped, tmp_path / "own", code)
    (tmp_path / "own").symlink_to("file")

    assert len({readable, missing, library_stamp(shipped, tmp_path / "own", code)}) == 3


def test_without_a_place_to_keep_it_the_library_is_read_each_time(reader: Reader) -> None:
    reader.cache.parent.write_text("a file where the folder should be")
    reader.library()

    assert reader.library().find("mine") is not None
    assert reader.parsed == 2


def test_what_was_kept_is_whole_and_alone(tmp_path: Path) -> None:
    file = tmp_path / "kept"
    kept = KeptFile(file, lambda: "stamp")
    kept.put(b"data", kept.stamp())

    assert [each.name for each in tmp_path.iterdir()] == ["kept"]
    other = KeptFile(file, lambda: "other")
    assert kept.get(kept.stamp()) == b"data"
    assert other.get(other.stamp()) is None
