"""A voice by espeak-ng, one process for each text."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QProcess, QTimer

from stretchapp.adapters.programs import environment
from stretchapp.adapters.voice_engine import Engine
from stretchapp.core.sound import Missing, VoiceKind

SLOWEST, NORMAL, FASTEST = 80, 170, 449  # words a minute, as speech-dispatcher's espeak-ng.conf
VARIANTS = {VoiceKind.FEMALE: "+f3", VoiceKind.MALE: "+m3"}
DIES_WITHIN_MS = 40


class EspeakEngine(Engine):
    """The words go in by stdin, so that none of them is taken for an option."""

    def __init__(
        self, program: str, language: str, environ: Mapping[str, str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._program = program
        self._language = language
        self._environment = environment(environ)
        self._volume = 1.0
        self._rate = 0.0
        self._variant = ""
        self._process: QProcess | None = None
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(0)
        self._news.timeout.connect(self._look)

    def open(self) -> None:
        """Nothing is opened before there are words."""

    def say(self, words: str) -> None:
        self.hush()
        process = self._process = self._new_process()
        process.start(self._program, self._arguments())
        if process.isOpen():
            process.write(words.encode(errors="replace"))
            process.closeWriteChannel()

    def hush(self) -> None:
        if self._process:
            self._process.kill()
            self._process = None

    def set_volume(self, share: float) -> None:
        self._volume = share

    def set_rate(self, share: float) -> None:
        self._rate = share

    def set_kind(self, kind: VoiceKind) -> None:
        self._variant = VARIANTS.get(kind, "")

    def close(self) -> None:
        """A QProcess that goes before its process writes a warning: let what was killed die."""
        self.hush()
        self._news.stop()
        for process in self.findChildren(QProcess):
            process.blockSignals(True)
            process.waitForFinished(DIES_WITHIN_MS)

    def _new_process(self) -> QProcess:
        process = QProcess(self)
        process.setProcessEnvironment(self._environment)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.stateChanged.connect(self._look_soon)
        return process

    def _arguments(self) -> list[str]:
        volume, rate = round(100 * self._volume), words_a_minute(self._rate)
        voice = f"{self._language}{self._variant}"
        return ["--stdin", "-v", voice, "-a", str(volume), "-s", str(rate)]

    def _look_soon(self) -> None:
        self._news.start()

    def _look(self) -> None:
        """Which processes have ended, and whether the one we wait for did what it should."""
        for process in self.findChildren(QProcess):
            if process.state() is QProcess.ProcessState.NotRunning:
                process.deleteLater()
                if process is self._process:
                    self._process = None
                    self._tell(process)

    def _tell(self, process: QProcess) -> None:
        never_ran = process.error() is QProcess.ProcessError.FailedToStart
        if never_ran or process.exitCode():
            self.failed.emit(Missing.NO_VOICE)
        else:
            self.ended.emit()


def words_a_minute(share: float) -> int:
    """The same as speech-dispatcher makes of a rate from -1 to 1."""
    return round(NORMAL + share * (FASTEST - NORMAL if share > 0 else NORMAL - SLOWEST))
