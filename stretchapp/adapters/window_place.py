"""Where the window stood and how large it was, kept from one run to the next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

KEY = "window/geometry"


class WindowPlace:
    """Kept in a small INI file; an unreadable one is as good as none."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def restore(self, window: QMainWindow) -> bool:
        """False when nothing was kept, or it does not fit Qt's format."""
        kept = self._settings().value(KEY)
        return isinstance(kept, QByteArray) and window.restoreGeometry(kept)

    def keep(self, window: QMainWindow) -> None:
        settings = self._settings()
        settings.setValue(KEY, window.saveGeometry())
        settings.sync()

    def _settings(self) -> QSettings:
        return QSettings(str(self._file), QSettings.Format.IniFormat)
