"""The time of day, from one run of the program to the next, that nobody can turn back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stretchapp.core.ports import Clock, WallClock


class SteadyClock:
    """Asks the wall once, and a clock that counts sleep from then on."""

    def __init__(self, wall: WallClock, steady: Clock) -> None:
        self._steady = steady
        self._base = wall() - steady()

    def __call__(self) -> float:
        return self._base + self._steady()
