"""Tones through a real audio server, and through all that can be wrong with one."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from stretchapp.adapters.tone_process import read_samples
from stretchapp.adapters.tones import HelperTones, helper_command
from stretchapp.core.sound import Missing, Tone
from stretchapp.resources import assets_folder
from tests.gui.event_loop import LoopWatch
from tests.pulse import RATE, PulseServer, pulse_or_skip
from tests.tone_ear import known, likeness, recognised, spectrum

SOUNDS = assets_folder() / "sounds"
PATIENCE_MS = 15_000
CALL_SECONDS = 0.05
GAP_SECONDS = 0.1
LATE_SECONDS = 0.3

START = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from stretchapp.adapters.tone_process import read_samples
from stretchapp.adapters.tones import open_tones
from stretchapp.core.sound import Tone
application = QCoreApplication([])
tones = open_tones(Path({str(SOUNDS)!r}))
tones.open()
def look():
    tones.play(Tone.COUNT)
    if EVENT:
        application.quit()
timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
application.exec()
print(tones.missing)
"""


@pytest.fixture(scope="module")
def running_pulse() -> Iterator[PulseServer]:
    with pulse_or_skip() as server:
        yield server


@pytest.fixture
def pulse(running_pulse: PulseServer, monkeypatch: pytest.MonkeyPatch) -> PulseServer:
    for name, value in running_pulse.environment.items():
        monkeypatch.setenv(name, value)
    return running_pulse


@pytest.fixture
def no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    monkeypatch.setenv("ALSA_CONFIG_PATH", os.devnull)


@pytest.fixture
def tones(qtbot: QtBot) -> Iterator[HelperTones]:
    made = HelperTones(helper_command(SOUNDS))
    yield made
    close_and_wait(made, qtbot)


def close_and_wait(tones: HelperTones, qtbot: QtBot) -> None:
    tones.close()
    qtbot.waitUntil(lambda: not tones.findChildren(QProcess), timeout=PATIENCE_MS)


def open_and_listen(tones: HelperTones, pulse: PulseServer, qtbot: QtBot) -> None:
    tones.open()
    qtbot.waitUntil(lambda: tones.is_open, timeout=PATIENCE_MS)
    pulse.listen()


@pytest.mark.parametrize(
    "tone",
    [Tone.HOLD, Tone.COUNT, Tone.END, Tone.SWITCH],
    ids=lambda tone: tone.value,
)
def test_a_tone_sounds_and_is_told_from_all_others(
    tone: Tone, tones: HelperTones, pulse: PulseServer, qtbot: QtBot
) -> None:
    open_and_listen(tones, pulse, qtbot)
    tones.play(tone)
    qtbot.waitUntil(pulse.has_heard, timeout=PATIENCE_MS)
    assert recognised(pulse.heard()) is tone
    assert tones.missing is None


def test_two_tones_ring_at_once(tones: HelperTones, pulse: PulseServer, qtbot: QtBot) -> None:
    open_and_listen(tones, pulse, qtbot)
    tones.play(Tone.END)
    tones.play(Tone.SWITCH)
    qtbot.waitUntil(pulse.has_heard, timeout=PATIENCE_MS)
    found = spectrum(pulse.heard())
    alone = {tone: likeness(found, known()[tone]) for tone in Tone}
    assert {Tone.END, Tone.SWITCH} == set(sorted(alone, key=alone.__getitem__)[-2:])


def test_without_volume_nothing_is_heard(
    tones: HelperTones, pulse: PulseServer, qtbot: QtBot
) -> None:
    open_and_listen(tones, pulse, qtbot)
    tones.set_volume(0)
    tones.play(Tone.COUNT)
    qtbot.waitUntil(lambda: pulse.recorded_seconds() > 2, timeout=PATIENCE_MS)
    tones.set_volume(1)
    tones.play(Tone.HALF)
    qtbot.waitUntil(pulse.has_heard, timeout=PATIENCE_MS)
    assert recognised(pulse.heard()) is Tone.HALF


def test_half_the_volume_set_before_opening_is_a_quarter_of_the_height(
    tones: HelperTones, pulse: PulseServer, qtbot: QtBot
) -> None:
    tones.set_volume(0.5)
    open_and_listen(tones, pulse, qtbot)
    tones.play(Tone.COUNT)
    qtbot.waitUntil(pulse.has_heard, timeout=PATIENCE_MS)
    full = max(read_samples(SOUNDS / "count.wav"))
    assert max(pulse.heard()) == pytest.approx(full / 4, rel=0.05)


def test_what_rings_rings_out_after_close(
    tones: HelperTones, pulse: PulseServer, qtbot: QtBot
) -> None:
    open_and_listen(tones, pulse, qtbot)
    tones.play(Tone.FINISHED)
    close_and_wait(tones, qtbot)
    qtbot.waitUntil(pulse.has_heard, timeout=PATIENCE_MS)
    assert recognised(pulse.heard()) is Tone.FINISHED
    assert len(pulse.heard()) / RATE > 0.9


def test_what_was_closed_can_be_opened_again(
    tones: HelperTones, pulse: PulseServer, qtbot: QtBot
) -> None:
    open_and_listen(tones, pulse, qtbot)
    tones.close()
    open_and_listen(tones, pulse, qtbot)
    tones.play(Tone.COUNT)
    qtbot.waitUntil(pulse.has_heard, timeout=PATIENCE_MS)


def test_a_killed_server_is_missed_and_its_successor_is_found(
    tones: HelperTones, pulse: PulseServer, qtbot: QtBot
) -> None:
    open_and_listen(tones, pulse, qtbot)
    pulse.kill()
    qtbot.waitUntil(lambda: tones.missing is Missing.NO_AUDIO_DEVICE, timeout=PATIENCE_MS)
    tones.play(Tone.END)
    pulse.start()
    open_and_listen(tones, pulse, qtbot)
    assert tones.missing is None
    tones.play(Tone.COUNT)
    qtbot.waitUntil(pulse.has_heard, timeout=PATIENCE_MS)
    assert recognised(pulse.heard()) is Tone.COUNT


def test_a_stopped_server_stops_nothing_else_and_drops_what_it_came_too_late_for(
    tones: HelperTones, pulse: PulseServer, qtbot: QtBot
) -> None:
    pulse.freeze()
    try:
        loop = LoopWatch()
        took = [timed(tones.open), timed(lambda: tones.play(Tone.END))]
        qtbot.waitUntil(lambda: tones.missing is Missing.AUDIO_STUCK, timeout=PATIENCE_MS)
        took += [timed(tones.close), timed(tones.open), timed(lambda: tones.play(Tone.END))]
        asked = time.monotonic()
        qtbot.waitUntil(lambda: time.monotonic() - asked > LATE_SECONDS, timeout=PATIENCE_MS)
    finally:
        pulse.thaw()
    open_and_listen(tones, pulse, qtbot)
    assert max(took) < CALL_SECONDS
    assert loop.longest_gap < GAP_SECONDS
    assert tones.missing is None
    tones.play(Tone.COUNT)
    qtbot.waitUntil(pulse.has_heard, timeout=PATIENCE_MS)
    assert recognised(pulse.heard()) is Tone.COUNT


def test_a_server_stopped_in_the_middle_is_missed_until_it_goes_on(
    tones: HelperTones, pulse: PulseServer, qtbot: QtBot
) -> None:
    open_and_listen(tones, pulse, qtbot)
    pulse.freeze()
    try:
        qtbot.waitUntil(lambda: tones.missing is not None, timeout=PATIENCE_MS)
        assert tones.missing is Missing.AUDIO_STUCK
    finally:
        pulse.thaw()
    open_and_listen(tones, pulse, qtbot)
    assert tones.missing is None


@pytest.mark.usefixtures("no_server")
def test_a_helper_that_cannot_start_is_a_missing_device(qtbot: QtBot) -> None:
    tones = HelperTones(["/nowhere/python"])
    tones.open()
    tones.play(Tone.COUNT)
    qtbot.waitUntil(lambda: tones.missing is Missing.NO_AUDIO_DEVICE, timeout=PATIENCE_MS)
    close_and_wait(tones, qtbot)


@pytest.mark.usefixtures("no_server")
def test_without_a_device_nothing_is_printed() -> None:
    assert program("tones.missing") == (0, "Missing.NO_AUDIO_DEVICE\n", "")


def test_quitting_with_the_device_open_prints_nothing(pulse: PulseServer) -> None:
    assert pulse.environment.items() <= os.environ.items()
    assert program("tones.is_open") == (0, "None\n", "")


def program(last_event: str) -> tuple[int, str, str]:
    """Exit status, stdout and stderr of a program that ticks until this holds, then quits."""
    done = subprocess.run(
        [sys.executable, "-c", START.replace("EVENT", last_event)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def timed(call: Callable[[], None]) -> float:
    before = time.perf_counter()
    call()
    return time.perf_counter() - before
