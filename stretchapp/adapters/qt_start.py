"""Catches Qt's last words when it cannot start, where it would abort the process."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

NOT_STARTED = 1


@contextmanager
def refusal_explained(explain: Callable[[str], None]) -> Iterator[None]:
    """While Qt starts: on its fatal message call `explain` with what came before, and exit.

    Qt calls abort() as soon as the handler of a fatal message returns, so this never does.
    Messages of a start that works go to stderr as ever.
    """
    heard: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
        if kind is QtMsgType.QtFatalMsg:
            explain(heard[0] if heard else str(text))
            sys.stderr.flush()
            os._exit(NOT_STARTED)
        heard.append(str(text))

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        for text in heard:
            print(text, file=sys.stderr)
