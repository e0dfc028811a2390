"""Paints a hand-out step by step, so that the window goes on meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice

from stretchapp.ui.album import Look
from stretchapp.ui.figure.palette import FigureColors
from stretchapp.ui.handout_device import DeviceRefusedError, painting
from stretchapp.ui.handout_view import Handout


class PrintJob(QObject):
    """One step in each turn of the event loop.

    `progressed(Progress)`; `ended(bool)`: whether all pages were taken.
    """

    progressed = Signal(object)
    ended = Signal(bool)

    def __init__(
        self,
        device: QPagedPaintDevice,
        handout: Handout,
        colors: FigureColors,
        look: Look,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._device = device  # has to outlive the painting
        self._steps = painting(device, handout, colors, look)
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._step)

    def start(self) -> None:
        self._turn.start(0)

    def stop(self) -> None:
        """Leave it unfinished."""
        self._turn.stop()
        self._steps.close()

    def _step(self) -> None:
        try:
            progress = next(self._steps, None)
        except DeviceRefusedError:
            self._end(False)
            return
        if progress is None:
            self._end(True)
        else:
            self.progressed.emit(progress)

    def _end(self, is_whole: bool) -> None:
        self._turn.stop()
        self.ended.emit(is_whole)
