"""Work that would hold up the window, done in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


class Beside(QObject):
    """Does one thing after another; answers come in the window's thread, never at once."""

    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_open = True
        self._answered.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def do(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """What `work` raises, is raised again where `then` would get what it returns."""
        if self._is_open:
            self._thread.submit(work).add_done_callback(partial(self._hand_over, then))

    def close(self) -> None:
        """Waits for what is being done; nothing is done after that."""
        self._is_open = False
        if "_thread" in self.__dict__:
            self._thread.shutdown(cancel_futures=True)

    @cached_property
    def _thread(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="beside")

    def _hand_over(self, then: Callable[[T], None], done: Future[T]) -> None:
        """In whatever thread that is: to the window, if there still is one."""
        if not done.cancelled() and isValid(self):
            self._answered.emit(lambda: then(done.result()))

    def _run(self, answer: Callable[[], None]) -> None:
        answer()
