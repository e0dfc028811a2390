"""Processor time of the window: a running hold (at most 3 % of a core), the idle library (0)."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from stretchapp.app import App, build_app
from stretchapp.arguments import WindowArguments
from stretchapp.core.plan import SegmentKind

SECONDS = 20
SETTLE_SECONDS = 2.0
MOST_PERCENT = {"library": 0.05, "hold": 3.0}


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        app = build_app(WindowArguments(data_dir=Path(folder)))
        app.window.show()
        used = {"library": used_percent(), "hold": used_by_a_hold(app)}
        app.window.close()
    print(f"Processor time in {SECONDS} s, on {app.application.platformName()}:")
    for name, percent in used.items():
        print(f"  {name:8} {percent:4.1f} % of a core, at most {MOST_PERCENT[name]:.1f}")
    return int(any(percent > MOST_PERCENT[name] for name, percent in used.items()))


def used_percent() -> float:
    """Of one core, by the whole process, after things have settled."""
    process_events(SETTLE_SECONDS)
    before, start = sum(os.times()[:2]), time.monotonic()
    process_events(SECONDS)
    return (sum(os.times()[:2]) - before) / (time.monotonic() - start) * 100


def used_by_a_hold(app: App) -> float:
    """The first hold of the calf routine, 30 s long."""
    routine = app.window.library.find("calf")
    assert routine
    app.window.show_routine(routine)
    app.window.routine_page.start.click()
    session = app.window.session_flow.player_page.session
    assert session
    while session.snapshot.segment.kind is not SegmentKind.HOLD:
        process_events(0.2)
    return used_percent()


def process_events(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
