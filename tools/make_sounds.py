"""Makes the tones in assets/sounds, the same bytes each time.

    python3 -m tools.make_sounds [FOLDER]

What a body does next can be told with closed eyes: a hold starts upwards and ends in a bell, a
switch of sides goes down and up again, a rest falls, and only counting ticks.
"""

from __future__ import annotations

import sys
import wave
from array import array
from cmath import exp
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, chain, repeat
from math import cos, pi
from operator import add, mul
from pathlib import Path

from stretchapp.core.sound import Tone

RATE = 44_100  # samples a second
FULL_SCALE = 32_767
ATTACK_SECONDS = 0.008
FADE_SECONDS = 0.04

G4, A4, C5, D5, E5, F5 = 392.0, 440.0, 523.25, 587.33, 659.26, 698.46
G5, A5, B5, C6, D6, E6, A6 = 783.99, 880.0, 987.77, 1046.5, 1174.66, 1318.51, 1760.0

Partial = tuple[float, float]  # how often the pitch, how loud

SOFT = ((1.0, 1.0), (2.0, 0.18), (3.0, 0.06))
CLEAR = ((1.0, 1.0), (2.0, 0.35), (3.0, 0.15), (4.0, 0.06))
HOLLOW = ((1.0, 1.0), (3.0, 0.3), (5.0, 0.08))
BELL = ((1.0, 1.0), (2.0, 0.5), (2.76, 0.3), (5.4, 0.1))
WOOD = ((1.0, 1.0), (2.7, 0.25))


@dataclass(frozen=True)
class Note:
    """A pitch in hertz that starts after `at` seconds and falls to a third each `decay` seconds."""

    pitch: float
    at: float = 0.0
    decay: float = 0.12
    loudness: float = 1.0


@dataclass(frozen=True)
class Recipe:
    """Notes of one timbre; the loudest sample lies `peak` decibels under full scale."""

    notes: tuple[Note, ...]
    seconds: float
    timbre: tuple[Partial, ...]
    peak: float = -6.0


RECIPES = {
    Tone.NEXT: Recipe((Note(B5), Note(B5, 0.16)), 0.65, SOFT, -8),
    Tone.HOLD: Recipe((Note(G5), Note(C6, 0.15, 0.16)), 0.8, CLEAR),
    Tone.HALF: Recipe((Note(A5, decay=0.14),), 0.6, SOFT, -10),
    Tone.COUNT: Recipe((Note(A6, decay=0.022),), 0.14, WOOD, -8),
    Tone.END: Recipe((Note(E6, decay=0.3),), 1.15, BELL),
    Tone.SWITCH: Recipe((Note(D6), Note(G5, 0.15), Note(D6, 0.2997, 0.15)), 0.9, HOLLOW),
    Tone.REST: Recipe((Note(A5), Note(D5, 0.2, 0.22)), 1.0, SOFT, -8),
    Tone.PHASE: Recipe((Note(C5, decay=0.07),), 0.35, SOFT, -16),
    Tone.PAUSED: Recipe((Note(D5, decay=0.08), Note(G4, 0.13, 0.12)), 0.6, CLEAR, -8),
    Tone.GO_ON: Recipe((Note(A4, decay=0.08), Note(E5, 0.13, 0.12)), 0.6, CLEAR, -8),
    Tone.FINISHED: Recipe(
        (
            Note(C5), Note(E5, 0.14), Note(G5, 0.28),
            Note(C5, 0.42, 0.22, 0.8), Note(E5, 0.42, 0.22, 0.8), Note(C6, 0.42, 0.22, 0.8),
        ),
        1.18, CLEAR,
    ),
    Tone.BELL: Recipe((Note(F5, decay=0.28),), 1.1, BELL, -14),
}  # fmt: skip


def main_pitches(tone: Tone) -> tuple[float, ...]:
    """What a tone is recognised by, in hertz: no two tones have the same."""
    return tuple(sorted({note.pitch for note in RECIPES[tone].notes}))


def samples(recipe: Recipe) -> array[int]:
    """16 bit, one channel; begins and ends with nothing, so that it never clicks."""
    total = [0.0] * round(recipe.seconds * RATE)
    for note in recipe.notes:
        start = round(note.at * RATE)
        for partial in recipe.timbre:
            total[start:] = map(add, total[start:], struck(note, partial, len(total) - start))
    faded = map(mul, total, fade_out(len(total)))
    scale = FULL_SCALE * 10 ** (recipe.peak / 20) / max(map(abs, total))
    return array("h", [round(value * scale) for value in faded])


def struck(note: Note, partial: Partial, count: int) -> Iterator[float]:
    """A dying sine; higher partials die sooner, as those of struck things do."""
    multiple, loudness = partial
    a_sample = complex(-(multiple**0.7) / note.decay, 2 * pi * note.pitch * multiple) / RATE
    turns = accumulate(repeat(exp(a_sample), count - 1), mul, initial=complex(note.loudness))
    return (turn.imag * loudness * rise for turn, rise in zip(turns, attack(), strict=False))


def attack() -> Iterator[float]:
    length = round(ATTACK_SECONDS * RATE)
    return chain((swell(index / length) for index in range(length)), repeat(1.0))


def fade_out(count: int) -> list[float]:
    length = round(FADE_SECONDS * RATE)
    return [1.0] * (count - length) + [swell(left / length) for left in reversed(range(length))]


def swell(share: float) -> float:
    """From 0 to 1 without a corner."""
    return (1 - cos(pi * share)) / 2


def write(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for tone, recipe in RECIPES.items():
        with wave.open(str(folder / f"{tone.value}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(little_endian(samples(recipe)))


def little_endian(values: array[int]) -> bytes:
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()


if __name__ == "__main__":
    write(Path(sys.argv[1] if sys.argv[1:] else "assets/sounds"))
