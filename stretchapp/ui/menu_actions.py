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
    cramp: QAction
    cramp_log: QAction
    signs: QAction
    advice: QAction
    open_folder: QAction
    look_again: QAction
    history: QAction
    import_list: QAction
    settings: QAction
    reduced_motion: QAction
    about: QAction
    quit: QAction

    def all(self) -> list[QAction]:
        return [
            self.new_routine,
            self.cramp,
            self.cramp_log,
            self.signs,
            self.advice,
            self.history,
            self.settings,
            self.reduced_motion,
            self.open_folder,
            self.look_again,
            self.import_list,
            self.about,
            self.quit,
        ]


def menu_actions(parent: QObject) -> MenuActions:
    reduced_motion = _action(parent, translate("Menu", "Reduced motion"), "Ctrl+M")
    reduced_motion.setCheckable(True)
    return MenuActions(
        new_routine=_action(parent, translate("Menu", "New routine"), "Ctrl+N"),
        cramp=_action(parent, translate("Menu", "I have a cramp now"), "C"),
        cramp_log=_action(parent, translate("Menu", "Cramp log"), "Ctrl+L"),
        signs=_action(parent, translate("Menu", "When to see a doctor"), "Ctrl+Shift+D"),
        advice=_action(parent, translate("Menu", "About the advice"), "Shift+F1"),
        history=_action(parent, translate("Menu", "History"), "Ctrl+H"),
        settings=_action(parent, translate("Menu", "Settings"), "Ctrl+,"),
        open_folder=_action(parent, translate("Menu", "Open my routines folder"), "Ctrl+O"),
        look_again=_action(parent, translate("Menu", "Look for new files"), "F5"),
        import_list=_action(parent, translate("Menu", "Import a list…"), "Ctrl+I"),
        reduced_motion=reduced_motion,
        about=_action(parent, translate("Menu", "About"), "F1"),
        quit=_action(parent, translate("Menu", "Quit"), "Ctrl+Q"),
    )


def _action(parent: QObject, text: str, key: str) -> QAction:
    action = QAction(text, parent)
    action.setShortcut(QKeySequence(key))
    return action
