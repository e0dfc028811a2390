"""The whole window, steered from elsewhere and keeping the screen awake."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from stretchapp.adapters.mpris_interfaces import PLAYER, ROOT
from stretchapp.core.cramp_state import BodyPart
from stretchapp.core.snapshot import Snapshot, Status
from stretchapp.core.sound import Profile
from stretchapp.ui.cramp_view import Offer
from tests.private_bus import PrivateBus, private_bus
from tests.remote import Remote
from tests.screen_saver import screen_saver
from tools.stage import Stage

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's"),
]
ROUTINE = "calf"


@pytest.fixture(autouse=True)
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    with private_bus(tmp_path, monkeypatch) as bus:
        yield bus


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path, bus: PrivateBus) -> Iterator[Stage]:  # noqa: ARG001
    stage = Stage(tmp_path / "own", profile=Profile.SILENT, in_company=True)
    stage.window.show()
    yield stage
    stage.window.close()
    stage.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def remote(stage: Stage, qtbot: QtBot) -> Remote:
    """Of a session that has begun."""
    remote = Remote(qtbot)
    assert remote.players() == []
    stage.start(ROUTINE)
    qtbot.waitUntil(lambda: remote.players() == ["stretchapp"])
    return remote


def now(stage: Stage) -> Snapshot:
    session = stage.window.session_flow.player_page.session
    assert session is not None
    return session.snapshot


def test_playerctl_follows_and_steers_the_window(stage: Stage, remote: Remote) -> None:
    stage.play(5)
    assert remote("status") == "Playing"
    assert remote("metadata", "title") == "Calf stretch at the wall – left leg back"
    assert remote.property(PLAYER, "Position") == "variant int64 5000000"
    remote("play-pause")
    assert now(stage).status is Status.PAUSED
    remote("play-pause")
    remote("next")
    assert remote("metadata", "title") == "Calf stretch at the wall – right leg back"
    remote("previous")
    assert remote("metadata", "title") == "Calf stretch at the wall – left leg back"


def test_stop_from_elsewhere_leaves_the_player_page(stage: Stage, remote: Remote) -> None:
    remote("stop")

    assert now(stage).status is not Status.RUNNING
    assert not stage.window.session_flow.player_page.isVisible()


def test_quit_from_elsewhere_closes_the_window(stage: Stage, remote: Remote, qtbot: QtBot) -> None:
    remote.call(f"{ROOT}.Quit")

    qtbot.waitUntil(lambda: not stage.window.isVisible())
    qtbot.waitUntil(lambda: remote.players() == [])


def test_the_screen_stays_awake_until_the_window_is_closed(stage: Stage, qtbot: QtBot) -> None:
    with screen_saver() as saver:
        stage.start(ROUTINE)
        qtbot.waitUntil(lambda: len(saver.holders) == 1)
        stage.window.close()
        qtbot.waitUntil(lambda: not saver.holders)

    assert not saver.refused


def test_the_screen_stays_awake_while_a_cramp_is_helped(stage: Stage, qtbot: QtBot) -> None:
    flow, settings = stage.window.cramp_flow, stage.window.settings_flow
    with screen_saver() as saver:

        def is_held() -> None:
            qtbot.waitUntil(lambda: len(saver.holders) == 1)

        def is_let_go() -> None:
            qtbot.waitUntil(lambda: not saver.holders)

        flow.show(BodyPart.CALF)
        is_held()
        flow.page.offers[Offer.SIGNS].trigger()
        flow.signs_page.leave.click()
        assert flow.page.isVisible()
        settings.show()
        is_let_go()
        flow.show()
        is_held()
        flow.leave()
        is_let_go()
        flow.show()
        is_held()
        flow.page.offers[Offer.LET_GO].trigger()
        is_let_go()
        flow.page.offers[Offer.AGAIN].trigger()
        is_held()
        stage.window.close()
        is_let_go()

    assert saver.calls == ["Inhibit", "UnInhibit"] * 4
    assert not saver.refused


def test_a_screen_that_may_sleep_sleeps_in_a_cramp_too(stage: Stage, qtbot: QtBot) -> None:
    preferences = stage.window.settings_flow._preferences
    with screen_saver() as saver:
        stage.window.cramp_flow.show()
        qtbot.waitUntil(lambda: len(saver.holders) == 1)
        preferences.change(replace(preferences.settings, keep_awake=False))
        qtbot.waitUntil(lambda: not saver.holders)
        stage.window.cramp_flow.show()
        stage.settle(0)

    assert saver.calls == ["Inhibit", "UnInhibit"]
