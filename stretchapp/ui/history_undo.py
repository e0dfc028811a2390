"""What is changed in the history, and undone."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.history_sums import TakenOut
from stretchapp.ui.history_source import History, HistorySource
from stretchapp.ui.widgets.notice_bar import NoticeBar

translate = QCoreApplication.translate


class Change(Protocol):
    """Done and undone in the history's thread, where one comes after the other.

    `told`, `told_undone`: what was done, in a few words.
    """

    @property
    def told(self) -> str: ...
    @property
    def told_undone(self) -> str: ...
    def do(self, history: History) -> None: ...
    def undo(self, history: History) -> None: ...


class Deletion:
    """A Change, as far as it is told."""

    def __init__(self, title: str) -> None:
        self._title = title

    @property
    def told(self) -> str:
        return translate("History", "Deleted: {title}").format(title=self._title)

    @property
    def told_undone(self) -> str:
        return translate("History", "Back again: {title}").format(title=self._title)


class SessionDeletion(Deletion):
    """Of all there is of one session."""

    def __init__(self, session_id: str, title: str) -> None:
        super().__init__(title)
        self._id = session_id
        self._taken: TakenOut | None = None

    def do(self, history: History) -> None:
        self._taken = history.take_out(self._id)

    def undo(self, history: History) -> None:
        if self._taken is not None:
            history.put_back(self._taken)


class CrampDeletion(Deletion):
    """Of one cramp in the log."""

    def __init__(self, cramp_id: str, title: str) -> None:
        super().__init__(title)
        self._id = cramp_id
        self._taken: CrampRecord | None = None

    def do(self, history: History) -> None:
        self._taken = history.cramps.find(self._id)
        history.cramps.delete(self._id)

    def undo(self, history: History) -> None:
        if self._taken is not None:
            history.cramps.add(self._taken)


class Deletions:
    """Those, and other changes. The last is undone first, for as long as the program runs.

    Said on the page's bar as it is asked for; a trouble of the history comes later.
    """

    def __init__(self, source: HistorySource, undo: QAction, bar: NoticeBar) -> None:
        self._source, self._undo, self._bar = source, undo, bar
        self._done: list[Change] = []

    def delete(self, deletion: Change) -> None:
        self.make(deletion)

    def make(self, change: Change) -> None:
        self._done.append(change)
        self._source.change(change.do, _nothing)
        self._undo.setEnabled(True)
        self._bar.say(change.told, can_undo=True)

    def undo(self) -> None:
        if not self._done:
            return
        change = self._done.pop()
        self._source.change(change.undo, _nothing)
        self._undo.setEnabled(bool(self._done))
        self._bar.say(change.told_undone)


def _nothing(_: object) -> None:
    """The list is read again whenever something changed."""
