"""A voice by QtTextToSpeech, on macOS and Windows; docs/decisions has why not on Linux."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

from stretchapp.adapters.voice_engine import Engine
from stretchapp.core.sound import Missing, VoiceKind

GENDERS = {VoiceKind.FEMALE: QVoice.Gender.Female, VoiceKind.MALE: QVoice.Gender.Male}


class QtEngine(Engine):
    """`name` is one of QTextToSpeech.availableEngines(); empty stands for the system's own."""

    def __init__(self, language: str, parent: QObject, name: str = "") -> None:
        super().__init__(parent)
        self._speech = QTextToSpeech(name, self) if name else QTextToSpeech(self)
        self._speech.setLocale(QLocale(language))
        self._has_begun = False
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._news.setInterval(0)
        self._news.timeout.connect(self._look)

    def open(self) -> None:
        self._speech.stateChanged.connect(self._look_soon)
        self._news.start()

    def say(self, words: str) -> None:
        self._speech.say(words)
        self._has_begun = self._speech.state() is QTextToSpeech.State.Speaking

    def hush(self) -> None:
        self._has_begun = False
        self._speech.stop(QTextToSpeech.BoundaryHint.Immediate)

    def set_volume(self, share: float) -> None:
        self._speech.setVolume(share)

    def set_rate(self, share: float) -> None:
        self._speech.setRate(share)

    def set_kind(self, kind: VoiceKind) -> None:
        """The first such voice of the language; without one it stays the system's own."""
        wanted = GENDERS.get(kind)
        for voice in self._speech.availableVoices() if wanted else ():
            if voice.gender() == wanted:
                self._speech.setVoice(voice)
                return

    def close(self) -> None:
        self.hush()
        self._news.stop()
        self._speech.blockSignals(True)

    def _look_soon(self) -> None:
        self._news.start()

    def _look(self) -> None:
        state = self._speech.state()
        if state is QTextToSpeech.State.Error:
            self.failed.emit(Missing.NO_VOICE)
        elif state is QTextToSpeech.State.Speaking:
            self._has_begun = True
        elif state is QTextToSpeech.State.Ready and self._has_begun:
            self._has_begun = False
            self.ended.emit()
