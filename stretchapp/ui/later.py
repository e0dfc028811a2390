"""Something done in a moment, unless something else comes first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer


class Later(Protocol):
    """Waits for one thing at a time: the last one that was asked for."""

    def __call__(self, seconds: float, then: Callable[[], None]) -> None: ...

    def cancel(self) -> None: ...


class QtLater(QObject):
    """A Later that one QTimer keeps."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._then: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._do)

    def __call__(self, seconds: float, then: Callable[[], None]) -> None:
        self._then = then
        self._timer.start(round(seconds * 1000))

    def cancel(self) -> None:
        self._then = None
        self._timer.stop()

    def _do(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()
