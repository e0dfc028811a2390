"""The Speech Synthesis Interface Protocol of speech-dispatcher, without its socket.

As `info ssip` has it: one command at a time; the next only after the whole reply to the last.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from enum import Enum

from stretchapp.adapters.ssip_replies import Replies, Reply
from stretchapp.core.sound import VoiceKind

CLIENT_NAME = "stretchapp:stretchapp:voice"
END, CANCELED = 702, 703
MUTE_MODULES = {"dummy"}  # loaded when there is no other: it plays a recorded apology


class Heard(Enum):
    """What a reply means to whoever wants to speak."""

    ENDED = "the words are said, or cut off by somebody else"
    REFUSED = "the words cannot be said"


class Kind(Enum):
    """What is expected of the reply to a command."""

    SETTING = "nothing: the words can do without"
    MODULES = "names of synthesizers"
    SPEAK = "leave to send the text"
    TEXT = "the number of the message"


@dataclass(frozen=True, slots=True, eq=False)
class Ask:
    """One command; `text` is what SPEAK sends when it may."""

    kind: Kind
    data: bytes
    text: bytes = b""


class Conversation:
    """Knows what to send next, as bytes, and takes what arrives, as bytes cut at any place."""

    def __init__(self, language: str) -> None:
        self._replies = Replies()
        self._asked: Ask | None = None
        self._wanted: Ask | None = None
        self._message = ""
        self._outbox = deque(_greeting(language))

    @property
    def is_owed_a_reply(self) -> bool:
        return self._asked is not None

    def speak(self, words: str) -> None:
        """In place of all that was to be said before."""
        self.hush()
        self._wanted = Ask(Kind.SPEAK, b"SPEAK\r\n", _as_text(words))
        self._outbox.append(self._wanted)

    def hush(self) -> None:
        """What this cuts off is never heard to have ended."""
        self._outbox = deque(ask for ask in self._outbox if ask.kind is not Kind.SPEAK)
        if self._message or (self._wanted and self._asked is self._wanted):
            self._set("CANCEL SELF")
        self._wanted, self._message = None, ""

    def set_volume(self, share: float) -> None:
        """From 0 to 1; SSIP has it from -100 to 100."""
        self._set(f"SET SELF VOLUME {round(share * 200 - 100)}")

    def set_rate(self, share: float) -> None:
        """From -1 to 1; SSIP has it from -100 to 100."""
        self._set(f"SET SELF RATE {round(share * 100)}")

    def set_kind(self, kind: VoiceKind) -> None:
        """Any kind but the daemon's own, which has no name in SSIP."""
        self._set(f"SET SELF VOICE_TYPE {kind.name}1")

    def outgoing(self) -> bytes:
        """The next command, if there is one and its turn has come."""
        if self._asked or not self._outbox:
            return b""
        self._asked = self._outbox.popleft()
        return self._asked.data

    def receive(self, data: bytes) -> list[Heard]:
        """What was heard, in order; then there may be more to send. Raises NotSsipError."""
        found = (self._take(reply) for reply in self._replies.feed(data))
        return [heard for heard in found if heard]

    def _set(self, line: str) -> None:
        self._outbox.append(_setting(line))

    def _take(self, reply: Reply) -> Heard | None:
        if reply.is_event:
            return self._event(reply)
        asked, self._asked = self._asked, None
        if asked is None or asked.kind is Kind.SETTING:
            return None
        if asked.kind is Kind.MODULES:
            return None if set(reply.values) - MUTE_MODULES else Heard.REFUSED
        return self._on_speech(asked, reply)

    def _event(self, reply: Reply) -> Heard | None:
        if reply.code not in (END, CANCELED) or reply.values[:1] != (self._message,):
            return None
        self._wanted, self._message = None, ""
        return Heard.ENDED

    def _on_speech(self, asked: Ask, reply: Reply) -> Heard | None:
        text = Ask(Kind.TEXT, asked.text)
        goes_on = asked.kind is Kind.SPEAK and reply.is_good
        if goes_on:
            self._outbox.appendleft(text)
        if asked is not self._wanted:
            return None
        self._wanted = text if goes_on else None
        if asked.kind is Kind.TEXT and reply.values:
            self._message = reply.values[0]
        if goes_on or self._message:
            return None
        return Heard.ENDED if reply.is_good else Heard.REFUSED


def _greeting(language: str) -> list[Ask]:
    return [
        _setting(f"SET SELF CLIENT_NAME {CLIENT_NAME}"),
        Ask(Kind.MODULES, b"LIST OUTPUT_MODULES\r\n"),
        _setting("SET SELF NOTIFICATION END ON"),
        _setting("SET SELF NOTIFICATION CANCEL ON"),
        _setting("SET SELF PRIORITY MESSAGE"),
        _setting(f"SET SELF LANGUAGE {language}"),
    ]


def _setting(line: str) -> Ask:
    return Ask(Kind.SETTING, f"{line}\r\n".encode())


def _as_text(words: str) -> bytes:
    """One line: a dot at its start would end the text, so it is doubled."""
    line = words if not words.startswith(".") else f".{words}"
    return f"{line}\r\n.\r\n".encode(errors="replace")
