"""Long work in the window: a little at a time, and only the last that was asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from stretchapp.core.steps import Steps
from stretchapp.ui.slices import Slices

pytestmark = pytest.mark.usefixtures("qapp")


def endless() -> Steps[str]:
    while True:
        yield


def short(value: str) -> Steps[str]:
    yield
    return value


def test_other_events_come_between_the_steps(qtbot: QtBot) -> None:
    slices, ticks = Slices(), []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(1)
    slices.begin(endless(), lambda _: None)
    qtbot.waitUntil(lambda: len(ticks) > 3)
    timer.stop()
    slices.stop()


def test_only_what_was_begun_last_comes_to_an_end(qtbot: QtBot) -> None:
    slices = Slices()
    done: list[str] = []
    slices.begin(endless(), done.append)
    slices.begin(short("first"), done.append)
    slices.begin(short("second"), done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["second"]


def test_what_came_of_it_may_begin_the_next(qtbot: QtBot) -> None:
    slices = Slices()
    done: list[str] = []
    slices.begin(short("one"), lambda _: slices.begin(short("two"), done.append))
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["two"]
