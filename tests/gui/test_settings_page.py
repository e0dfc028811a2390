"""The settings page by mouse and keys: every control has a name, and tells what it changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from stretchapp.core.hold_length import HoldLength
from stretchapp.core.looks import Looks, ThemeChoice
from stretchapp.core.plan import FirstSide, Pacing, PlanSettings
from stretchapp.core.routine import SideOrder
from stretchapp.core.settings import Settings
from stretchapp.core.sound import Missing, Profile, VoiceKind
from stretchapp.ui.settings_page import SettingsPage
from stretchapp.ui.type_scale import apply_scale, scale_for
from tests.gui.showing import light, show

PLAIN = Settings()
LEAST_HEIGHT = 44


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    return show(qtbot, SettingsPage(light(), PLAIN))


def controls(page: SettingsPage) -> list[QAbstractButton]:
    return page.findChildren(QAbstractButton)


def name(control: QAbstractButton) -> str:
    return QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)


def control(page: SettingsPage, wanted: str) -> QAbstractButton:
    return next(each for each in controls(page) if name(each) == wanted)


CHANGES = [
    ("Theme: Dark", replace(PLAIN, looks=Looks(theme=ThemeChoice.DARK))),
    ("Theme: High contrast", replace(PLAIN, looks=Looks(theme=ThemeChoice.HIGH_CONTRAST))),
    ("Text size: 130 %", replace(PLAIN, looks=Looks(text_size=1.3))),
    (
        "Reduced motion: poses, no movement",
        replace(PLAIN, looks=Looks(reduced_motion=True)),
    ),
    ("Hold length: Long", replace(PLAIN, plan=PlanSettings(hold_length=HoldLength.LONG))),
    ("First side: Right", replace(PLAIN, plan=PlanSettings(first_side=FirstSide.RIGHT))),
    (
        "First side: Each time the other",
        replace(PLAIN, plan=PlanSettings(first_side=FirstSide.ALTERNATE)),
    ),
    (
        "Order of sides: Finish one side first",
        replace(PLAIN, plan=PlanSettings(side_order=SideOrder.BLOCK)),
    ),
    ("Longer holds, for over 65s", replace(PLAIN, plan=PlanSettings(longer_holds=True))),
    ("To get ready for a stretch: 20 s", replace(PLAIN, plan=PlanSettings(prepare_s=20))),
    ("To change sides: 3 s", replace(PLAIN, plan=PlanSettings(switch_s=3))),
    ("Rest before the same again: None", replace(PLAIN, plan=PlanSettings(rest_s=0))),
    ("Start of a hold: Wait for me", replace(PLAIN, plan=PlanSettings(pacing=Pacing.WAIT))),
    ("Breath pacer in holds", replace(PLAIN, breath_pacer=False)),
    ("Keep the screen awake in a session, and for a cramp", replace(PLAIN, keep_awake=False)),
    ("What is heard: Nothing", replace(PLAIN, profile=Profile.SILENT)),
    ("Volume of the tones: 25 %", replace(PLAIN, tones_volume=0.25)),
    ("Volume of the voice: Off", replace(PLAIN, voice_volume=0.0)),
    ("Voice: Female", replace(PLAIN, voice_kind=VoiceKind.FEMALE)),
    ("Speed of the voice: Slower", replace(PLAIN, voice_rate=-0.3)),
]


@pytest.mark.parametrize(("wanted", "after"), CHANGES)
def test_a_click_changes_one_setting(
    qtbot: QtBot, page: SettingsPage, wanted: str, after: Settings
) -> None:
    with qtbot.waitSignal(page.settings_chosen) as chosen:
        QTest.mouseClick(control(page, wanted), Qt.MouseButton.LeftButton)

    assert chosen.args == [after]


@pytest.mark.parametrize(("wanted", "after"), CHANGES)
def test_the_space_key_changes_it_too(
    qtbot: QtBot, page: SettingsPage, wanted: str, after: Settings
) -> None:
    found = control(page, wanted)
    found.setFocus()
    with qtbot.waitSignal(page.settings_chosen) as chosen:
        QTest.keyClick(found, Qt.Key.Key_Space)

    assert chosen.args == [after]


@pytest.mark.parametrize(("wanted", "after"), CHANGES)
def test_what_was_changed_elsewhere_is_shown(
    page: SettingsPage, wanted: str, after: Settings
) -> None:
    before = control(page, wanted).isChecked()
    page.show_settings(after)

    assert control(page, wanted).isChecked() is not before


def test_two_changes_after_each_other_are_both_kept(page: SettingsPage) -> None:
    heard: list[Settings] = []
    page.settings_chosen.connect(heard.append)
    control(page, "First side: Right").click()
    control(page, "Breath pacer in holds").click()

    assert heard[-1] == replace(
        PLAIN, plan=PlanSettings(first_side=FirstSide.RIGHT), breath_pacer=False
    )


@pytest.mark.parametrize("size", [QSize(640, 480), QSize(1280, 800)])
@pytest.mark.parametrize("text_size", [0.85, 1.0, 1.6])
def test_every_control_has_a_name_and_is_large_enough_and_inside(
    qtbot: QtBot, size: QSize, text_size: float
) -> None:
    page = show(qtbot, SettingsPage(light(), PLAIN))
    page.resize(size)
    apply_scale(page, scale_for(size, text_size))
    qtbot.waitUntil(lambda: page.width() == size.width())
    QTest.qWait(0)
    seen = [each for each in controls(page) if not each.isHidden()]

    assert len(seen) == 62
    assert [each for each in seen if not name(each)] == []
    assert [name(each) for each in seen if each.height() < LEAST_HEIGHT] == []
    cut = [name(each) for each in seen if each.width() < each.sizeHint().width()]
    right = [
        name(each) for each in seen if each.mapTo(page, each.rect().topRight()).x() >= page.width()
    ]
    assert cut == right == []


def test_tab_reaches_everything(page: SettingsPage) -> None:
    """Of the buttons of one choice Tab reaches the one that is chosen, arrows the others."""
    page.leave.setFocus()
    reached = set()
    for _ in range(60):
        focus = page.focusWidget()
        if isinstance(focus, QAbstractButton):
            reached.add(name(focus))
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    titles = {text.split(":")[0] for text, _ in CHANGES}

    assert titles <= {text.split(":")[0] for text in reached}
    assert {"‹ Back", "Try the voice"} <= reached


def test_escape_and_the_button_lead_back(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.back_wanted):
        QTest.keyClick(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.back_wanted):
        page.leave.click()


def test_a_value_from_the_file_that_is_not_offered_is_offered_then(qtbot: QtBot) -> None:
    odd = replace(PLAIN, looks=Looks(text_size=0.9), voice_rate=0.1)
    page = show(qtbot, SettingsPage(light(), odd))

    assert control(page, "Text size: 90 %").isChecked()
    assert control(page, "Speed of the voice: +0.10").isChecked()


def test_what_this_computer_lacks_is_said_once_it_was_tried(page: SettingsPage) -> None:
    def said() -> str:
        return " ".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())

    assert "No voice" not in said()
    page.show_missing((Missing.NO_VOICE,))
    assert "No voice" in said()
    page.show_missing(())
    assert "No voice" not in said()
