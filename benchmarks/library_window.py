"""The window as `stretchapp` opens it; prints when the library is painted, and quits."""

from __future__ import annotations

import sys
import time

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
        app.application.quit()

    app.window.first_painted.connect(tell)
    sys.exit(app.run())
