"""A list from another program in the window: what was assumed is seen before anything is saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from stretchapp.ui.import_page import assumed_title
from tests.e2e.starts import Start, opened
from tools.stage import Stage

LIST = "name,seconds,sides,repetitions,text\nQuads left,30,,1,Pull.\nQuads right,30,,1,Pull.\n"


@pytest.fixture
def legs(tmp_path: Path) -> Path:
    file = tmp_path / "legs.csv"
    file.write_text(LIST)
    return file


@pytest.fixture
def stage(start: Start) -> Stage:
    return start()


def routine_files(folder: Path) -> list[str]:
    return [file.name for file in folder.glob("*.yaml")]


def shown(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def test_a_list_becomes_a_routine_once_it_is_saved(
    qtbot: QtBot, stage: Stage, folder: Path, legs: Path
) -> None:
    QTest.keyClick(stage.window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    chooser = opened(qtbot, stage, QFileDialog)
    chooser.findChildren(QLineEdit)[0].setText(str(legs))
    chooser.accept()
    page = stage.window.import_flow.page
    qtbot.waitUntil(page.isVisible)

    assert {"legs", "Quads", "30 s, each side"} <= {*shown(page)}
    assert any(
        "Rows 2–3: “Quads” left and right became one stretch" in text for text in shown(page)
    )
    assert routine_files(folder) == []
    page.save.click()
    assert routine_files(folder) == ["legs.yaml"]
    assert stage.window.page is stage.window.routine_page
    assert stage.window.windowTitle() == "legs"


@pytest.mark.parametrize("way", ["button", "escape"])
def test_a_list_that_is_not_wanted_leaves_nothing(
    stage: Stage, folder: Path, legs: Path, way: str
) -> None:
    stage.window.import_flow.show(str(legs))
    page = stage.window.import_flow.page
    if way == "button":
        page.cancel.click()
    else:
        QTest.keyClick(page, Qt.Key.Key_Escape)

    assert stage.window.page is stage.window.library_page
    assert routine_files(folder) == []


def test_a_second_list_of_that_name_is_another_file(stage: Stage, folder: Path, legs: Path) -> None:
    for _ in range(2):
        stage.window.import_flow.show(str(legs))
        stage.window.import_flow.page.save.click()

    assert sorted(routine_files(folder)) == ["legs.yaml", "legs_2.yaml"]


def test_what_is_no_list_is_one_sentence(
    qtbot: QtBot, stage: Stage, tmp_path: Path, folder: Path
) -> None:
    file = tmp_path / "odd.json"
    file.write_text("[1,")
    stage.window.import_flow.show(str(file))

    told = opened(qtbot, stage, QMessageBox).text()
    assert told.startswith("odd.json was not imported. This is not JSON")
    assert stage.window.page is stage.window.library_page
    assert routine_files(folder) == []


def test_a_folder_that_takes_nothing_is_one_sentence_and_the_list_is_still_there(
    qtbot: QtBot, stage: Stage, folder: Path, legs: Path
) -> None:
    stage.window.import_flow.show(str(legs))
    moved = folder.with_name("gone")
    folder.rename(moved)
    folder.write_text("no folder any more")
    stage.window.import_flow.page.save.click()

    assert "could not be saved" in opened(qtbot, stage, QMessageBox).text()
    assert stage.window.page is stage.window.import_flow.page
    folder.unlink()
    moved.rename(folder)


def test_a_session_comes_before_an_import(qtbot: QtBot, stage: Stage) -> None:
    stage.start("calf")
    stage.window.commands.import_list.trigger()

    assert "Finish or stop the session first" in opened(qtbot, stage, QMessageBox).text()
    stage.window.session_flow.player_page.drop()


def test_every_control_can_be_named_and_pressed(stage: Stage, legs: Path) -> None:
    stage.window.import_flow.show(str(legs))
    buttons = stage.window.import_flow.page.findChildren(QPushButton)

    assert all(each.text() or each.accessibleName() for each in buttons if each.isVisible())
    assert stage.window.import_flow.page.save.hasFocus()


def test_the_title_of_the_assumptions_counts_them() -> None:
    assert assumed_title(0) == "Nothing had to be assumed"
    assert "3" in assumed_title(3)
