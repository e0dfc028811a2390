"""How long the event loop stood still."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer

TICK_MS = 2


class LoopWatch(QObject):
    """Ticks through the event loop; `longest_gap` is in seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_gap = 0.0
        self.ticks = 0
        self._last = monotonic()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def stop(self) -> None:
        self._tick()
        self._timer.stop()

    def _tick(self) -> None:
        now = monotonic()
        self.longest_gap = max(self.longest_gap, now - self._last)
        self._last = now
        self.ticks += 1


@contextmanager
def watched_loop(longest_gap: float) -> Iterator[LoopWatch]:
    """Fails if the loop stood still longer than so many seconds in the block."""
    watch = LoopWatch()
    try:
        yield watch
    finally:
        watch.stop()
    assert watch.ticks > 1, "the event loop never ran"
    assert watch.longest_gap < longest_gap
