"""Files saved in a text editor while the window is open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from pytestqt.qtbot import QtBot

from stretchapp.adapters.routine_folders import MANY
from stretchapp.library_files import KEPT_CARDS
from stretchapp.ui.widgets.card import Card
from tests.e2e.starts import starts
from tools.stage import Stage

MINE = "format: 1\nname: Mine\nstretches: [calf_wall]\n"
BROKEN = MINE.replace("calf_wall", "calf_wal")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "own"
    save(folder, "mine", MINE)
    return folder


@pytest.fixture
def stage(qtbot: QtBot, own: Path) -> Iterator[Stage]:
    with starts(qtbot, own) as start:
        yield start()


def save(own: Path, name: str, text: str) -> None:
    """As most editors do: a new file takes the old one's name."""
    own.mkdir(exist_ok=True)
    (own / f".{name}.draft").write_text(text)
    (own / f".{name}.draft").replace(own / f"{name}.yaml")


def cards(stage: Stage) -> dict[str, Card]:
    return {card.view.routine: card for card in stage.window.library_page.grid.cards()}


def title(stage: Stage, routine: str) -> str:
    return cards(stage)[routine].view.title if routine in cards(stage) else ""


def test_a_saved_file_is_seen_at_once_and_nothing_else_moves(
    stage: Stage, own: Path, qtbot: QtBot
) -> None:
    page = stage.window.library_page
    bar = page._scroll.verticalScrollBar()
    page.grid.focus(cards(stage)["neck"])
    bar.setValue(bar.maximum() // 2)
    before, at = cards(stage), bar.value()
    save(own, "mine", MINE.replace("Mine", "Ours"))

    qtbot.waitUntil(lambda: title(stage, "mine") == "Ours")
    assert (cards(stage), bar.value()) == (before, at)
    assert cards(stage)["neck"].hasFocus()


def test_a_new_file_has_a_card_among_what_is_searched(
    stage: Stage, own: Path, qtbot: QtBot
) -> None:
    page = stage.window.library_page
    page.search.setText("calf")
    save(own, "legs", MINE.replace("Mine", "Calf too"))
    save(own, "other", MINE.replace("Mine", "Neck only").replace("calf_wall", "neck_side_tilt"))

    qtbot.waitUntil(lambda: title(stage, "legs") == "Calf too")
    assert page.search.text() == "calf"
    assert stage.window.library.find("other") is not None
    assert "other" not in cards(stage)


def test_the_focus_goes_on_when_its_card_goes(stage: Stage, own: Path, qtbot: QtBot) -> None:
    stage.window.library_page.grid.focus(cards(stage)["mine"])
    (own / "mine.yaml").unlink()

    qtbot.waitUntil(lambda: "mine" not in cards(stage))
    assert any(card.hasFocus() for card in cards(stage).values())


def test_the_page_of_problems_follows_what_is_mended(stage: Stage, own: Path, qtbot: QtBot) -> None:
    save(own, "bad", BROKEN)
    qtbot.waitUntil(lambda: "" in cards(stage))
    stage.window.show_problems()
    text = stage.window.problems_page.text
    assert "bad.yaml:3:13: " in text.toPlainText()
    save(own, "bad", BROKEN.replace("name", "nmae"))

    qtbot.waitUntil(lambda: "bad.yaml:2:1: " in text.toPlainText())
    save(own, "bad", MINE)
    qtbot.waitUntil(lambda: text.toPlainText().startswith("Nothing to mend"))
    assert stage.window.page is stage.window.problems_page


def test_a_session_goes_on_as_it_was_begun(stage: Stage, own: Path, qtbot: QtBot) -> None:
    stage.start("mine")
    page = stage.window.page
    save(own, "mine", BROKEN)

    qtbot.waitUntil(lambda: stage.window.library.find("mine") is None)
    assert stage.window.page is page
    assert page is stage.window.session_flow.player_page


def test_a_stretch_that_changes_changes_its_routines(stage: Stage, own: Path, qtbot: QtBot) -> None:
    (own / "stretches").mkdir()
    pull = "format: 1\nname: Pull\nhold: 20\ninstructions: [Pull.]\n"
    save(own / "stretches", "pull", pull)
    save(own, "mine", MINE.replace("calf_wall", "pull"))
    qtbot.waitUntil(lambda: "pull" in cards(stage)["mine"].view.searched)
    save(own / "stretches", "pull", pull.replace("Pull", "Tug"))

    qtbot.waitUntil(lambda: "tug" in cards(stage)["mine"].view.searched)


@pytest.fixture
def never_read(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    """Before it is shown."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for number in range(MANY):
        save(own, f"one_{number:03}", f"{MINE}order: 1\n")
    made = Stage(own)
    yield made
    made.window.close()
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_many_files_never_read_before_follow_the_first_paint(
    never_read: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    window = never_read.window
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    first = cards(never_read)
    neck, grid = first["neck"], window.library_page.grid
    assert "mine" not in first

    grid.focus(neck)
    at = neck.mapToGlobal(QPoint()).y()
    qtbot.waitUntil(lambda: len(grid.cards()) > MANY)
    ids = [each.id for each in window.library.routines]
    assert list(cards(never_read)) == ids
    assert cards(never_read)["neck"] is neck
    assert neck.hasFocus()
    assert neck.mapToGlobal(QPoint()).y() == at

    kept = tmp_path / "cache" / "stretchapp" / KEPT_CARDS
    qtbot.waitUntil(kept.exists)
    assert all(each.encode() in kept.read_bytes() for each in ids)
