"""The way to help with a cramp, on every page there is and every page to come."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from stretchapp.ui.appearance import is_dark
from stretchapp.ui.page_window import PageWindow
from stretchapp.ui.widgets.corner import Corner
from stretchapp.ui.widgets.cramp_button import CrampButton


class CrampButtons(QObject):
    """`pressed` on any of them. All show the same time."""

    pressed = Signal()

    def __init__(self, window: PageWindow) -> None:
        super().__init__(window)
        self._window, self._time = window, ""
        for page in window.pages():
            self._put_on(page)
        window.page_added.connect(self._put_on)

    def show_time(self, text: str) -> None:
        """Of the cramp that is timed; nothing: there is none."""
        self._time = text
        for button in self._window.findChildren(CrampButton):
            button.show_time(text)

    def _put_on(self, page: QWidget) -> None:
        """Where a page has a place of its own for it, it is there already; help needs none."""
        if is_dark(page):
            return
        buttons = page.findChildren(CrampButton)
        if not buttons:
            buttons = [CrampButton(page)]
            Corner(page, buttons[0])
        for button in buttons:
            button.show_time(self._time)
            button.clicked.connect(lambda: self.pressed.emit())
