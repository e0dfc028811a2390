"""The parsed library is kept, and read anew whenever a file it came from changes."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from stretchapp import __version__
from stretchapp.adapters.kept_file import KeptFile
from stretchapp.adapters.library_cache import LibraryCache
from stretchapp.adapters.library_reading import Reading
from stretchapp.adapters.library_stamp import library_stamp
from stretchapp.adapters.picture_files import PictureFiles
from stretchapp.adapters.routine_folders import MANY, load_library, reading_steps, shipped_ahead
from stretchapp.core.library import Library
from stretchapp.core.steps import Steps
from stretchapp.resources import core_folder, routines_folder
from tests.unit.core.some_pictures import SVG

pytestmark = pytest.mark.no_cover

STRETCH = "format: 1\nname: Pull\nhold: 20-30\ninstructions: [Pull.]\n"
SHOWN = """\
format: 1
name: Shown
stretches:
  - {name: a, hold: 9, instructions: [b], picture: later.svg}
"""
MINE = "format: 1\nname: Mine\nstretches: [calf_wall]\n"


class Reader:
    """Reads the real folders through the cache, start after start, and counts how often."""

    def __init__(self, top: Path) -> None:
        self.own, self.cache, self.parsed = top / "own", top / "cache" / "library", 0
        self.code = "1"
        self.own.mkdir()
        (self.own / "mine.yaml").write_text(MINE)

        stamp = partial(library_stamp, routines_folder(), self.own, core_folder())
        self.kept = KeptFile(self.cache, stamp)

    def library(self) -> Library:
        return self.start().load()

    def start(self) -> LibraryCache:
        return LibraryCache(self.kept, lambda: self.code, self._read, self._ahead)

    def _read(self, before: Reading) -> Steps[Reading]:
        self.parsed += 1
        return reading_steps(routines_folder(), self.own, before)

    def _ahead(self, before: Reading) -> Reading | None:
        return shipped_ahead(routines_folder(), self.own, before)


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


def add_many(own: Path) -> None:
    for number in range(MANY + 1):
        (own / f"one_of_many_{number}.yaml").write_text(MINE)


def test_a_few_files_are_quicker_read_than_put_off(reader: Reader) -> None:
    assert reader.start().ahead() is None


def test_of_many_files_the_shipped_ones_come_first_and_then_all(reader: Reader) -> None:
    add_many(reader.own)
    cache = reader.start()
    part = cache.ahead()

    assert part == load_library(routines_folder(), None)
    assert cache.load() == load_library(routines_folder(), reader.own)


def test_many_files_that_were_read_before_are_there_at_once(reader: Reader) -> None:
    add_many(reader.own)
    reader.library()
    assert reader.start().ahead() is None

    edit(reader.own)
    cache = reader.start()
    assert cache.ahead() is None
    assert cache.load() == load_library(routines_folder(), reader.own)


def test_where_many_files_are_new_the_others_are_not_read_again(reader: Reader) -> None:
    reader.library()
    add_many(reader.own)
    cache = reader.start()

    assert cache.ahead() == load_library(routines_folder(), None)
    assert cache.load() == load_library(routines_folder(), reader.own)


def edit(own: Path) -> None:
    (own / "mine.yaml").write_text(MINE.replace("Mine", "Ours"))


def add(own: Path) -> None:
    (own / "more.yaml").write_text(MINE)


def remove(own: Path) -> None:
    (own / "mine.yaml").unlink()


def add_a_stretch(own: Path) -> None:
    (own / "stretches" / "more.yaml").write_text("nothing")


def break_a_link(own: Path) -> None:
    (own / "link.yaml").symlink_to(own / "nowhere")


def rename(own: Path) -> None:
    (own / "mine.yaml").rename(own / "ours.yaml")


def swap_two_files(own: Path) -> None:
    (own / "more.yaml").rename(own / "draft")
    (own / "mine.yaml").rename(own / "more.yaml")
    (own / "draft").rename(own / "mine.yaml")


def change_a_stretch(own: Path) -> None:
    (own / "stretches" / "pull.yaml").write_text(STRETCH.replace("Pull", "Tug"))


def take_a_stretch_away(own: Path) -> None:
    (own / "stretches" / "pull.yaml").unlink()


def mend_a_stretch(own: Path) -> None:
    (own / "stretches" / "later.yaml").write_text(STRETCH)


def mend_a_link(own: Path) -> None:
    (own / "stretches" / "easy.yaml").write_text(STRETCH)


def add_a_picture(own: Path) -> None:
    (own / "later.svg").write_bytes(SVG)


def change_a_picture(own: Path) -> None:
    (own / "stretches" / "pull.svg").write_bytes(SVG + b" ")


def take_a_picture_away(own: Path) -> None:
    (own / "stretches" / "pull.svg").unlink()


def change_a_picture_inside_a_file(own: Path) -> None:
    file = own / "whole.stretch.yaml"
    file.write_text(file.read_text().replace(encoded(SVG), encoded(SVG.replace(b"40", b"50"))))


def same_size_and_old_time(own: Path) -> None:
    file = own / "mine.yaml"
    then = file.stat()
    file.write_text(MINE.replace("Mine", "Ours"))
    os.utime(file, ns=(then.st_atime_ns, then.st_mtime_ns))


CHANGES = [
    edit, add, remove, rename, swap_two_files, add_a_stretch, change_a_stretch,
    take_a_stretch_away, mend_a_stretch, mend_a_link, break_a_link, same_size_and_old_time,
    add_a_picture, change_a_picture, take_a_picture_away, change_a_picture_inside_a_file,
]  # fmt: skip


@pytest.mark.parametrize("is_open", [True, False], ids=["while open", "between two starts"])
@pytest.mark.parametrize("change", CHANGES)
def test_every_change_of_a_file_is_seen(
    reader: Reader, change: Callable[[Path], None], is_open: bool
) -> None:
    fill(reader.own)
    first = reader.start()
    first.load()
    change(reader.own)
    after = (first if is_open else reader.start()).load()

    assert after == load_library(routines_folder(), reader.own)
    assert reader.parsed == 2


def fill(own: Path) -> None:
    """Files of every kind that depend on others, and some that lack what they depend on."""
    (own / "stretches").mkdir()
    (own / "stretches" / "pull.yaml").write_text(f"{STRETCH}picture: pull.svg\n")
    (own / "stretches" / "pull.svg").write_bytes(SVG)
    (own / "stretches" / "linked.yaml").write_text(f"{STRETCH}easier_stretch: easy\n")
    (own / "more.yaml").write_text(MINE.replace("Mine", "More"))
    (own / "pulling.yaml").write_text(MINE.replace("calf_wall", "pull"))
    (own / "lacking.yaml").write_text(MINE.replace("calf_wall", "later"))
    (own / "linking.yaml").write_text(
        "format: 1\nname: Linking\nstretches:\n"
        "  - {name: a, hold: 9, instructions: [b], easier_stretch: pull}\n"
    )
    (own / "shown.yaml").write_text(SHOWN)
    (own / "whole.stretch.yaml").write_text(f"{SHOWN}pictures: {{later.svg: {encoded(SVG)}}}\n")
    (own / "bringing.yaml").write_text(
        "format: 1\nname: Bringing\nstretches:\n"
        "  - {name: a, hold: 9, instructions: [b], easier_stretch: "
        "{name: c, hold: 9, instructions: [d], easier_stretch: pull}}\n"
    )


def encoded(data: bytes) -> str:
    return b64encode(data).decode()


def test_only_what_has_changed_is_read_again(reader: Reader) -> None:
    fill(reader.own)
    first = reader.start()
    before = first.load()
    edit(reader.own)
    after = first.load()

    same = {each.id for each in after.routines if each is before.find(each.id)}
    assert {each.id for each in after.routines} - same == {"mine"}
    other = {each for each in after.stretches if after.stretches[each] != before.stretches[each]}
    again = {
        each for each in after.stretches if after.stretches[each] is not before.stretches[each]
    }
    assert (other, again) == (set(), {"linked"})  # what has a problem is read each time


def test_what_other_code_has_read_is_read_again(reader: Reader) -> None:
    reader.library()
    edit(reader.own)
    reader.code = "2"

    assert "Ours" in names(reader.library())
    assert reader.parsed == 2


def test_a_new_version_reads_anew(tmp_path: Path) -> None:
    assert library_stamp(tmp_path, tmp_path, tmp_path).splitlines()[0] == __version__


def test_other_files_in_the_folder_change_nothing(reader: Reader) -> None:
    reader.library()
    (reader.own / "window.place").write_bytes(b"\1")
    reader.library()

    assert reader.parsed == 1


@pytest.mark.parametrize("damage", [b"", b"\0", b"\xff\xfe", b"[]", b"\x92\xa11\xc0"])
def test_a_damaged_cache_is_read_past(reader: Reader, damage: bytes) -> None:
    reader.library()
    stamp = library_stamp(routines_folder(), reader.own, core_folder()).encode()
    reader.cache.write_bytes(stamp + b"\0" + damage)

    assert reader.library().find("mine") is not None
    assert reader.parsed == 2


def test_a_file_saved_while_the_others_are_read_is_seen_the_next_time(reader: Reader) -> None:
    cache = reader.start()
    for number, _ in enumerate(cache.steps()):
        (reader.own / "mine.yaml").write_text(MINE.replace("Mine", f"Step {number}"))

    assert f"Step {number}" in names(cache.load())
    assert f"Step {number}" in names(reader.library())


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


def test_of_pictures_inside_files_nothing_is_in_the_cache_or_in_memory(reader: Reader) -> None:
    fill(reader.own)
    whole = reader.library().find("whole")
    assert whole is not None
    picture = whole.stretches[0].picture
    assert picture is not None
    assert (picture.data, picture.inside) == (b"", "whole.stretch.yaml")
    assert SVG not in reader.cache.read_bytes()
    assert PictureFiles().data(picture)
