"""Tells our tones apart by how strongly each of their pitches sounds."""

from __future__ import annotations

from array import array
from functools import cache
from math import cos, pi, sqrt

from stretchapp.core.sound import Tone
from tools.make_sounds import RATE, RECIPES, main_pitches, samples

STEP = 4  # every fourth sample still has all pitches
PITCHES = sorted({pitch for tone in Tone for pitch in main_pitches(tone)})

Spectrum = tuple[float, ...]


def spectrum(sound: array[int]) -> Spectrum:
    """The strength of each pitch, the whole scaled to a length of 1."""
    thin = sound[::STEP]
    strengths = [strength(thin, pitch) for pitch in PITCHES]
    length = sqrt(sum(value * value for value in strengths)) or 1.0
    return tuple(value / length for value in strengths)


def strength(sound: array[int], pitch: float) -> float:
    """Goertzel's algorithm."""
    turn = 2 * cos(2 * pi * pitch * STEP / RATE)
    before = last = 0.0
    for sample in sound:
        before, last = last, sample + turn * last - before
    return sqrt(max(0.0, before * before + last * last - turn * before * last))


def likeness(one: Spectrum, other: Spectrum) -> float:
    """1 for the same pitches in the same strengths, 0 for none in common."""
    return sum(a * b for a, b in zip(one, other, strict=True))


@cache
def known() -> dict[Tone, Spectrum]:
    return {tone: spectrum(samples(recipe)) for tone, recipe in RECIPES.items()}


def recognised(sound: array[int]) -> Tone:
    found = spectrum(sound)
    return max(Tone, key=lambda tone: likeness(found, known()[tone]))
