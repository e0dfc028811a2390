"""The whole window, heard: its tones and words come out of the computer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from stretchapp.core.plan import SegmentKind
from stretchapp.core.sound import Profile, Tone
from tests.pulse import PulseServer, pulse_or_skip
from tests.speech_machine import ESPEAK, speech_machine
from tests.tone_ear import recognised
from tools.stage import Stage

PATIENCE_MS = 10_000
ROUTINE = "calf"


@pytest.fixture
def pulse(monkeypatch: pytest.MonkeyPatch) -> Iterator[PulseServer]:
    with pulse_or_skip() as server:
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        yield server


def opened(qtbot: QtBot, folder: Path, profile: Profile) -> Stage:
    stage = Stage(folder, profile=profile, in_company=True)
    with qtbot.waitExposed(stage.window):
        stage.window.show()
    return stage


def closed(stage: Stage) -> None:
    stage.window.close()
    stage.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_session_sounds_as_its_plan_says(
    qtbot: QtBot, tmp_path: Path, pulse: PulseServer
) -> None:
    stage = opened(qtbot, tmp_path, Profile.TONES)
    pulse.listen()
    stage.start(ROUTINE)
    qtbot.waitUntil(pulse.has_heard, timeout=PATIENCE_MS)
    assert recognised(pulse.heard()) is Tone.NEXT

    stage.play_into(SegmentKind.HOLD, -0.5)
    qtbot.waitUntil(pulse.has_heard, timeout=PATIENCE_MS)
    pulse.listen()
    stage.play(0.6)
    qtbot.waitUntil(pulse.has_heard, timeout=PATIENCE_MS)
    assert recognised(pulse.heard()) is Tone.HOLD
    closed(stage)


def test_a_session_speaks(
    qtbot: QtBot, tmp_path: Path, pulse: PulseServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with speech_machine(pulse) as machine:
        machine.install(ESPEAK)
        for name, value in machine.environment.items():
            monkeypatch.setenv(name, value)
        stage = opened(qtbot, tmp_path, Profile.FULL)
        machine.listen()
        stage.start(ROUTINE)
        qtbot.waitUntil(lambda: machine.seconds() > 2.0, timeout=PATIENCE_MS)
        closed(stage)


def test_without_sound_the_player_says_quietly_how_to_get_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nowhere")
    monkeypatch.setenv("ALSA_CONFIG_PATH", "/dev/null")
    monkeypatch.setenv("PATH", str(tmp_path))
    stage = opened(qtbot, tmp_path, Profile.FULL)
    stage.start(ROUTINE)

    def texts() -> str:
        stage.play(0.2)
        labels = stage.window.session_flow.player_page.findChildren(QLabel)
        return " ".join(label.text() for label in labels if label.isVisible())

    qtbot.waitUntil(lambda: "No tones" in texts() and "No voice" in texts(), timeout=PATIENCE_MS)
    assert "install speech-dispatcher or espeak-ng" in texts()
    labels = stage.window.session_flow.player_page.findChildren(QLabel)
    line = next(label for label in labels if "No voice" in label.text())
    stage.window.resize(640, 480)
    stage.settle()
    assert 0 < line.heightForWidth(line.width()) <= line.height()
    closed(stage)
