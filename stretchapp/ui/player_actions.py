"""The player's commands: one QAction each, shared by button, key and menu."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

translate = QCoreApplication.translate


@dataclass(frozen=True)
class PlayerActions:
    """Created once a page; the page connects them to whatever session runs."""

    back: QAction
    pause: QAction
    skip: QAction
    extend: QAction
    breath: QAction
    sound: QAction
    stop: QAction
    full_screen: QAction

    def all(self) -> tuple[QAction, ...]:
        return (*self.moving, self.breath, self.sound, self.stop, self.full_screen)

    @property
    def moving(self) -> tuple[QAction, ...]:
        """Those that move the session."""
        return (self.back, self.pause, self.skip, self.extend)


def player_actions(parent: QObject) -> PlayerActions:
    return PlayerActions(
        back=_action(
            parent,
            translate("Player", "Back"),
            translate("Player", "This hold again; at its start, the one before"),
            "Left",
        ),
        pause=_action(
            parent, translate("Player", "Pause"), translate("Player", "Pause or go on"), "Space"
        ),
        skip=_action(
            parent,
            translate("Player", "Skip"),
            translate("Player", "To the next side or stretch"),
            "Right",
        ),
        extend=_action(
            parent,
            translate("Player", "+10 s"),
            translate("Player", "Ten seconds more of this"),
            "+",
            "=",
        ),
        breath=_action(
            parent,
            translate("Player", "Breath pacer"),
            translate("Player", "Breathe slowly with the words and the figure in a hold"),
            "B",
        ),
        sound=_action(
            parent,
            translate("Player", "Sound"),
            translate("Player", "Voice and tones, tones, a bell at both ends of a hold, nothing"),
            "M",
        ),
        stop=_action(
            parent, translate("Player", "Stop"), translate("Player", "Stop; you can go on"), "Esc"
        ),
        full_screen=_action(
            parent,
            translate("Player", "Full screen"),
            translate("Player", "Only figure, side and seconds"),
            "F",
        ),
    )


def _action(parent: QObject, text: str, tip: str, *keys: str) -> QAction:
    action = QAction(text, parent)
    action.setToolTip(tip)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.setAutoRepeat(False)
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return action
