"""What is said after the machine slept: what happened, and the two ways on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.labels import button, frame, label, set_text, stacked

translate = QCoreApplication.translate


class GapBanner(QWidget):
    """`repeat` and `go_on` are plain buttons; whoever runs the session connects them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = label(size=Type.BODY)
        self.repeat = button(translate("Player", "Repeat this hold"), "main")
        self.go_on = button(translate("Player", "Go on"))
        box = QHBoxLayout()
        box.addWidget(self._text, 1)
        stacked(box, 8, self.repeat, self.go_on)
        box.setContentsMargins(16, 8, 16, 8)
        column = stacked(QVBoxLayout(self), frame(box, "banner"))
        column.setContentsMargins(0, 0, 0, 0)

    def show_text(self, text: str) -> None:
        set_text(self._text, text)
