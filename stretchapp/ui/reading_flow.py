"""The pages to read, the way to them and back."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from stretchapp.ui.text_page import advice_page, signs_page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from stretchapp.ui.page_window import PageWindow
    from stretchapp.ui.text_page import TextPage


class ReadingFlow(QObject):
    """Reached from every page. `wanted`: about to be shown, whatever is seen now."""

    wanted = Signal()

    def __init__(self, window: PageWindow) -> None:
        super().__init__(window)
        self._window = window
        self._before: tuple[QWidget, str] | None = None

    @cached_property
    def signs(self) -> TextPage:
        return self._added(signs_page())

    @cached_property
    def advice(self) -> TextPage:
        return self._added(advice_page())

    def show(self, page: TextPage) -> None:
        self.wanted.emit()
        before = self._window.page
        if before is None or before is page:
            return
        if before not in (self.__dict__.get("signs"), self.__dict__.get("advice")):
            self._before = before, self._window.windowTitle()
        self._window.show_page(page, page.title)
        page.leave.setFocus()

    def _added(self, page: TextPage) -> TextPage:
        page.back_wanted.connect(self._leave)
        return self._window.add_page(page)

    def _leave(self) -> None:
        if self._before is not None:
            self._window.show_page(*self._before)
