"""What is edited and not saved: kept as a draft, and never lost before somebody agrees to that."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from stretchapp.core.draft import Draft
from stretchapp.core.not_kept import NotKeptError
from stretchapp.ui import editor_words as words
from stretchapp.ui.later import QtLater
from stretchapp.ui.open_routine import OpenRoutine, name_of

if TYPE_CHECKING:
    from stretchapp.ui.page_window import PageWindow

KEPT_AFTER = 1.0


class DraftKeeping(QObject):
    """A second after a change, and on the way out. Only where that fails somebody is asked.

    `not_kept(str)`: a sentence that says why; `why_lost`: what would be lost now could not be kept.
    """

    not_kept = Signal(str)

    def __init__(
        self, window: PageWindow, routine: OpenRoutine, draft: Callable[[], Draft]
    ) -> None:
        super().__init__(window)
        self._window, self._routine, self._draft = window, routine, draft
        self._later, self._will_keep = QtLater(self), False
        self.why_lost = ""
        self._is_asking = self._may_be_lost = False
        window.closing.connect(self.keep)
        window.ask_before_closing(self._may_close)

    @property
    def is_changed(self) -> bool:
        return self._draft() != self._routine.saved

    def keep_soon(self) -> None:
        if not self._will_keep:
            self._will_keep = True
            self._later(KEPT_AFTER, self.keep)

    def keep(self) -> None:
        """What is not saved, now; what is saved needs no draft."""
        self._later.cancel()
        self._will_keep = False
        self.why_lost = ""
        if not self._draft().text:  # nothing was opened yet
            return
        if self.is_changed:
            self.why_lost = self._tried(lambda: self._routine.keep(self._draft()))
        else:
            self.forget()

    def forget(self) -> None:
        self._tried(self._routine.forget)

    def ask_for_another(self, then: Callable[[], None], stay: Callable[[], None]) -> None:
        """Whether another may be opened, and this one lost."""
        text = words.lost_by_another(name_of(self._draft()), self.why_lost)
        self._ask(text, words.open_and_lose(), then, stay)

    def _may_close(self) -> bool:
        self.keep()
        if not self.why_lost or self._may_be_lost:
            return True
        text = words.lost_by_closing(name_of(self._draft()), self.why_lost)
        self._ask(text, words.close_and_lose(), self._close, lambda: None)
        return False

    def _close(self) -> None:
        self._may_be_lost = True
        self._window.close()

    def _ask(
        self, text: str, lose: str, then: Callable[[], None], stay: Callable[[], None]
    ) -> None:
        """Once: who asks for more meanwhile has this to answer first."""
        from stretchapp.ui.notices import show_question

        if self._is_asking:
            return
        self._is_asking = True

        def answer(is_lost: bool) -> None:
            self._is_asking = False
            (then if is_lost else stay)()

        show_question(self._window, self._window.windowTitle(), text, (words.stay(), lose), answer)

    def _tried(self, write: Callable[[], None]) -> str:
        try:
            write()
        except NotKeptError as error:
            self.not_kept.emit(words.draft_not_kept(error))
            return str(error)
        return ""
