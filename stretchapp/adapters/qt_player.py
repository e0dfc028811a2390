"""The one timer that drives a session."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from stretchapp.core.cues import Cue
from stretchapp.core.player import Player
from stretchapp.core.scene import is_moving
from stretchapp.core.snapshot import Snapshot, Status

STILL_MS = 125
MOVING_MS = 33


class QtPlayer(QObject):
    """Publishes each `changed(Snapshot)` and `cued(Cue)` of a Player.

    The timer runs only while the session does. It wakes at the next cue or digit, eight times a
    second for the ring, thirty times while the figure moves.
    """

    changed = Signal(object)
    cued = Signal(object)

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    @property
    def snapshot(self) -> Snapshot:
        return self._player.snapshot

    @property
    def is_looking(self) -> bool:
        """Whether the timer runs."""
        return self._timer.isActive()

    def look(self) -> None:
        """Bring the session up to the clock and tell what happened."""
        self._tell(self._player.tick)

    def start(self) -> None:
        self._tell(self._player.start)

    def pause(self) -> None:
        self._tell(self._player.pause)

    def resume(self) -> None:
        self._tell(self._player.resume)

    def toggle(self) -> None:
        self._tell(self._player.toggle)

    def ready(self) -> None:
        self._tell(self._player.ready)

    def wait(self) -> None:
        self._tell(self._player.wait)

    def skip(self) -> None:
        self._tell(self._player.skip)

    def back(self) -> None:
        self._tell(self._player.back)

    def repeat(self) -> None:
        self._tell(self._player.repeat)

    def extend(self) -> None:
        self._tell(self._player.extend)

    def stop(self) -> None:
        self._tell(self._player.stop)

    def _tell(self, command: Callable[[], tuple[Cue, ...]]) -> None:
        cues = command()
        snapshot = self._player.snapshot
        self._wake_up_in(snapshot)
        self.changed.emit(snapshot)
        for cue in cues:
            self.cued.emit(cue)

    def _wake_up_in(self, snapshot: Snapshot) -> None:
        if snapshot.status is Status.RUNNING:
            self._timer.start(next_look_ms(snapshot))
        else:
            self._timer.stop()


def next_look_ms(snapshot: Snapshot) -> int:
    """Whole milliseconds, rounded up, until something is to be heard or seen."""
    moving = not snapshot.get_ready and is_moving(snapshot.segment, snapshot.offset)
    frame = MOVING_MS if moving else STILL_MS
    return max(1, min(frame, ceil(snapshot.next_instant * 1000)))
