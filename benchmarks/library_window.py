"""The window as `stretchapp` opens it; prints when the library is painted, and quits."""

from __future__ import annotations

import sys
import time

import stretchapp.__main__ as program
from stretchapp.app import build_app
from stretchapp.arguments import WindowArguments

if __name__ == "__main__":
    arguments = program.parse([])
    assert isinstance(arguments, WindowArguments)
    app = build_app(arguments)

    def tell() -> None:
        print(time.monotonic(), flush=True)
        app.application.quit()

    app.window.first_painted.connect(tell)
    sys.exit(app.run())
