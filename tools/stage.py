"""The real window on a clock that moves only when told: for screenshots, smoke and tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer

from stretchapp.adapters.clock import wall_moment
from stretchapp.app import App, build_app
from stretchapp.arguments import WindowArguments
from stretchapp.core.moment import Moment
from stretchapp.core.plan import SegmentKind
from stretchapp.core.snapshot import Status
from stretchapp.core.sound import Profile

LONGEST_STEP = 1.0
NOON = 1_764_000_000.0


class HandClock:
    """A Clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Stage:
    """One window in one theme, with a data folder of its own.

    Nothing sounds, and nothing is asked of the desktop, unless it is `in_company`.
    """

    def __init__(
        self,
        data_dir: Path,
        scheme: Qt.ColorScheme = Qt.ColorScheme.Light,
        profile: Profile | None = None,
        in_company: bool = False,
        start_at: float = 0.0,
        now: Callable[[], Moment] = wall_moment,
    ) -> None:
        self.clock = HandClock()
        self.clock.now = start_at
        arguments = WindowArguments(data_dir=data_dir)
        self.app: App = build_app(arguments, self.clock, scheme, in_company, self.time_of_day, now)
        self.window = self.app.window
        if profile is not None:
            self.window.session_flow.player_page.set_sound(profile)

    def time_of_day(self) -> float:
        """Seconds since 1970."""
        return NOON + self.clock.now

    def start(self, routine_id: str) -> None:
        """Begin a routine as a click on Start does. Raises LookupError if there is none."""
        routine = self.window.library.find(routine_id)
        if routine is None:
            raise LookupError(routine_id)
        self.window.show_routine(routine)
        self.window.routine_page.start.click()

    def play(self, seconds: float) -> None:
        """Let a running session go on for so many seconds, in steps that are no gap."""
        session = self.window.session_flow.player_page.session
        left = seconds
        while session is not None and left > 0 and session.snapshot.status is Status.RUNNING:
            step = min(LONGEST_STEP, left)
            self.clock.now += step
            left -= step
            session.look()

    def play_into(self, kind: SegmentKind, seconds: float) -> None:
        """Play to so many seconds after the start of the next segment of a kind."""
        session = self.window.session_flow.player_page.session
        assert session is not None
        here, plan = session.snapshot, session.snapshot.plan
        found = (n for n, each in enumerate(plan.segments) if n > here.index and each.kind is kind)
        self.play(plan.start(next(found)) + seconds - here.position)

    def sleep(self, seconds: float) -> None:
        """The machine sleeps: the clock jumps, and nobody looks meanwhile."""
        self.clock.now += seconds
        if (session := self.window.session_flow.player_page.session) is not None:
            session.look()

    def end_cramp(self) -> None:
        """It has let go, and nothing more is asked."""
        flow = self.window.cramp_flow
        if flow.cramp is not None:
            flow.cramp.let_go()
            flow.leave()

    def settle(self, milliseconds: int = 150) -> None:
        """Let Qt lay out, paint and talk to the window manager."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
