"""A cramp's way into the log: kept beside it until it is there, so that nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from stretchapp.core.cramp_log import is_worth_logging, record_of, sort_out
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.ports import CrampKeeper

if TYPE_CHECKING:
    from stretchapp.core.cramp_event import CrampEvent
    from stretchapp.core.moment import Moment
    from stretchapp.ui.history_source import HistorySource
    from stretchapp.ui.troubles import Troubles

translate = QCoreApplication.translate


class CrampKeeping:
    """What goes wrong is noted; of what is wrong with the log itself its source tells."""

    def __init__(
        self,
        keeper: CrampKeeper,
        history: Callable[[], HistorySource],
        moment_at: Callable[[float], Moment],
        troubles: Troubles,
    ) -> None:
        self._keeper, self._history = keeper, history
        self._moment_at, self._troubles = moment_at, troubles

    def keep(self, event: CrampEvent) -> None:
        try:
            self._keeper.keep(event)
        except NotKeptError as error:
            self._troubles.note(
                translate(
                    "Cramp",
                    "The cramp is timed, but only until you close the window: it could not be "
                    "kept.\n{reason}",
                ).format(reason=error)
            )

    def log(self, event: CrampEvent) -> None:
        """One that is over."""
        self.keep(event)
        record = record_of(event, self._moment_at)
        self._history().change(
            lambda history: history.cramps.add(record), lambda _: self._forget(event)
        )

    def take_up(self, now: float) -> CrampEvent | None:
        """What an earlier run left: the cramp that may still hold; all others go into the log."""
        running, over = sort_out(self._kept(), now)
        for event in over:
            if is_worth_logging(event):
                self.log(event)
            else:
                self._forget(event)
        return running

    def _kept(self) -> tuple[CrampEvent, ...]:
        try:
            return self._keeper.kept()
        except NotKeptError as error:
            self._troubles.note(
                translate(
                    "Cramp",
                    "A cramp that was being timed could not be read again. Start anew with C if "
                    "it still holds.\n{reason}",
                ).format(reason=error)
            )
            return ()

    def _forget(self, event: CrampEvent) -> None:
        try:
            self._keeper.forget(event)
        except NotKeptError as error:
            self._troubles.note(
                translate(
                    "Cramp",
                    "The cramp is in the log; what was kept of it while it held could not be "
                    "removed, which does no harm.\n{reason}",
                ).format(reason=error)
            )
