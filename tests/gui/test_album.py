"""Pictures are made beside the window, once for each size, and kept while there is room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from stretchapp.core.stretch import Picture
from stretchapp.ui import album as albums
from stretchapp.ui.album import Album, Seen
from tests.gui.own_pictures import DRAWING, Folder, photo

TOWEL, SKETCH, GONE = Picture("towel.png"), Picture("sketch.svg"), Picture("gone.png")
SMALL, LARGE = QSize(40, 40), QSize(80, 80)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def folder() -> Folder:
    return Folder({"towel.png": photo(), "sketch.svg": DRAWING})


@pytest.fixture
def album(folder: Folder) -> Iterator[Album]:
    album = Album(lambda: folder)
    yield album
    album.close()


def wait_for(qtbot: QtBot, album: Album, picture: Picture, room: QSize) -> Seen:
    with qtbot.waitSignal(album.arrived):
        assert album.look(picture, room).waits
    seen = album.look(picture, room)
    assert not seen.waits
    return seen


def width(seen: Seen) -> int:
    assert seen.image is not None
    return seen.image.width()


def test_a_picture_is_made_once_for_a_size(qtbot: QtBot, album: Album, folder: Folder) -> None:
    for _ in range(3):
        album.look(TOWEL, SMALL)
    qtbot.waitUntil(lambda: not album.look(TOWEL, SMALL).waits)
    assert width(album.look(TOWEL, SMALL)) == 40
    assert folder.asked == ["towel.png"]


def test_until_it_comes_it_is_seen_in_another_size(qtbot: QtBot, album: Album) -> None:
    wait_for(qtbot, album, TOWEL, SMALL)
    meanwhile = album.look(TOWEL, LARGE)
    assert meanwhile.waits
    assert width(meanwhile) == 40
    qtbot.waitUntil(lambda: not album.look(TOWEL, LARGE).waits)
    assert width(album.look(TOWEL, LARGE)) == 80


def test_sizes_that_nobody_asks_for_again_are_not_made(
    qtbot: QtBot, album: Album, folder: Folder
) -> None:
    with qtbot.waitSignal(album.arrived):
        for side in range(40, 60):
            album.look(TOWEL, QSize(side, side))
    qtbot.waitUntil(lambda: not album.look(TOWEL, LARGE).waits)
    assert len(folder.asked) == 2


def test_one_that_is_not_there_is_words_until_files_change(
    qtbot: QtBot, album: Album, folder: Folder
) -> None:
    assert wait_for(qtbot, album, GONE, SMALL) == Seen(words="gone.png is not in the folder.")
    folder.files["gone.png"] = photo()
    with qtbot.waitSignal(album.arrived):
        album.forget()
    assert width(wait_for(qtbot, album, GONE, SMALL)) == 40


def test_what_was_seen_longest_ago_makes_room(
    qtbot: QtBot, album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(albums, "MOST_BYTES", 4 * 40 * 20 * 2)
    for picture in (TOWEL, SKETCH):
        wait_for(qtbot, album, picture, SMALL)
    album.look(TOWEL, SMALL)
    wait_for(qtbot, album, TOWEL, QSize(20, 20))
    assert not album.look(TOWEL, SMALL).waits
    assert album.look(SKETCH, SMALL).waits


def test_after_closing_nothing_is_made(album: Album, folder: Folder) -> None:
    album.close()
    assert album.look(TOWEL, SMALL).waits
    assert folder.asked == []


def test_where_nothing_stands_still_meanwhile_it_is_there_at_once(album: Album) -> None:
    assert width(album.make(TOWEL, SMALL)) == 40
    assert album.make(GONE, SMALL).words == "gone.png is not in the folder."
