"""From the key to help with a cramp: the first instruction painted, and the stopwatch running.

Beside it, in the same run, the way to the settings page, which is made when it is first wanted as
well. Both in a window that has settled; under 200 ms, the first time too. And the page for an
appointment: no step of it may stop the window for 50 ms, however many cramps there are.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stretchapp.core.moment import day_number
from stretchapp.core.steps import Steps
from stretchapp.ui.cramp_pdf import making_pdf
from tools.past_cramps import cramps
from tools.stage import Stage

ROUNDS = 7
MOST_MS, MOST_RATIO = 200.0, 3.0
TODAY, MANY, MOST_STEP_MS = date(2026, 3, 7), 500, 50.0


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
    return report(first, again) | report_pdf()


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


def report_pdf() -> int:
    records, today = list(cramps(TODAY, MANY, 80)), day_number(TODAY)
    rounds = [step_milliseconds(making_pdf(records, today)) for _ in range(ROUNDS)]
    longest = median(max(steps) for steps in rounds)
    whole = median(sum(steps) for steps in rounds)
    print(f"A page of {MANY} cramps: {whole:.0f} ms, its longest step {longest:.0f} ms")
    print(f"  at most {MOST_STEP_MS:.0f} ms")
    return int(longest > MOST_STEP_MS)


def step_milliseconds(steps: Steps[bytes]) -> list[float]:
    times, is_over = [], False
    while not is_over:
        start = time.perf_counter()
        is_over = next(steps, steps) is steps
        times.append((time.perf_counter() - start) * 1000)
    return times


if __name__ == "__main__":
    sys.exit(main())
