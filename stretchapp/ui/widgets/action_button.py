"""A button that shows one QAction: its text, its key, whether it can be used."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from stretchapp.ui.type_scale import Type, set_type

ARROWS = {"Left": "←", "Right": "→"}


class ActionButton(QPushButton):
    """Enter presses it; Space stays with whatever command owns it.

    It has room for every text that the action may come to have, as far as they are named.
    """

    def __init__(
        self,
        action: QAction,
        look: str = "",
        texts: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._action = action
        self._texts = tuple(texts)
        self._shows_key = True
        self.setProperty("look", look)
        self.setAutoDefault(True)
        self.setMinimumHeight(44)
        set_type(self, Type.BODY, bold=True)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def show_key(self, shown: bool) -> None:
        self._shows_key = shown
        self._follow()

    @override
    def sizeHint(self) -> QSize:
        hint, metrics = super().sizeHint(), self.fontMetrics()
        widths = [metrics.horizontalAdvance(text) for text in (self._action.text(), *self._texts)]
        return hint + QSize(max(widths) - widths[0], 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _follow(self) -> None:
        action = self._action
        text = f"{action.text()}  {_key(action)}" if self._shows_key else action.text()
        if self.text() != text:
            self.setText(text)
        self.setAccessibleName(action.text())
        self.setToolTip(f"{action.toolTip()} ({_key(action)})")
        self.setEnabled(action.isEnabled())


def _key(action: QAction) -> str:
    name = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return ARROWS.get(name, name)
