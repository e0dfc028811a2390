"""The way to an easier stretch, or back to the one written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from stretchapp.ui.routine_view import SwapView
from stretchapp.ui.widgets.elided_button import ElidedButton


class SwapButton(ElidedButton):
    """Hidden while there is nothing to swap; tells the id to do instead."""

    def __init__(self, swap: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._instead = ""
        self.clicked.connect(lambda: swap(self._instead))

    def show_swap(self, view: SwapView | None) -> None:
        if view is not None:
            self._instead = view.instead
            self.show_text(view.text)
            self.setAccessibleName(view.text)
        self.setVisible(view is not None)
