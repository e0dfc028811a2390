"""The window as `stretchapp` opens it; prints when the library is painted, and quits.

With the name of a file: when that is there, as what is read after the first paint is then kept.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import stretchapp.__main__  # noqa: F401  the way in costs as well
from stretchapp.arguments import WindowArguments
from stretchapp.window import build_window

if __name__ == "__main__":
    opened = build_window(WindowArguments())
    if isinstance(opened, int):
        sys.exit(opened)
    app = opened

    def tell() -> None:
        print(time.monotonic(), flush=True)
        if len(sys.argv) == 1 or Path(sys.argv[1]).exists():
            app.application.quit()
        else:
            from PySide6.QtCore import QTimer

            QTimer.singleShot(50, tell)

    app.window.first_painted.connect(tell)
    sys.exit(app.run())
