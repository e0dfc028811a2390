"""The screen stays awake: a real bus, with a screen saver service that is strict about types."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import enumerate as enumerate_threads

import pytest
from pytestqt.qtbot import QtBot

from stretchapp.adapters.awake_bus import BusAwake
from stretchapp.adapters.awake_wakepy import WakepyAwake
from stretchapp.adapters.qt_player import QtPlayer
from stretchapp.adapters.screen_vigil import ScreenHelp, ScreenVigil
from stretchapp.core.player import Player
from stretchapp.core.sound import Missing
from tests.gui.event_loop import watched_loop
from tests.private_bus import PrivateBus, no_bus, private_bus
from tests.screen_saver import GNOME, ScreenSaver, screen_saver
from tests.unit.core.builders import FakeClock, every_kind

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's")
LONGEST_GAP = 0.1
MANY_TICKS = 100
FIVE_MINUTES, TEN_MINUTES = 300, 600
COARSE = 0.06  # Qt's coarse timers may be 5 % off


class Session:
    """A session that keeps the screen awake, on a clock moved by hand."""

    def __init__(self) -> None:
        self.clock = FakeClock(1000.0)
        self.player = QtPlayer(Player(every_kind(), self.clock))
        self.screen = BusAwake("Stretch", "A session is running")
        self.vigil = ScreenVigil(self.screen, self.clock)
        self.player.changed.connect(self.vigil.show)

    def advance(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.player.look()
        self.vigil.look()


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    with private_bus(tmp_path, monkeypatch) as bus:
        yield bus


@pytest.fixture
def saver(bus: PrivateBus) -> Iterator[ScreenSaver]:  # noqa: ARG001
    with screen_saver() as saver:
        yield saver


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:  # noqa: ARG001
    session = Session()
    yield session
    session.player.stop()
    session.vigil.close()


def test_a_running_session_holds_the_screen_and_its_stop_lets_go(
    session: Session, saver: ScreenSaver, qtbot: QtBot
) -> None:
    assert not saver.calls
    session.player.start()
    qtbot.waitUntil(lambda: len(saver.holders) == 1)
    assert session.screen.missing is None
    session.player.stop()
    qtbot.waitUntil(lambda: not saver.holders)

    assert saver.calls == ["Inhibit", "UnInhibit"]
    assert not saver.refused


def test_a_screen_that_is_not_to_be_held_is_let_go_at_once_and_can_be_held_again(
    session: Session, saver: ScreenSaver, qtbot: QtBot
) -> None:
    session.vigil.set_wanted(False)
    session.player.start()
    session.vigil.set_wanted(True)
    qtbot.waitUntil(lambda: len(saver.holders) == 1)
    session.vigil.set_wanted(False)
    qtbot.waitUntil(lambda: not saver.holders)

    assert saver.calls == ["Inhibit", "UnInhibit"]


def test_the_end_of_a_session_lets_go(session: Session, saver: ScreenSaver, qtbot: QtBot) -> None:
    session.player.start()
    qtbot.waitUntil(lambda: len(saver.holders) == 1)
    for _ in range(4):
        session.player.skip()
    qtbot.waitUntil(lambda: not saver.holders)

    assert saver.calls == ["Inhibit", "UnInhibit"]


def test_a_pause_lets_go_after_five_minutes_and_going_on_holds_again(
    session: Session, saver: ScreenSaver, qtbot: QtBot
) -> None:
    session.player.start()
    qtbot.waitUntil(lambda: len(saver.holders) == 1)
    session.player.pause()
    assert session.vigil.looks_again_ms == pytest.approx(FIVE_MINUTES * 1000, rel=COARSE)
    session.advance(FIVE_MINUTES - 1)
    assert session.vigil.looks_again_ms == pytest.approx(1000, rel=COARSE)
    assert saver.calls == ["Inhibit"]
    session.advance(1)
    qtbot.waitUntil(lambda: not saver.holders)
    assert session.vigil.looks_again_ms == -1
    session.player.resume()
    qtbot.waitUntil(lambda: len(saver.holders) == 1)

    assert saver.calls == ["Inhibit", "UnInhibit", "Inhibit"]


def test_a_short_pause_holds_on(session: Session, saver: ScreenSaver, qtbot: QtBot) -> None:
    session.player.start()
    qtbot.waitUntil(lambda: len(saver.holders) == 1)
    session.player.pause()
    session.advance(60)
    session.player.resume()
    session.advance(1)

    assert session.vigil.looks_again_ms == -1
    assert saver.calls == ["Inhibit"]


def test_the_timer_itself_lets_go(session: Session, saver: ScreenSaver, qtbot: QtBot) -> None:
    session.player.start()
    qtbot.waitUntil(lambda: len(saver.holders) == 1)
    session.player.pause()
    session.clock.advance(FIVE_MINUTES - 0.01)
    session.vigil.look()
    session.clock.advance(0.01)
    qtbot.waitUntil(lambda: not saver.holders)


def test_help_with_a_cramp_holds_until_ten_minutes_without_anybody(
    saver: ScreenSaver, qtbot: QtBot
) -> None:
    clock = FakeClock(1000.0)
    screen = ScreenHelp(BusAwake("Stretch", "Help with a cramp"), clock)
    for _ in range(2):
        screen.show(True)
        qtbot.waitUntil(lambda: len(saver.holders) == 1)
        clock.advance(TEN_MINUTES - 1)
        screen.look()
    assert saver.calls == ["Inhibit"]
    assert screen.looks_again_ms == pytest.approx(1000, rel=COARSE)
    clock.advance(1)
    screen.look()
    qtbot.waitUntil(lambda: not saver.holders)
    assert screen.looks_again_ms == -1
    screen.show(True)
    qtbot.waitUntil(lambda: len(saver.holders) == 1)
    screen.show(False)
    qtbot.waitUntil(lambda: not saver.holders)

    assert saver.calls == ["Inhibit", "UnInhibit"] * 2
    assert not saver.refused


def test_a_program_that_just_ends_lets_go(saver: ScreenSaver, qtbot: QtBot) -> None:
    code = (
        "from PySide6.QtCore import QCoreApplication\n"
        "from stretchapp.adapters.awake_bus import BusAwake\n"
        "application = QCoreApplication()\n"
        "awake = BusAwake('Stretch', 'A session is running')\n"
        "awake.hold()\n"
        "application.exec()\n"
    )
    with subprocess.Popen([sys.executable, "-c", code]) as process:
        try:
            qtbot.waitUntil(lambda: len(saver.holders) == 1)
        finally:
            process.kill()
    qtbot.waitUntil(lambda: not saver.holders)

    assert saver.calls == ["Inhibit"]


def test_a_bus_without_such_a_service_is_said(
    session: Session,
    bus: PrivateBus,  # noqa: ARG001
    qtbot: QtBot,
    capfd: pytest.CaptureFixture[str],
) -> None:
    session.player.start()
    qtbot.waitUntil(lambda: session.screen.missing is Missing.NO_KEEP_AWAKE)
    session.player.stop()

    assert capfd.readouterr() == ("", "")


def test_no_bus_is_said(
    session: Session,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    no_bus(tmp_path, monkeypatch)
    session.player.start()
    qtbot.waitUntil(lambda: session.screen.missing is Missing.NO_KEEP_AWAKE)
    session.player.stop()

    assert capfd.readouterr() == ("", "")


def test_a_bus_that_dies_meanwhile_is_said(
    session: Session,
    bus: PrivateBus,
    saver: ScreenSaver,
    qtbot: QtBot,
    capfd: pytest.CaptureFixture[str],
) -> None:
    session.player.start()
    qtbot.waitUntil(lambda: len(saver.holders) == 1)
    bus.kill()
    qtbot.waitUntil(lambda: session.screen.missing is Missing.NO_KEEP_AWAKE)
    session.player.stop()

    assert capfd.readouterr() == ("", "")


def test_a_frozen_bus_does_not_hold_up_the_window(
    session: Session, bus: PrivateBus, saver: ScreenSaver, qtbot: QtBot
) -> None:
    bus.freeze()
    with watched_loop(LONGEST_GAP) as loop:
        session.player.start()
        session.player.pause()
        session.player.resume()
        qtbot.waitUntil(lambda: loop.ticks > MANY_TICKS)
    assert session.screen.missing is Missing.NO_KEEP_AWAKE
    bus.thaw()
    qtbot.waitUntil(lambda: len(saver.holders) == 1)

    assert session.screen.missing is None


def test_a_session_stopped_while_the_bus_was_frozen_never_holds(
    session: Session, bus: PrivateBus, saver: ScreenSaver, qtbot: QtBot
) -> None:
    bus.freeze()
    session.player.start()
    session.player.stop()
    bus.thaw()
    other = BusAwake("Stretch", "Another session")
    other.hold()
    qtbot.waitUntil(lambda: len(saver.holders) == 1)
    other.release()
    qtbot.waitUntil(lambda: not saver.holders)

    assert saver.calls == ["Inhibit", "UnInhibit"]


def test_a_service_that_answers_late_does_not_hold_up_the_window(
    session: Session,
    bus: PrivateBus,  # noqa: ARG001
    qtbot: QtBot,
) -> None:
    with screen_saver(deaf=True) as saver:
        with watched_loop(LONGEST_GAP) as loop:
            session.player.start()
            qtbot.waitUntil(lambda: "Inhibit" in saver.calls)
            qtbot.waitUntil(lambda: loop.ticks > MANY_TICKS)
            session.player.stop()
        assert session.screen.missing is Missing.NO_KEEP_AWAKE
        saver.answer_at_last()
        qtbot.waitUntil(lambda: saver.calls == ["Inhibit", "UnInhibit"])

    assert not saver.holders
    assert not saver.refused


def test_gnome_is_asked_when_there_is_no_screen_saver(
    session: Session,
    bus: PrivateBus,  # noqa: ARG001
    qtbot: QtBot,
) -> None:
    with screen_saver(GNOME) as saver:
        session.player.start()
        qtbot.waitUntil(lambda: len(saver.holders) == 1)
        session.player.stop()
        qtbot.waitUntil(lambda: not saver.holders)

        assert saver.calls == ["Inhibit", "Uninhibit"]
        assert not saver.refused


def test_wakepy_holds_and_lets_go(saver: ScreenSaver, qtbot: QtBot) -> None:
    """On a Linux desktop, because it is one everywhere that is here."""
    before = set(enumerate_threads())
    awake = WakepyAwake()
    awake.hold()
    awake.hold()
    qtbot.waitUntil(lambda: len(saver.holders) == 1)
    qtbot.waitUntil(lambda: awake.missing is None)
    awake.release()
    awake.release()
    qtbot.waitUntil(lambda: set(enumerate_threads()) <= before)

    assert saver.calls == ["Inhibit", "UnInhibit"]
