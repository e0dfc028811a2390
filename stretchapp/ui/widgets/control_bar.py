"""The player's buttons in a row; their keys are shown where there is room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from stretchapp.ui.player_actions import PlayerActions
from stretchapp.ui.widgets.action_button import ActionButton

SPACING = 10


class ControlBar(QWidget):
    """Left what moves the session, right what leaves it or the page."""

    def __init__(self, actions: PlayerActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        main = {actions.pause: "main"}
        self._buttons = [ActionButton(each, main.get(each, "")) for each in actions.all()]
        for number, button in enumerate(self._buttons):
            if number == len(self._buttons) - 2:
                row.addStretch(1)
            row.addWidget(button)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button in self._buttons:
            button.show_key(True)
        needed = sum(button.sizeHint().width() + SPACING for button in self._buttons)
        for button in self._buttons:
            button.show_key(needed <= self.width())
