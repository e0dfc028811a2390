"""The whole window at its smallest, at its tallest, and full of what people might write."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from stretchapp.app import build_app
from stretchapp.arguments import WindowArguments
from stretchapp.core.snapshot import Status
from stretchapp.ui.widgets.countdown_ring import CountdownRing
from stretchapp.ui.widgets.figure_view import FigureView
from stretchapp.ui.widgets.instruction_panel import InstructionPanel
from tools.stage import Stage

LONG = "Lean on the {side} side, slowly and with the whole weight of the body. " * 2
WORD = "Wadenmuskulaturdehnungsuebungen" + "W" * 29
CROWDED = (
    f"""\
format: 1
name: {WORD}
stretches:
  - {{name: {WORD}, sides: each, hold: 20, instructions: [{", ".join([f'"{LONG}"'] * 6)}]}}
"""
    + "  - {use: neck_side_tilt, reps: 3}\n" * 19
)
SIZES = ((640, 480), (800, 600), (1280, 800), (700, 1150), (1900, 500))


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    (tmp_path / "crowded.yaml").write_text(CROWDED, encoding="utf-8")
    made = Stage(tmp_path)
    yield made
    close(made)


def close(stage: Stage) -> None:
    stage.window.close()
    stage.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def show(qtbot: QtBot, stage: Stage, size: tuple[int, int]) -> None:
    stage.window.resize(*size)
    with qtbot.waitExposed(stage.window):
        stage.window.show()


def place(widget: QWidget) -> QRect:
    """In the coordinates of the window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("routine_id", ["calf", "hamstring", "quadriceps", "back", "crowded"])
def test_no_instruction_lies_over_another_and_none_is_out_of_reach(
    qtbot: QtBot, stage: Stage, size: tuple[int, int], routine_id: str
) -> None:
    show(qtbot, stage, size)
    stage.start(routine_id)
    stage.settle(20)
    (panel,) = stage.window.session_flow.player_page.findChildren(InstructionPanel)
    lines = [place(line) for line in panel.findChildren(QLabel) if line.isVisible()]

    assert lines
    assert all(a.bottom() < b.top() for a, b in pairwise(lines))
    scrolls = panel.verticalScrollBar().maximum() > 0
    assert scrolls or place(panel).contains(lines[-1])
    assert scrolls == (panel.focusPolicy() is Qt.FocusPolicy.TabFocus)


@pytest.mark.parametrize("size", SIZES)
def test_everything_of_a_crowded_session_lies_inside_the_window(
    qtbot: QtBot, stage: Stage, size: tuple[int, int]
) -> None:
    show(qtbot, stage, size)
    stage.start("crowded")
    stage.settle(20)

    page = stage.window.session_flow.player_page
    window = QRect(QPoint(), stage.window.size())
    assert stage.window.size().toTuple() == size
    shown = [each for each in page.findChildren(QPushButton) if each.isVisible()]
    parts = [*shown, *page.findChildren(CountdownRing), *page.findChildren(FigureView)[:1]]
    assert len(parts) > 6
    assert all(window.contains(place(part)) for part in parts)


@pytest.mark.parametrize(("size", "under"), [((700, 1150), True), ((1280, 800), False)])
def test_in_a_tall_window_the_words_stand_under_the_figure(
    qtbot: QtBot, stage: Stage, size: tuple[int, int], under: bool
) -> None:
    show(qtbot, stage, size)
    stage.start("calf")
    stage.settle(20)
    (ring,) = stage.window.session_flow.player_page.findChildren(CountdownRing)
    figure = stage.window.session_flow.player_page.findChildren(FigureView)[0]

    assert (place(ring).top() > place(figure).bottom()) == under


def test_the_choices_of_a_routine_can_be_read_in_the_smallest_window(
    qtbot: QtBot, stage: Stage
) -> None:
    show(qtbot, stage, (640, 480))
    found = stage.window.library.find("back")
    assert found is not None
    stage.window.show_routine(found)
    stage.settle(20)
    found_buttons = stage.window.routine_page.findChildren(QPushButton)
    buttons = [each for each in found_buttons if each.isVisible()]

    assert all(each.width() >= each.sizeHint().width() for each in buttons)
    assert all(place(each).right() < 640 for each in buttons)


def test_the_way_on_from_a_long_routine_stays_in_sight(qtbot: QtBot, stage: Stage) -> None:
    show(qtbot, stage, (640, 480))
    stage.start("crowded")
    stage.play(9000)
    stage.settle(20)

    assert stage.window.page is stage.window.session_flow.done_page
    assert place(stage.window.session_flow.done_page.to_library).bottom() < 480


def test_a_window_closed_in_full_screen_opens_again_as_a_window(
    qtbot: QtBot, tmp_path: Path
) -> None:
    first = Stage(tmp_path)
    show(qtbot, first, (760, 620))
    first.start("calf")
    first.window.session_flow.player_page.commands.full_screen.trigger()
    qtbot.waitUntil(first.window.isFullScreen)
    close(first)

    second = Stage(tmp_path)
    with qtbot.waitExposed(second.window):
        second.window.show()
    assert not second.window.isFullScreen()
    close(second)


def test_a_session_goes_on_in_the_other_theme_when_the_system_changes(
    qtbot: QtBot, tmp_path: Path
) -> None:
    stage = Stage(tmp_path)
    close(stage)
    stage.app = build_app(WindowArguments(data_dir=tmp_path), stage.clock, in_company=False)
    stage.window = stage.app.window
    show(qtbot, stage, (1280, 800))
    stage.start("calf")
    stage.play(20)
    hints = QGuiApplication.styleHints()
    (ring,) = stage.window.session_flow.player_page.findChildren(CountdownRing)
    for scheme, dark in ((Qt.ColorScheme.Dark, True), (Qt.ColorScheme.Light, False)):
        hints.colorSchemeChanged.emit(scheme)
        assert ring.theme.dark is dark
        assert stage.window.palette().window().color().name().upper() == ring.theme.paper
    session = stage.window.session_flow.player_page.session
    assert session is not None
    assert (session.snapshot.status, session.snapshot.position) == (Status.RUNNING, 20)
    close(stage)
