"""The menu's reduced motion: poses follow one another, and nothing moves between them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from stretchapp.ui.widgets.figure_view import FigureView
from tools.stage import Stage

LOOKS, SECONDS = 80, 40  # lead-in, a hold, and the first seconds of the switch


def different_pictures(stage: Stage) -> int:
    """How many the figure shows in the first part of a routine."""
    stage.start("calf")
    figure = stage.window.session_flow.player_page.findChildren(FigureView)[0]
    found: set[bytes] = set()
    for _ in range(LOOKS):
        stage.play(SECONDS / LOOKS)
        image = figure.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        found.add(bytes(image.constBits()))
    return len(found)


@pytest.mark.parametrize(("is_reduced", "least", "most"), [(True, 2, 4), (False, 15, LOOKS)])
def test_reduced_motion_leaves_poses_only(
    qtbot: QtBot, tmp_path: Path, is_reduced: bool, least: int, most: int
) -> None:
    stage = Stage(tmp_path)
    with qtbot.waitActive(stage.window):
        stage.window.show()
        stage.window.activateWindow()
    stage.window.resize(800, 600)
    if is_reduced:
        qtbot.waitUntil(lambda: bool(stage.window.actions()))
        QTest.keyClick(stage.window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert stage.window.commands.reduced_motion.isChecked() is is_reduced
    assert least <= different_pictures(stage) <= most
    stage.window.close()
    stage.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
