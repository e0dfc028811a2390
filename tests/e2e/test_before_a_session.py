"""What a session needs is made while its routine is looked at."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from tools.stage import Stage


def test_a_session_is_expected_where_a_routine_is_seen(qtbot: QtBot, tmp_path: Path) -> None:
    window = Stage(tmp_path).window
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: "routine_page" in vars(window))
    assert not window.session_flow.is_made
    routine = window.library.find("calf")
    assert routine is not None

    with qtbot.waitSignal(window.session_expected):
        window.show_routine(routine)
    assert window.session_flow.is_made

    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
