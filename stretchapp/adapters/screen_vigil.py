"""What holds the screen awake, and lets go of it: a session, and help with a cramp."""

from __future__ import annotations

from PySide6.QtCore import QObject

from stretchapp.adapters.screen_hold import ScreenHold
from stretchapp.core.ports import Clock, Wakefulness
from stretchapp.core.snapshot import Snapshot
from stretchapp.core.wakefulness import HelpVigil, Vigil


class ScreenVigil(ScreenHold):
    """A session's listener."""

    def __init__(self, screen: Wakefulness, clock: Clock, parent: QObject | None = None) -> None:
        self._session = Vigil()
        super().__init__(screen, clock, self._session, parent)

    def show(self, snapshot: Snapshot) -> None:
        if snapshot.status is not self._session.status:
            self._session = self._session.after(snapshot.status, self._clock())
            self.keep(self._session)


class ScreenHelp(ScreenHold):
    """The listener of help with a cramp."""

    def __init__(self, screen: Wakefulness, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(screen, clock, HelpVigil(), parent)

    def show(self, is_helped: bool) -> None:
        """Somebody did something about it just now, or it is helped no more."""
        self.keep(HelpVigil(is_helped, self._clock()))
