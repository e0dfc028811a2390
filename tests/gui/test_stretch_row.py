"""A row of the routine page: what it unfolds, and the easier stretch one click away."""

from __future__ import annotations

import time

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from stretchapp.core.easier import EasierChoices
from stretchapp.core.plan import PlanSettings
from stretchapp.core.stretch import Sides
from stretchapp.ui.routine_page import RoutinePage
from stretchapp.ui.widgets.stretch_details import StretchDetails
from stretchapp.ui.widgets.stretch_row import StretchRow
from tests.gui.own_pictures import no_pictures
from tests.gui.showing import light, show
from tests.unit.core.builders import routine, stretch

MILD = structs.replace(stretch("mild"), mistake="Holding the breath.")
HARD = structs.replace(
    stretch("hard", sides=Sides.EACH, default_hold=30),
    easier_stretch="mild",
    mistake="Bouncing.",
    stop_if="it tingles",
)
LEGS = routine(HARD, stretch("neck"))
CHOICES = EasierChoices({"mild": MILD, "hard": HARD})
OPENING_S = 0.05


@pytest.fixture
def page(qtbot: QtBot) -> RoutinePage:
    made = RoutinePage(light(), no_pictures())
    made.show_routine(LEGS, PlanSettings(), CHOICES)
    return show(qtbot, made)


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def button(page: QWidget, name: str) -> QPushButton:
    buttons = [each for each in page.findChildren(QPushButton) if each.isVisible()]
    return next(each for each in buttons if each.accessibleName() == name)


def click(page: QWidget, name: str) -> None:
    QTest.mouseClick(button(page, name), Qt.MouseButton.LeftButton)


def test_a_click_unfolds_what_the_stretch_says_and_another_folds_it(page: RoutinePage) -> None:
    assert "Bouncing." not in texts(page)
    click(page, "More about Hard")
    assert {"How", "1. lean lean lean", "Watch out", "Bouncing.", "It tingles."} <= set(texts(page))

    click(page, "More about Hard")
    assert "Bouncing." not in texts(page)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_unfolds_too_and_starts_nothing(qtbot: QtBot, page: RoutinePage, key: Qt.Key) -> None:
    fold = button(page, "More about Hard")
    fold.setFocus()
    with qtbot.assertNotEmitted(page.start_wanted):
        QTest.keyClick(fold, key)

    assert "Bouncing." in texts(page)


def test_word_and_state_tell_whether_it_is_unfolded(page: RoutinePage) -> None:
    fold = button(page, "More about Hard")
    before = (fold.text(), _is_pressed(fold))
    fold.click()

    assert (before, (fold.text(), _is_pressed(fold))) == (("More", False), ("Less", True))


def _is_pressed(fold: QPushButton) -> bool:
    return bool(QAccessible.queryAccessibleInterface(fold).state().checked)


def test_nothing_that_is_folded_was_made(page: RoutinePage) -> None:
    assert page.findChildren(StretchDetails) == []
    click(page, "More about Neck")

    assert len(page.findChildren(StretchDetails)) == 1


def test_unfolding_does_not_keep_anybody_waiting(page: RoutinePage) -> None:
    fold = button(page, "More about Hard")
    start = time.perf_counter()
    fold.click()

    assert time.perf_counter() - start < OPENING_S


def test_a_choice_leaves_unfolded_what_was(page: RoutinePage) -> None:
    click(page, "More about Hard")
    click(page, "Hold length: Long")
    click(page, "First side: Right")

    assert "Bouncing." in texts(page)


def test_another_routine_comes_folded(page: RoutinePage) -> None:
    click(page, "More about Hard")
    page.show_routine(routine(HARD, id="other"), PlanSettings(), CHOICES)

    assert "Bouncing." not in texts(page)
    assert button(page, "More about Hard").text() == "More"


def test_one_click_has_the_easier_stretch_done(qtbot: QtBot, page: RoutinePage) -> None:
    with qtbot.waitSignal(page.easier_chosen) as told:
        click(page, "Easier: Mild")

    assert told.args[0].swaps == {"legs": {"hard": "mild"}}
    assert {"Mild", "20 s"} <= set(texts(page))
    assert "Hard" not in texts(page)


def test_one_click_goes_back(qtbot: QtBot, page: RoutinePage) -> None:
    click(page, "Easier: Mild")
    with qtbot.waitSignal(page.easier_chosen) as told:
        click(page, "Back to Hard")

    assert told.args[0].swaps == {}
    assert {"Hard", "30 s, each side"} <= set(texts(page))


def test_a_swap_keeps_the_row_unfolded_and_the_focus_where_it_was(page: RoutinePage) -> None:
    click(page, "More about Hard")
    row = page.findChildren(StretchRow)[0]
    below = [each for each in row.findChildren(QPushButton) if each is not row.swap][-1]
    assert below.accessibleName() == "Easier: Mild"
    below.setFocus()
    QTest.keyClick(below, Qt.Key.Key_Return)

    assert "Holding the breath." in texts(page)
    assert below.accessibleName() == "Back to Hard"
    assert below.hasFocus()


def test_a_stretch_without_an_easier_one_offers_none(page: RoutinePage) -> None:
    click(page, "More about Neck")
    row = page.findChildren(StretchRow)[1]

    assert [each.text() for each in row.findChildren(QPushButton) if each.isVisible()] == ["Less"]


@pytest.mark.parametrize("width", [640, 800, 1280])
def test_a_long_name_is_cut_and_stays_in_the_row(page: RoutinePage, width: int) -> None:
    long = structs.replace(MILD, name="Wadenmuskulaturdehnung " * 2 + "langsamer")
    page.resize(width, 600)
    page.show_routine(LEGS, PlanSettings(), EasierChoices({"mild": long}))
    row = page.findChildren(StretchRow)[0]
    row.fold.click()
    QTest.qWait(20)
    shown = [each for each in row.findChildren(QPushButton) if each.isVisible()]

    assert row.swap.accessibleName() == f"Easier: {long.name}"
    assert len(shown) == 3
    for each in shown:
        assert each.mapTo(row, each.rect().topRight()).x() < row.width()
    assert row.width() < page.width()
