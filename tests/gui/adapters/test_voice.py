"""Words are spoken for real, by speech-dispatcher or espeak-ng, and what is missing is told."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from stretchapp.adapters.voice import best_voice
from stretchapp.core.ports import Voice
from stretchapp.core.sound import Missing, Urgency, VoiceKind
from tests.gui.event_loop import watched_loop
from tests.pulse import PulseServer, pulse_or_skip
from tests.speech_machine import DAEMON, ESPEAK, SpeechMachine, speech_machine

SHORT = "Hold."
LONGER = "First: the long calf stretch."
LONG = "First: calf stretch at the wall. Left leg back, heel on the floor."
CUT_OFF = 0.15  # seconds that may still be heard of it
LONGEST_CALL = 0.05
LONGEST_GAP = 0.1
SOON_MS = 10_000
BACKGROUND, NORMAL, NOW = Urgency


PROGRAMS = {"speech_dispatcher": (DAEMON, ESPEAK), "espeak_ng": (ESPEAK,)}


class Speaker:
    """A voice on a machine, with the test's patience."""

    def __init__(self, voice: Voice, machine: SpeechMachine, qtbot: QtBot) -> None:
        self.voice = voice
        self.machine = machine
        self.qtbot = qtbot

    def wait_until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=SOON_MS)

    def say(self, words: str, urgency: Urgency = NORMAL) -> None:
        self.voice.say(words, urgency)

    def start(self, words: str, urgency: Urgency = NORMAL) -> None:
        """Say them until they are heard."""
        self.machine.listen()
        self.say(words, urgency)
        self.wait_until(self.machine.is_heard)

    def seconds_of(self, words: str) -> float:
        self.start(words)
        return self.seconds_more()

    def silence_then_seconds(self) -> float:
        """How long is heard what is said from now on; the end of what was cut off is less."""
        self.machine.listen()
        heard = self.machine.pulse.audible_seconds
        self.wait_until(lambda: heard() > CUT_OFF)
        self.wait_until(self.machine.has_spoken)
        return heard()

    def seconds_more(self) -> float:
        """How long it is heard in all once there is silence."""
        self.wait_until(self.machine.has_spoken)
        return self.machine.seconds()


CLOSED_VOICE = """
import sys
from PySide6.QtCore import QCoreApplication
from stretchapp.adapters.voice import best_voice
from stretchapp.core.sound import Urgency
app = QCoreApplication([])
voice = best_voice(app)
voice.say("Hold.", Urgency.NOW)
voice.close()
print("PySide6.QtNetwork" in sys.modules, voice.missing)
"""
NewSpeaker = Callable[[SpeechMachine], Speaker]


@pytest.fixture(scope="module")
def pulse() -> Iterator[PulseServer]:
    with pulse_or_skip() as server:
        yield server


@pytest.fixture
def machine(pulse: PulseServer) -> Iterator[SpeechMachine]:
    with speech_machine(pulse) as made:
        yield made


@pytest.fixture
def new_speaker(qtbot: QtBot) -> Iterator[NewSpeaker]:
    parent = QObject()
    voices: list[Voice] = []

    def make(machine: SpeechMachine) -> Speaker:
        voice = best_voice(parent, "en", machine.environment, "linux")
        voices.append(voice)
        voice.open()
        return Speaker(voice, machine, qtbot)

    yield make
    for voice in voices:
        voice.close()
    parent.deleteLater()


@pytest.fixture(params=list(PROGRAMS.values()), ids=list(PROGRAMS))
def speaker(
    request: pytest.FixtureRequest, machine: SpeechMachine, new_speaker: NewSpeaker
) -> Speaker:
    machine.install(*request.param)
    return new_speaker(machine)


def test_words_are_heard_as_long_loud_fast_and_high_as_asked_for(speaker: Speaker) -> None:
    assert 0.2 < speaker.seconds_of(SHORT) < 1.5
    own_pitch = speaker.machine.pitch()
    speaker.voice.set_kind(VoiceKind.FEMALE)
    assert 0.2 < speaker.seconds_of(SHORT) < 1.5
    assert speaker.machine.pitch() > 1.3 * own_pitch
    seconds, peak = speaker.seconds_of(LONGER), speaker.machine.peak()
    assert 1 < seconds < 3
    speaker.voice.set_volume(0.2)
    speaker.voice.set_rate(1)
    assert speaker.seconds_of(LONGER) < 0.75 * seconds
    assert speaker.machine.peak() < 0.6 * peak
    assert speaker.voice.missing is None


def test_hush_stops_in_the_middle(speaker: Speaker) -> None:
    speaker.start(LONG)
    speaker.voice.hush()
    assert speaker.seconds_more() < 1.5


def test_urgent_words_cut_off_others_and_are_not_cut_off(speaker: Speaker) -> None:
    speaker.start(LONG, BACKGROUND)
    speaker.say(SHORT, NOW)
    speaker.say(SHORT, NOW)
    speaker.say(LONG, BACKGROUND)
    speaker.say(SHORT, NORMAL)
    cut_off_then_three_holds = speaker.seconds_more()
    assert 1 < cut_off_then_three_holds < 4


class Calls:
    """Every call of the port, and how long the longest took."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self.longest = 0.0

    def make(self) -> None:
        voice = self._voice
        self._call(voice.open)
        self._call(lambda: voice.set_volume(0.8))
        self._call(lambda: voice.set_rate(0.2))
        self._call(lambda: voice.say(LONG, NORMAL))
        self._call(voice.hush)
        self._call(lambda: voice.say(SHORT, NOW))

    def close(self) -> None:
        self._call(self._voice.close)

    def _call(self, call: Callable[[], object]) -> None:
        before = monotonic()
        call()
        self.longest = max(self.longest, monotonic() - before)


@contextmanager
def nothing_blocked(speaker: Speaker) -> Iterator[Calls]:
    calls = Calls(speaker.voice)
    with watched_loop(LONGEST_GAP):
        yield calls
    assert calls.longest < LONGEST_CALL


@pytest.fixture
def started(machine: SpeechMachine) -> SpeechMachine:
    machine.start_daemon()
    machine.install(DAEMON)
    return machine


def test_a_daemon_that_does_not_answer_is_told_and_espeak_speaks(
    started: SpeechMachine, new_speaker: NewSpeaker
) -> None:
    started.install(ESPEAK)
    started.signal_daemon(signal.SIGSTOP)
    speaker = new_speaker(started)
    started.listen()
    begun = monotonic()
    with nothing_blocked(speaker) as calls:
        calls.make()
        speaker.wait_until(lambda: speaker.voice.missing is Missing.VOICE_STUCK)
        calls.make()
    assert 1.5 < monotonic() - begun < 3
    assert speaker.seconds_more() > 0.2


def test_a_daemon_that_stops_answering_later_is_told_too(
    started: SpeechMachine, new_speaker: NewSpeaker
) -> None:
    speaker = new_speaker(started)
    speaker.start(LONG)
    started.signal_daemon(signal.SIGSTOP)
    with nothing_blocked(speaker) as calls:
        calls.make()
        speaker.wait_until(lambda: speaker.voice.missing is Missing.VOICE_STUCK)
        calls.make()
        calls.close()


def test_a_daemon_that_is_killed_is_started_again_and_repeats_the_words(
    started: SpeechMachine, new_speaker: NewSpeaker
) -> None:
    speaker = new_speaker(started)
    speaker.start(LONGER)
    started.kill_daemon()
    assert speaker.silence_then_seconds() > 0.8
    assert speaker.voice.missing is None


def test_where_it_cannot_be_started_again_espeak_speaks(
    started: SpeechMachine, new_speaker: NewSpeaker
) -> None:
    started.uninstall(DAEMON)
    started.install(ESPEAK)
    speaker = new_speaker(started)
    speaker.start(SHORT)
    started.kill_daemon()
    assert speaker.silence_then_seconds() > 0.2
    assert speaker.voice.missing is None


def test_a_daemon_without_a_synthesizer_is_passed_over(
    machine: SpeechMachine, new_speaker: NewSpeaker
) -> None:
    machine.install(DAEMON, ESPEAK)
    machine.configure_daemon('AddModule "dummy" "sd_dummy" ""\n')
    speaker = new_speaker(machine)
    assert 0.2 < speaker.seconds_of(SHORT) < 1.5
    assert speaker.voice.missing is None


def test_the_users_own_rate_holds_until_another_is_asked_for(
    machine: SpeechMachine, new_speaker: NewSpeaker
) -> None:
    machine.install(DAEMON)
    machine.configure_daemon("DefaultRate 100\n")
    speaker = new_speaker(machine)
    own = speaker.seconds_of(LONGER)
    speaker.voice.set_rate(0)
    assert own < 0.75 * speaker.seconds_of(LONGER)


def test_whoever_else_listens_there_is_passed_over(
    machine: SpeechMachine, new_speaker: NewSpeaker
) -> None:
    machine.install(ESPEAK)
    stranger = QLocalServer()
    assert stranger.listen(str(machine.make_socket_folder() / "speechd.sock"))
    stranger.newConnection.connect(
        lambda: stranger.nextPendingConnection().write(b"HTTP/1.1 400 Bad Request\r\n")
    )
    speaker = new_speaker(machine)
    assert speaker.seconds_of(SHORT) > 0.2
    assert speaker.voice.missing is Missing.VOICE_STUCK
    stranger.close()


def test_a_machine_without_a_voice_says_so_and_nothing_else(
    machine: SpeechMachine, new_speaker: NewSpeaker, capfd: pytest.CaptureFixture[str]
) -> None:
    speaker = new_speaker(machine)
    with nothing_blocked(speaker) as calls:
        calls.make()
        speaker.wait_until(lambda: speaker.voice.missing is Missing.NO_VOICE)
        calls.make()
        calls.close()
    assert capfd.readouterr() == ("", "")


def test_nothing_is_looked_for_before_the_first_open(machine: SpeechMachine) -> None:
    machine.install(DAEMON, ESPEAK)
    done = subprocess.run(
        [sys.executable, "-c", CLOSED_VOICE],
        env={**os.environ, **machine.environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("False None\n", "")
    assert not (machine.folder / DAEMON).exists()


def test_a_frozen_audio_server_blocks_nothing(
    machine: SpeechMachine, new_speaker: NewSpeaker
) -> None:
    machine.install(ESPEAK)
    speaker = new_speaker(machine)
    machine.pulse.freeze()
    with nothing_blocked(speaker) as calls:
        calls.make()
        speaker.qtbot.wait(100)
        calls.make()
        calls.close()
    machine.pulse.thaw()
