"""The shipped tones: made by the script, told apart with eyes closed, and no click in any."""

from __future__ import annotations

import wave
from array import array
from itertools import combinations
from pathlib import Path

import pytest

from stretchapp.adapters.tone_process import patience, read_samples, read_sounds
from stretchapp.core.sound import Tone
from stretchapp.resources import assets_folder
from tests.tone_ear import known, likeness, recognised
from tools.make_sounds import main_pitches, write

SHIPPED = assets_folder() / "sounds"
LONGEST_SECONDS = 1.2
MINUS_6_DBFS = 16_423
MOST_ALIKE = 0.75
A_MILLISECOND = 44  # samples

each_tone = pytest.mark.parametrize("tone", Tone, ids=lambda tone: tone.value)


def samples_of(tone: Tone) -> array[int]:
    return read_samples(SHIPPED / f"{tone.value}.wav")


def peak(samples: array[int]) -> int:
    return max(map(abs, samples))


def test_the_script_makes_the_same_bytes_as_are_shipped(tmp_path: Path) -> None:
    write(tmp_path)
    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert made == {file.name: file.read_bytes() for file in SHIPPED.iterdir()}
    assert made.keys() == {f"{tone.value}.wav" for tone in Tone}


@each_tone
def test_a_tone_is_one_channel_of_16_bit_at_44100_and_short(tone: Tone) -> None:
    with wave.open(str(SHIPPED / f"{tone.value}.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 44_100)
        assert 0.1 < file.getnframes() / 44_100 < LONGEST_SECONDS


@each_tone
def test_a_tone_begins_and_ends_with_nothing_and_never_clips(tone: Tone) -> None:
    samples = samples_of(tone)
    assert (samples[0], samples[-1]) == (0, 0)
    assert peak(samples[:A_MILLISECOND]) < peak(samples) / 20
    assert peak(samples[-A_MILLISECOND:]) < peak(samples) / 20
    assert peak(samples) <= MINUS_6_DBFS


def test_the_end_is_as_loud_as_any_and_the_quiet_ones_are_quiet() -> None:
    loudness = {tone: peak(samples_of(tone)) for tone in Tone}
    assert loudness[Tone.END] == max(loudness.values())
    assert sorted(loudness, key=loudness.__getitem__)[:2] == [Tone.PHASE, Tone.BELL]


def test_each_tone_has_pitches_of_its_own() -> None:
    assert len({main_pitches(tone) for tone in Tone}) == len(Tone)


@each_tone
def test_a_tone_is_recognised_by_its_pitches(tone: Tone) -> None:
    assert recognised(samples_of(tone)) is tone


def test_no_two_tones_are_alike() -> None:
    pairs = list(combinations(Tone, 2))
    assert [
        pair for pair in pairs if likeness(known()[pair[0]], known()[pair[1]]) > MOST_ALIKE
    ] == []


def test_every_tone_can_be_read() -> None:
    sounds = read_sounds(SHIPPED)
    assert sounds.keys() == {tone.value for tone in Tone}
    assert all(sounds.values())


@pytest.mark.parametrize(
    ("tone", "seconds"),
    [
        pytest.param(Tone.COUNT, 0.15, id="a_tick_is_on_time_or_not_at_all"),
        pytest.param(Tone.END, 0.15, id="the_end_too"),
        pytest.param(Tone.NEXT, 1.0, id="the_first_tone_of_a_session_waits_for_the_device"),
    ],
)
def test_how_late_a_tone_may_be(tone: Tone, seconds: float) -> None:
    assert patience(tone) == seconds
