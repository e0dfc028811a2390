"""Sums sounds that ring at the same time, block by block."""

from __future__ import annotations

from array import array
from collections import deque
from dataclasses import dataclass
from math import tanh
from operator import add

MOST_WAITING = 16
CEILING = 32_767  # the loudest sample of 16 bits
KNEE = 24_000  # below, a sum passes unchanged; above, it bends towards the ceiling


@dataclass(frozen=True, slots=True)
class Ringing:
    samples: array[int]
    start: int = 0


@dataclass(frozen=True, slots=True)
class Waiting:
    samples: array[int]
    until: float


class Mixer:
    """One thread may ask and another mix: they meet in a deque.

    Samples are 16 bit, one channel.
    """

    def __init__(self) -> None:
        self._waiting: deque[Waiting] = deque(maxlen=MOST_WAITING)
        self._ringing: list[Ringing] = []
        self._gain = self._wanted_gain = 1.0

    @property
    def is_silent(self) -> bool:
        return not self._waiting and not self._ringing

    def play(self, samples: array[int], until: float) -> None:
        """Starts with the next block; if that comes after `until`, not at all."""
        self._waiting.append(Waiting(samples, until))

    def set_volume(self, share: float) -> None:
        """From 0 to 1; squared, so that half sounds about half as loud."""
        self._wanted_gain = share * share

    def mix(self, frames: int, now: float) -> array[int]:
        """The next block."""
        gain = self._gain if self._ringing else self._wanted_gain
        self._gain = self._wanted_gain
        self._start_those_in_time(now)
        if not self._ringing:
            return array("h", bytes(2 * frames))
        block = _sum(self._ringing, frames)
        self._ringing = [
            Ringing(each.samples, each.start + frames)
            for each in self._ringing
            if each.start + frames < len(each.samples)
        ]
        return _bent(_scaled(block, gain, self._gain))

    def _start_those_in_time(self, now: float) -> None:
        while self._waiting:
            asked = self._waiting.popleft()
            if now <= asked.until:
                self._ringing.append(Ringing(asked.samples))


def _sum(sounds: list[Ringing], frames: int) -> list[int]:
    block = [0] * frames
    for sound in sounds:
        part = sound.samples[sound.start : sound.start + frames]
        block[: len(part)] = map(add, block, part)
    return block


def _scaled(block: list[int], before: float, after: float) -> list[float]:
    """A volume that changes does so over a whole block, or it would click."""
    if before == after:
        return [sample * after for sample in block]
    step = (after - before) / len(block)
    return [sample * (before + step * index) for index, sample in enumerate(block, 1)]


def _bent(block: list[float]) -> array[int]:
    if max(block) > KNEE or min(block) < -KNEE:
        block = [_bent_sample(sample) for sample in block]
    return array("h", map(int, block))


def _bent_sample(sample: float) -> float:
    if abs(sample) <= KNEE:
        return sample
    room = CEILING - KNEE
    bent = KNEE + room * tanh((abs(sample) - KNEE) / room)
    return bent if sample > 0 else -bent
