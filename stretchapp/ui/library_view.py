"""The words on the cards of the library page, and which of them a person wants to see."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from stretchapp.core.filters import Facets, Filters, Way, matches

RECORD, FIELD = "\x1e", "\x1f"


class CardView(NamedTuple):
    """The words of a card, and what search and filters look in.

    No routine: files that will not load.
    """

    routine: str
    title: str
    amount: str
    needs: str
    searched: str = ""
    facets: Facets = Facets()

    @property
    def is_warning(self) -> bool:
        return not self.routine

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.amount, self.needs) if part)


class Wish(NamedTuple):
    """What the person looks for: words typed and filters chosen."""

    text: str = ""
    filters: Filters = Filters()

    @property
    def is_open(self) -> bool:
        """Whether everything is wanted."""
        return not self.text.strip() and not self.filters.chosen


def granted(cards: Iterable[CardView], wish: Wish) -> tuple[CardView, ...]:
    """The cards that are wanted; what will not load is never hidden."""
    if wish.is_open:
        return tuple(cards)
    from stretchapp.core.search import matches as has_words
    from stretchapp.core.search import words_in

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
    """As text with separators, which a thousand cards come out of in milliseconds."""
    return RECORD.join(map(_packed, cards)).encode()


def unpack_cards(data: bytes) -> tuple[CardView, ...]:
    """Raises ValueError for anything but packed cards."""
    facets_of = cache(_unpacked_facets)  # most routines share theirs with others
    return tuple(_unpacked(record, facets_of) for record in data.decode().split(RECORD))


def _packed(card: CardView) -> str:
    words = (card.routine, card.title, card.amount, card.needs, card.searched)
    plain = (word.replace(RECORD, " ").replace(FIELD, " ") for word in words)
    return FIELD.join((*plain, _packed_facets(card.facets)))


def _unpacked(record: str, facets_of: Callable[[str], Facets]) -> CardView:
    routine, title, amount, needs, searched, facets = record.split(FIELD)
    return CardView(routine, title, amount, needs, searched, facets_of(facets))


def _packed_facets(facets: Facets) -> str:
    """Words of our own, without punctuation in them."""
    ways = (";".join(" ".join((place, *props)) for place, props in way) for way in facets.ways)
    return "|".join((str(facets.minutes), " ".join(facets.regions), *ways))


def _unpacked_facets(text: str) -> Facets:
    minutes, regions, *ways = text.split("|")
    return Facets(
        regions=tuple(regions.split()),
        ways=tuple(tuple(map(_way, each.split(";"))) for each in ways),
        minutes=int(minutes),
    )


def _way(text: str) -> Way:
    place, *props = text.split(" ")
    return place, tuple(props)
