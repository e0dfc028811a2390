"""Settings in the real window: they count at once, and are there at the next start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from stretchapp.adapters.paths import SETTINGS_FILE
from stretchapp.core.sound import Profile
from stretchapp.core.stretch import Side
from stretchapp.ui.done_page import DonePage
from stretchapp.ui.settings_page import SettingsPage
from tests.e2e.starts import Start, notices
from tools.stage import Stage

pytestmark = pytest.mark.usefixtures("own_cache")

BODY_PX = 16


def click(page: QWidget, name: str) -> None:
    buttons = page.findChildren(QPushButton)
    next(each for each in buttons if each.accessibleName() == name).click()


def tick(page: QWidget, name: str) -> None:
    boxes = page.findChildren(QCheckBox)
    next(each for each in boxes if each.text() == name).click()


def said(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if not each.isHidden()]


def chosen(page: QWidget) -> set[str]:
    buttons = page.findChildren(QPushButton)
    return {each.accessibleName() for each in buttons if each.isChecked()}


def open_settings(stage: Stage) -> None:
    stage.window.activateWindow()
    assert QTest.qWaitForWindowActive(stage.window)
    QTest.keyClick(stage.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert stage.window.page is stage.window.settings_flow.page


def open_routine(stage: Stage) -> None:
    routine = stage.window.library.find("calf")
    assert routine is not None
    stage.window.show_routine(routine)


def test_looks_count_at_once_and_at_the_next_start(start: Start) -> None:
    stage = start()
    assert not stage.window.theme.dark
    open_settings(stage)
    click(stage.window.settings_flow.page, "Theme: Dark")
    click(stage.window.settings_flow.page, "Text size: 130 %")

    assert stage.window.theme.dark
    assert stage.window.settings_flow.page.theme.dark
    stage = start()
    assert stage.window.theme.dark
    stage.window.resize(1280, 800)
    open_settings(stage)
    assert stage.window.settings_flow.page.leave.font().pixelSize() == round(BODY_PX * 1.3)


def test_high_contrast_counts_at_once_and_at_the_next_start(start: Start) -> None:
    stage = start()
    open_settings(stage)
    click(stage.window.settings_flow.page, "Theme: High contrast")

    assert (stage.window.theme.paper, stage.window.theme.ink) == ("#000000", "#FFFFFF")
    assert start().window.theme.paper == "#000000"


def test_type_is_larger_on_every_page(start: Start) -> None:
    stage = start()
    stage.window.resize(1280, 800)
    open_settings(stage)
    click(stage.window.settings_flow.page, "Text size: 160 %")
    QTest.keyClick(stage.window.settings_flow.page, Qt.Key.Key_Escape)
    open_routine(stage)

    assert stage.window.routine_page.leave.font().pixelSize() == round(BODY_PX * 1.6)
    stage.window.show_library()
    assert stage.window.library_page.search.font().pixelSize() == round(BODY_PX * 1.6)


def test_reduced_motion_by_its_key_is_kept_and_shown_on_the_page(start: Start) -> None:
    stage = start()
    QTest.keyClick(stage.window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert start().window.commands.reduced_motion.isChecked()

    stage = start()
    QTest.keyClick(stage.window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert not start().window.commands.reduced_motion.isChecked()


def test_choices_on_the_routine_page_are_kept(start: Start) -> None:
    stage = start()
    open_routine(stage)
    for name in ("Hold length: Long", "First side: Right", "Start of a hold: Wait for me"):
        click(stage.window.routine_page, name)
    stage = start()
    stage.start("calf")
    session = stage.window.session_flow.player_page.session
    assert session is not None
    first, hold = session.snapshot.plan.segments[:2]

    assert (first.side, first.waits, hold.seconds) == (Side.RIGHT, True, 30)


def test_what_lies_between_holds_is_kept(start: Start) -> None:
    stage = start()
    open_settings(stage)
    for name in (
        "First side: Right",
        "Order of sides: Finish one side first",
        "To get ready for a stretch: 20 s",
        "To change sides: 15 s",
        "Rest before the same again: None",
    ):
        click(stage.window.settings_flow.page, name)
    stage = start()
    stage.start("calf")
    session = stage.window.session_flow.player_page.session
    assert session is not None
    lead_ins = session.snapshot.plan.segments[::2]

    assert [(each.kind.value, each.side, each.seconds) for each in lead_ins] == [
        ("prepare", Side.RIGHT, 20),
        ("rest", Side.RIGHT, 0),
        ("switch", Side.LEFT, 15),
        ("rest", Side.LEFT, 0),
    ]


def test_longer_holds_are_seen_at_once_on_the_routine_page(start: Start) -> None:
    stage = start()
    open_routine(stage)
    before = said(stage.window.routine_page)
    open_settings(stage)
    tick(stage.window.settings_flow.page, "Longer holds, for over 65s")
    QTest.keyClick(stage.window.settings_flow.page, Qt.Key.Key_Escape)

    assert "30 s × 2, each side" in before
    assert "60 s × 2, each side" in said(stage.window.routine_page)
    stage = start()
    open_routine(stage)
    assert "60 s × 2, each side" in said(stage.window.routine_page)


def test_an_alternating_first_side_begins_left_while_nothing_was_done(start: Start) -> None:
    stage = start()
    open_routine(stage)
    click(stage.window.routine_page, "First side: Right")
    click(stage.window.routine_page, "First side: Each time the other")
    stage = start()
    stage.start("calf")
    session = stage.window.session_flow.player_page.session
    assert session is not None

    assert session.snapshot.plan.segments[0].side is Side.LEFT
    assert "First side: Each time the other" in chosen(stage.window.routine_page)


def test_the_settings_page_and_the_routine_page_agree(start: Start) -> None:
    stage = start()
    open_routine(stage)
    open_settings(stage)
    click(stage.window.settings_flow.page, "First side: Right")
    QTest.keyClick(stage.window.settings_flow.page, Qt.Key.Key_Escape)

    assert stage.window.page is stage.window.routine_page
    assert "First side: Right" in chosen(stage.window.routine_page)


def test_m_and_b_in_the_player_are_kept(start: Start) -> None:
    stage = start()
    stage.start("calf")
    QTest.keyClick(stage.window.session_flow.player_page, Qt.Key.Key_M)
    QTest.keyClick(stage.window.session_flow.player_page, Qt.Key.Key_B)
    stage = start()

    assert stage.window.session_flow.player_page.sound.setting is Profile.TONES
    assert not stage.window.session_flow.player_page.pacer.on


def test_settings_in_a_session_put_it_aside_and_count_when_it_goes_on(start: Start) -> None:
    stage = start()
    stage.start("calf")
    stage.play(3)
    open_settings(stage)
    click(stage.window.settings_flow.page, "What is heard: Nothing")
    QTest.keyClick(stage.window.settings_flow.page, Qt.Key.Key_Escape)

    assert isinstance(stage.window.page, DonePage)
    stage.window.session_flow.done_page.go_on_wanted.emit()
    assert stage.window.session_flow.player_page.commands.sound.text() == "Sound: silent"


def test_escape_leads_back_to_the_library_and_its_card(start: Start) -> None:
    stage = start()
    before = stage.window.focusWidget()
    open_settings(stage)
    QTest.keyClick(stage.window.settings_flow.page, Qt.Key.Key_Escape)

    assert stage.window.page is stage.window.library_page
    assert stage.window.focusWidget() is before


@pytest.mark.parametrize("damage", [b"", b"# nothing\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_no_trouble(start: Start, folder: Path, damage: bytes) -> None:
    (folder / SETTINGS_FILE).write_bytes(damage)

    assert notices(start()) == []


@pytest.mark.parametrize("damage", [b"theme = ", b"\xff\xfe\x00", bytes(range(256)) * 16])
def test_a_damaged_file_is_told_once_and_stays_until_something_is_set(
    start: Start, folder: Path, damage: bytes
) -> None:
    file = folder / SETTINGS_FILE
    file.write_bytes(damage)
    stage = start()
    (told,) = notices(stage)
    assert "could not be read" in told
    assert str(file) in told
    open_routine(stage)
    assert notices(stage) == []
    assert file.read_bytes() == damage

    click(stage.window.routine_page, "Hold length: Short")
    assert (folder / f"{SETTINGS_FILE}.damaged").read_bytes() == damage
    stage = start()
    assert notices(stage) == []
    stage.start("calf")
    assert "Hold length: Short" in chosen(stage.window.routine_page)


def test_values_that_make_no_sense_are_named_and_the_others_count(
    start: Start, folder: Path
) -> None:
    file = folder / SETTINGS_FILE
    text = "theme = 'dark'\ntext_size = 9\nsound = 'loud'\nmine = [1]\n"
    file.write_text(text)
    stage = start()
    (told,) = notices(stage)

    assert "text_size = 9" in told
    assert "sound = loud" in told
    assert stage.window.theme.dark
    assert file.read_text() == text
    open_settings(stage)
    click(stage.window.settings_flow.page, "Theme: Light")
    assert "mine = [1]" in file.read_text().splitlines()
    assert notices(start()) == []


def test_where_nothing_can_be_kept_settings_count_and_it_is_told_once(
    start: Start, folder: Path
) -> None:
    stage = start()
    (folder / SETTINGS_FILE).mkdir()
    open_settings(stage)
    click(stage.window.settings_flow.page, "Theme: Dark")
    (told,) = notices(stage)
    click(stage.window.settings_flow.page, "Text size: 85 %")

    assert "could not be kept" in told
    assert stage.window.theme.dark
    assert notices(stage) == []


def test_what_cannot_be_kept_in_a_session_is_told_after_it(start: Start, folder: Path) -> None:
    stage = start()
    stage.start("calf")
    (folder / SETTINGS_FILE).mkdir()
    QTest.keyClick(stage.window.session_flow.player_page, Qt.Key.Key_M)
    assert notices(stage) == []
    assert stage.window.session_flow.player_page.sound.setting is Profile.TONES
    stage.window.session_flow.player_page.put_aside()
    stage.window.session_flow.done_page.library_wanted.emit()

    assert len(notices(stage)) == 1


def amounts(stage: Stage) -> list[str]:
    return [card.view.amount for card in stage.window.library_page.grid.cards()]


@pytest.mark.parametrize("at_once", [True, False], ids=["closed_at_once", "closed_later"])
def test_cards_of_the_next_start_know_the_length_of_holds(
    start: Start, qtbot: QtBot, folder: Path, at_once: bool
) -> None:
    stage = start()
    as_written = amounts(stage)
    open_routine(stage)
    click(stage.window.routine_page, "Hold length: Short")
    if not at_once:
        qtbot.waitUntil(lambda: amounts(stage) != as_written)
    stage.window.close()

    before_it_is_shown = Stage(folder)
    assert len(amounts(before_it_is_shown)) == len(as_written)
    assert amounts(before_it_is_shown) != as_written
    before_it_is_shown.window.close()
    before_it_is_shown.window.deleteLater()


@pytest.fixture
def page_in_company(
    qtbot: QtBot, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[SettingsPage]:
    """The settings where sessions are heard, on a machine with the programs in `bin`."""
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    stage = Stage(folder, in_company=True)
    with qtbot.waitActive(stage.window):
        stage.window.show()
        stage.window.activateWindow()
    stage.window.settings_flow.show()
    yield stage.window.settings_flow.page
    stage.window.close()
    stage.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_voice_that_is_tried_where_there_is_none_is_said_to_be_missing(
    qtbot: QtBot, page_in_company: SettingsPage
) -> None:
    assert "No voice" not in " ".join(said(page_in_company))
    page_in_company.try_voice.click()
    qtbot.waitUntil(lambda: "No voice" in " ".join(said(page_in_company)), timeout=10_000)


@pytest.mark.parametrize(
    ("kind", "voice"), [("As it comes", "en"), ("Female", "en+f3"), ("Male", "en+m3")]
)
def test_the_voice_that_is_tried_is_the_one_that_was_chosen(
    qtbot: QtBot, page_in_company: SettingsPage, tmp_path: Path, kind: str, voice: str
) -> None:
    asked = tmp_path / "asked"
    program = tmp_path / "bin" / "espeak-ng"
    program.write_text(f'#!/bin/sh\necho "$@" > {asked}\n')
    program.chmod(0o755)
    click(page_in_company, f"Voice: {kind}")
    page_in_company.try_voice.click()
    qtbot.waitUntil(lambda: asked.exists() and bool(asked.read_text()), timeout=10_000)

    assert f"-v {voice} " in asked.read_text()
