"""Where the window stood and how large it was, kept from one run to the next."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtWidgets import QMainWindow


class WindowPlace:
    """Kept as Qt's own bytes in a small file; an unreadable one is as good as none."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def restore(self, window: QMainWindow) -> bool:
        """False when nothing was kept, or nothing that Qt understands."""
        try:
            return window.restoreGeometry(self._file.read_bytes())
        except OSError:
            return False

    def keep(self, window: QMainWindow) -> None:
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.write_bytes(window.saveGeometry().data())
