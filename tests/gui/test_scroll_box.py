"""A scroll area is a stop for the Tab key only while it scrolls."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from stretchapp.ui.widgets.scroll_box import ScrollBox


@pytest.mark.parametrize(
    ("height", "policy"),
    [(2000, Qt.FocusPolicy.StrongFocus), (50, Qt.FocusPolicy.NoFocus)],
    ids=["more than is in sight", "all of it in sight"],
)
def test_it_takes_the_focus_only_while_there_is_more_to_see(
    qtbot: QtBot, height: int, policy: Qt.FocusPolicy
) -> None:
    content = QWidget()
    box = ScrollBox(content, "list")
    qtbot.addWidget(box)
    box.resize(300, 200)
    content.setMinimumHeight(1000)
    box.show()
    content.setMinimumHeight(height)
    qtbot.waitUntil(lambda: box.focusPolicy() is policy)
