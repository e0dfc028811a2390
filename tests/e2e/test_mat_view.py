"""The mat view in the whole window: sizes as painted, and what covers what."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtGui import QColor, QFontMetricsF, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from stretchapp.core.plan import SegmentKind
from stretchapp.ui.mat_face import MatFace
from stretchapp.ui.mat_layout import SMALLEST_CAPITAL
from stretchapp.ui.widgets.action_button import ActionButton
from stretchapp.ui.widgets.fitted_text import FittedText
from stretchapp.ui.widgets.side_pill import SidePill
from tools.stage import Stage

SIZES = [(1920, 1080), (1280, 800), (800, 600)]
TOP_TO_WORD = 0.63  # of the ring's height: the digits lie above it, the word below


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    made = Stage(tmp_path)
    yield made
    made.window.close()
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def mat(qtbot: QtBot, stage: Stage, size: tuple[int, int], routine: str = "calf") -> MatFace:
    """In a window of a size; the screen that it would fill has another."""
    stage.window.resize(*size)
    with qtbot.waitExposed(stage.window):
        stage.window.show()
    stage.start(routine)
    page = stage.window.session_flow.player_page
    page.full_screen_toggled.disconnect()
    page.commands.full_screen.trigger()
    stage.settle(20)
    assert page.mat_face.size().toTuple() == size
    return page.mat_face


def inked_rows(image: QImage, ink: str, area: QRect) -> list[int]:
    """The rows of an area that have pixels of a colour."""
    color = QColor(ink).rgb()
    return [
        y
        for y in range(area.top(), area.bottom())
        if any(image.pixel(x, y) == color for x in range(area.left(), area.right(), 2))
    ]


@pytest.mark.parametrize("size", SIZES)
def test_the_painted_digits_are_a_quarter_of_the_windows_height(
    qtbot: QtBot, stage: Stage, size: tuple[int, int]
) -> None:
    face = mat(qtbot, stage, size)
    stage.play_into(SegmentKind.HOLD, 8)
    ring = face.ring
    side = min(ring.width(), ring.height())
    area = QRect(0, 0, side, int(side * TOP_TO_WORD))
    area.moveCenter(ring.rect().center())
    area.moveTop((ring.height() - side) // 2)
    rows = inked_rows(ring.grab().toImage(), ring.theme.ink, area)

    assert rows[-1] - rows[0] + 1 == len(rows), "more than the digits"
    assert 0.25 <= len(rows) / size[1] < 0.35


@pytest.mark.parametrize("size", SIZES)
def test_no_words_under_the_figure_are_too_small_to_be_read_from_the_mat(
    qtbot: QtBot, stage: Stage, size: tuple[int, int]
) -> None:
    face = mat(qtbot, stage, size)
    smallest = 0.98 * SMALLEST_CAPITAL * min(size)  # a font has whole pixels
    stage.play_into(SegmentKind.HOLD, 8)
    assert capital(face.line) >= smallest
    assert capital(face.next) >= smallest

    stage.play_into(SegmentKind.SWITCH, 1)
    assert capital(face.line) >= smallest
    pill = face.findChildren(SidePill)[0]
    assert QFontMetricsF(pill.font()).capHeight() >= smallest


def capital(text: FittedText) -> float:
    """The height of a capital as it is painted, in pixels."""
    return QFontMetricsF(text.fitted()[0]).capHeight()


def test_every_shipped_instruction_of_the_mat_view_is_readable(qtbot: QtBot, stage: Stage) -> None:
    face = mat(qtbot, stage, (1920, 1080))
    cues = [each.breath_cue for each in stage.window.library.stretches.values() if each.breath_cue]
    names = [each.name for each in stage.window.library.stretches.values()]
    sizes = {text: fitted(face.line, text) for text in [*cues, *names]}

    assert len(sizes) > 20
    assert {t: c for t, c in sizes.items() if c < 0.98 * SMALLEST_CAPITAL * 1080} == {}


def fitted(line: FittedText, text: str) -> float:
    line.show_text(text)
    return capital(line)


def test_a_session_that_waits_asks_in_large_letters(qtbot: QtBot, stage: Stage) -> None:
    face = mat(qtbot, stage, (1920, 1080))
    stage.window.session_flow.player_page.commands.wait.trigger()
    stage.play(60)
    ring = face.ring
    area = ring.rect().adjusted(ring.width() // 4, ring.height() // 4, -200, -ring.height() // 4)
    rows = inked_rows(ring.grab().toImage(), ring.theme.ink, area)

    assert len(rows) >= 0.1 * 1080


def test_the_controls_come_with_the_mouse_move_nothing_and_go_again(
    qtbot: QtBot, stage: Stage
) -> None:
    face = mat(qtbot, stage, (1280, 800))
    parts = [face.figure, face.ring, face.line, face.next]
    before = [each.geometry() for each in parts]
    assert not seen(face)

    QTest.mouseMove(face, QPoint(300, 300))
    QTest.mouseMove(face, QPoint(310, 310))
    assert {"Back", "Pause", "Skip", "Stop", "Full screen"} <= {
        each.accessibleName() for each in seen(face)
    }
    assert before == [each.geometry() for each in parts]
    qtbot.waitUntil(lambda: not seen(face), timeout=8000)


def seen(face: MatFace) -> list[ActionButton]:
    return [each for each in face.findChildren(ActionButton) if each.isVisible()]
