"""The player page alone, on a session whose clock is moved by hand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from stretchapp.core.snapshot import Snapshot, Status
from stretchapp.ui.player_view import PlayerView, player_view
from stretchapp.ui.type_scale import apply_scale
from stretchapp.ui.widgets.action_button import ActionButton
from stretchapp.ui.widgets.countdown_ring import CountdownRing
from stretchapp.ui.widgets.figure_view import FigureView
from stretchapp.ui.widgets.fitted_text import FittedText
from stretchapp.ui.widgets.quiet_text import QuietText
from tests.gui.played_page import PlayedPage, shown_page
from tests.unit.core.builders import FakeClock, every_kind, plan, stretch

# 0 prepare, 4 hold left, 24 switch, 29 hold right, 49 prepare, 53 pace, 63 rest, 68 pace, 78 end
PLAN = every_kind()


class Playing(PlayedPage):
    @property
    def now(self) -> Snapshot:
        assert self.page.session is not None
        return self.page.session.snapshot

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page, key)

    def texts(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def playing(qtbot: QtBot) -> Iterator[Playing]:
    clock = FakeClock()
    with shown_page(qtbot, PLAN, clock) as page:
        yield Playing(page, clock)


def test_it_shows_name_and_instructions_of_what_is_coming(playing: Playing) -> None:
    assert {"Calf", "lean lean lean", "Stretch 1 of 2"} <= set(playing.texts())


@pytest.mark.parametrize(
    ("before", "key", "position"),
    [
        pytest.param(10, Qt.Key.Key_Right, 24, id="right skips to the switch"),
        pytest.param(5, Qt.Key.Key_Left, 0, id="left early in a hold: the one before"),
        pytest.param(40, Qt.Key.Key_Left, 29, id="left later in a hold starts it again"),
    ],
)
def test_keys_steer(playing: Playing, before: float, key: Qt.Key, position: float) -> None:
    playing.play(before)
    playing.press(key)

    assert playing.now.position == position


@pytest.mark.parametrize("key", [Qt.Key.Key_Plus, Qt.Key.Key_Equal])
def test_plus_adds_ten_seconds(playing: Playing, key: Qt.Key) -> None:
    playing.play(10)
    playing.press(key)

    assert playing.now.segment.seconds == 30


def test_space_pauses_and_goes_on_after_a_get_ready(playing: Playing) -> None:
    playing.play(10)
    playing.press(Qt.Key.Key_Space)
    assert playing.now.status is Status.PAUSED
    assert playing.page.commands.pause.text() == "Go on"

    playing.press(Qt.Key.Key_Space)
    assert playing.now.get_ready == 3
    assert playing.page.commands.pause.text() == "Pause"


def test_space_pauses_even_when_another_button_has_the_focus(playing: Playing) -> None:
    skip = button(playing, "Skip")
    skip.setFocus()
    QTest.keyClick(skip, Qt.Key.Key_Space)

    assert playing.now.status is Status.PAUSED
    assert playing.now.position == 0


def test_enter_presses_the_button_with_the_focus(playing: Playing) -> None:
    skip = button(playing, "Skip")
    skip.setFocus()
    QTest.keyClick(skip, Qt.Key.Key_Return)

    assert playing.now.position == 24


def button(playing: Playing, name: str) -> QPushButton:
    buttons = playing.page.findChildren(ActionButton)
    return next(button for button in buttons if button.accessibleName() == name)


def test_every_command_has_a_button_with_its_key_on_it(playing: Playing) -> None:
    shown = {b.accessibleName(): b.text() for b in playing.page.findChildren(ActionButton)}

    assert set(shown) == {
        "I'm ready", "Wait for me", "Back", "Pause", "Skip", "+10 s",
        "Breath pacer: on", "Sound: full", "Stop", "Full screen",
    }  # fmt: skip
    assert [shown[name].split()[-1] for name in ("Back", "Pause", "Skip", "+10 s", "Stop")] == [
        "←",
        "Space",
        "→",
        "+",
        "Esc",
    ]
    assert shown["Full screen"].endswith("F")
    assert shown["Breath pacer: on"].endswith("B")
    assert shown["Sound: full"].endswith("M")


def test_escape_puts_the_session_aside_and_it_can_be_taken_up_again(
    qtbot: QtBot, playing: Playing
) -> None:
    playing.play(10)
    with qtbot.waitSignal(playing.page.ended) as ended:
        playing.press(Qt.Key.Key_Escape)
    snapshot, tally = ended.args
    assert (snapshot.status, snapshot.position, tally.ended) == (Status.PAUSED, 10, frozenset())

    playing.page.go_on()
    playing.play(4)
    assert (playing.now.status, playing.now.position) == (Status.RUNNING, 11)


def test_the_end_is_told_with_what_was_done(qtbot: QtBot, playing: Playing) -> None:
    playing.play(10)
    playing.press(Qt.Key.Key_Right)
    with qtbot.waitSignal(playing.page.ended) as ended:
        playing.play(54)
    snapshot, tally = ended.args

    assert snapshot.status is Status.FINISHED
    assert tally.of_session(PLAN) == (3, 4)


def test_after_a_gap_it_says_so_and_offers_two_ways(playing: Playing) -> None:
    playing.play(10)
    playing.clock.advance(100)
    assert playing.page.session is not None
    playing.page.session.look()
    assert any("slept or stood still for 1:40" in text for text in playing.texts())

    press(playing, "Repeat this hold")
    assert (playing.now.status, playing.now.position) == (Status.RUNNING, 4)


def test_after_a_gap_going_on_keeps_the_position(playing: Playing) -> None:
    playing.play(10)
    playing.clock.advance(100)
    assert playing.page.session is not None
    playing.page.session.look()
    press(playing, "Go on")

    assert (playing.now.status, playing.now.position) == (Status.RUNNING, 10)
    assert not any("slept" in text for text in playing.texts())


def press(playing: Playing, text: str) -> None:
    buttons = playing.page.findChildren(QPushButton)
    next(b for b in buttons if b.text() == text and not isinstance(b, ActionButton)).click()


def test_full_screen_keeps_only_what_is_read_from_the_mat(playing: Playing) -> None:
    playing.play(10)
    playing.press(Qt.Key.Key_F)

    words = [each for each in playing.page.findChildren(FittedText) if each.isVisible()]
    assert [each.text for each in words] == ["Breathe out", "Next: Right side"]
    playing.press(Qt.Key.Key_B)
    assert [each.text for each in words] == ["lean lean lean", "Next: Right side"]
    assert playing.texts() == []
    assert not any(b.isVisible() for b in playing.page.findChildren(QPushButton))


def test_escape_leaves_full_screen_first(qtbot: QtBot, playing: Playing) -> None:
    playing.press(Qt.Key.Key_F)
    with qtbot.waitSignal(playing.page.full_screen_toggled) as toggled:
        playing.press(Qt.Key.Key_Escape)

    assert toggled.args == [False]
    assert playing.now.status is Status.RUNNING


def test_the_mouse_brings_the_controls_back_to_the_mat_view(playing: Playing) -> None:
    playing.press(Qt.Key.Key_F)
    QTest.mouseMove(playing.page, playing.page.rect().center())
    QTest.mouseMove(playing.page, playing.page.rect().center() / 2)

    shown = playing.page.mat_face.findChildren(ActionButton)
    assert any(each.accessibleName() == "Pause" and each.isVisible() for each in shown)
    playing.press(Qt.Key.Key_F)


def test_a_running_second_is_no_event_for_a_screen_reader(playing: Playing) -> None:
    playing.play(10)
    before, left = spoken(playing), playing.page.findChildren(QuietText)[0].text
    playing.play(1)

    assert spoken(playing) == before
    assert (left, playing.page.findChildren(QuietText)[0].text) == ("1:08 left", "1:07 left")


def spoken(playing: Playing) -> list[str]:
    return [
        QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        for widget in playing.page.findChildren(QWidget)
    ]


def test_a_breath_is_no_event_for_a_screen_reader(playing: Playing) -> None:
    playing.play(7)
    before = spoken(playing)
    playing.play(2)

    assert view(playing).ring.pace == "Breathe out"
    assert spoken(playing) == before


def view(playing: Playing) -> PlayerView:
    return player_view(playing.now, playing.page.pacer)


def test_a_key_switches_the_breath_pacer_and_its_button_says_so(playing: Playing) -> None:
    playing.play(10)
    ring = playing.page.findChildren(CountdownRing)[0]
    playing.press(Qt.Key.Key_B)
    off = ring.grab().toImage()
    assert button(playing, "Breath pacer: off").isVisible()
    assert view(playing).ring.pace is None

    QTest.mouseClick(button(playing, "Breath pacer: off"), Qt.MouseButton.LeftButton)
    assert button(playing, "Breath pacer: on").isVisible()
    assert ring.grab().toImage() != off


def test_where_there_is_no_room_for_its_button_the_key_still_switches(playing: Playing) -> None:
    apply_scale(playing.page, 0.8)
    playing.page.resize(640, 480)
    assert not button(playing, "Breath pacer: on").isVisible()
    playing.press(Qt.Key.Key_B)

    assert playing.page.commands.breath.text() == "Breath pacer: off"


def test_the_chest_breathes_in_a_hold_while_the_pacer_is_on(playing: Playing) -> None:
    figure = playing.page.findChildren(FigureView)[0]
    playing.play(5)
    pictures = [figure.grab().toImage()]
    playing.play(2)
    pictures.append(figure.grab().toImage())
    assert pictures[0] != pictures[1]

    playing.press(Qt.Key.Key_B)
    pictures = [figure.grab().toImage()]
    playing.play(2)
    pictures.append(figure.grab().toImage())
    assert pictures[0] == pictures[1]


def test_a_pause_shows_what_else_there_is_to_know(playing: Playing) -> None:
    careful = structs.replace(stretch("calf"), mistake="bouncing", easier="lean less")
    playing.page.begin(plan(careful))
    playing.play(5)
    assert "Watch out: Bouncing." not in playing.texts()
    playing.press(Qt.Key.Key_Space)
    assert {"lean lean lean", "Watch out: Bouncing.", "Easier: Lean less."} <= set(playing.texts())

    playing.press(Qt.Key.Key_Space)
    assert "Watch out: Bouncing." not in playing.texts()


def test_a_key_that_is_held_down_counts_once(playing: Playing) -> None:
    assert not any(action.autoRepeat() for action in playing.page.commands.all())


def test_after_the_mat_view_the_banner_still_says_that_the_machine_slept(
    playing: Playing,
) -> None:
    playing.play(10)
    playing.press(Qt.Key.Key_F)
    playing.clock.advance(60)
    assert playing.page.session is not None
    playing.page.session.look()
    assert "slept" in playing.page.mat_face.line.text

    playing.press(Qt.Key.Key_Escape)
    go_on = [each for each in playing.page.findChildren(QPushButton) if each.text() == "Go on"]
    assert any(button.isVisible() for button in go_on)
