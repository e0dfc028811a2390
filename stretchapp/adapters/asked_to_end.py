"""Ctrl+C, and a system that asks the program to end."""

from __future__ import annotations

import os
import signal

from PySide6.QtCore import QObject, QSocketNotifier, Signal

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class AskedToEnd(QObject):
    """`asked` comes once: whoever asks again ends the process at once. Only where there are pipes.

    Python's own handlers would run only at the next event that reaches Python; so each signal
    writes to a pipe that Qt reads.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._read, write = os.pipe()
        for end in (self._read, write):
            os.set_blocking(end, False)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)
        for number in SIGNALS:
            signal.signal(number, self._remember)

    @property
    def status(self) -> int:
        """What the process should end with: 0 if nobody asked, else as a shell has it."""
        return 128 + self._number if self._number else 0

    def _remember(self, number: int, _frame: object) -> None:
        self._number = number
        for each in SIGNALS:
            signal.signal(each, signal.SIG_DFL)

    def _hear(self) -> None:
        self._notifier.setEnabled(False)
        os.read(self._read, 1)
        self.asked.emit()
