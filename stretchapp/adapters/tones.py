"""Tones from a helper process, so that nothing an audio server does can stop the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from time import monotonic

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    QProcess,
    QProcessEnvironment,
    QTimer,
)

from stretchapp.core.ports import Tones
from stretchapp.core.sound import Missing, Tone

STUCK_AFTER_MS = 2_000
STUCK_STATUS = 2  # of a helper whose device has stopped asking for sound
FIRST_RETRY_MS, LAST_RETRY_MS = 1_000, 30_000
KILLED_WITHIN_MS = 500


def open_tones(sounds: Path, parent: QObject | None = None) -> Tones:
    """Nothing is opened before `open`. `sounds` has a WAV for each Tone, named after its value."""
    return HelperTones(helper_command(sounds), parent)


def helper_command(sounds: Path) -> list[str]:
    return [sys.executable, "-m", "stretchapp.adapters.tone_process", str(sounds)]


class HelperTones(QObject):
    """Keeps one helper running from `open` to `close`, and starts another when it dies."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program, *self._arguments = command
        self._helper: QProcess | None = None
        self._missing: Missing | None = None
        self._is_open = False
        self._volume = 1.0
        self._retry_ms = FIRST_RETRY_MS
        self._deadline = self._timer()
        self._deadline.timeout.connect(self._say_stuck)
        self._retry = self._timer()
        self._retry.timeout.connect(self._start)
        if application := QCoreApplication.instance():
            application.aboutToQuit.connect(self._kill_all)

    @property
    def missing(self) -> Missing | None:
        return self._missing

    @property
    def is_open(self) -> bool:
        """Whether the device runs."""
        return self._is_open

    def open(self) -> None:
        if not self._helper:
            self._missing = None
            self._retry_ms = FIRST_RETRY_MS
            self._start()

    def play(self, tone: Tone) -> None:
        self._send(f"play {tone.value} {monotonic()}")

    def set_volume(self, share: float) -> None:
        self._volume = share
        self._send(f"volume {share}")

    def close(self) -> None:
        """What rings rings out; the helper ends when its input does."""
        self._deadline.stop()
        self._retry.stop()
        self._is_open = False
        helper, self._helper = self._helper, None
        if helper:
            helper.stateChanged.disconnect(self._look_whether_it_ended)
            helper.finished.connect(helper.deleteLater)
            helper.closeWriteChannel()

    def _start(self) -> None:
        self._retry.stop()
        self._helper = helper = QProcess(self)
        helper.setProcessEnvironment(_environment())
        helper.setStandardErrorFile(QProcess.nullDevice())  # ALSA tells its troubles there
        helper.readyReadStandardOutput.connect(self._say_open)
        helper.stateChanged.connect(self._look_whether_it_ended)
        self._deadline.start(STUCK_AFTER_MS)
        helper.start(self._program, self._arguments)
        self.set_volume(self._volume)

    def _send(self, line: str) -> None:
        if self._helper:
            self._helper.write(f"{line}\n".encode())

    def _say_open(self) -> None:
        self._deadline.stop()
        self._retry_ms = FIRST_RETRY_MS
        self._missing, self._is_open = None, True

    def _say_stuck(self) -> None:
        self._missing = Missing.AUDIO_STUCK

    def _look_whether_it_ended(self, state: QProcess.ProcessState) -> None:
        if state is QProcess.ProcessState.NotRunning and self._helper:
            is_stuck = self._helper.exitCode() == STUCK_STATUS
            self._helper.deleteLater()
            self._helper = None
            self._deadline.stop()
            self._missing = Missing.AUDIO_STUCK if is_stuck else Missing.NO_AUDIO_DEVICE
            self._is_open = False
            self._retry.start(self._retry_ms)
            self._retry_ms = min(2 * self._retry_ms, LAST_RETRY_MS)

    def _kill_all(self) -> None:
        """A QProcess that is destroyed while it runs complains on stderr."""
        self.close()
        for helper in self.findChildren(QProcess):
            helper.kill()
            helper.waitForFinished(KILLED_WITHIN_MS)

    def _timer(self) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        return timer


def _environment() -> QProcessEnvironment:
    """The helper imports what this process can."""
    environment = QProcessEnvironment.systemEnvironment()
    paths = [path or str(Path.cwd()) for path in sys.path]
    environment.insert("PYTHONPATH", os.pathsep.join(paths))
    return environment
