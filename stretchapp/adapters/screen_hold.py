"""Holds the screen awake for as long as a vigil says."""

from __future__ import annotations

from math import ceil, isfinite
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from stretchapp.core.ports import Clock, Wakefulness


class Vigil(Protocol):
    """`left`: seconds to stay awake from now; they only become fewer."""

    def left(self, now: float) -> float: ...


class ScreenHold(QObject):
    """Its timer runs only while the vigil has an end."""

    def __init__(
        self, screen: Wakefulness, clock: Clock, vigil: Vigil, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._screen = screen
        self._clock = clock
        self._vigil = vigil
        self._wanted = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    @property
    def looks_again_ms(self) -> int:
        """Milliseconds until the timer looks at the clock; -1 while it does not run."""
        return self._timer.remainingTime()

    def keep(self, vigil: Vigil) -> None:
        """Another one from now on."""
        self._vigil = vigil
        self.look()

    def set_wanted(self, wanted: bool) -> None:
        """At once, also in the middle of a vigil."""
        self._wanted = wanted
        self.look()

    def look(self) -> None:
        """Hold or let go, as the clock says."""
        left = self._vigil.left(self._clock()) if self._wanted else 0.0
        if left:
            self._screen.hold()
        else:
            self._screen.release()
        if left and isfinite(left):
            self._timer.start(ceil(left * 1000))
        else:
            self._timer.stop()

    def close(self) -> None:
        """Let go whatever the vigil says."""
        self._timer.stop()
        self._screen.release()
