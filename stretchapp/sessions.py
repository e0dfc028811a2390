"""Sessions, what goes along with them, and what is written down of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from stretchapp.adapters.history_worker import HistoryWorker
    from stretchapp.adapters.qt_player import QtPlayer
    from stretchapp.company import Company
    from stretchapp.core.cues import Cue
    from stretchapp.core.history import SessionRecord
    from stretchapp.core.journal import Journal
    from stretchapp.core.moment import Moment
    from stretchapp.core.plan import SessionPlan
    from stretchapp.core.ports import Clock
    from stretchapp.core.snapshot import Snapshot
    from stretchapp.cramp_company import CrampCompany
    from stretchapp.ui.cramp_flow import CrampFlow
    from stretchapp.ui.main_window import MainWindow
    from stretchapp.ui.preferences import Preferences
    from stretchapp.ui.session import Session


class Past:
    """The history and what writes it, made when the first paint is over and somebody asks."""

    window: MainWindow

    def __init__(self, file: Path, clock: Clock, now: Callable[[], Moment]) -> None:
        self._file, self._clock, self._now = file, clock, now

    @cached_property
    def history(self) -> HistoryWorker:
        from stretchapp.adapters.history_worker import HistoryWorker

        return HistoryWorker(self._file, self.window)

    @cached_property
    def journal(self) -> Journal:
        from uuid import uuid4

        from stretchapp.core.journal import Journal

        return Journal(self.history, self._clock, self._now, lambda: uuid4().hex)

    def close(self) -> None:
        if "history" in self.__dict__:
            self.history.close()


class Sessions:
    """Makes sessions; where there is a program, in one company, made for the first of them."""

    window: MainWindow

    def __init__(
        self, clock: Clock, program: QObject | None, preferences: Preferences, past: Past
    ) -> None:
        self._clock, self._program, self._preferences = clock, program, preferences
        self._past = past
        self._cramp_company: CrampCompany | None = None

    @property
    def journal(self) -> Journal:
        return self._past.journal

    def __call__(
        self,
        plan: SessionPlan,
        on_changed: Callable[[Snapshot], None],
        on_cued: Callable[[Cue], None],
        record: SessionRecord | None = None,
    ) -> Session:
        # The figure's movement is 20 ms of start-up that only a session needs.
        from stretchapp.adapters.qt_player import QtPlayer
        from stretchapp.core.player import Player

        player = QtPlayer(Player(plan, self._clock, record.at if record else 0))
        self._write_down(player, plan, record)
        player.changed.connect(on_changed)
        player.cued.connect(on_cued)
        if self._company is not None:
            self._company.go_with(player)
        return player

    def _write_down(
        self, player: QtPlayer, plan: SessionPlan, record: SessionRecord | None
    ) -> None:
        if record is None:
            self.journal.begin(plan)
        else:
            self.journal.resume(record, plan)
        player.changed.connect(self.journal.see)
        player.cued.connect(partial(self._hear, player))

    def _hear(self, player: QtPlayer, cue: Cue) -> None:
        self.journal.hear(cue, player.snapshot)

    def expect(self) -> None:
        """Make ready what would hold up the first second of a session by 40 ms."""
        _ = self._company

    def try_voice(self) -> None:
        if self._company is not None:
            self._company.try_voice()

    def help_along(self, flow: CrampFlow) -> None:
        """What goes along with help for a cramp, where there is a program."""
        from stretchapp.cramp_company import CrampCompany

        if self._program is not None:
            self._cramp_company = CrampCompany(
                self.window, self._program, self._clock, self._preferences, flow
            )

    @cached_property
    def _company(self) -> Company | None:
        if self._program is None:
            return None
        from stretchapp.company import Company

        return Company(self.window, self._program, self._clock, self._preferences)
