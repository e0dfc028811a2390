"""The window's files from and for other people: dropped, opened, shared."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from stretchapp.core.routine import Routine
    from stretchapp.ui.given_flow import GivenFlow
    from stretchapp.ui.page_window import PageWindow
    from stretchapp.ui.share_flow import ShareFlow
    from stretchapp.ui.shelf import Shelf


class Exchange(QObject):
    """Has the signals of GivenFlow. Nothing is shown while the window `is_busy` with a session."""

    added = Signal(object)
    start_wanted = Signal(object)
    settings_chosen = Signal(object)
    left = Signal()

    def __init__(self, window: PageWindow, shelf: Shelf, is_busy: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window, self._shelf, self._is_busy = window, shelf, is_busy
        self._waiting: Path | None = None

    @cached_property
    def given_flow(self) -> GivenFlow:
        from stretchapp.ui.given_flow import GivenFlow

        shelf = self._shelf
        flow = GivenFlow(
            self._window,
            shelf.given,
            lambda: shelf.library,
            lambda: shelf.settings,
            shelf.keep_swaps,
        )
        flow.added.connect(self.added)
        flow.start_wanted.connect(self.start_wanted)
        flow.settings_chosen.connect(self.settings_chosen)
        flow.left.connect(self.left)
        return flow

    @cached_property
    def share_flow(self) -> ShareFlow:
        from stretchapp.ui.share_flow import ShareFlow

        return ShareFlow(self._window, self._shelf.given, lambda: self._shelf.library)

    def hear_drops(self) -> None:
        from stretchapp.ui.file_drop import FileDrop

        drop = FileDrop(self._window, lambda: not self._is_busy())
        drop.dropped.connect(self.open)

    def open(self, path: Path) -> bool:
        """Given by somebody: shown, and not kept. False: it waits until a session is over."""
        if self._is_busy():
            self._waiting = path
            return False
        self.given_flow.show(path)
        return True

    def open_waiting(self) -> None:
        """The last file that came while nothing could be shown."""
        path, self._waiting = self._waiting, None
        if path is not None:
            self.open(path)

    def share(self, routine: Routine) -> None:
        self.share_flow.ask(routine)
