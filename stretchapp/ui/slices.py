"""Long work between the events of the window, which goes on as if there were none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from stretchapp.core.steps import Steps

SLICE_MS = 8
T = TypeVar("T")


class Slices(QObject):
    """Does one work at a time: the last one that was begun."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Steps[None] | None = None
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._go_on)

    def begin(self, steps: Steps[T], then: Callable[[T], None]) -> None:
        def work() -> Steps[None]:
            then((yield from steps))

        self._work = work()
        self._turn.start(0)

    def stop(self) -> None:
        self._work = None
        self._turn.stop()

    def _go_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._work is not None and clock.elapsed() < SLICE_MS:
            work = self._work
            try:
                next(work)
            except StopIteration:
                if self._work is work:  # and no other was begun by what came of it
                    self._work = None
        if self._work is not None:
            self._turn.start(0)
