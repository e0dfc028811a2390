"""What is said when nothing fits: what was asked for, and what to leave out to see more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from stretchapp.core.filters import Kind
from stretchapp.ui.filter_names import named_text
from stretchapp.ui.filter_view import chosen_text
from stretchapp.ui.library_view import CardView, Wish, granted, routine_count

translate = QCoreApplication.translate


@dataclass(frozen=True)
class WayOut:
    """A wish that shows more, and how many routines it shows."""

    text: str
    wish: Wish
    count: int


@dataclass(frozen=True)
class EmptyView:
    """What was asked for, what helps, and the ways out, the widest first."""

    asked: str
    advice: str
    ways: tuple[WayOut, ...]


def empty_view(cards: Iterable[CardView], wish: Wish) -> EmptyView:
    cards = tuple(cards)
    narrower = [way for way in _ways(cards, wish) if way.count]
    ways = sorted(narrower, key=lambda way: way.count, reverse=True)
    everything = _way(cards, translate("Library", "Show all"), Wish())
    parts = len(wish.filters.kinds) + bool(wish.text.strip())
    return EmptyView(
        asked=translate("Library", "No routine fits {asked}.").format(asked=_asked(wish)),
        advice=_advice(wish, parts, bool(ways)),
        ways=(*(ways if parts > 1 else ()), everything),
    )


def _advice(wish: Wish, parts: int, helps: bool) -> str:
    if not wish.filters.chosen:
        return translate("Library", "Press Escape to see all.")
    if parts == 1:
        return ""
    if helps:
        return translate("Library", "Leave one of them out to see more:")
    return translate("Library", "Leaving out one of them is not enough.")


def _asked(wish: Wish) -> str:
    searched = [translate("Library", "“{text}”").format(text=wish.text.strip())]
    parts = searched if wish.text.strip() else []
    filters = wish.filters
    parts += [named_text(kind, chosen_text(kind, filters.of(kind))) for kind in filters.kinds]
    return " · ".join(parts)


def _ways(cards: tuple[CardView, ...], wish: Wish) -> Iterator[WayOut]:
    if wish.text.strip():
        text = translate("Library", "Without “{text}”").format(text=wish.text.strip())
        yield _way(cards, text, wish._replace(text=""))
    for kind in wish.filters.kinds:
        yield _way(cards, _any(kind), wish._replace(filters=wish.filters.without(kind)))


def _any(kind: Kind) -> str:
    return {
        "area": translate("Library", "Any area"),
        "position": translate("Library", "Any position"),
        "props": translate("Library", "Any props"),
        "length": translate("Library", "Any length"),
    }[kind]


def _way(cards: tuple[CardView, ...], text: str, wish: Wish) -> WayOut:
    count = routine_count(granted(cards, wish))
    counted = translate("Library", "%n routine(s)", None, count)
    return WayOut(f"{text}: {counted}", wish, count)


def count_text(shown: int, total: int) -> str:
    """How many of all routines are in sight."""
    return translate("Library", "{shown} of %n routine(s)", None, total).format(shown=shown)
