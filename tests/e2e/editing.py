"""What tests of the editor do in the real window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from stretchapp.ui.editor_page import EditorPage
from stretchapp.ui.widgets.editor_banner import EditorBanner
from tools.stage import Stage

BY_HAND = """\
# Mine, after the course
format: 1
name:   "Evening legs"      # to be read out

stretches:
  - calf_wall               # left first

  # both of them: gently
  - { use: hamstring_chair ,  hold: 20 }
  - name: Towel pull
    sides: each
    hold: 20-30
    instructions:
      - Sit with the {side} leg straight.   # on the floor
# the end"""


def edit(stage: Stage, routine_id: str) -> EditorPage:
    routine = stage.window.library.find(routine_id)
    assert routine is not None
    stage.window.show_routine(routine)
    stage.window.routine_page.edit.click()
    assert stage.window.page is stage.window.editing.flow.page
    return stage.window.editing.flow.page


def keys(*pressed: str | Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    """To whatever has the focus."""
    for each in pressed:
        focus = QApplication.focusWidget()
        assert focus is not None
        if isinstance(each, str):
            QTest.keyClicks(focus, each)
        elif isinstance(each, tuple):
            QTest.keyClick(focus, *each)
        else:
            QTest.keyClick(focus, each)


CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
UNDO = (Qt.Key.Key_Z, CTRL)
SAVE = (Qt.Key.Key_S, CTRL)


def press(banner: EditorBanner | None, text: str) -> None:
    assert banner is not None
    assert banner.isVisible()
    next(each for each in banner.findChildren(QPushButton) if each.text() == text).click()


def rows(page: EditorPage) -> list[str]:
    return [page.list.item(row).text() for row in range(1, page.list.count())]
