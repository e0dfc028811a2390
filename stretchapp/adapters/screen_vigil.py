"""A session's listener that holds the screen awake, and lets go of it."""

from __future__ import annotations

from math import ceil, isfinite

from PySide6.QtCore import QObject, QTimer

from stretchapp.core.ports import Clock, Wakefulness
from stretchapp.core.snapshot import Snapshot
from stretchapp.core.wakefulness import Vigil


class ScreenVigil(QObject):
    """Its timer runs only in a pause."""

    def __init__(self, screen: Wakefulness, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screen = screen
        self._clock = clock
        self._vigil = Vigil()
        self._wanted = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    @property
    def looks_again_ms(self) -> int:
        """Milliseconds until the timer looks at the clock; -1 while it does not run."""
        return self._timer.remainingTime()

    def show(self, snapshot: Snapshot) -> None:
        if snapshot.status is not self._vigil.status:
            self._vigil = self._vigil.after(snapshot.status, self._clock())
            self.look()

    def set_wanted(self, wanted: bool) -> None:
        """At once, also in the middle of a session."""
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
        """Let go whatever the session does."""
        self._timer.stop()
        self._screen.release()
