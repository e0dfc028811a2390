"""The routine page alone: what is in it, the choices, Start."""

from __future__ import annotations

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from stretchapp.core.hold_length import HoldLength
from stretchapp.core.plan import FirstSide, Pacing, PlanSettings
from stretchapp.core.routine import RoutineEntry
from stretchapp.core.stretch import Side, Sides
from stretchapp.ui.routine_page import RoutinePage
from stretchapp.ui.widgets.stretch_row import StretchRow
from tests.gui.own_pictures import no_pictures
from tests.gui.showing import light, show
from tests.unit.core.builders import routine, stretch

LEGS = routine(stretch("calf", sides=Sides.EACH), RoutineEntry(stretch("neck"), reps=2))


def made(qtbot: QtBot) -> RoutinePage:
    page = RoutinePage(light(), no_pictures())
    page.show_routine(LEGS, PlanSettings())
    return show(qtbot, page)


def texts(page: RoutinePage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def press(page: RoutinePage, name: str) -> None:
    button(page, name).click()


def button(page: RoutinePage, name: str) -> QPushButton:
    return next(each for each in page.findChildren(QPushButton) if each.accessibleName() == name)


def test_it_shows_every_stretch_with_its_dose(qtbot: QtBot) -> None:
    shown = texts(made(qtbot))

    assert "Legs" in shown
    assert {"Calf", "20 s, each side", "Neck", "20 s × 2"} <= set(shown)


def test_a_choice_changes_the_doses_and_is_told(qtbot: QtBot) -> None:
    page = made(qtbot)
    with qtbot.waitSignal(page.settings_chosen) as told:
        press(page, "Hold length: Long")

    assert told.args == [PlanSettings(hold_length=HoldLength.LONG)]
    assert "30 s, each side" in texts(page)


def test_choices_stand_at_the_left_whatever_was_shown_before(qtbot: QtBot) -> None:
    page = made(qtbot)
    page.show_routine(routine(stretch("neck", hold=(20, 20))), PlanSettings())
    first = button(page, "Start of a hold: Timed").parentWidget()
    assert first is not None
    assert first.x() == 0


def test_the_first_side_is_told(qtbot: QtBot) -> None:
    page = made(qtbot)
    with qtbot.waitSignal(page.settings_chosen) as told:
        press(page, "First side: Right")

    assert told.args == [PlanSettings(first_side=FirstSide.RIGHT)]


@pytest.mark.parametrize(
    ("before", "side"), [(None, "left"), (Side.LEFT, "right"), (Side.RIGHT, "left")]
)
def test_a_row_shows_the_side_that_would_begin(
    qtbot: QtBot, before: Side | None, side: str
) -> None:
    lunge = structs.replace(stretch("calf", sides=Sides.EACH), instructions=("{side} foot back",))
    page = RoutinePage(light(), no_pictures())
    page.show_routine(routine(lunge), PlanSettings(first_side=FirstSide.ALTERNATE), before=before)
    show(qtbot, page)
    page.findChildren(StretchRow)[0].fold.setChecked(True)

    assert any(f"{side} foot back" in text for text in texts(page))
    assert button(page, "First side: Each time the other").isChecked()


def test_to_wait_for_the_person_is_told(qtbot: QtBot) -> None:
    page = made(qtbot)
    with qtbot.waitSignal(page.settings_chosen) as told:
        press(page, "Start of a hold: Wait for me")

    assert told.args == [PlanSettings(pacing=Pacing.WAIT)]


def test_enter_starts_from_anywhere_that_has_no_use_for_it(qtbot: QtBot) -> None:
    page = made(qtbot)
    with qtbot.waitSignal(page.start_wanted) as wanted:
        QTest.keyClick(page, Qt.Key.Key_Return)

    assert wanted.args == [LEGS]


def test_escape_goes_back(qtbot: QtBot) -> None:
    page = made(qtbot)
    with qtbot.waitSignal(page.back_wanted):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_another_routine_replaces_the_rows(qtbot: QtBot) -> None:
    page = made(qtbot)
    page.show_routine(routine(stretch("back"), id="other"), PlanSettings())

    assert "Back" in [label.text() for label in page.findChildren(QLabel)]
    qtbot.waitUntil(lambda: "Calf" not in [label.text() for label in page.findChildren(QLabel)])


def test_every_control_has_a_name(qtbot: QtBot) -> None:
    page = made(qtbot)

    shown = [each for each in page.findChildren(QPushButton) if each.isVisible()]
    assert all(each.accessibleName() or each.text() for each in shown)
    assert all(each.height() >= 44 for each in shown)


def test_a_long_routine_comes_in_pieces_and_in_order(qtbot: QtBot) -> None:
    page = made(qtbot)
    names = [f"stretch {number}" for number in range(20)]
    page.show_routine(routine(*(stretch(name) for name in names), id="long"), PlanSettings())
    at_once = len(page.findChildren(StretchRow))

    assert 2 <= at_once < 20
    qtbot.waitUntil(lambda: len(page.findChildren(StretchRow)) == 20)
    shown = [label.text() for label in page.findChildren(QLabel)]
    assert [text for text in shown if text.startswith("Stretch ")] == [
        name.capitalize() for name in names
    ]


def test_a_routine_chosen_before_the_last_came_whole_shows_only_its_own_rows(qtbot: QtBot) -> None:
    page = made(qtbot)
    many = routine(*(stretch(f"stretch {number}") for number in range(20)), id="long")
    page.show_routine(many, PlanSettings())
    page.show_routine(LEGS, PlanSettings())

    qtbot.waitUntil(lambda: len(page.findChildren(StretchRow)) == 2)
    qtbot.wait(50)
    assert len(page.findChildren(StretchRow)) == 2
