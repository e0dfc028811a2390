"""The history's own thread: no disk, however slow, holds up the window."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from stretchapp.adapters.history_file import HistoryFile
from stretchapp.adapters.history_store import HistoryStore
from stretchapp.core.history import SessionRecord
from stretchapp.core.history_trouble import HistoryError, HistoryNews

T = TypeVar("T")


class HistoryWorker(QObject):
    """Does one thing after another; answers come in the thread that asked.

    `told(HistoryNews)`: what went wrong. `changed`: something was kept or taken out.
    """

    told = Signal(object)
    changed = Signal()
    _answered = Signal(object)

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = HistoryFile(file, self._tell)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="history")
        self._is_open = True
        self._answered.connect(self._run)
        self.destroyed.connect(partial(self._thread.shutdown, cancel_futures=True))

    def keep(self, record: SessionRecord, plan: bytes) -> None:
        self.change(lambda store: store.keep(record, plan), _nothing)

    def change(self, work: Callable[[HistoryStore], T], then: Callable[[T], None]) -> None:
        """Write; `then` gets what `work` returned, unless something went wrong."""

        def answer(result: T) -> None:
            then(result)
            self.changed.emit()

        self._submit(partial(self._file.do, work), answer)

    def ask(self, work: Callable[[HistoryStore], T], then: Callable[[T], None]) -> None:
        """Read; `then` gets what `work` returned, unless something went wrong."""
        self._submit(partial(self._file.look, work), then)

    def close(self) -> None:
        """When all that was asked for is done. Nothing is done after that."""
        if self._is_open:
            self._is_open = False
            self._thread.submit(self._file.close)
            self._thread.shutdown()

    def _submit(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        if self._is_open:
            self._thread.submit(work).add_done_callback(partial(self._answer, then))

    def _answer(self, then: Callable[[T], None], done: Future[T]) -> None:
        """In the history's thread: hand over to that of the window, if there still is one."""
        if done.cancelled() or not isValid(self):
            return
        error = done.exception()
        if error is None:
            self._answered.emit(partial(then, done.result()))
        elif isinstance(error, HistoryError):
            self._tell(error.news)
        else:
            self._answered.emit(done.result)  # raises there, where it is seen

    def _tell(self, news: HistoryNews) -> None:
        self._answered.emit(partial(self.told.emit, news))

    def _run(self, answer: Callable[[], object]) -> None:
        answer()


def _nothing(_: object) -> None:
    """Nobody waits for an answer."""
