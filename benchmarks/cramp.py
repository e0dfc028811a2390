"""From the key to help with a cramp: the first instruction painted, and the stopwatch running.

Beside it, in the same run, the way to the settings page, which is made when it is first wanted as
well. Both in a window that has settled; under 200 ms, the first time too.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from tools.stage import Stage

ROUNDS = 7
MOST_MS, MOST_RATIO = 200.0, 3.0


class Painted(QObject):
    """When a widget was last painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.at = 0.0
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.at = time.perf_counter()
        return super().eventFilter(watched, event)


def main() -> int:
    first: dict[str, list[float]] = {"cramp": [], "settings": []}
    again: dict[str, list[float]] = {"cramp": [], "settings": []}
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            stage = Stage(Path(folder))
            stage.window.show()
            stage.window.activateWindow()
            stage.settle(600)
            for times in (first, again):
                times["cramp"].append(milliseconds(stage, Qt.Key.Key_C, cramp_page))
                times["settings"].append(settings_milliseconds(stage))
            stage.window.close()
            stage.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return report(first, again)


def cramp_page(stage: Stage) -> QWidget:
    assert stage.window.cramp_flow.page.time.text
    return stage.window.cramp_flow.page


def settings_milliseconds(stage: Stage) -> float:
    modifier = Qt.KeyboardModifier.ControlModifier
    return milliseconds(
        stage, Qt.Key.Key_Comma, lambda stage: stage.window.settings_flow.page, modifier
    )


def milliseconds(
    stage: Stage,
    key: Qt.Key,
    page_of: Callable[[Stage], QWidget],
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> float:
    """From the key until everything on the page is painted; then back to the library."""
    stage.window.activateWindow()
    QTest.qWaitForWindowActive(stage.window)
    start = time.perf_counter()
    QTest.keyClick(stage.window.focusWidget() or stage.window, key, modifier)
    page = page_of(stage)
    painted = Painted(page)
    while not painted.at:
        QCoreApplication.processEvents()
    QCoreApplication.processEvents()
    took = (time.perf_counter() - start) * 1000
    painted.deleteLater()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    stage.settle(50)
    return took


def report(first: dict[str, list[float]], again: dict[str, list[float]]) -> int:
    print(f"From the key to the painted page, {ROUNDS} windows, the first time and the second:")
    for name in first:
        one, two = first[name], again[name]
        print(
            f"  {name:9} {median(one):4.0f} ms [{min(one):.0f}..{max(one):.0f}], "
            f"{median(two):4.0f} ms [{min(two):.0f}..{max(two):.0f}]"
        )
    ratio = median(first["cramp"]) / median(first["settings"])
    print(f"  ratio {ratio:.2f}, at most {MOST_RATIO}; worst at most {MOST_MS:.0f} ms")
    return int(ratio > MOST_RATIO or max(first["cramp"] + again["cramp"]) > MOST_MS)


if __name__ == "__main__":
    sys.exit(main())
