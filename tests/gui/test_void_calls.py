"""PySide6 6.12.0 loses a reference to None on every void call below Python 3.12."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

CALLS = 300


def test_void_qt_calls_do_not_eat_none() -> None:
    """Some 5,000 lost references abort the process: Fatal Python error: none_dealloc."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - CALLS // 2
