"""A session as a media player: a real bus, asked and steered by playerctl."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from stretchapp.adapters.mpris import MediaCommands, Mpris
from stretchapp.adapters.mpris_interfaces import PLAYER, ROOT
from stretchapp.adapters.qt_player import QtPlayer
from stretchapp.core.player import Player
from stretchapp.core.snapshot import Status
from stretchapp.core.sound import Missing
from stretchapp.ui.media_view import hold_title
from tests.gui.event_loop import watched_loop
from tests.private_bus import PrivateBus, no_bus, private_bus
from tests.remote import Monitor, Remote
from tests.unit.core.builders import FakeClock, every_kind

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's")
LONGEST_GAP = 0.1
MANY_TICKS = 100


class Session:
    """A session on the bus, on a clock moved by hand."""

    def __init__(self) -> None:
        self.clock = FakeClock(1000.0)
        self.player = QtPlayer(Player(every_kind(), self.clock))
        self.asked: list[str] = []
        self.mpris = Mpris(
            MediaCommands(
                play=self.player.resume,
                pause=self.player.pause,
                toggle=self.player.toggle,
                next=self.player.skip,
                previous=self.player.back,
                stop=self.player.stop,
                raise_window=lambda: self.asked.append("raise"),
                quit=lambda: self.asked.append("quit"),
            ),
            hold_title,
        )
        self.player.changed.connect(self.mpris.show)

    def stop(self) -> None:
        self.player.stop()
        self.mpris.close()

    def advance(self, seconds: float) -> None:
        for _ in range(int(seconds)):
            self.clock.advance(1)
            self.player.look()


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    with private_bus(tmp_path, monkeypatch) as bus:
        yield bus


@pytest.fixture
def monitor(session: Session) -> Iterator[Monitor]:  # noqa: ARG001
    monitor = Monitor()
    yield monitor
    monitor.close()


@pytest.fixture
def remote(qtbot: QtBot, bus: PrivateBus) -> Remote:  # noqa: ARG001
    return Remote(qtbot)


@pytest.fixture
def idle(qtbot: QtBot) -> Iterator[Session]:  # noqa: ARG001
    session = Session()
    yield session
    session.stop()


@pytest.fixture
def session(idle: Session, remote: Remote, qtbot: QtBot) -> Session:  # noqa: ARG001
    idle.player.start()
    qtbot.waitUntil(lambda: idle.mpris.missing is None)
    return idle


def test_playerctl_sees_what_is_played(session: Session, remote: Remote) -> None:
    session.advance(10)

    assert remote("status") == "Playing"
    assert remote("metadata", "title") == "Calf – left side"
    assert remote("metadata", "album") == "Legs"
    assert remote("metadata", "mpris:length") == "24000000"
    assert remote("metadata", "mpris:trackid") == "'/stretchapp/hold/1'"
    assert float(remote("position")) == pytest.approx(10, abs=1)  # it counts on by itself


def test_times_are_int64_and_the_track_is_an_object(session: Session, remote: Remote) -> None:
    session.advance(2)

    assert remote.property(PLAYER, "Position") == "variant int64 2000000"
    metadata = remote.property(PLAYER, "Metadata")
    assert "mpris:length variant int64 24000000" in metadata
    assert "mpris:trackid variant /stretchapp/hold/1" in metadata


def test_a_desktop_finds_name_and_icon(session: Session, remote: Remote) -> None:  # noqa: ARG001
    assert remote.property(ROOT, "Identity") == "variant Stretch"
    assert remote.property(ROOT, "DesktopEntry") == "variant stretchapp"


def test_playerctl_steers(session: Session, remote: Remote) -> None:
    session.advance(10)
    for button, status in (
        ("play-pause", Status.PAUSED),
        ("play", Status.RUNNING),
        ("pause", Status.PAUSED),
    ):
        remote(button)
        assert session.player.snapshot.status is status
    assert remote("status") == "Paused"
    remote("next")
    assert remote("metadata", "title") == "Calf – right side"
    remote("previous")
    assert remote("metadata", "title") == "Calf – left side"


def test_stop_ends_the_session_and_takes_it_off_the_bus(session: Session, remote: Remote) -> None:
    assert remote.players() == ["stretchapp"]
    assert remote("stop") == ""

    assert session.player.snapshot.status is Status.STOPPED
    assert remote.players() == []


@pytest.mark.parametrize(("method", "asked"), [("Raise", "raise"), ("Quit", "quit")])
def test_the_window_can_be_raised_and_closed(
    session: Session, remote: Remote, method: str, asked: str
) -> None:
    assert remote.call(f"{ROOT}.{method}") == ""

    assert session.asked == [asked]


def test_what_makes_no_sense_here_does_no_harm(session: Session, remote: Remote) -> None:
    session.advance(10)
    for command in (("position", "5"), ("volume", "0.5"), ("loop", "Track"), ("shuffle", "On")):
        remote(*command)
    remote("open", "file:///nowhere.ogg")

    assert remote("status") == "Playing"
    assert session.player.snapshot.position == 10


def test_changes_are_told_and_the_time_that_passes_is_not(
    session: Session, monitor: Monitor
) -> None:
    session.advance(10)
    session.player.pause()
    session.player.resume()
    session.advance(4)
    session.player.skip()
    session.player.extend()
    session.player.stop()

    assert monitor.heard() == [
        "PlaybackStatus",
        "PlaybackStatus",
        "Seeked",
        "Metadata",
        "Metadata",
        "PlaybackStatus+CanGoNext+CanGoPrevious+CanPlay+CanPause",
    ]


def test_a_second_one_has_a_name_of_its_own(session: Session, remote: Remote, qtbot: QtBot) -> None:
    second = Session()
    second.player.start()
    qtbot.waitUntil(lambda: second.mpris.missing is None)
    name = f"stretchapp.instance{os.getpid()}"
    assert sorted(remote.players()) == ["stretchapp", name]
    remote("next", player=name)
    second.stop()

    assert second.player.snapshot.index == 2
    assert session.player.snapshot.index == 0
    assert remote.players() == ["stretchapp"]


def test_the_end_takes_it_off_the_bus_and_the_next_session_puts_it_there_again(
    session: Session, remote: Remote, qtbot: QtBot
) -> None:
    for _ in range(4):
        session.player.skip()
    assert remote.players() == []
    another = QtPlayer(Player(every_kind(), session.clock))
    another.changed.connect(session.mpris.show)
    another.start()
    qtbot.waitUntil(lambda: remote.players() == ["stretchapp"])

    assert remote("metadata", "title") == "Calf – left side"
    another.stop()


def test_no_bus_is_said_and_breaks_nothing(
    idle: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    no_bus(tmp_path, monkeypatch)
    assert idle.mpris.missing is None
    idle.player.start()
    idle.player.skip()

    assert idle.mpris.missing is Missing.NO_BUS
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "address",
    ["unix:path=/nowhere/bus", "unix:abstract=/nowhere", "tcp:host=localhost,port=1", "nonsense"],
)
def test_an_address_that_leads_nowhere_is_no_bus(
    idle: Session,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    address: str,
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    with watched_loop(LONGEST_GAP) as loop:
        idle.player.start()
        qtbot.waitUntil(lambda: loop.ticks > MANY_TICKS)

    assert idle.mpris.missing is Missing.NO_BUS
    assert capfd.readouterr() == ("", "")


def test_a_bus_that_goes_away_is_said_and_breaks_nothing(
    session: Session, bus: PrivateBus, qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    bus.kill()
    qtbot.waitUntil(lambda: session.mpris.missing is Missing.NO_BUS)
    session.player.pause()
    session.player.skip()

    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("frozen_before_the_start", [True, False])
def test_a_frozen_bus_does_not_hold_up_the_window(
    idle: Session, bus: PrivateBus, remote: Remote, qtbot: QtBot, frozen_before_the_start: bool
) -> None:
    if not frozen_before_the_start:
        idle.player.start()
        qtbot.waitUntil(lambda: idle.mpris.missing is None)
    bus.freeze()
    with watched_loop(LONGEST_GAP) as loop:
        if frozen_before_the_start:
            idle.player.start()
        for _ in range(100):
            idle.player.toggle()
        idle.player.skip()
        qtbot.waitUntil(lambda: loop.ticks > MANY_TICKS)
    bus.thaw()
    qtbot.waitUntil(lambda: idle.mpris.missing is None)

    assert remote("metadata", "title") == "Calf – right side"


@pytest.mark.parametrize(
    "listen", ["unix:dir={folder}", "unix:path={folder}/bus", "unix:abstract={folder}/bus"]
)
def test_every_kind_of_address_leads_to_the_bus(
    idle: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, listen: str
) -> None:
    with private_bus(tmp_path, monkeypatch, listen):
        idle.player.start()
        qtbot.waitUntil(lambda: idle.mpris.missing is None)


def test_a_bus_that_nobody_names_is_found_at_its_usual_place(
    idle: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with private_bus(tmp_path, monkeypatch, "unix:path={folder}/bus"):
        no_bus(tmp_path, monkeypatch)
        idle.player.start()
        qtbot.waitUntil(lambda: idle.mpris.missing is None)
