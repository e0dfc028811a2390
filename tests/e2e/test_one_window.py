"""A second start on the same data folder: the window that is open comes forward."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot
from typing_extensions import override

from stretchapp.adapters.claim import Claim
from stretchapp.adapters.second_start import Answer, SecondStart, answer_in, line_of
from stretchapp.core.cramp_state import BodyPart
from stretchapp.one_window import TOKEN, hear_second_starts
from tools.stage import Stage

MINE = "format: 1\nname: Mine\nstretches: [calf_wall]\n"
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class First:
    """The window of a first start, to be asked by others."""

    def __init__(self, data: Path, place: Path, qtbot: QtBot) -> None:
        self.stage, self._qtbot = Stage(data), qtbot
        self.window = self.stage.window
        self.claim = Claim(data, place)
        assert self.claim.take()
        hear_second_starts(self.stage.app, self.claim)
        with qtbot.waitExposed(self.window):
            self.window.show()

    def ask(self, start: SecondStart) -> Answer | None:
        asking = QLocalSocket()
        asking.connectToServer(self.claim.address)
        asking.write(line_of(start))
        self._qtbot.waitUntil(asking.canReadLine)
        answer = answer_in(bytes(asking.readLine().data()))
        asking.abort()
        return answer

    def close(self) -> None:
        self.window.close()
        self.claim.release()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def first(
    qtbot: QtBot, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[First]:
    made = First(tmp_path, tmp_path_factory.mktemp("run"), qtbot)
    yield made
    made.close()


def test_a_start_without_a_routine_leaves_the_page_as_it_is(first: First) -> None:
    first.window.show_problems()
    assert first.ask(SecondStart()) is Answer.SHOWN
    assert first.window.page is first.window.problems_page


def test_a_window_that_was_put_away_comes_back(first: First) -> None:
    first.window.showMinimized()
    assert first.ask(SecondStart()) is Answer.SHOWN
    assert not first.window.isMinimized()
    assert first.window.isVisible()


def test_a_routine_is_shown(first: First) -> None:
    assert first.ask(SecondStart("calf")) is Answer.SHOWN
    assert first.window.page is first.window.routine_page
    assert first.window.windowTitle() == "Calf stretch"


def test_a_routine_that_was_written_meanwhile_is_shown(first: First, tmp_path: Path) -> None:
    assert first.window.library.find("mine") is None
    (tmp_path / "mine.yaml").write_text(MINE)
    assert first.ask(SecondStart("mine")) is Answer.SHOWN
    assert first.window.windowTitle() == "Mine"


def test_a_routine_that_is_gone_again_leaves_the_page_as_it_is(first: First) -> None:
    assert first.ask(SecondStart("gone")) is Answer.SHOWN
    assert first.window.page is first.window.library_page


def follow(stage: Stage) -> None:
    stage.start("neck")
    stage.play(15)


def put_aside(stage: Stage) -> None:
    follow(stage)
    stage.window.session_flow.put_aside()


def look_at_the_settings(stage: Stage) -> None:
    follow(stage)
    stage.window.settings_flow.show()


@pytest.mark.parametrize("begin", [follow, put_aside, look_at_the_settings])
def test_a_session_is_not_lost_to_a_routine(first: First, begin: Callable[[Stage], None]) -> None:
    begin(first.stage)
    page, title = first.window.page, first.window.windowTitle()
    session = first.window.session_flow.player_page.session
    assert session is not None
    snapshot = session.snapshot

    assert first.ask(SecondStart("calf")) is Answer.IN_SESSION
    assert (first.window.page, first.window.windowTitle()) == (page, title)
    assert first.window.session_flow.player_page.session is session
    assert session.snapshot == snapshot


def test_after_a_session_a_routine_is_shown(first: First) -> None:
    first.stage.start("calf")
    first.stage.play(1000)
    assert first.window.page is first.window.session_flow.done_page
    assert first.ask(SecondStart("neck")) is Answer.SHOWN
    assert first.window.windowTitle() == "Neck stretch"


@pytest.mark.parametrize(("muscle", "part"), [("", None), ("calf", BodyPart.CALF), ("ear", None)])
def test_help_with_a_cramp_comes_at_once_and_puts_a_session_aside(
    first: First, muscle: str, part: BodyPart | None
) -> None:
    follow(first.stage)
    assert first.ask(SecondStart(cramp=muscle)) is Answer.SHOWN
    assert first.window.page is first.window.cramp_flow.page
    assert first.window.session_flow.player_page.session is not None
    cramp = first.window.cramp_flow.cramp
    assert cramp is not None
    assert cramp.event.state.part is part


class TokenWatch(QObject):
    """What is in the environment when the window comes back."""

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        self.seen: list[str | None] = []
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowStateChange:
            self.seen.append(os.environ.get(TOKEN))
        return super().eventFilter(watched, event)


def test_what_a_launcher_gave_holds_only_while_the_window_comes_forward(first: First) -> None:
    first.window.showMinimized()
    watch = TokenWatch(first.window)
    assert first.ask(SecondStart(activation_token="gnome_TIME1")) is Answer.SHOWN
    assert set(watch.seen) == {"gnome_TIME1"}
    assert TOKEN not in os.environ


def test_a_window_that_closes_hears_nobody(first: First) -> None:
    first.window.close()
    asking = QLocalSocket()
    asking.connectToServer(first.claim.address)
    assert not asking.waitForConnected(1000)


def test_who_cannot_listen_does_not_keep_the_claim(qtbot: QtBot, tmp_path: Path) -> None:
    place = tmp_path / ("long" * 30)  # a socket's path may have some 100 letters
    place.mkdir()
    first = First(tmp_path, place, qtbot)
    assert Claim(tmp_path, place).take()
    first.close()
