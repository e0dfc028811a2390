"""Protocols at the operating system's edge.

None of them blocks or prints: what is missing on a machine is said by `missing`. None raises but
what keeps things, and that only NotKeptError, and what has pictures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from stretchapp.core.sound import Missing, Tone, Urgency, VoiceKind

if TYPE_CHECKING:
    from stretchapp.core.cramp_event import CrampEvent
    from stretchapp.core.stretch import Picture


class Clock(Protocol):
    """Seconds from an arbitrary start; never goes back, goes on while the machine sleeps."""

    def __call__(self) -> float: ...


class WallClock(Protocol):
    """Seconds since 1970, as the machine has them."""

    def __call__(self) -> float: ...


class CrampKeeper(Protocol):
    """Where cramps lie until they are in the log."""

    def keep(self, event: CrampEvent) -> None:
        """As it is now, in place of what was kept of the same cramp. Raises NotKeptError."""

    def forget(self, event: CrampEvent) -> None:
        """It is in the log now. Raises NotKeptError."""

    def kept(self) -> tuple[CrampEvent, ...]:
        """In the order kept. Raises NotKeptError when they cannot be read."""


class Pictures(Protocol):
    """The pictures that come with routines."""

    def data(self, picture: Picture) -> bytes:
        """The bytes of a PNG, JPEG or SVG within all limits. Raises PictureError."""


class PictureKeeper(Protocol):
    """Copies of the person's own pictures, beside the routines in `folder`."""

    @property
    def folder(self) -> str: ...

    def keep(self, file: str) -> str:
        """The name of the copy, made smaller where it has to be; never in place of another file.

        Raises PictureError for what can be no picture of a stretch, NotKeptError.
        """


class Tones(Protocol):
    """One audio device, kept open from `open` to `close` so that no tone is clipped."""

    @property
    def missing(self) -> Missing | None: ...

    def open(self) -> None: ...

    def play(self, tone: Tone) -> None: ...

    def set_volume(self, share: float) -> None:
        """From 0 to 1."""

    def close(self) -> None: ...


class Voice(Protocol):
    """Says words, one text at a time."""

    @property
    def missing(self) -> Missing | None: ...

    def open(self) -> None: ...

    def say(self, words: str, urgency: Urgency) -> None: ...

    def hush(self) -> None:
        """Stop in the middle of a word."""

    def set_volume(self, share: float) -> None:
        """From 0 to 1."""

    def set_rate(self, share: float) -> None:
        """From -1, slowest, over 0, the voice's own, to 1."""

    def set_kind(self, kind: VoiceKind) -> None:
        """Words that are being said begin again with it."""

    def close(self) -> None: ...


class Wakefulness(Protocol):
    """Keeps the screen from going dark."""

    @property
    def missing(self) -> Missing | None: ...

    def hold(self) -> None: ...

    def release(self) -> None: ...
