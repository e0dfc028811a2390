"""The window as `stretchapp` opens it; prints when the library is painted, and quits."""

from __future__ import annotations

import sys
import time

from stretchapp.arguments import WindowArguments
from stretchapp.command_line import parse
from stretchapp.window import build_window

if __name__ == "__main__":
    arguments = parse([])
    assert isinstance(arguments, WindowArguments)
    app = build_window(arguments)

    def tell() -> None:
        print(time.monotonic(), flush=True)
        app.application.quit()

    app.window.first_painted.connect(tell)
    sys.exit(app.run())
