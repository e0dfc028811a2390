"""The real window in a session, printing each cue: a program for tests to steer from outside.

python -m tests.e2e.steered_window FOLDER [ROUTINE [COMMAND ...]]
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from stretchapp.adapters.qt_player import QtPlayer
from stretchapp.app import App, build_app
from stretchapp.arguments import WindowArguments
from stretchapp.core.cues import Cue


def begin(app: App, routine_id: str, *commands: str) -> None:
    routine = app.window.library.find(routine_id)
    assert routine is not None
    app.window.start(routine)
    session = app.window.session_flow.player_page.session
    assert isinstance(session, QtPlayer)
    session.cued.connect(tell)
    print("started", flush=True)
    for command in commands:
        getattr(session, command)()


def tell(cue: Cue) -> None:
    print(cue.kind.value, flush=True)


def main() -> int:
    app = build_app(WindowArguments(data_dir=Path(sys.argv[1])))
    start = QTimer(app.window)
    start.setSingleShot(True)
    start.timeout.connect(lambda: begin(app, *(sys.argv[2:] or ["calf"])))
    app.window.first_painted.connect(lambda: start.start(0))
    return app.run()


if __name__ == "__main__":
    sys.exit(main())
