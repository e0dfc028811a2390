"""What this computer lacks, told when it has lasted: a part that was only just asked may answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from stretchapp.core.sound import Missing

LASTED_MS = 2500  # a tone's device and a voice's reply may take two seconds


class Shortage(QObject):
    """`find` is asked at every `look`, and once more before anything is told."""

    def __init__(
        self,
        find: Callable[[], tuple[Missing, ...]],
        tell: Callable[[tuple[Missing, ...]], None],
        parent: QObject | None = None,
        lasted_ms: int = LASTED_MS,
    ) -> None:
        super().__init__(parent)
        self._find, self._tell = find, tell
        self._told: tuple[Missing, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(lasted_ms)
        self._timer.timeout.connect(self._tell_now)

    def look(self) -> None:
        """What is there again is told at once."""
        now = self._find()
        if now == self._told:
            self._timer.stop()
        elif set(now) < set(self._told):
            self._tell_now()
        elif not self._timer.isActive():
            self._timer.start()

    def close(self) -> None:
        self._timer.stop()

    def _tell_now(self) -> None:
        self._timer.stop()
        self._told = self._find()
        self._tell(self._told)
