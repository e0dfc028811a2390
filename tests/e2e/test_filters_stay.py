"""Filters in the whole window: they last as long as it, and cost its start nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from stretchapp.core.hold_length import HoldLength
from stretchapp.core.plan import PlanSettings
from tools.stage import Stage

NOT_AT_START = (
    "yaml",
    "msgspec",
    "PySide6.QtNetwork",
    "stretchapp.core.stretch",
    "stretchapp.ui.filter_view",
)
SCRIPT = f"""
import sys
from pathlib import Path
from stretchapp.app import build_app
from stretchapp.arguments import WindowArguments

def tell() -> None:
    print([name for name in {NOT_AT_START} if name in sys.modules])
    app.application.quit()

app = build_app(WindowArguments(data_dir=Path(sys.argv[1])))
app.window.first_painted.connect(tell)
app.run()
"""
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    made = Stage(tmp_path)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.settle(20)
    yield made
    made.window.close()
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def choose(stage: Stage, value: str) -> None:
    bar = stage.window.library_page.filter_bar
    QTest.mouseClick(bar.chips["length"], Qt.MouseButton.LeftButton)
    opened = bar.list_of("length")
    QTest.mouseClick(opened.boxes[value], Qt.MouseButton.LeftButton)
    opened.close()


def shown(stage: Stage) -> set[str]:
    return {card.view.routine for card in stage.window.library_page.grid.cards()}


def test_filters_are_still_there_after_a_routine(stage: Stage) -> None:
    choose(stage, "to_3")
    before = shown(stage)
    assert "calf" in before
    assert "back" not in before

    QTest.mouseClick(stage.window.library_page.grid.cards()[0], Qt.MouseButton.LeftButton)
    stage.window.show_library()

    assert shown(stage) == before
    assert stage.window.library_page.filter_bar.chips["length"].text() == "Length: up to 3 min"


def test_a_filter_by_length_follows_the_hold_length(qtbot: QtBot, stage: Stage) -> None:
    choose(stage, "to_5")
    assert "back" in shown(stage)
    assert "article_once" not in shown(stage)

    short = PlanSettings(hold_length=HoldLength.SHORT)
    stage.window.routine_page.settings_chosen.emit(short)
    assert "back" in shown(stage)
    choose(stage, "to_7")
    qtbot.waitUntil(lambda: "article_once" in shown(stage))


def test_a_start_with_remembered_cards_reads_no_model_for_its_filters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    said = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(tmp_path)],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for _ in range(2)
    ]

    assert "yaml" in said[0]
    assert said[1] == "[]\n"
