"""Help with a cramp where no window can open: the composition root of the terminal's."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from stretchapp.adapters.clock import moment_at, system_clock
from stretchapp.adapters.kept_cramps import KeptCramps
from stretchapp.adapters.paths import CRAMP_FILE, data_folder
from stretchapp.arguments import WindowArguments
from stretchapp.choice import complain, library_of
from stretchapp.core.cramp import Cramp
from stretchapp.core.cramp_event import CrampEvent
from stretchapp.core.cramp_log import is_worth_logging, record_of, sort_out
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.steady_clock import SteadyClock
from stretchapp.kept_journal import history_in
from stretchapp.plain_text import printable
from stretchapp.terminal_cramp import help_with_cramp, steps_text


def help_in_terminal(arguments: WindowArguments) -> None:
    """With keys where a person sits at both ends, else all steps at once."""
    catalogue = library_of(arguments.data_dir).stretches
    if not (sys.stdin.isatty() and sys.stdout.isatty() and sys.platform != "win32"):
        print(*map(printable, steps_text(arguments.muscle, catalogue)), sep="\n")
        return
    from stretchapp.terminal_keys import keys_at_once  # Windows has no termios

    kept = _Kept(KeptCramps(data_folder(arguments.data_dir) / CRAMP_FILE), arguments.data_dir)
    clock = SteadyClock(time.time, system_clock)
    cramp = Cramp(clock, kept.take_up(clock()))
    if arguments.muscle is not None:
        cramp.choose(arguments.muscle)
    width = shutil.get_terminal_size().columns
    with keys_at_once(sys.stdin.fileno()) as wait:
        help_with_cramp(cramp, kept.keep, catalogue, wait, sys.stdout, width)
    if cramp.event.is_over:
        kept.log([cramp.event])


class _Kept:
    """What cannot be kept is said once, and help goes on."""

    def __init__(self, keeper: KeptCramps, data_dir: Path | None) -> None:
        self._keeper, self._data_dir, self._complained = keeper, data_dir, False

    def keep(self, event: CrampEvent) -> None:
        try:
            self._keeper.keep(event)
        except NotKeptError as error:
            self._complain(error)

    def take_up(self, now: float) -> CrampEvent | None:
        """The cramp that may still hold; all others go into the log."""
        try:
            running, over = sort_out(self._keeper.kept(), now)
        except NotKeptError as error:
            self._complain(error)
            return None
        self.log(over)
        return running

    def log(self, events: Sequence[CrampEvent]) -> None:
        """In the same log as the window's."""
        if not events:
            return
        with closing(history_in(self._data_dir)) as history:
            for event in events:
                if not is_worth_logging(event) or history.log_cramp(record_of(event, moment_at)):
                    self._forget(event)

    def _forget(self, event: CrampEvent) -> None:
        try:
            self._keeper.forget(event)
        except NotKeptError as error:
            self._complain(error)

    def _complain(self, error: NotKeptError) -> None:
        if not self._complained:
            self._complained = True
            complain(f"stretchapp: the time is not kept beyond this terminal: {error}")
