"""Filters in words: on their chips, in their lists, and when nothing is left."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stretchapp.core.filters import LENGTHS, NO_PROPS, PLACES, REGIONS, Kind
from stretchapp.core.stretch import Prop
from stretchapp.ui.words import prop_name

translate = QCoreApplication.translate
LONGEST = 24


def values_of(kind: Kind) -> tuple[str, ...]:
    """All that can be chosen, in the order of the list."""
    props = (NO_PROPS, *(prop.value for prop in Prop))
    return {"area": REGIONS, "position": PLACES, "props": props, "length": tuple(LENGTHS)}[kind]


def heading(kind: Kind) -> str:
    """What is asked at the top of the list."""
    return {
        "area": translate("Filters", "What do you want to stretch?"),
        "position": translate("Filters", "How can you place yourself?"),
        "props": translate("Filters", "What is at hand?"),
        "length": translate("Filters", "How long may it take?"),
    }[kind]


def entry_text(kind: Kind, value: str) -> str:
    """A line of the list; it may say more than the chip."""
    longer = {
        "floor": translate("Filters", "On the floor or a bed"),
        NO_PROPS: translate("Filters", "No props"),
        "mat": translate("Filters", "Mat, carpet or bed"),
    }
    text = longer.get(value) or value_text(kind, value)
    return text[:1].upper() + text[1:]


def value_text(kind: Kind, value: str) -> str:
    if kind == "props":
        return translate("Filters", "none") if value == NO_PROPS else prop_name(Prop(value))
    return {
        "neck": translate("Filters", "neck & shoulders"),
        "arms": translate("Filters", "arms & wrists"),
        "chest": translate("Filters", "chest"),
        "back": translate("Filters", "back"),
        "hips": translate("Filters", "hips & buttocks"),
        "thighs": translate("Filters", "thighs"),
        "calves": translate("Filters", "calves & feet"),
        "standing": translate("Filters", "standing"),
        "sitting": translate("Filters", "sitting"),
        "floor": translate("Filters", "floor"),
        "to_3": translate("Filters", "up to 3 min"),
        "to_5": translate("Filters", "4–5 min"),
        "to_7": translate("Filters", "6–7 min"),
        "over_7": translate("Filters", "8 min or more"),
    }[value]


def chosen_text(kind: Kind, chosen: frozenset[str]) -> str:
    """All that is chosen, in the order of the list."""
    return ", ".join(value_text(kind, value) for value in values_of(kind) if value in chosen)


def short_text(kind: Kind, chosen: frozenset[str]) -> str:
    """What is chosen, as far as a chip has room: the first, and how many more."""
    whole = chosen_text(kind, chosen)
    if len(whole) <= LONGEST:
        return whole
    first = next(value for value in values_of(kind) if value in chosen)
    return translate("Filters", "{first} +{n}").format(
        first=value_text(kind, first), n=len(chosen) - 1
    )
