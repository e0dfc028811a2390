"""What goes wrong while a routine is edited: a sentence says so, and nothing typed is lost."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from stretchapp.adapters.paths import DRAFTS_FOLDER
from stretchapp.ui.editor_page import EditorPage
from stretchapp.ui.main_window import MainWindow
from tests.e2e.editing import BY_HAND, SAVE, edit, keys, press
from tests.e2e.starts import Start, starts
from tests.e2e.typing_window import LETTERS, MOST
from tests.small_disk import SmallDisk, small_disk

KEPT_AFTER, SLACK, MORE = 1.0, 0.5, 20
GOAL = "goal: stiff legs\n"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "data", 512) as made:
        yield made


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder(tmp_path).mkdir(exist_ok=True)
    (folder(tmp_path) / "evening.yaml").write_text(BY_HAND, encoding="utf-8")
    with starts(qtbot, folder(tmp_path)) as begin:
        yield begin


def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def written(tmp_path: Path) -> str:
    return (folder(tmp_path) / "evening.yaml").read_text(encoding="utf-8")


def typed_into(page: EditorPage) -> str:
    return page.routine_form.texts["goal"].line.text()


def with_goal(start: Start) -> EditorPage:
    page = edit(start(), "evening")
    page.routine_form.texts["goal"].line.setFocus()
    keys("stiff legs")
    return page


def test_what_was_typed_before_a_kill_comes_back_but_for_the_last_second(
    start: Start, tmp_path: Path
) -> None:
    draft = folder(tmp_path) / DRAFTS_FOLDER / "evening.json"
    command = [sys.executable, "-m", "tests.e2e.typing_window", str(folder(tmp_path))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout
        moments: list[float] = []
        while not draft.exists() and len(moments) < MOST:
            moments.append(float(window.stdout.readline()))
        moments += [float(window.stdout.readline()) for _ in range(MORE)]
        window.kill()
        killed = time.monotonic()
        moments += map(float, window.stdout.read().splitlines())

    stage = start()
    press(stage.window.editing.banner, "Go on editing")
    came_back = typed_into(stage.window.editing.flow.page)
    assert came_back == (LETTERS * MOST)[: len(came_back)]
    assert came_back
    lost = moments[len(came_back) :]
    assert not lost or lost[0] > killed - KEPT_AFTER - SLACK


def test_a_full_disk_takes_the_file_once_there_is_room(
    disk: SmallDisk, start: Start, tmp_path: Path
) -> None:
    page = with_goal(start)
    disk.fill()
    keys(SAVE)
    assert "Not saved, and nothing is lost" in page.banner.accessibleName()
    assert "evening.yaml: No space left on device" in page.banner.accessibleName()
    assert written(tmp_path) == BY_HAND
    assert [each.name for each in disk.path.glob("*.yaml*")] == ["evening.yaml"]
    assert typed_into(page) == "stiff legs"

    disk.make_room()
    press(page.banner, "Try again")
    assert page.banner.isHidden()
    assert GOAL in written(tmp_path)


def test_a_folder_that_is_read_only_takes_the_file_once_it_is_not(
    disk: SmallDisk, start: Start, tmp_path: Path
) -> None:
    page = with_goal(start)
    disk.make_read_only()
    try:
        keys(SAVE)
        assert "evening.yaml: Read-only file system" in page.banner.accessibleName()
        assert written(tmp_path) == BY_HAND
        assert typed_into(page) == "stiff legs"
    finally:
        disk.make_writable()
    press(page.banner, "Try again")
    assert GOAL in written(tmp_path)


def test_that_no_draft_can_be_kept_is_said_before_anything_is_lost(
    disk: SmallDisk, start: Start
) -> None:
    page = with_goal(start)
    disk.fill()
    page.leave.click()
    state = page.state.text()
    assert state.startswith("Save before you close the window: the draft cannot be kept.")
    assert "No space left on device" in state


def question(window: MainWindow) -> QMessageBox | None:
    found = [each for each in window.findChildren(QMessageBox) if each.isVisible()]
    assert len(found) < 2
    return found[0] if found else None


def answer(window: MainWindow, way: str) -> None:
    box = question(window)
    assert box is not None
    next(each for each in box.buttons() if each.text() == way).click()


def test_closing_asks_where_no_draft_can_be_kept_and_goes_on_after_the_answer(
    disk: SmallDisk, start: Start, tmp_path: Path
) -> None:
    page = with_goal(start)
    window = page.window()
    assert isinstance(window, MainWindow)
    disk.fill()
    assert not window.close()
    assert not window.close()
    box = question(window)
    assert box is not None
    assert box.text().startswith("What you wrote in “Evening legs” is not saved")
    assert box.text().endswith("No space left on device")
    answer(window, "Stay")
    assert window.isVisible()
    assert typed_into(page) == "stiff legs"

    assert not window.close()
    keys(Qt.Key.Key_Escape)
    assert window.isVisible()
    assert not window.close()
    answer(window, "Close and lose it")
    assert not window.isVisible()
    assert written(tmp_path) == BY_HAND


def full(disk: SmallDisk, page: EditorPage) -> None:
    disk.fill()
    while page.commands.undo.isEnabled():
        page.commands.undo.trigger()


def kept(disk: SmallDisk, page: EditorPage) -> None:
    pass


@pytest.mark.parametrize("before", [full, kept])
def test_closing_asks_nothing_where_nothing_would_be_lost(
    disk: SmallDisk, start: Start, before: Callable[[SmallDisk, EditorPage], None]
) -> None:
    page = with_goal(start)
    before(disk, page)
    assert page.window().close()


def test_who_asks_the_program_to_end_is_not_asked_back(
    disk: SmallDisk, start: Start, qtbot: QtBot
) -> None:
    page = with_goal(start)
    window = page.window()
    assert isinstance(window, MainWindow)
    disk.fill()
    with qtbot.waitSignal(window.closed):
        window.end()


def test_another_routine_is_not_opened_over_what_would_be_lost(
    disk: SmallDisk, start: Start
) -> None:
    page = with_goal(start)
    window = page.window()
    assert isinstance(window, MainWindow)
    disk.fill()
    page.leave.click()
    routine = window.library.find("evening")
    assert routine is not None
    window.editing.edit(routine)
    assert typed_into(page) == "stiff legs"

    window.editing.new()
    answer(window, "Stay")
    assert window.page is page
    assert typed_into(page) == "stiff legs"
    window.editing.new()
    answer(window, "Open and lose it")
    assert typed_into(page) == ""
    assert page.routine_form.texts["name"].line.text() == "My routine"


def delete_folder(tmp_path: Path) -> None:
    shutil.rmtree(folder(tmp_path))


def delete_file(tmp_path: Path) -> None:
    (folder(tmp_path) / "evening.yaml").unlink()


@pytest.mark.parametrize("delete", [delete_folder, delete_file])
def test_what_was_deleted_meanwhile_is_saved_there_again(
    start: Start, tmp_path: Path, delete: Callable[[Path], None]
) -> None:
    page = with_goal(start)
    delete(tmp_path)
    keys(SAVE)
    assert page.banner.text.startswith("The file was deleted or moved outside of this window.")
    assert (folder(tmp_path) / DRAFTS_FOLDER / "evening.json").exists()

    press(page.banner, "Save it there again")
    assert GOAL in written(tmp_path)
    assert not page.commands.save.isEnabled()


def test_what_was_written_comes_back_also_when_its_file_is_gone_by_the_next_start(
    start: Start, tmp_path: Path
) -> None:
    with_goal(start).leave.click()
    delete_file(tmp_path)
    stage = start()
    press(stage.window.editing.banner, "Go on editing")

    page = stage.window.editing.flow.page
    assert typed_into(page) == "stiff legs"
    keys(SAVE)
    press(page.banner, "Save it there again")
    assert GOAL in written(tmp_path)
