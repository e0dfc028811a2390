"""The whole window, every part real but the clock, which is moved by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from stretchapp.adapters.qt_player import QtPlayer
from stretchapp.core.cues import Cue, plan_cues
from stretchapp.core.snapshot import Status
from stretchapp.resources import routines_folder
from stretchapp.ui.done_page import DonePage
from stretchapp.ui.library_page import LibraryPage
from stretchapp.ui.player_page import PlayerPage
from stretchapp.ui.problems_page import ProblemsPage
from stretchapp.ui.routine_page import RoutinePage
from stretchapp.ui.widgets.card import Card
from tools.stage import Stage

SHIPPED = sorted(file.stem for file in routines_folder().glob("*.yaml"))


def opened(qtbot: QtBot, folder: Path) -> Stage:
    stage = Stage(folder)
    with qtbot.waitActive(stage.window):
        stage.window.show()
        stage.window.activateWindow()
    return stage


def closed(stage: Stage) -> None:
    stage.window.close()
    stage.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    made = opened(qtbot, tmp_path)
    yield made
    closed(made)


def press(key: Qt.Key) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)


@pytest.mark.parametrize("routine_id", SHIPPED)
def test_a_routine_clicked_through_tells_exactly_the_cues_of_its_plan(
    stage: Stage, routine_id: str
) -> None:
    stage.start(routine_id)
    session = stage.window.session_flow.player_page.session
    assert isinstance(session, QtPlayer)
    plan, heard = session.snapshot.plan, list[Cue]()
    session.cued.connect(heard.append)
    stage.play(plan.total)

    assert tuple(heard) == plan_cues(plan)[1:]  # the first was told by Start itself
    assert session.snapshot.status is Status.FINISHED
    assert isinstance(stage.window.page, DonePage)


def test_one_precise_timer_drives_a_session(stage: Stage) -> None:
    stage.start("calf")
    session = stage.window.session_flow.player_page.session
    assert isinstance(session, QtPlayer)
    (timer,) = session.findChildren(QTimer)

    assert timer.isActive()
    assert timer.timerType() is Qt.TimerType.PreciseTimer


def test_the_keyboard_alone_leads_through_a_session(stage: Stage) -> None:
    assert isinstance(stage.window.page, LibraryPage)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert isinstance(stage.window.page, RoutinePage)
    assert stage.window.windowTitle() == "Hamstring stretch"

    press(Qt.Key.Key_Return)
    assert isinstance(stage.window.page, PlayerPage)
    stage.play(600)

    assert isinstance(stage.window.page, DonePage)
    press(Qt.Key.Key_Return)
    assert isinstance(stage.window.page, LibraryPage)


def test_search_finds_a_routine_by_a_stretch_in_it(stage: Stage) -> None:
    for key in (
        Qt.Key.Key_Slash,
        Qt.Key.Key_C,
        Qt.Key.Key_A,
        Qt.Key.Key_T,
        Qt.Key.Key_Minus,
        Qt.Key.Key_C,
    ):
        press(key)

    library = stage.window.library.routines
    found = [
        each.name
        for each in library
        if any("cat-c" in stretch.name.casefold() for stretch in each.stretches)
    ]
    assert "Back stretches" in found
    assert len(found) < len(library)
    names = [card.accessibleName() for card in cards(stage)]
    assert [name[: len(each)] for name, each in zip(names, found, strict=True)] == found


def cards(stage: Stage) -> tuple[Card, ...]:
    return stage.window.library_page.grid.cards()


def test_a_stopped_session_goes_on_where_it_was(stage: Stage) -> None:
    stage.start("calf")
    stage.play(30)
    stage.window.session_flow.player_page.commands.stop.trigger()
    assert isinstance(stage.window.page, DonePage)

    press(Qt.Key.Key_Return)
    session = stage.window.session_flow.player_page.session
    assert isinstance(stage.window.page, PlayerPage)
    assert session is not None
    assert (session.snapshot.position, session.snapshot.get_ready) == (30, 3)


def test_a_session_left_for_good_is_stopped(stage: Stage) -> None:
    stage.start("calf")
    stage.play(30)
    session = stage.window.session_flow.player_page.session
    stage.window.session_flow.player_page.commands.stop.trigger()
    press(Qt.Key.Key_Escape)

    assert isinstance(stage.window.page, LibraryPage)
    assert session is not None
    assert session.snapshot.status is Status.STOPPED


def test_starting_again_begins_a_fresh_session(stage: Stage) -> None:
    stage.start("calf")
    stage.play(600)
    stage.window.session_flow.done_page.again.click()
    session = stage.window.session_flow.player_page.session

    assert session is not None
    assert (session.snapshot.status, session.snapshot.position) == (Status.RUNNING, 0)


def test_choices_are_kept_from_one_routine_to_the_next(stage: Stage) -> None:
    calf, hamstring = (stage.window.library.find(name) for name in ("calf", "hamstring"))
    assert calf is not None
    assert hamstring is not None
    stage.window.show_routine(calf)
    press_button(stage, "Hold length: Short")
    stage.window.show_routine(hamstring)
    stage.window.routine_page.start.click()
    session = stage.window.session_flow.player_page.session

    assert session is not None
    assert session.snapshot.plan.segments[1].seconds == 20


def press_button(stage: Stage, name: str) -> None:
    buttons = stage.window.routine_page.findChildren(QPushButton)
    next(button for button in buttons if button.accessibleName() == name).click()


def test_broken_files_hide_nothing_and_are_explained(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_text("format: 1\nname: Mine\nstretches: [calf_wall]\n")
    (tmp_path / "bad.yaml").write_text("format: 1\nname: Bad\nstretches: [calf_wal]\n")
    (tmp_path / "worse.yaml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nowhere")
    stage = opened(qtbot, tmp_path)
    names = [card.accessibleName() for card in cards(stage)]
    assert len(names) == len(SHIPPED) + 2
    assert names[-1].startswith("4 files to mend, 4 problems")

    cards(stage)[-1].click()
    text = stage.window.problems_page.text.toPlainText()
    assert "did you mean calf_wall?" in text
    assert all(name in text for name in ("bad.yaml:3", "worse.yaml", "folder.yaml", "gone.yaml"))

    (tmp_path / "bad.yaml").write_text("format: 1\nname: Bad\nstretches: [calf_wall]\n")
    stage.window.problems_page.look_again.click()
    assert isinstance(stage.window.page, ProblemsPage)
    qtbot.waitUntil(lambda: len(stage.window.library.broken) == 3)
    closed(stage)


def test_size_and_place_of_the_window_are_kept(qtbot: QtBot, tmp_path: Path) -> None:
    first = opened(qtbot, tmp_path)
    first.window.resize(760, 620)
    closed(first)
    second = opened(qtbot, tmp_path)

    assert second.window.size().toTuple() == (760, 620)
    closed(second)


@pytest.mark.parametrize("damage", [b"", b"[window]\ngeometry=@ByteArray(zzz)\n", b"\x00" * 64])
def test_a_damaged_memory_of_the_place_does_no_harm(
    qtbot: QtBot, tmp_path: Path, damage: bytes
) -> None:
    (tmp_path / "window.place").write_bytes(damage)
    stage = opened(qtbot, tmp_path)

    assert stage.window.width() >= 640
    closed(stage)
