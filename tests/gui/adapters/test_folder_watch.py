"""The ways in which editors and people save, in a real folder."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from stretchapp.adapters.folder_watch import FolderWatch
from stretchapp.adapters.library_stamp import folders_stamp, is_read


class Watched:
    """A user's folder under watch, and how often it was told that it changed."""

    def __init__(self, own: Path, qtbot: QtBot) -> None:
        self.own, self.told, self._qtbot = own, 0, qtbot
        folders = (own, own / "stretches")
        self.watch = FolderWatch(folders, partial(folders_stamp, *folders), is_read)
        self.watch.changed.connect(self._count)

    def _count(self) -> None:
        self.told += 1

    def tells(self, change: Callable[[Path], object]) -> None:
        """Once, however many events the change was."""
        before = self.told
        change(self.own)
        self._qtbot.waitUntil(lambda: self.told > before, timeout=3000)
        assert self.told == before + 1


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "above" / "own"
    (folder / "stretches").mkdir(parents=True)
    (folder / "mine.yaml").write_text("one")
    (folder / "mine.svg").write_text("one")
    return folder


def write(own: Path) -> None:
    """As Notepad and nano do."""
    (own / "mine.yaml").write_text(f"{(own / 'mine.yaml').read_text()} more")


def write_in_pieces(own: Path) -> None:
    with (own / "mine.yaml").open("w") as file:
        for _ in range(20):
            file.write("piece")
            file.flush()


def rename_a_new_one_onto_it(own: Path) -> None:
    """As VS Code, Kate and gedit do."""
    (own / ".mine.yaml.part").write_text(f"{os.urandom(9).hex()}")
    (own / ".mine.yaml.part").replace(own / "mine.yaml")


def put_the_old_one_aside(own: Path) -> None:
    """As vim does."""
    (own / "mine.yaml").rename(own / "mine.yaml~")
    (own / "mine.yaml").write_text(os.urandom(9).hex())
    (own / "mine.yaml~").unlink()


def add(own: Path) -> None:
    (own / "new.yaml").write_text("new")


def remove(own: Path) -> None:
    (own / "mine.yaml").unlink()


def add_a_stretch(own: Path) -> None:
    (own / "stretches" / "new.yaml").write_text("new")


def add_a_picture(own: Path) -> None:
    (own / "new.JPG").write_text("new")


def change_a_picture(own: Path) -> None:
    (own / "mine.svg").write_text(os.urandom(9).hex())


def put_another_folder_in_its_place(own: Path) -> None:
    own.rename(own.with_name("old"))
    (own / "stretches").mkdir(parents=True)
    (own / "new.yaml").write_text("new")


SAVES = [
    write, write_in_pieces, rename_a_new_one_onto_it, put_the_old_one_aside, add, remove,
    add_a_stretch, add_a_picture, change_a_picture, put_another_folder_in_its_place,
]  # fmt: skip


@pytest.mark.parametrize("save", SAVES)
def test_a_change_is_told_once(save: Callable[[Path], None], own: Path, qtbot: QtBot) -> None:
    Watched(own, qtbot).tells(save)


@pytest.mark.parametrize("save", [write, rename_a_new_one_onto_it, put_the_old_one_aside])
def test_the_second_save_is_told_as_well(
    save: Callable[[Path], None], own: Path, qtbot: QtBot
) -> None:
    watched = Watched(own, qtbot)
    watched.tells(save)
    watched.tells(save)


def test_a_folder_that_goes_and_comes_again_is_told_each_time(own: Path, qtbot: QtBot) -> None:
    watched = Watched(own, qtbot)
    watched.tells(shutil.rmtree)
    watched.tells(lambda own: own.mkdir())
    watched.tells(add)
    watched.tells(lambda own: (own / "stretches").mkdir())
    watched.tells(add_a_stretch)


def test_a_folder_is_noticed_where_nothing_was(tmp_path: Path, qtbot: QtBot) -> None:
    watched = Watched(tmp_path / "share" / "stretchapp", qtbot)
    watched.tells(lambda own: own.mkdir(parents=True))
    watched.tells(add)


def test_what_is_no_routine_is_not_told(own: Path, qtbot: QtBot) -> None:
    watched = Watched(own, qtbot)
    (own / "history.sqlite").write_text("x")
    (own / "history.sqlite").unlink()
    watched.tells(add)


def test_nothing_is_told_after_the_end(own: Path, qtbot: QtBot) -> None:
    watched, other = Watched(own, qtbot), Watched(own, qtbot)
    watched.watch.close()
    other.tells(add)
    assert watched.told == 0
