"""Messages stand in a window of their own and stop nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from stretchapp import __version__
from stretchapp.ui.notices import show_about, show_notice


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def close(qtbot: QtBot, box: QMessageBox) -> None:
    QTest.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(box))


def test_a_notice_is_shown_as_it_is_written_and_goes_with_escape(
    qtbot: QtBot, parent: QWidget
) -> None:
    box = show_notice(parent, "Folder", "<b>/home/me & you</b>")

    assert box.isVisible()
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert box.text() == "<b>/home/me & you</b>"
    close(qtbot, box)


def test_about_names_the_version_and_what_this_is_not(qtbot: QtBot, parent: QWidget) -> None:
    box = show_about(parent)

    assert __version__ in box.text()
    assert "not medical care" in box.text()
    assert "no doctor or physiotherapist has reviewed" in " ".join(box.text().split())
    close(qtbot, box)
