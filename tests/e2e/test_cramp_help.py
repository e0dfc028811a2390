"""Help with a cramp in the real window: from every page, through a closed window, and back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from stretchapp.adapters.paths import CRAMP_FILE
from stretchapp.app import build_app
from stretchapp.arguments import WindowArguments
from stretchapp.core import cramp_state as core
from stretchapp.core.cramp_snapshot import CrampSnapshot
from stretchapp.core.cramp_state import BodyPart
from stretchapp.core.looks import ThemeChoice
from stretchapp.ui.cramp_view import Offer
from stretchapp.ui.tray import tray_menu
from stretchapp.ui.widgets.cramp_button import CrampButton
from stretchapp.ui.widgets.first_notice import FirstNotice
from tests.e2e.starts import Start, notices
from tools.stage import NOON, Stage


def read(folder: Path) -> str:
    file = folder / CRAMP_FILE
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def keep_as_killed(stage: Stage, folder: Path) -> None:
    """What the file has now is what the next start finds."""
    kept = read(folder)
    stage.window.closed.connect(lambda: (folder / CRAMP_FILE).write_text(kept))


def press(stage: Stage, *keys: Qt.Key) -> None:
    for key in keys:
        stage.window.activateWindow()
        assert QTest.qWaitForWindowActive(stage.window)
        QTest.keyClick(stage.window.focusWidget() or stage.window, key)


def press_c(stage: Stage) -> None:
    press(stage, Qt.Key.Key_C)


def now(stage: Stage) -> CrampSnapshot:
    cramp = stage.window.cramp_flow.cramp
    assert cramp is not None
    return cramp.snapshot


def is_helping(stage: Stage) -> bool:
    return stage.window.page is stage.window.cramp_flow.page


def routine(stage: Stage) -> None:
    found = stage.window.library.find("calf")
    assert found is not None
    stage.window.show_routine(found)


def player(stage: Stage) -> None:
    stage.start("calf")
    stage.play(3)


def mat(stage: Stage) -> None:
    player(stage)
    stage.window.session_flow.player_page.commands.full_screen.trigger()


def done(stage: Stage) -> None:
    player(stage)
    stage.window.session_flow.player_page.put_aside()


PAGES: dict[str, Callable[[Stage], object]] = {
    "library": lambda stage: stage.window.show_library(),
    "routine": routine,
    "problems": lambda stage: stage.window.show_problems(),
    "settings": lambda stage: stage.window.settings_flow.show(),
    "history": lambda stage: stage.window.history_flow.show(),
    "cramp log": lambda stage: stage.window.cramp_log_flow.show(),
    "player": player,
    "mat": mat,
    "done": done,
    "signs": lambda stage: stage.window.reading_flow.show(stage.window.reading_flow.signs),
    "advice": lambda stage: stage.window.reading_flow.show(stage.window.reading_flow.advice),
}


@pytest.mark.parametrize("name", PAGES)
def test_one_key_on_every_page_and_escape_leads_back(start: Start, name: str) -> None:
    stage = start()
    PAGES[name](stage)
    stage.settle(0)
    before = stage.window.page
    press_c(stage)
    assert is_helping(stage)
    assert now(stage).stage is core.Stage.CHOOSING
    press(stage, Qt.Key.Key_Escape)

    in_session = name in ("player", "mat")
    assert stage.window.page is (stage.window.session_flow.done_page if in_session else before)
    assert not stage.window.isFullScreen()


@pytest.mark.parametrize("name", PAGES)
def test_one_click_on_every_page(start: Start, name: str) -> None:
    stage = start()
    PAGES[name](stage)
    stage.settle(0)
    page = stage.window.page
    assert page is not None
    if name == "mat":
        stage.window.session_flow.player_page.mat_face.show_controls(True)
    (button,) = [each for each in page.findChildren(CrampButton) if each.isVisible()]
    corner = button.mapTo(stage.window, button.rect().bottomRight())
    assert stage.window.rect().contains(corner)
    middle = button.mapTo(stage.window, button.rect().center())
    assert stage.window.childAt(middle) is button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert is_helping(stage)


def test_a_session_can_go_on_afterwards(start: Start) -> None:
    stage = start()
    player(stage)
    press_c(stage)
    press(stage, Qt.Key.Key_Escape)
    stage.window.session_flow.done_page.go_on.click()

    assert stage.window.page is stage.window.session_flow.player_page


def test_in_the_search_field_c_is_a_letter(start: Start) -> None:
    stage = start()
    press(stage, Qt.Key.Key_Slash, Qt.Key.Key_C)

    assert stage.window.library_page.search.text() == "c"
    assert stage.window.page is stage.window.library_page


def test_ctrl_f_leads_to_the_search_field_and_other_letters_search(start: Start) -> None:
    stage = start()
    card = stage.window.library_page.grid.cards()[0]
    QTest.keyClick(card, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(stage.window.focusWidget(), QLineEdit)
    stage.window.show_library()
    press(stage, Qt.Key.Key_N)

    assert stage.window.library_page.search.text() == "n"


def test_the_page_is_dark_in_a_light_window_and_stays_so(start: Start) -> None:
    stage = start()
    press_c(stage)
    stage.settle(0)
    page = stage.window.cramp_flow.page

    def ground() -> str:
        return page.grab().toImage().pixelColor(2, 2).name().upper()

    assert ground() == stage.window.dark_theme.paper
    stage.window.wear(ThemeChoice.LIGHT, 1.3)
    assert ground() == stage.window.dark_theme.paper
    press(stage, Qt.Key.Key_Escape)
    stage.settle(0)
    shown = stage.window.library_page.grab().toImage().pixelColor(2, 2).name().upper()
    assert shown == stage.window.theme.paper


def test_the_steps_run_by_themselves_to_the_question_and_no_further(
    qtbot: QtBot, start: Start
) -> None:
    stage = start()
    press_c(stage)
    press(stage, Qt.Key.Key_1)
    assert now(stage).stage is core.Stage.STOPPING
    stage.clock.now += 90
    qtbot.waitUntil(lambda: now(stage).stage is core.Stage.ASKING)

    assert stage.window.cramp_flow.page.time.text == "1:30"


@pytest.mark.parametrize("killed", [False, True])
def test_the_time_goes_on_while_the_program_does_not_run(
    start: Start, folder: Path, killed: bool
) -> None:
    stage = start()
    press_c(stage)
    press(stage, Qt.Key.Key_2)
    stage.settle(0)
    if killed:
        keep_as_killed(stage, folder)
    stage = start(start_at=200)
    button = stage.window.library_page.cramp
    assert stage.window.page is stage.window.library_page
    assert button.shown.startswith("Cramp timer 3:20")
    press_c(stage)

    assert is_helping(stage)
    assert (now(stage).part, now(stage).stage) == (BodyPart.HAMSTRING, core.Stage.ASKING)
    assert stage.window.cramp_flow.page.time.text == "3:20"


def test_ten_minutes_are_ten_minutes_over_a_restart(start: Start) -> None:
    stage = start()
    press_c(stage)
    stage.settle(0)
    stage = start(start_at=599.5)
    press_c(stage)
    assert not now(stage).asks_for_doctor
    stage.clock.now += 0.5
    stage.window.cramp_flow.show()

    assert now(stage).asks_for_doctor


def test_what_nobody_came_back_to_is_not_timed_for_days(start: Start, folder: Path) -> None:
    stage = start()
    press_c(stage)
    stage.settle(0)
    stage = start(start_at=90_000)

    assert stage.window.cramp_flow.cramp is None
    assert read(folder) == ""


def test_a_cramp_that_let_go_is_over_when_the_page_is_left(
    qtbot: QtBot, start: Start, folder: Path
) -> None:
    stage = start()
    press_c(stage)
    stage.clock.now += 20
    press(stage, Qt.Key.Key_L)
    stage.settle(0)
    assert json.loads(read(folder))[0]["state"]["ended_at"] == NOON + 20
    press(stage, Qt.Key.Key_Escape)

    assert stage.window.cramp_flow.cramp is None
    qtbot.waitUntil(lambda: read(folder) == "")
    assert stage.window.library_page.cramp.shown == "I have a cramp now  C"


@pytest.mark.parametrize(
    ("part", "woke", "offers"),
    [("1", True, True), ("2", True, True), ("1", False, False), ("3", True, False)],
)
def test_only_after_a_night_cramp_of_calf_or_hamstring_there_is_something_to_offer(
    start: Start, part: str, woke: bool, offers: bool
) -> None:
    stage = start()
    press_c(stage)
    press(stage, Qt.Key(ord(part)), Qt.Key.Key_L, Qt.Key.Key_D)
    if woke:
        stage.window.cramp_flow.page.form.woke_me.buttons[0].click()
    press(stage, Qt.Key.Key_D)

    assert is_helping(stage) is offers
    if offers:
        press(stage, Qt.Key.Key_Escape)
    assert stage.window.page is stage.window.library_page


@pytest.mark.parametrize(("key", "name"), [("1", "bedtime_cramps"), ("2", "bedtime_in_bed")])
def test_a_night_cramp_leads_to_a_bedtime_routine(start: Start, key: str, name: str) -> None:
    stage = start()
    press_c(stage)
    press(stage, *(Qt.Key(ord(each)) for each in ("1", "L", "D")))
    stage.window.cramp_flow.page.form.woke_me.buttons[0].click()
    press(stage, *(Qt.Key(ord(each)) for each in ("D", key)))
    found = stage.window.library.find(name)

    assert found is not None
    assert stage.window.page is stage.window.routine_page
    assert stage.window.windowTitle() == found.name
    assert stage.window.cramp_flow.cramp is None


def test_a_window_that_opens_with_help_leads_on_to_the_routines(
    qtbot: QtBot, tmp_path: Path
) -> None:
    arguments = WindowArguments(data_dir=tmp_path, cramp=True, muscle=BodyPart.FOOT)
    window = build_app(arguments, in_company=False).window
    assert window.page is window.cramp_flow.page
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: bool(window.actions()))
    cramp = window.cramp_flow.cramp
    assert cramp is not None
    assert cramp.snapshot.part is BodyPart.FOOT
    QTest.keyClick(window.cramp_flow.page, Qt.Key.Key_Escape)

    assert window.page is not window.cramp_flow.page
    assert window.windowTitle() == "Routines"
    assert window.library_page.grid.cards()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_the_signs_lead_back_to_the_cramp(start: Start) -> None:
    stage = start()
    press_c(stage)
    press(stage, Qt.Key.Key_S)
    assert stage.window.page is stage.window.cramp_flow.signs_page
    press(stage, Qt.Key.Key_Escape)

    assert is_helping(stage)


def test_settings_from_a_cramp_lead_back_to_where_it_came_from(start: Start) -> None:
    stage = start()
    press_c(stage)
    stage.window.settings_flow.show()
    press(stage, Qt.Key.Key_Escape)

    assert stage.window.page is stage.window.library_page
    assert now(stage).is_running


def test_a_file_that_cannot_be_read_is_told_and_help_goes_on(start: Start, folder: Path) -> None:
    (folder / CRAMP_FILE).write_text("{")
    stage = start()
    (told,) = notices(stage)
    assert CRAMP_FILE in told
    press_c(stage)

    assert is_helping(stage)


def test_what_cannot_be_kept_is_told_after_the_help(start: Start, folder: Path) -> None:
    stage = start()
    (folder / CRAMP_FILE).mkdir()
    press_c(stage)
    stage.settle(0)
    assert notices(stage) == []
    stage.window.cramp_flow._take(Offer.LEAVE)
    (told,) = notices(stage)

    assert "could not be kept" in told


def test_the_notice_is_there_until_it_is_read_and_takes_no_focus(
    qtbot: QtBot, start: Start
) -> None:
    def first_notices(stage: Stage) -> list[FirstNotice]:
        found = stage.window.findChildren(FirstNotice)
        return [each for each in found if each.isVisible()]

    def noticed() -> Stage:
        stage = start()
        qtbot.waitUntil(lambda: bool(first_notices(stage)))
        assert stage.window.focusWidget() is stage.window.library_page.grid.cards()[0]
        return stage

    noticed()
    stage = noticed()
    first_notices(stage)[0].understand.click()
    assert first_notices(stage) == []
    assert stage.window.focusWidget() is stage.window.library_page.grid.cards()[0]

    stage = start()
    qtbot.waitUntil(lambda: "page" in vars(stage.window.cramp_flow))
    assert first_notices(stage) == []


def test_a_menu_of_the_tray_helps_shows_and_quits(qtbot: QtBot, start: Start) -> None:
    stage = start()
    window = stage.window
    assert not QSystemTrayIcon.isSystemTrayAvailable()
    assert window.findChildren(QSystemTrayIcon) == []
    menu = tray_menu(window, window.cramp_flow.show, window.come_forward)
    help_now, _, leave = menu.actions()
    help_now.trigger()
    assert is_helping(stage)
    with qtbot.waitSignal(window.closing):
        leave.trigger()
