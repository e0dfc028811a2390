"""Single keys from a terminal, which is left as it was found on every way out."""

from __future__ import annotations

import os
import re
import select
import signal
import sys
import termios
import tty
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

END_OF_INPUT = ["q"]

# An escape sequence (ECMA-48: CSI, or SS3 and one more), Alt and a key, or a single character.
_KEY = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1bO.|\x1b.?|.", re.DOTALL)


class TerminalKeys:
    """Waits for keys on a terminal's file descriptor."""

    def __init__(self, file: int) -> None:
        self._file = file

    def __call__(self, seconds: float | None) -> list[str]:
        """The keys pressed, or none after so many seconds; None waits for ever."""
        readable, _, _ = select.select([self._file], [], [], seconds)
        if not readable:
            return []
        try:
            pressed = os.read(self._file, 64)
        except OSError:  # the terminal is gone
            pressed = b""
        return single_keys(pressed.decode(errors="ignore")) if pressed else END_OF_INPUT


def single_keys(pressed: str) -> list[str]:
    """What one read returned, key by key; arrows, F2 and Alt-q are several characters each."""
    return _KEY.findall(pressed)


@contextmanager
def keys_at_once(file: int) -> Iterator[TerminalKeys]:
    """Keys without Enter and without echo. Put right at the end, on Ctrl-Z and on SIGTERM."""
    before = termios.tcgetattr(file)

    def restore() -> None:
        termios.tcsetattr(file, termios.TCSADRAIN, before)

    def suspend(_signal: int, _frame: FrameType | None) -> None:
        restore()
        os.kill(os.getpid(), signal.SIGSTOP)
        tty.setcbreak(file)

    handlers = {
        signal.SIGTSTP: signal.signal(signal.SIGTSTP, suspend),
        signal.SIGTERM: signal.signal(signal.SIGTERM, _leave),
        signal.SIGHUP: signal.signal(signal.SIGHUP, _leave),
    }
    try:
        tty.setcbreak(file)
        yield TerminalKeys(file)
    finally:
        restore()
        for number, handler in handlers.items():
            signal.signal(number, handler)


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    sys.exit(128 + number)
