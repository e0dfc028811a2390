"""The program is closed and started again: what it remembers, and what it does not trust."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from tools.stage import Stage

MINE = "format: 1\nname: Mine\nstretches: [calf_wall]\n"


def titles_at_start(folder: Path) -> tuple[list[str], list[str]]:
    """The cards of a window before its first paint, and after it has settled."""
    stage = Stage(folder)
    before = titles(stage)
    stage.window.show()
    stage.settle()
    after = titles(stage)
    stage.window.close()
    stage.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return before, after


def titles(stage: Stage) -> list[str]:
    return [card.view.title for card in stage.window.library_page.grid.cards()]


@pytest.fixture(autouse=True)
def _qt(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return qtbot


def test_every_start_shows_the_same_cards(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "mine.yaml").write_text(MINE)
    first, second = titles_at_start(own), titles_at_start(own)

    assert "Mine" in first[0]
    assert first[0] == first[1] == second[0] == second[1]


def test_a_file_that_came_meanwhile_is_there_at_the_next_start(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    assert "Mine" not in titles_at_start(own)[1]
    (own / "mine.yaml").write_text(MINE)

    assert "Mine" in titles_at_start(own)[0]


def test_two_data_folders_do_not_show_each_others_routines(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    (one / "mine.yaml").write_text(MINE)

    assert "Mine" in titles_at_start(one)[1]
    assert "Mine" not in titles_at_start(two)[0]


@pytest.mark.parametrize("damage", [b"", b"junk", b"\0\0", b"[('a','b','c','d','e')]"])
def test_damaged_caches_do_no_harm(tmp_path: Path, damage: bytes) -> None:
    right = titles_at_start(tmp_path)[1]
    caches = list((tmp_path / "cache" / "stretchapp").iterdir())
    assert len(caches) == 2
    for file in caches:
        stamp = file.read_bytes().partition(b"\0")[0]
        file.write_bytes(stamp + b"\0" + damage)

    assert titles_at_start(tmp_path)[1] == right


def test_a_cache_that_lies_is_mended_after_the_first_paint(tmp_path: Path) -> None:
    right = titles_at_start(tmp_path)[1]
    cards = tmp_path / "cache" / "stretchapp" / "cards.txt"
    cards.write_bytes(cards.read_bytes().replace(b"Calf stretch", b"Half stretch"))
    before, after = titles_at_start(tmp_path)

    assert before[0] == "Half stretch"
    assert after == right
