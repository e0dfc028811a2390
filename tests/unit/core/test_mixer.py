from __future__ import annotations

from array import array

import pytest

from stretchapp.core.mixer import CEILING, KNEE, MOST_WAITING, Mixer

NOW = 100.0
ON_TIME = NOW + 0.1


def sound(*samples: int) -> array[int]:
    return array("h", samples)


def blocks(mixer: Mixer, frames: int, count: int) -> list[list[int]]:
    return [list(mixer.mix(frames, NOW)) for _ in range(count)]


def test_nothing_asked_is_silence() -> None:
    mixer = Mixer()
    assert mixer.is_silent
    assert list(mixer.mix(3, NOW)) == [0, 0, 0]


def test_a_sound_goes_over_several_blocks_and_ends() -> None:
    mixer = Mixer()
    mixer.play(sound(1, 2, 3, 4, 5), ON_TIME)
    assert not mixer.is_silent
    assert blocks(mixer, 2, 4) == [[1, 2], [3, 4], [5, 0], [0, 0]]
    assert mixer.is_silent


def test_a_sound_may_start_while_another_rings() -> None:
    mixer = Mixer()
    mixer.play(sound(10, 10, 10, 10), ON_TIME)
    first = list(mixer.mix(2, NOW))
    mixer.play(sound(1, 2), ON_TIME)
    assert first + list(mixer.mix(2, NOW)) == [10, 10, 11, 12]


def test_the_same_sound_may_ring_twice() -> None:
    mixer, tick = Mixer(), sound(100, 50)
    mixer.play(tick, ON_TIME)
    mixer.play(tick, ON_TIME)
    assert list(mixer.mix(2, NOW)) == [200, 100]


@pytest.mark.parametrize(
    ("until", "heard"),
    [
        pytest.param(NOW, [7], id="just_in_time"),
        pytest.param(NOW - 0.001, [0], id="too_late"),
    ],
)
def test_what_comes_too_late_is_dropped(until: float, heard: list[int]) -> None:
    mixer = Mixer()
    mixer.play(sound(7), until)
    assert list(mixer.mix(1, NOW)) == heard
    assert mixer.is_silent


def test_a_device_that_never_asks_does_not_let_the_queue_grow() -> None:
    mixer = Mixer()
    for _ in range(MOST_WAITING + 5):
        mixer.play(sound(1), ON_TIME)
    assert list(mixer.mix(1, NOW)) == [MOST_WAITING]


@pytest.mark.parametrize(("share", "heard"), [(0.0, 0), (0.5, 250), (1.0, 1000)])
def test_volume_is_squared(share: float, heard: int) -> None:
    mixer = Mixer()
    mixer.set_volume(share)
    mixer.play(sound(1000), ON_TIME)
    assert list(mixer.mix(1, NOW)) == [heard]


def test_a_volume_changed_while_a_sound_rings_goes_there_over_one_block() -> None:
    mixer = Mixer()
    mixer.play(sound(*[1000] * 12), ON_TIME)
    mixer.mix(4, NOW)
    mixer.set_volume(0.0)
    assert blocks(mixer, 4, 2) == [[750, 500, 250, 0], [0, 0, 0, 0]]


@pytest.mark.parametrize("sign", [1, -1], ids=["up", "down"])
def test_a_sum_bends_towards_the_ceiling_and_never_jumps(sign: int) -> None:
    mixer = Mixer()
    for _ in range(3):
        mixer.play(sound(*[sign * step for step in range(0, 32_000, 200)]), ON_TIME)
    heard = [sign * sample for sample in mixer.mix(160, NOW)]
    assert heard == sorted(heard)
    assert KNEE < heard[-1] <= CEILING
    assert [sample for sample in heard if sample <= KNEE] == list(range(0, KNEE + 1, 600))
