"""Where files are asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from stretchapp.ui.file_dialogs import file_dialog


def test_a_folder_that_is_not_there_is_no_name_of_a_file(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = file_dialog(parent, "Choose a picture", "Pictures (*.png)")
    names = [line.text() for line in dialog.findChildren(QLineEdit)]
    assert names
    assert not any(names)
