"""The player's commands: one QAction each, shared by button, key and menu."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction

from stretchapp.core.snapshot import Snapshot, Status
from stretchapp.ui.page_action import page_action

translate = QCoreApplication.translate


@dataclass(frozen=True)
class PlayerActions:
    """Created once a page; the page connects them to whatever session runs.

    `forward` is for a remote that has only this key and one for back.
    """

    back: QAction
    pause: QAction
    skip: QAction
    extend: QAction
    ready: QAction
    wait: QAction
    forward: QAction
    breath: QAction
    sound: QAction
    stop: QAction
    full_screen: QAction

    def all(self) -> tuple[QAction, ...]:
        return (*self.on_bar, self.ready, self.wait, self.forward)

    @property
    def on_bar(self) -> tuple[QAction, ...]:
        """Those that have a button at all times."""
        return (*self.moving, self.breath, self.sound, self.stop, self.full_screen)

    @property
    def moving(self) -> tuple[QAction, ...]:
        """Those that move the session."""
        return (self.back, self.pause, self.skip, self.extend)


def player_actions(parent: QObject) -> PlayerActions:
    return PlayerActions(**_moving(parent), **_starting(parent), **_choosing(parent))


def _moving(parent: QObject) -> dict[str, QAction]:
    """Those that move the session."""
    return {
        "back": _action(
            parent,
            translate("Player", "Back"),
            translate("Player", "This hold again; at its start, the one before"),
            "Left",
            "PgUp",
            "Media Previous",
        ),
        "pause": _action(
            parent,
            translate("Player", "Pause"),
            translate("Player", "Pause or go on"),
            "Space",
            "Toggle Media Play/Pause",
            "Media Play",
            "Media Pause",
        ),
        "skip": _action(
            parent,
            translate("Player", "Skip"),
            translate("Player", "To the next side or stretch"),
            "Right",
            "Media Next",
        ),
        "extend": _action(
            parent,
            translate("Player", "+10 s"),
            translate("Player", "Ten seconds more of this"),
            "+",
            "=",
        ),
    }


def _starting(parent: QObject) -> dict[str, QAction]:
    """Those that begin a hold, or go on in a remote's way."""
    return {
        "ready": _ready(parent),
        "wait": _action(
            parent,
            translate("Player", "Wait for me"),
            translate("Player", "Start this hold when I say that I'm ready"),
            "W",
        ),
        "forward": _action(
            parent,
            translate("Player", "Forward"),
            translate("Player", "On from here: ready, go on, or skip"),
            "PgDown",
        ),
    }


def _choosing(parent: QObject) -> dict[str, QAction]:
    """How it is followed, and the end."""
    return {
        "breath": _action(
            parent,
            translate("Player", "Breath pacer"),
            translate("Player", "Breathe slowly with the words and the figure in a hold"),
            "B",
        ),
        "sound": _action(
            parent,
            translate("Player", "Sound"),
            translate("Player", "Voice and tones, tones, a bell at both ends of a hold, nothing"),
            "M",
        ),
        "stop": _action(
            parent,
            translate("Player", "Stop"),
            translate("Player", "Stop; you can go on"),
            "Esc",
            "Media Stop",
        ),
        "full_screen": _action(
            parent,
            translate("Player", "Full screen"),
            translate("Player", "Only figure, side and seconds"),
            "F",
        ),
    }


def space_texts() -> tuple[str, str, str]:
    """What the key and the button of `pause` mean: pause, go on, ready."""
    return (
        translate("Player", "Pause"),
        translate("Player", "Go on"),
        translate("Player", "I'm ready"),
    )


def space_text(snapshot: Snapshot) -> str:
    """The one of them that holds now."""
    pause, go_on, ready = space_texts()
    if snapshot.asks_for_ready:
        return ready
    return go_on if snapshot.status is Status.PAUSED else pause


def _ready(parent: QObject) -> QAction:
    """Enter presses a button that has the focus; it means this only where none has."""
    tip = translate("Player", "I'm in place: start this hold, after 3, 2, 1")
    action = _action(parent, translate("Player", "I'm ready"), tip, "Enter", "Return")
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    return action


def _action(parent: QObject, text: str, tip: str, *keys: str) -> QAction:
    action = page_action(parent, text, *keys)
    action.setToolTip(tip)
    action.setAutoRepeat(False)
    return action
