"""Ready and wait on the player page: keys, clicks, buttons, and a presenter's remote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from stretchapp.core.plan import Pacing
from stretchapp.core.snapshot import Status
from stretchapp.ui.widgets.action_button import ActionButton
from tests.gui.played_page import PlayedPage, shown_page
from tests.unit.core.builders import SHORT_LEAD_INS, FakeClock, every_kind

# QTest knows no character for some media keys.
pytestmark = pytest.mark.qt_log_ignore("keyToAscii Unhandled key code", extend=True)

TIMED = every_kind()  # 0 prepare, 4 hold left, 24 switch, 29 hold right …
WAITS = every_kind(replace(SHORT_LEAD_INS, pacing=Pacing.WAIT))


class Playing(PlayedPage):
    @property
    def now(self) -> tuple[Status, float]:
        assert self.page.session is not None
        return self.page.session.snapshot.status, self.page.session.snapshot.position

    def press(self, key: Qt.Key) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)

    def button(self, name: str) -> ActionButton | None:
        """One that can be seen."""
        buttons = self.page.findChildren(ActionButton)
        found = [each for each in buttons if each.isVisible() and each.accessibleName() == name]
        return found[0] if found else None


@pytest.fixture
def playing(qtbot: QtBot) -> Iterator[Playing]:
    clock = FakeClock()
    with shown_page(qtbot, TIMED, clock) as page:
        yield Playing(page, clock)


@pytest.fixture
def waiting(playing: Playing) -> Playing:
    playing.page.begin(WAITS)
    playing.play(60)
    assert playing.now == (Status.WAITING, 1)
    return playing


KEYS = {
    "Space": Qt.Key.Key_Space,
    "Enter": Qt.Key.Key_Return,
    "Enter of the number pad": Qt.Key.Key_Enter,
    "Page Down": Qt.Key.Key_PageDown,
    "play": Qt.Key.Key_MediaPlay,
    "play or pause": Qt.Key.Key_MediaTogglePlayPause,
}


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
def test_a_key_starts_the_hold_that_waits(waiting: Playing, key: Qt.Key) -> None:
    waiting.press(key)
    assert waiting.now == (Status.RUNNING, 1)

    waiting.play(3)
    assert waiting.now == (Status.RUNNING, 4)


@pytest.mark.parametrize("mat", [False, True], ids=["page", "mat view"])
def test_a_click_anywhere_starts_the_hold_that_waits(waiting: Playing, mat: bool) -> None:
    waiting.page.set_mat(mat)
    QTest.mouseClick(waiting.page, Qt.MouseButton.LeftButton, pos=waiting.page.rect().center() / 2)

    assert waiting.now == (Status.RUNNING, 1)


def test_a_click_on_words_is_a_click_too(waiting: Playing) -> None:
    words = next(each for each in waiting.page.findChildren(QLabel) if each.text() == "Calf")
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)

    assert waiting.now == (Status.RUNNING, 1)


def test_a_click_in_a_timed_session_does_nothing(playing: Playing) -> None:
    QTest.mouseClick(playing.page, Qt.MouseButton.LeftButton)

    assert playing.now == (Status.RUNNING, 0)


def test_while_a_session_waits_its_main_button_says_ready(waiting: Playing) -> None:
    ready = waiting.button("I'm ready")
    assert ready is not None
    assert ready.text().endswith("Space")
    assert waiting.button("Pause") is None
    ready.click()

    assert waiting.now == (Status.RUNNING, 1)
    assert waiting.button("Pause") is not None


def test_the_button_of_the_space_key_stays_as_wide_whatever_it_means(waiting: Playing) -> None:
    ready = waiting.button("I'm ready")
    assert ready is not None
    width = ready.width()
    waiting.press(Qt.Key.Key_Space)
    waiting.play(4)
    pause = waiting.button("Pause")
    waiting.press(Qt.Key.Key_Space)

    assert pause is waiting.button("Go on") is ready
    assert ready.width() == width


@pytest.mark.parametrize(
    ("before", "key", "now"),
    [
        pytest.param(0.5, Qt.Key.Key_PageDown, (Status.RUNNING, 1), id="lead-in: ready"),
        pytest.param(2, Qt.Key.Key_PageDown, (Status.RUNNING, 2), id="its count: nothing"),
        pytest.param(10, Qt.Key.Key_PageDown, (Status.RUNNING, 24), id="hold: skip"),
        pytest.param(10, Qt.Key.Key_PageUp, (Status.RUNNING, 4), id="back"),
        pytest.param(10, Qt.Key.Key_MediaPrevious, (Status.RUNNING, 4), id="media back"),
        pytest.param(10, Qt.Key.Key_MediaNext, (Status.RUNNING, 24), id="media next"),
        pytest.param(10, Qt.Key.Key_MediaPlay, (Status.PAUSED, 10), id="media play is one key"),
        pytest.param(10, Qt.Key.Key_MediaPause, (Status.PAUSED, 10), id="media pause"),
        pytest.param(10, Qt.Key.Key_MediaTogglePlayPause, (Status.PAUSED, 10), id="media toggle"),
        pytest.param(10, Qt.Key.Key_MediaStop, (Status.PAUSED, 10), id="media stop"),
        pytest.param(0.5, Qt.Key.Key_Return, (Status.RUNNING, 1), id="enter in a lead-in"),
        pytest.param(10, Qt.Key.Key_Return, (Status.RUNNING, 10), id="enter in a hold: nothing"),
        pytest.param(10, Qt.Key.Key_F5, (Status.RUNNING, 10), id="a remote's start of a show"),
    ],
)
def test_a_key_of_a_remote_or_a_headset(
    playing: Playing, before: float, key: Qt.Key, now: tuple[Status, float]
) -> None:
    playing.play(before)
    playing.press(key)

    assert playing.now == now


def test_a_remote_goes_on_after_a_pause(playing: Playing) -> None:
    playing.play(10)
    playing.press(Qt.Key.Key_Space)
    playing.press(Qt.Key.Key_PageDown)

    assert playing.now == (Status.RUNNING, 10)


def test_a_remote_pressed_twice_skips_nothing(playing: Playing) -> None:
    playing.press(Qt.Key.Key_PageDown)
    playing.press(Qt.Key.Key_PageDown)

    assert playing.now == (Status.RUNNING, 1)


def test_the_first_lead_in_of_a_stretch_can_be_asked_to_wait(playing: Playing) -> None:
    assert playing.button("Wait for me") is not None
    playing.press(Qt.Key.Key_W)
    assert playing.button("Wait for me") is None
    playing.play(60)
    assert playing.now == (Status.WAITING, 1)

    playing.press(Qt.Key.Key_Return)
    playing.play(23.5)
    assert playing.now == (Status.RUNNING, 24.5)
    assert playing.button("Wait for me") is None
    assert playing.button("I'm ready") is not None


def test_in_a_hold_nothing_about_its_start_is_offered(playing: Playing) -> None:
    playing.play(5)

    assert playing.button("Wait for me") is None
    assert playing.button("I'm ready") is None


@pytest.mark.parametrize("name", ["I'm ready", "Wait for me"])
def test_a_button_that_goes_leaves_the_focus_to_the_page(playing: Playing, name: str) -> None:
    offer = playing.button(name)
    assert offer is not None
    offer.setFocus()
    playing.press(Qt.Key.Key_Return)

    assert not offer.isVisible()
    assert QApplication.focusWidget() is playing.page


def test_when_a_session_begins_to_wait_enter_is_no_longer_skip(playing: Playing) -> None:
    playing.page.begin(WAITS)
    skip = playing.button("Skip")
    assert skip is not None
    skip.setFocus()
    playing.play(60)
    playing.press(Qt.Key.Key_Return)

    assert playing.now == (Status.RUNNING, 1)


def test_what_was_put_aside_while_it_waited_waits_again(qtbot: QtBot, waiting: Playing) -> None:
    with qtbot.waitSignal(waiting.page.ended):
        waiting.press(Qt.Key.Key_Escape)
    assert waiting.now == (Status.PAUSED, 1)

    waiting.page.go_on()
    assert waiting.now == (Status.WAITING, 1)
