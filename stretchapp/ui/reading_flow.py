"""The pages to read, the way to them and back."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from stretchapp.ui.text_page import advice_page, signs_page

if TYPE_CHECKING:
    from stretchapp.ui.page_window import PageWindow
    from stretchapp.ui.text_page import TextPage


class ReadingFlow(QObject):
    """Reached from every page. `wanted`: about to be shown, whatever is seen now."""

    wanted = Signal()

    def __init__(self, window: PageWindow) -> None:
        super().__init__(window)
        self._window = window

    @cached_property
    def signs(self) -> TextPage:
        return self._added(signs_page())

    @cached_property
    def advice(self) -> TextPage:
        return self._added(advice_page())

    def show(self, page: TextPage) -> None:
        self.wanted.emit()
        if self._window.page is not None and self._window.page is not page:
            self._window.step_aside(page, page.title)
            page.leave.setFocus()

    def _added(self, page: TextPage) -> TextPage:
        page.back_wanted.connect(self._window.step_back)
        return self._window.add_page(page)
