"""The machine's audio output, through miniaudio."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Generator
from time import monotonic

import miniaudio

RATE = 44_100
BLOCK_MS = 20  # miniaudio keeps three in hand; measured, a tone sounds after 20 to 40 ms
NOT_FOR_US = {
    miniaudio.Backend.NULL,  # opens everywhere, and nobody hears it
    miniaudio.Backend.CUSTOM,
    miniaudio.Backend.JACK,  # whoever runs JACK has PulseAudio or PipeWire beside it
}

Block = Callable[[int, float], "array[int]"]


class NoDevice(Exception):  # noqa: N818
    """No audio output can be opened."""


class AudioDevice:
    """Open from its construction until its process ends.

    Constructing it blocks as long as the audio server does. `block` is called in a thread of
    miniaudio's with the frames wanted and the time.monotonic of now.
    """

    def __init__(self, block: Block) -> None:
        self.last_asked = monotonic()
        self._block = block
        source = self._blocks()
        next(source)
        try:
            self._device = miniaudio.PlaybackDevice(
                miniaudio.SampleFormat.SIGNED16, 1, RATE, BLOCK_MS,
                backends=usable_backends(), app_name="stretchapp",
            )  # fmt: skip
            self._device.start(source)
        except miniaudio.MiniaudioError as error:
            raise NoDevice(str(error)) from error

    def _blocks(self) -> Generator[array[int], int, None]:
        frames = yield array("h")
        while True:
            self.last_asked = monotonic()
            frames = yield self._block(frames, self.last_asked)


def usable_backends() -> list[miniaudio.Backend]:
    """In miniaudio's own order of preference."""
    found = miniaudio.get_enabled_backends() - NOT_FOR_US
    return sorted(found, key=lambda backend: backend.value)
