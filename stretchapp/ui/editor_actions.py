"""The commands of the editor."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from stretchapp.ui.page_action import page_action

translate = QCoreApplication.translate


@dataclass(frozen=True)
class EditorActions:
    """Their keys work while the page, or anything on it, has the focus."""

    undo: QAction
    redo: QAction
    save: QAction
    start: QAction
    add: QAction
    write_own: QAction
    copy: QAction
    remove: QAction
    move_up: QAction
    move_down: QAction

    def all(self) -> list[QAction]:
        return [getattr(self, name) for name in self.__dataclass_fields__]

    def of_entry(self) -> list[QAction]:
        """Those that are about the entry chosen."""
        return [self.move_up, self.move_down, self.copy, self.remove]


def editor_actions(page: QWidget) -> EditorActions:
    def action(text: str, *keys: str) -> QAction:
        made = page_action(page, text, *keys)
        page.addAction(made)
        return made

    return EditorActions(
        undo=action(translate("Editor", "Undo"), "Ctrl+Z"),
        redo=action(translate("Editor", "Redo"), "Ctrl+Y", "Ctrl+Shift+Z"),
        save=action(translate("Editor", "Save"), "Ctrl+S"),
        start=action(translate("Editor", "Start"), "Ctrl+Return"),
        add=action(translate("Editor", "Add a stretch"), "Ins", "Ctrl+E"),
        write_own=action(translate("Editor", "Write one"), "Ctrl+Shift+E"),
        copy=action(translate("Editor", "Once more"), "Ctrl+D"),
        remove=action(translate("Editor", "Remove"), "Del"),
        move_up=action(translate("Editor", "Up"), "Alt+Up"),
        move_down=action(translate("Editor", "Down"), "Alt+Down"),
    )
