"""The second front end: a session in a terminal."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Protocol, TextIO

from stretchapp.core.cues import Cue, CueKind
from stretchapp.core.history import Ending
from stretchapp.core.journal import Journal
from stretchapp.core.plan import SessionPlan
from stretchapp.core.player import GAP_SECONDS, Player
from stretchapp.core.ports import Clock
from stretchapp.core.snapshot import ACTIVE, Snapshot, Status
from stretchapp.plain_text import columns
from stretchapp.terminal_view import KEYS, cue_lines, status_line

LASTING = (CueKind.PREPARE, CueKind.INTERRUPTED, CueKind.FINISHED, CueKind.STOPPED)
RUNG = (CueKind.HOLD, CueKind.PACE, CueKind.END, CueKind.WAITING)
BELL = "\a"
RESUME = " "
FALLBACK_COLUMNS = 80
UNWRAPPED_COLUMNS = 1000

Wait = Callable[[float | None], list[str]]
Width = Callable[[], int]


class FastClock:
    """A clock that runs `speed` times as fast and never jumps, so that no wait becomes a gap."""

    def __init__(self, clock: Clock, speed: float) -> None:
        self._clock, self._speed = clock, speed
        self._seen, self._now = clock(), 0.0

    def __call__(self) -> float:
        seen = self._clock()
        self._now += min((seen - self._seen) * self._speed, GAP_SECONDS / 2)
        self._seen = seen
        return self._now


class Screen(Protocol):
    """Where a session is shown."""

    def show(self, cues: Iterable[Cue], now: Snapshot) -> None: ...


class WrittenDown:
    """A screen whose session is written down as well."""

    def __init__(self, screen: Screen, journal: Journal) -> None:
        self._screen, self._journal = screen, journal

    def show(self, cues: Iterable[Cue], now: Snapshot) -> None:
        self._screen.show(cues, now)
        self._journal.see(now)
        for cue in cues:
            self._journal.hear(cue, now)


class LinesScreen:
    """One line for each cue that matters, for a pipe or a file."""

    def __init__(self, out: TextIO, width: Width) -> None:
        self._out, self._width = out, width

    def show(self, cues: Iterable[Cue], now: Snapshot) -> None:
        for cue in cues:
            for line in cue_lines(cue, now, self._width()):
                print(line, file=self._out, flush=True)


class LiveScreen:
    """Under the lines that stay, one that is written over. No escape sequence, so any terminal."""

    def __init__(self, out: TextIO, width: Width, rings: bool = True) -> None:
        self._out, self._width, self._rings, self._drawn = out, width, rings, ""

    def show(self, cues: Iterable[Cue], now: Snapshot) -> None:
        width = self._width() - 1  # many terminals wrap a line that is exactly full
        for cue in cues:
            self._out.write(BELL if self._rings and cue.kind in RUNG else "")
            for line in cue_lines(cue, now, width) if cue.kind in LASTING else ():
                self._draw(line)
                self._out.write("\n")
                self._drawn = ""
        self._draw(status_line(now, width) if now.status in ACTIVE else "")
        self._out.flush()

    def leave(self) -> None:
        """Give what comes after the session a line of its own."""
        self._out.write("\n" if self._drawn else "")
        self._out.flush()

    def _draw(self, line: str) -> None:
        if line != self._drawn:
            blank = " " * max(0, columns(self._drawn) - columns(line))
            self._out.write(f"\r{line}{blank}")
            self._drawn = line


def play_session(player: Player, screen: Screen, wait: Wait, speed: float = 1.0) -> Snapshot:
    """Play to the end or to a stop. `wait` returns the keys pressed within so many seconds."""
    cues = player.start()
    while True:
        now = player.snapshot
        screen.show(cues, now)
        if now.status not in ACTIVE:
            return now
        keys = wait(now.next_instant / speed if now.status is Status.RUNNING else None)
        cues = _command(player, keys[0])() if keys else player.tick()
        for key in keys[1:]:
            cues += _command(player, key)()


def _command(player: Player, key: str) -> Callable[[], tuple[Cue, ...]]:
    return {
        RESUME: player.toggle,
        "\n": player.ready,
        "\r": player.ready,
        "w": player.wait,
        "n": player.skip,
        "\x1b[C": player.skip,
        "b": player.back,
        "\x1b[D": player.back,
        "+": player.extend,
        "=": player.extend,
        "q": player.stop,
    }.get(key.lower() if len(key) == 1 else key, player.tick)


def play_in_terminal(
    plan: SessionPlan,
    clock: Clock,
    speed: float,
    journal: Journal | None = None,
    rings: bool = True,
) -> Snapshot:
    """Play a plan on stdout; with keys when a person sits at both ends. However it is left, it is
    over: nobody is asked to go on with it.
    """
    player = Player(plan, clock if speed == 1 else FastClock(clock, speed))
    if journal is None:
        return _play(player, speed, rings, lambda screen: screen)
    journal.begin(plan)
    try:
        return _play(player, speed, rings, lambda screen: WrittenDown(screen, journal))
    finally:
        journal.end(Ending.STOPPED)


def _play(
    player: Player, speed: float, rings: bool, seen_by: Callable[[Screen], Screen]
) -> Snapshot:
    live = sys.stdin.isatty() and sys.stdout.isatty() and sys.platform != "win32"
    if not live:
        lines = LinesScreen(sys.stdout, _terminal_columns)
        return play_session(player, seen_by(lines), wait_without_keys, speed)
    print(KEYS)
    screen = LiveScreen(sys.stdout, _terminal_columns, rings)
    with _keys() as wait:
        try:
            return play_session(player, seen_by(screen), wait, speed)
        finally:
            screen.leave()


@contextmanager
def _keys() -> Iterator[Wait]:
    from stretchapp.terminal_keys import keys_at_once  # Windows has no termios

    with keys_at_once(sys.stdin.fileno()) as wait:
        yield wait


def _terminal_columns() -> int:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or FALLBACK_COLUMNS
    except (OSError, ValueError):
        return UNWRAPPED_COLUMNS


def wait_without_keys(seconds: float | None) -> list[str]:
    """Nobody can resume a session that a gap has paused, so it goes on by itself."""
    if seconds is None:
        return [RESUME]
    time.sleep(seconds)
    return []
