"""Help with a cramp where no window can open: the composition root of the terminal's."""

from __future__ import annotations

import shutil
import sys
import time

from stretchapp.adapters.clock import system_clock
from stretchapp.adapters.kept_cramp import KeptCramp
from stretchapp.adapters.paths import CRAMP_FILE, data_folder
from stretchapp.arguments import WindowArguments
from stretchapp.choice import complain, library_of
from stretchapp.core.cramp import Cramp, is_forgotten
from stretchapp.core.cramp_event import CrampEvent
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.steady_clock import SteadyClock
from stretchapp.plain_text import printable
from stretchapp.terminal_cramp import help_with_cramp, steps_text


def help_in_terminal(arguments: WindowArguments) -> None:
    """With keys where a person sits at both ends, else all steps at once."""
    catalogue = library_of(arguments.data_dir).stretches
    if not (sys.stdin.isatty() and sys.stdout.isatty() and sys.platform != "win32"):
        print(*map(printable, steps_text(arguments.muscle, catalogue)), sep="\n")
        return
    from stretchapp.terminal_keys import keys_at_once  # Windows has no termios

    kept = _Kept(KeptCramp(data_folder(arguments.data_dir) / CRAMP_FILE))
    clock = SteadyClock(time.time, system_clock)
    event = kept.unfinished()
    if event is not None and (event.state.has_let_go or is_forgotten(event, clock())):
        event = None
    cramp = Cramp(clock, event)
    if arguments.muscle is not None:
        cramp.choose(arguments.muscle)
    width = shutil.get_terminal_size().columns
    with keys_at_once(sys.stdin.fileno()) as wait:
        help_with_cramp(cramp, kept.keep, catalogue, wait, sys.stdout, width)


class _Kept:
    """What cannot be kept is said once, and help goes on."""

    def __init__(self, log: KeptCramp) -> None:
        self._log, self._complained = log, False

    def keep(self, event: CrampEvent) -> None:
        try:
            self._log.keep(event)
        except NotKeptError as error:
            self._complain(error)

    def unfinished(self) -> CrampEvent | None:
        try:
            return self._log.unfinished()
        except NotKeptError as error:
            self._complain(error)
            return None

    def _complain(self, error: NotKeptError) -> None:
        if not self._complained:
            self._complained = True
            complain(f"stretchapp: the time is not kept beyond this terminal: {error}")
