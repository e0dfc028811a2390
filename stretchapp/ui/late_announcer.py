"""What changes with every key is said to a screen reader once, when it has settled."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from stretchapp.ui.announce import announce

SETTLED_AFTER_MS = 600


class LateAnnouncer(QTimer):
    """Announces for a widget, and never the same sentence twice running."""

    said = Signal(str)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._text = ""
        self._last = ""
        self.setSingleShot(True)
        self.setInterval(SETTLED_AFTER_MS)
        self.timeout.connect(self._say)

    def say(self, text: str) -> None:
        self._text = text
        self.start()

    def _say(self) -> None:
        if self._text != self._last:
            self._last = self._text
            announce(self._widget, self._text)
            self.said.emit(self._text)
