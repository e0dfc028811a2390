from __future__ import annotations

from stretchapp.adapters.clock import system_clock


def test_the_clock_never_goes_back() -> None:
    looks = [system_clock() for _ in range(1000)]
    assert looks == sorted(looks)
    assert looks[-1] > looks[0]
