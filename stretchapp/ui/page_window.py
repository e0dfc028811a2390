"""A window with a stack of pages that fit it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget
from typing_extensions import override

from stretchapp.core.looks import ThemeChoice
from stretchapp.ui.album import Album
from stretchapp.ui.appearance import Appearance, fit, set_text_size
from stretchapp.ui.theme import Theme
from stretchapp.ui.widgets.painted import Painted

Page = TypeVar("Page", bound=QWidget)


class PageWindow(QMainWindow):
    """Shows one page at a time, in the theme and the type that fit.

    `settled`: what had to follow the first paint is done.
    Whoever hears `closing` may still keep things; after `closed` nobody listens any more. Who would
    lose something by it is asked before.
    """

    first_painted = Signal()
    settled = Signal()
    page_added = Signal(QWidget)
    closing = Signal()
    closed = Signal()

    def __init__(self, appearance: Appearance, album: Album) -> None:
        super().__init__()
        self._appearance, self.album = appearance, album
        self.closed.connect(album.close)
        self._painted = False
        self._hindrances: list[Callable[[], bool]] = []
        self._trail: list[tuple[QWidget, str]] = []
        self._after_paint = self._timer(self._settle)
        self._after_settling = self._timer(self.settled.emit)
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.setMinimumSize(640, 480)
        appearance.dress(self)
        appearance.theme_changed.connect(self._set_theme)

    @property
    def theme(self) -> Theme:
        return self._appearance.theme

    @property
    def dark_theme(self) -> Theme:
        return self._appearance.dark

    @property
    def paper_theme(self) -> Theme:
        return self._appearance.on_paper

    @property
    def page(self) -> QWidget | None:
        return self._stack.currentWidget()

    def come_forward(self) -> None:
        """Before all other windows, as far as the desktop allows."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.page is not None:
            fit(self.page, self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self._after_paint.start(0)

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Who says no may ask a person, and close the window after the answer."""
        self._hindrances.append(may_close)

    def end(self) -> None:
        """With the whole program, whatever is lost by it: nobody is there to be asked."""
        self._hindrances.clear()
        self.close()
        QCoreApplication.quit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not all(may_close() for may_close in self._hindrances):
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)
        self.closed.emit()

    def add_page(self, page: Page) -> Page:
        self._stack.addWidget(page)
        self.page_added.emit(page)
        return page

    def pages(self) -> tuple[QWidget, ...]:
        found = map(self._stack.widget, range(self._stack.count()))
        return tuple(page for page in found if page is not None)

    def dress_dark(self, page: QWidget) -> None:
        """For good, and before it is added."""
        self._appearance.dress_dark(page)

    def show_page(self, page: QWidget, title: str) -> None:
        """Qt adds the program's name to the title where the desktop wants it."""
        self._trail = []
        self.setWindowTitle(title)
        fit(page, self)
        self._stack.setCurrentWidget(page)

    def step_aside(self, page: QWidget, title: str) -> None:
        """To a page that leads back to what is seen now, and never round in a circle."""
        seen = [] if self.page is None else [(self.page, self.windowTitle())]
        trail = [*self._trail, *seen]
        known = [each for each, _ in trail]
        self.show_page(page, title)
        self._trail = trail[: known.index(page)] if page in known else trail

    def step_back(self) -> None:
        if self._trail:
            *trail, (page, title) = self._trail
            self.show_page(page, title)
            self._trail = trail

    def notice(self, text: str) -> None:
        from stretchapp.ui.notices import show_notice

        show_notice(self, self.windowTitle(), text)

    def wear(self, theme: ThemeChoice, text_size: float) -> None:
        """`text_size` multiplies every size of type."""
        self._appearance.choose(theme)
        set_text_size(self, text_size)
        if self.page is not None:
            fit(self.page, self)

    def set_full_screen(self, full: bool) -> None:
        state, flag = self.windowState(), Qt.WindowState.WindowFullScreen
        self.setWindowState(state | flag if full else state & ~flag)

    def _settle(self) -> None:
        """After the first paint."""
        self.first_painted.emit()
        self._after_settling.start(0)

    def _timer(self, then: Callable[[], object]) -> QTimer:
        """To be started with 0: after what Qt has to do now."""
        made = QTimer(self)
        made.setSingleShot(True)
        made.timeout.connect(then)
        return made

    def _set_theme(self, theme: Theme) -> None:
        self._appearance.dress(self)
        for painted in self.findChildren(Painted):
            painted.set_theme(theme)
