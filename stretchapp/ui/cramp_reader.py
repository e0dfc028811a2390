"""Reads help with a cramp aloud, for those who chose that."""

from __future__ import annotations

from collections.abc import Callable

from stretchapp.core.ports import Voice
from stretchapp.core.sound import Missing, Urgency


class CrampReader:
    """Where it is not wanted, no voice is even looked for: it may be the middle of the night."""

    def __init__(self, voice: Callable[[], Voice], wanted: bool = False) -> None:
        self._make, self._wanted = voice, wanted
        self._words = ""
        self._voice: Voice | None = None

    @property
    def missing(self) -> Missing | None:
        """Why nothing is heard of what is wanted."""
        return self._voice.missing if self._voice else None

    def show(self, words: str) -> None:
        """What is shown now: it makes untrue what is being said. Nothing: help is not looked at."""
        self._words = words
        self._tell()

    def set_wanted(self, wanted: bool) -> None:
        """At once: what is shown is read, or stops in the middle of a word."""
        if wanted is not self._wanted:
            self._wanted = wanted
            self._tell()

    def close(self) -> None:
        """Let go of the voice; whatever is shown next opens it again."""
        voice, self._voice = self._voice, None
        if voice is not None:
            voice.hush()
            voice.close()

    def _tell(self) -> None:
        if not (self._wanted and self._words):
            self.close()
            return
        if self._voice is None:
            self._voice = self._make()
            self._voice.open()
        self._voice.hush()
        self._voice.say(self._words, Urgency.NOW)
