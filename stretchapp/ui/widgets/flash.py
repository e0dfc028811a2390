"""A mark that swells and fades once, to be noticed without a sound."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QVariantAnimation
from PySide6.QtWidgets import QWidget

FLASH_MS, STILL_MS = 600, 1200
PEAK_AT = 0.35


class Flash(QVariantAnimation):
    """Repaints the widget whose mark it is. A `still` one is there at once, and then gone."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.setStartValue(0.0)
        self.setKeyValueAt(PEAK_AT, 1.0)
        self.setEndValue(0.0)
        self.setEasingCurve(QEasingCurve.Type.InOutSine)
        self.set_still(False)
        self._widget = widget
        self.valueChanged.connect(self._repaint)
        self.finished.connect(self._repaint)

    @property
    def strength(self) -> float:
        """From 0, none, to 1."""
        if self.state() is not QAbstractAnimation.State.Running:
            return 0.0
        return 1.0 if self._still else float(self.currentValue())

    def set_still(self, still: bool) -> None:
        self._still = still
        self.setDuration(STILL_MS if still else FLASH_MS)

    def _repaint(self) -> None:
        self._widget.update()

    def again(self) -> None:
        self.stop()
        self.start()
