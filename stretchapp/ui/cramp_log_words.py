"""What can be told about a cramp, in words."""

from __future__ import annotations

from math import floor

from PySide6.QtCore import QCoreApplication

from stretchapp.core.cramp_details import CrampDetails, Doing, OtherSign, Remedy
from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.cramp_times import TimesFault
from stretchapp.ui.cramp_words import part_name
from stretchapp.ui.words import side_name

translate = QCoreApplication.translate


def doing_name(doing: Doing) -> str:
    return {
        Doing.RESTING: translate("CrampLog", "Resting"),
        Doing.SLEEPING: translate("CrampLog", "Sleeping"),
        Doing.EXERCISING: translate("CrampLog", "Exercising"),
        Doing.SITTING: translate("CrampLog", "Sitting"),
    }[doing]


def remedy_name(remedy: Remedy) -> str:
    return {
        Remedy.BREATHING: translate("CrampLog", "Breathing"),
        Remedy.STRETCH: translate("CrampLog", "A stretch"),
        Remedy.MASSAGE: translate("CrampLog", "Rubbing"),
        Remedy.HEAT: translate("CrampLog", "Warmth"),
        Remedy.COLD: translate("CrampLog", "Cold"),
        Remedy.DRINK: translate("CrampLog", "A drink"),
        Remedy.WALK: translate("CrampLog", "Walking"),
    }[remedy]


def sign_name(sign: OtherSign | None) -> str:
    """None is the tap for none of them."""
    if sign is None:
        return translate("CrampLog", "None of these")
    return {
        OtherSign.SWELLING: translate("CrampLog", "Swelling"),
        OtherSign.WEAKNESS: translate("CrampLog", "Weakness"),
        OtherSign.NUMBNESS: translate("CrampLog", "Numbness"),
        OtherSign.SKIN_CHANGE: translate("CrampLog", "A change in the skin"),
    }[sign]


def yes_or_no(value: bool) -> str:
    return translate("CrampLog", "Yes") if value else translate("CrampLog", "No")


def place_text(details: CrampDetails) -> str:
    """Calf, left."""
    if details.body_part is None:
        return translate("CrampLog", "Place not given")
    part = part_name(details.body_part)
    if details.side is None:
        return part
    return translate("CrampLog", "{part}, {side}").format(
        part=part, side=side_name(details.side).lower()
    )


def length_text(seconds: float | None) -> str:
    """Whole minutes and seconds that are over."""
    if seconds is None:
        return translate("CrampLog", "length not known")
    whole = floor(seconds)
    if whole < 60:
        return translate("CrampLog", "{n} s").format(n=whole)
    hours, rest = divmod(whole, 3600)
    if hours:
        return translate("CrampLog", "{h} h {m} min").format(h=hours, m=rest // 60)
    return translate("CrampLog", "{m} min {s} s").format(m=whole // 60, s=whole % 60)


def signs_text(signs: tuple[OtherSign, ...]) -> str:
    """Swelling, numbness."""
    first, *others = map(sign_name, signs)
    return ", ".join([first, *(each.lower() for each in others)])


def sign_line(details: CrampDetails) -> str:
    """Once a sign is noted, whatever the count; nothing without."""
    if not details.other_signs:
        return ""
    return translate(
        "CrampLog",
        "Swelling, weakness, numbness or a change in the skin with a cramp is a point at which "
        "the article behind this app says to see a doctor.",
    )


def long_line(record: CrampRecord) -> str:
    """Of one that reached ten minutes; nothing of others."""
    if not record.is_long:
        return ""
    return translate(
        "CrampLog",
        "It held for ten minutes or longer. At that length the article behind this app says to "
        "see a doctor.",
    )


def fault_text(fault: TimesFault) -> str:
    """What is wrong with times that were set, and what to do."""
    return {
        TimesFault.REVERSED: translate(
            "CrampLog",
            "It would end before it starts, so these times are not kept. Set an earlier start or "
            "a later end.",
        ),
        TimesFault.FUTURE: translate(
            "CrampLog",
            "That is still to come, so these times are not kept. Set a time up to now.",
        ),
        TimesFault.TOO_LONG: translate(
            "CrampLog",
            "That is longer than a day, so these times are not kept. Set an end within 24 hours "
            "of the start.",
        ),
    }[fault]
