"""A voice by speech-dispatcher, over its own socket."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QLocalSocket

from stretchapp.adapters.ssip import Conversation, Heard
from stretchapp.adapters.ssip_replies import NotSsipError
from stretchapp.adapters.voice_engine import Engine
from stretchapp.core.sound import Missing, VoiceKind

REPLY_MS = 2000
START_MS = 4000
TRY_AGAIN_MS = 50
FULL_VOLUME = 1.0
OWN_RATE = 0.0


class SpeechdEngine(Engine):
    """Starts the daemon when nobody listens, and once more when it goes away while we speak.

    `start_daemon` returns at once, and whether there is one to be started.
    """

    def __init__(
        self, path: str, language: str, start_daemon: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._language = language
        self._start_daemon = start_daemon
        self._may_start = True
        self._words = ""
        self._volume = FULL_VOLUME
        self._rate = OWN_RATE
        self._kind = VoiceKind.AS_IT_COMES
        self._talk: Conversation | None = None
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self._greet)
        self._socket.readyRead.connect(self._read)
        self._socket.errorOccurred.connect(self._lost)
        self._patience = self._timer(self._out_of_patience)
        self._retry = self._timer(self._try_again)

    def open(self) -> None:
        self._patience.start(REPLY_MS)
        self._connect()

    def say(self, words: str) -> None:
        self._words = words
        if self._talk:
            self._talk.speak(words)
            self._send()

    def hush(self) -> None:
        self._words = ""
        if self._talk:
            self._talk.hush()
            self._send()

    def set_volume(self, share: float) -> None:
        self._volume = share
        if self._talk:
            self._talk.set_volume(share)
            self._send()

    def set_rate(self, share: float) -> None:
        self._rate = share
        if self._talk:
            self._talk.set_rate(share)
            self._send()

    def set_kind(self, kind: VoiceKind) -> None:
        self._kind = kind

    def close(self) -> None:
        """The daemon would say the words of a client that has left to their end."""
        self._patience.stop()
        self._retry.stop()
        self._socket.blockSignals(True)
        if self._talk:
            self._socket.write(b"CANCEL SELF\r\nQUIT\r\n")
            self._socket.flush()
        self._socket.abort()

    def _timer(self, timeout: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(timeout)
        return timer

    def _connect(self) -> None:
        self._socket.connectToServer(self._path)

    def _greet(self) -> None:
        """Full volume, its own rate and its own voice are the user's for the daemon."""
        self._talk = Conversation(self._language)
        if self._volume != FULL_VOLUME:
            self._talk.set_volume(self._volume)
        if self._rate != OWN_RATE:
            self._talk.set_rate(self._rate)
        if self._kind is not VoiceKind.AS_IT_COMES:
            self._talk.set_kind(self._kind)
        if self._words:
            self._talk.speak(self._words)
        self._send()

    def _send(self) -> None:
        """Give the daemon time for its reply from here on, or from the last one it gave."""
        if self._talk is None:
            return
        if data := self._talk.outgoing():
            self._socket.write(data)
            self._patience.start(REPLY_MS)
        elif not self._talk.is_owed_a_reply:
            self._patience.stop()

    def _read(self) -> None:
        if self._talk is None:
            return
        try:
            heard = self._talk.receive(bytes(self._socket.readAll().data()))
        except NotSsipError:
            self.failed.emit(Missing.VOICE_STUCK)
            return
        self._send()
        self._tell(heard)

    def _tell(self, heard: list[Heard]) -> None:
        if Heard.REFUSED in heard:
            self.failed.emit(Missing.NO_VOICE)
        elif Heard.ENDED in heard:
            self._words = ""
            self._may_start = True
            self.ended.emit()

    def _lost(self) -> None:
        self._talk = None
        if not self._patience.isActive():
            self._patience.start(REPLY_MS)
        self._retry.start(TRY_AGAIN_MS)

    def _try_again(self) -> None:
        if self._may_start:
            self._may_start = False
            self._patience.start(START_MS)
            if not self._start_daemon():
                self._patience.stop()
                self.failed.emit(Missing.NO_VOICE)
                return
        self._connect()

    def _out_of_patience(self) -> None:
        idle = self._socket.state() is QLocalSocket.LocalSocketState.UnconnectedState
        self.failed.emit(Missing.NO_VOICE if idle else Missing.VOICE_STUCK)
