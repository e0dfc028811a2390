"""The done page and the page of problems alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from stretchapp.core.file_problem import Problem
from stretchapp.core.library import BrokenFile, Library, Origin
from stretchapp.core.wording import Words
from stretchapp.ui.done_page import DonePage
from stretchapp.ui.done_view import DoneView
from stretchapp.ui.problems_page import ProblemsPage
from tests.gui.showing import show

DONE = DoneView("Done", "All of it.", (("Calf", "✓ 2 of 2"),), can_go_on=False, can_be_rated=True)
ASIDE = DoneView("Stopped for now", "Half.", (("Calf", "1 of 2"),), True, can_be_rated=True)
QUESTION = {"Next to last time, how did it feel?"}
BROKEN = BrokenFile("my.yaml", (Problem(3, 1, ("hold",), Words("", "is too long")),), Origin.OWN)


def done_page(qtbot: QtBot, view: DoneView) -> DonePage:
    page = DonePage()
    page.show_view(view)
    return show(qtbot, page)


def test_a_finished_session_offers_the_library_first(qtbot: QtBot) -> None:
    page = done_page(qtbot, DONE)
    with qtbot.waitSignal(page.library_wanted):
        QTest.keyClick(page, Qt.Key.Key_Return)

    assert not page.go_on.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_PageDown])
def test_a_session_put_aside_offers_to_go_on_first(qtbot: QtBot, key: Qt.Key) -> None:
    page = done_page(qtbot, ASIDE)
    page.focus_way_on()
    assert page.go_on.hasFocus()

    with qtbot.waitSignal(page.go_on_wanted):
        QTest.keyClick(page.go_on, key)


@pytest.mark.parametrize("view", [DONE, ASIDE])
def test_escape_always_leads_to_the_library(qtbot: QtBot, view: DoneView) -> None:
    page = done_page(qtbot, view)
    with qtbot.waitSignal(page.library_wanted):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_what_was_done_is_shown_stretch_by_stretch(qtbot: QtBot) -> None:
    page = done_page(qtbot, ASIDE)
    page.show_view(DONE)

    def said() -> set[str]:
        return {label.text() for label in page.findChildren(QLabel)} - QUESTION

    qtbot.waitUntil(lambda: "1 of 2" not in said())
    assert said() == {"Done", "All of it.", "Calf", "✓ 2 of 2"}


def test_again_starts_over(qtbot: QtBot) -> None:
    page = done_page(qtbot, DONE)
    with qtbot.waitSignal(page.again_wanted):
        page.again.click()


def test_problems_can_be_read_and_copied(qtbot: QtBot) -> None:
    page = ProblemsPage()
    page.show_library(Library((), (BROKEN,)))
    show(qtbot, page)

    assert page.text.toPlainText() == "my.yaml:3:1: hold: is too long"
    assert page.text.isReadOnly()
    assert page.text.accessibleName() == "List of problems"


def test_nothing_is_asked_for_when_all_is_mended(qtbot: QtBot) -> None:
    page = show(qtbot, ProblemsPage())
    for broken, asks in ((BROKEN,), True), ((), False):
        page.show_library(Library((), broken))
        said = [label.text() for label in page.findChildren(QLabel)]
        assert any(text.startswith("Mend the lines") for text in said) is asks


def test_the_ways_on_from_the_problems(qtbot: QtBot) -> None:
    page = show(qtbot, ProblemsPage())
    with qtbot.waitSignals([page.reload_wanted, page.folder_wanted, page.back_wanted]):
        page.look_again.click()
        page.open_folder.click()
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_an_escape_still_held_from_the_session_does_not_leave_it_for_good(qtbot: QtBot) -> None:
    page = show(qtbot, DonePage())
    left: list[bool] = []
    page.library_wanted.connect(lambda: left.append(True))
    for repeated in (True, False):
        kind, none = QKeyEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(page, QKeyEvent(kind, Qt.Key.Key_Escape, none, "", repeated))
        assert bool(left) is not repeated
