"""A file with its pictures inside it, put into the folder by hand, is edited like any other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stretchapp.core.file_text import MAX_BYTES
from stretchapp.core.shared_pictures import pictures_text
from stretchapp.core.stretch import Picture
from tests.e2e.editing import CTRL, SAVE, edit, keys, press, rows
from tests.e2e.starts import Start, starts
from tests.unit.core.some_pictures import noise

TEXT = """\
format: 1
name: Shown
stretches:
  - {name: Pull, hold: 9, instructions: [Pull.], picture: towel.png}   # mine
  - cat_cow
"""


@pytest.fixture(scope="module")
def given() -> str:
    text = TEXT + pictures_text([Picture("towel.png", noise())])
    assert len(text) > 4 * MAX_BYTES
    return text


@pytest.fixture
def folder(tmp_path: Path, given: str) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "shown.stretch.yaml").write_text(given)
    return tmp_path / "data"


@pytest.fixture
def start(qtbot: QtBot, folder: Path) -> Iterator[Start]:
    with starts(qtbot, folder) as begin:
        yield begin


def files(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.glob("*.yaml*"))


def test_an_edit_changes_its_own_line_in_place(start: Start, folder: Path, given: str) -> None:
    page = edit(start(), "shown")
    page.choose(0)
    assert page.entry_form.looks.preview.isVisible()
    page.entry_form.texts["reps"].line.setFocus()
    keys("3", SAVE)

    mended = given.replace("hold: 9,", "hold: 9, reps: 3,")
    assert (folder / "shown.stretch.yaml").read_text() == mended
    assert files(folder) == ["shown.stretch.yaml"]
    assert not page.commands.save.isEnabled()


def test_what_was_not_saved_comes_back_with_its_pictures(start: Start) -> None:
    page = edit(start(), "shown")
    page.routine_form.texts["goal"].line.setFocus()
    keys("stiff legs")
    again = start()
    press(again.window.editing.banner, "Go on editing")

    page = again.window.editing.flow.page
    assert page.routine_form.texts["goal"].line.text() == "stiff legs"
    page.choose(0)
    assert page.entry_form.looks.preview.accessibleName() == "Picture: towel.png"


def test_a_copy_has_a_name_that_allows_what_is_in_it(
    start: Start, folder: Path, qtbot: QtBot
) -> None:
    stage = start()
    page = edit(stage, "shown")
    page.routine_form.texts["name"].line.setFocus()
    keys((Qt.Key.Key_A, CTRL), "Legs")
    (folder / "shown.stretch.yaml").write_text(TEXT.replace("Shown", "theirs"))
    keys(SAVE)
    press(page.banner, "Save mine as a copy")

    assert files(folder) == ["legs.stretch.yaml", "shown.stretch.yaml"]
    titles = stage.window.library_page.grid.cards
    qtbot.waitUntil(lambda: {"Legs", "theirs"} <= {card.view.title for card in titles()})
    assert not stage.window.library.broken


def test_what_is_put_in_by_hand_and_outgrows_an_ordinary_file_is_told(
    start: Start, folder: Path
) -> None:
    line = f"# {'x' * 76}\n"
    room = MAX_BYTES - len(TEXT) - 1
    (folder / "full.yaml").write_text(TEXT + line * (room // len(line)))
    page = edit(start(), "full")
    page.routine_form.texts["goal"].line.setFocus()
    keys("stiff legs " * 8)

    assert page.routine_form.problem.text() == "Larger than 256 KiB."
    assert not page.commands.save.isEnabled()
    assert rows(page) == ["Pull", "Cat-cow"]
