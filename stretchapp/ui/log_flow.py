"""What the pages of the history and of the cramp log have in common: a list that others change."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QAction

if TYPE_CHECKING:
    from stretchapp.core.history_trouble import HistoryNews
    from stretchapp.core.moment import Moment
    from stretchapp.ui.history_source import HistoryFiles, HistorySource
    from stretchapp.ui.history_undo import Deletions
    from stretchapp.ui.log_page import LogPage
    from stretchapp.ui.page_window import PageWindow


class LogFlow(QObject):
    """Reached from every page. `wanted`: about to be shown."""

    wanted = Signal()

    def __init__(
        self,
        window: PageWindow,
        source: HistorySource,
        files: Callable[[], HistoryFiles],
        now: Callable[[], Moment],
    ) -> None:
        super().__init__(window)
        self._window, self._source, self._files, self._now = window, source, files, now
        self._locale = QLocale()

    @cached_property
    def page(self) -> LogPage:
        raise NotImplementedError

    @property
    def _undo(self) -> QAction:
        raise NotImplementedError

    def _refresh(self) -> None:
        raise NotImplementedError

    @cached_property
    def deletions(self) -> Deletions:
        from stretchapp.ui.history_undo import Deletions

        return Deletions(self._source, self._undo, self.page.bar)

    @property
    def _today(self) -> int:
        return self._now().day_number

    def _follow(self) -> None:
        """Something was kept or taken out; what nobody sees is read when it is shown."""
        if self._window.page is self.page:
            self._refresh()

    def _tell(self, news: HistoryNews) -> None:
        """Why nothing is shown, or was not changed, for as long as the page is looked at."""
        from stretchapp.ui.history_words import news_text

        if self._window.page is self.page:
            self.page.bar.say(news_text(news))
