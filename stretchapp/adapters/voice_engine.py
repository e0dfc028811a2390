"""What a voice speaks with: one way to the loudspeaker, which can fail."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from stretchapp.core.sound import VoiceKind


class Engine(QObject):
    """Says one text at a time, each in place of the one before; never blocks, raises or prints.

    `ended()`: the last words are said. `failed(Missing)`: no words can be said any more. Neither
    is sent from inside a call.
    """

    ended = Signal()
    failed = Signal(object)

    def open(self) -> None:
        raise NotImplementedError

    def say(self, words: str) -> None:
        """Words of one line, at least one; may be called before the engine is ready."""
        raise NotImplementedError

    def hush(self) -> None:
        """The words that this cuts off do not end."""
        raise NotImplementedError

    def set_volume(self, share: float) -> None:
        """From 0 to 1, for the words that follow."""
        raise NotImplementedError

    def set_rate(self, share: float) -> None:
        """From -1 to 1, for the words that follow."""
        raise NotImplementedError

    def set_kind(self, kind: VoiceKind) -> None:
        """Before `open`."""
        raise NotImplementedError

    def close(self) -> None:
        """Silent at once; no signal any more."""
        raise NotImplementedError


MakeEngine: TypeAlias = Callable[[QObject], "Engine | None"]
