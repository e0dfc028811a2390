"""The voice of a session: the queue of what is to be said, and the engine that says it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, QTimer

from stretchapp.adapters.voice_engine import Engine, MakeEngine
from stretchapp.core.ports import Clock
from stretchapp.core.sound import Missing, Urgency, VoiceKind
from stretchapp.core.speech_queue import SpeechQueue, Utterance


def longest_ms(words: str) -> int:
    """Twice what espeak-ng takes at its slowest, six characters a second, and time to begin."""
    return 6000 + 300 * len(words)


class QueuedVoice(QObject):
    """The port `Voice`. Engines are made on `open`, the next one when one cannot speak.

    `patience` has the milliseconds after which words that do not end are stuck.
    """

    def __init__(
        self,
        engines: Sequence[MakeEngine],
        clock: Clock,
        parent: QObject | None = None,
        patience: Callable[[str], int] = longest_ms,
    ) -> None:
        super().__init__(parent)
        self._patience = patience
        self._engines = engines
        self._left: Iterator[MakeEngine] = iter(())
        self._clock = clock
        self._engine: Engine | None = None
        self._queue = SpeechQueue()
        self._missing: Missing | None = None
        self._volume = 1.0
        self._rate = 0.0
        self._kind = VoiceKind.AS_IT_COMES
        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.timeout.connect(self._never_ended)

    @property
    def missing(self) -> Missing | None:
        """VOICE_STUCK stays until the next `open`, also when another engine speaks instead."""
        return self._missing

    def open(self) -> None:
        if self._engine is None:
            self._use_first_engine()

    def say(self, words: str, urgency: Urgency) -> None:
        line = " ".join("".join(each if each.isprintable() else " " for each in words).split())
        if line and self._volume and self._engine:
            self._become(self._queue.add(Utterance(line, urgency, self._clock())))

    def hush(self) -> None:
        self._become(SpeechQueue())

    def set_volume(self, share: float) -> None:
        self._volume = min(max(share, 0.0), 1.0)
        if self._engine:
            self._engine.set_volume(self._volume)

    def set_rate(self, share: float) -> None:
        self._rate = min(max(share, -1.0), 1.0)
        if self._engine:
            self._engine.set_rate(self._rate)

    def set_kind(self, kind: VoiceKind) -> None:
        """A new engine: one that has changed its voice no longer knows its own."""
        if kind is not self._kind:
            self._kind = kind
            if self._engine:
                self._use_first_engine()

    def close(self) -> None:
        self._queue = SpeechQueue()
        self._drop_engine()

    def _become(self, queue: SpeechQueue) -> None:
        before, self._queue = self._queue, queue
        if queue.current is not before.current:
            self._say_current()

    def _say_current(self) -> None:
        self._longest.stop()
        if self._engine is None:
            return
        if self._queue.current is None:
            self._engine.hush()
            return
        words = self._queue.current.words
        self._longest.start(self._patience(words))
        self._engine.say(words)

    def _use_first_engine(self) -> None:
        self._missing = None
        self._left = iter(self._engines)
        self._use_next_engine()

    def _use_next_engine(self) -> None:
        self._drop_engine()
        made = (make(self) for make in self._left)
        self._engine = next((engine for engine in made if engine), None)
        if self._engine is None:
            self._missing = self._missing or Missing.NO_VOICE
            self._queue = SpeechQueue()
            return
        self._engine.ended.connect(self._ended)
        self._engine.failed.connect(self._failed)
        self._engine.set_volume(self._volume)
        self._engine.set_rate(self._rate)
        self._engine.set_kind(self._kind)
        self._engine.open()
        self._say_current()

    def _drop_engine(self) -> None:
        self._longest.stop()
        if self._engine:
            self._engine.close()
            self._engine.deleteLater()
            self._engine = None

    def _ended(self) -> None:
        self._become(self._queue.ended(self._clock()))

    def _never_ended(self) -> None:
        self._failed(Missing.VOICE_STUCK)

    def _failed(self, why: Missing) -> None:
        if why is Missing.VOICE_STUCK:
            self._missing = why
        self._use_next_engine()
