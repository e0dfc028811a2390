"""The kinds of filters by name; apart from their values, so that the first paint needs no more."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stretchapp.core.filters import Kind

translate = QCoreApplication.translate


def kind_name(kind: Kind) -> str:
    return {
        "area": translate("Filters", "Area"),
        "position": translate("Filters", "Position"),
        "props": translate("Filters", "Props"),
        "length": translate("Filters", "Length"),
    }[kind]


def named_text(kind: Kind, values: str) -> str:
    """A kind with what is chosen of it: Area: back."""
    return translate("Filters", "{kind}: {values}").format(kind=kind_name(kind), values=values)


def spoken_text(kind: Kind, values: str) -> str:
    """What a screen reader says of a chip; no values: any will do."""
    return {
        "area": translate("Filters", "Filter by area: {values}"),
        "position": translate("Filters", "Filter by position: {values}"),
        "props": translate("Filters", "Filter by props: {values}"),
        "length": translate("Filters", "Filter by length: {values}"),
    }[kind].format(values=values or translate("Filters", "any"))
