"""What a person can do about a cramp: one QAction each, shared by button and key."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction

from stretchapp.core.cramp_state import BodyPart
from stretchapp.ui.cramp_view import Offer
from stretchapp.ui.cramp_words import part_name
from stretchapp.ui.page_action import page_action

translate = QCoreApplication.translate


def offer_actions(parent: QObject) -> Mapping[Offer, QAction]:
    """Those not offered are disabled, so that two may share a key."""
    named = (
        (Offer.LET_GO, translate("Cramp", "It has let go"), "L"),
        (Offer.LOG, translate("Cramp", "Done"), "D"),
        (Offer.KEEP, translate("Cramp", "Done"), "D"),
        (Offer.NOT_YET, translate("Cramp", "Not yet"), "N"),
        (Offer.STILL_GOING, translate("Cramp", "Still going"), "G"),
        (Offer.NEXT, translate("Cramp", "Next"), "Right"),
        (Offer.PAUSE, translate("Cramp", "Pause"), "Space"),
        (Offer.AGAIN, translate("Cramp", "Stretch once more"), "R"),
        (Offer.BEDTIME, translate("Cramp", "Bedtime calf and hamstring"), "1"),
        (Offer.BEDTIME_IN_BED, translate("Cramp", "Bedtime, in bed"), "2"),
        (Offer.SEE_LOG, translate("Cramp", "Cramp log"), "G"),
        (Offer.CHOOSE_AGAIN, translate("Cramp", "Other muscle"), "O"),
        (Offer.SIGNS, translate("Cramp", "Show all signs"), "S"),
        (Offer.LEAVE, translate("Cramp", "Back"), "Esc"),
    )
    return {offer: _action(parent, text, key) for offer, text, key in named}


def part_actions(parent: QObject) -> Mapping[BodyPart, QAction]:
    return {
        part: _action(parent, part_name(part), str(number))
        for number, part in enumerate(BodyPart, start=1)
    }


def aloud_action(parent: QObject) -> QAction:
    """On or off."""
    made = _action(parent, translate("Cramp", "Read aloud"), "V")
    made.setCheckable(True)
    made.setToolTip(translate("Cramp", "Say each instruction when it is shown"))
    return made


def _action(parent: QObject, text: str, key: str) -> QAction:
    action = page_action(parent, text, key)
    action.setAutoRepeat(False)
    return action
