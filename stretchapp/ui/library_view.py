"""The words on the cards of the library page, and which of them a person wants to see."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass, field

from stretchapp.core.filters import Facets, Filters, matches
from stretchapp.core.search import matches as has_words
from stretchapp.core.search import words_in


@dataclass(frozen=True)
class CardView:
    """The words of a card, and what search and filters look in.

    No routine: files that will not load.
    """

    routine: str
    title: str
    amount: str
    needs: str
    searched: str = ""
    facets: Facets = field(default_factory=Facets)

    @property
    def is_warning(self) -> bool:
        return not self.routine

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.amount, self.needs) if part)


@dataclass(frozen=True)
class Wish:
    """What the person looks for: words typed and filters chosen."""

    text: str = ""
    filters: Filters = field(default_factory=Filters)

    @property
    def is_open(self) -> bool:
        """Whether everything is wanted."""
        return not self.text.strip() and not self.filters.chosen


def granted(cards: Iterable[CardView], wish: Wish) -> tuple[CardView, ...]:
    """The cards that are wanted; what will not load is never hidden."""
    words, filters = words_in(wish.text), wish.filters
    return tuple(
        card
        for card in cards
        if card.is_warning
        or (
            has_words(card.searched, words)
            and (not filters.chosen or matches(card.facets, filters))
        )
    )


def routine_count(cards: Iterable[CardView]) -> int:
    return sum(not card.is_warning for card in cards)


def pack_cards(cards: Iterable[CardView]) -> bytes:
    """As Python literals: whatever imports Qt has imported `ast`, and not `json`."""
    return repr(list(map(_packed, cards))).encode()


def _packed(card: CardView) -> tuple[object, ...]:
    facets = (card.facets.regions, card.facets.ways, card.facets.minutes)
    return card.routine, card.title, card.amount, card.needs, card.searched, facets


def unpack_cards(data: bytes) -> tuple[CardView, ...]:
    """Raises ValueError, SyntaxError or TypeError for anything but packed cards."""
    return tuple(
        CardView(routine, title, amount, needs, searched, Facets(*facets))
        for routine, title, amount, needs, searched, facets in ast.literal_eval(data.decode())
    )
