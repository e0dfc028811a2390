"""The player's buttons in a row; where room is short without their keys, then with fewer."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from stretchapp.ui.player_actions import PlayerActions, space_texts
from stretchapp.ui.widgets.action_button import ActionButton

SPACING = 6


class ControlBar(QWidget):
    """Left what moves the session, right what leaves it or the page."""

    def __init__(self, actions: PlayerActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        self._buttons = {each: ActionButton(each) for each in actions.on_bar}
        self._buttons[actions.pause] = ActionButton(actions.pause, "main", space_texts())
        self._spare = [self._buttons[each] for each in (actions.breath, actions.sound)]
        for number, button in enumerate(self._buttons.values()):
            if number == len(actions.moving):
                row.addStretch(1)
            row.addWidget(button)
        for action in actions.on_bar:
            action.changed.connect(self._fit)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._show_keys(True)
        self._show_keys(self._needed() <= self.contentsRect().width())
        spilt = self._needed() - self.contentsRect().width()
        for button in self._spare:
            button.setVisible(spilt <= 0)
            spilt -= _width(button)

    def _show_keys(self, shown: bool) -> None:
        for button in self._buttons.values():
            button.show_key(shown)

    def _needed(self) -> int:
        """The width of all buttons as they are, also of those that are hidden."""
        return sum(map(_width, self._buttons.values())) - SPACING


def _width(button: ActionButton) -> int:
    return button.sizeHint().width() + SPACING
