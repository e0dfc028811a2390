"""The commands of the menu that belong to no single page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

translate = QCoreApplication.translate


@dataclass(frozen=True)
class MenuActions:
    """Shown in the library's menu; their keys work on every page."""

    new_routine: QAction
    open_folder: QAction
    look_again: QAction
    settings: QAction
    reduced_motion: QAction
    about: QAction
    quit: QAction

    def all(self) -> list[QAction]:
        return [
            self.new_routine,
            self.settings,
            self.reduced_motion,
            self.open_folder,
            self.look_again,
            self.about,
            self.quit,
        ]


def menu_actions(parent: QObject) -> MenuActions:
    reduced_motion = _action(parent, translate("Menu", "Reduced motion"), "Ctrl+M")
    reduced_motion.setCheckable(True)
    return MenuActions(
        new_routine=_action(parent, translate("Menu", "New routine"), "Ctrl+N"),
        settings=_action(parent, translate("Menu", "Settings"), "Ctrl+,"),
        open_folder=_action(parent, translate("Menu", "Open my routines folder"), "Ctrl+O"),
        look_again=_action(parent, translate("Menu", "Look for new files"), "F5"),
        reduced_motion=reduced_motion,
        about=_action(parent, translate("Menu", "About"), "F1"),
        quit=_action(parent, translate("Menu", "Quit"), "Ctrl+Q"),
    )


def _action(parent: QObject, text: str, key: str) -> QAction:
    action = QAction(text, parent)
    action.setShortcut(QKeySequence(key))
    return action
