"""What a person should know before the first stretch: under the routines, until it is read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from stretchapp.ui.widgets.labels import button, frame, label, stacked

translate = QCoreApplication.translate


class FirstNotice(QWidget):
    """Takes no focus and stops nothing. `understood` once."""

    understood = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        text = label(
            translate(
                "Notice",
                "This is a timer with instructions, not medical care. If you have an injury, a "
                "recent operation, thin bones, a nerve problem, are pregnant, or are unsure, ask "
                "a doctor or physiotherapist which stretches suit you. Stop at pain.",
            )
        )
        self.understand = button(translate("Notice", "I understand"), "main")
        self.understand.clicked.connect(self.understood)
        box = QHBoxLayout()
        box.addWidget(text, 1)
        stacked(box, 16, self.understand)
        box.setContentsMargins(16, 8, 16, 8)
        column = stacked(QVBoxLayout(self), frame(box, "banner"))
        column.setContentsMargins(0, 0, 0, 18)
