"""Files that are dropped on the window, or on a part of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

ENDINGS = (".yaml", ".yml")


class FileDrop(QObject):
    """`dropped(Path)`: one file of the kind that is waited for, while `is_welcome`."""

    dropped = Signal(object)

    def __init__(
        self,
        window: QWidget,
        is_welcome: Callable[[], bool],
        endings: tuple[str, ...] = ENDINGS,
    ) -> None:
        super().__init__(window)
        self._is_welcome, self._endings = is_welcome, endings
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A drag that enters is one of the kinds of drop."""
        if not isinstance(event, QDropEvent) or not self._is_welcome():
            return False
        file = only_file(event.mimeData(), self._endings)
        if file is None:
            return False
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self.dropped.emit(file)
        return True


def only_file(data: QMimeData, endings: tuple[str, ...]) -> Path | None:
    """The only file in it, if its name has one of these endings."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    fits = len(paths) == 1 and paths[0].lower().endswith(endings)
    return Path(paths[0]) if fits else None
