"""The words on the cards of the library page."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import astuple, dataclass


@dataclass(frozen=True)
class CardView:
    """The words of a card and those a search looks in; no routine: files that will not load."""

    routine: str
    title: str
    amount: str
    needs: str
    searched: str = ""

    @property
    def is_warning(self) -> bool:
        return not self.routine

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.amount, self.needs) if part)


def pack_cards(cards: Iterable[CardView]) -> bytes:
    """As Python literals: whatever imports Qt has imported `ast`, and not `json`."""
    return repr([astuple(card) for card in cards]).encode()


def unpack_cards(data: bytes) -> tuple[CardView, ...]:
    """Raises ValueError, SyntaxError or TypeError for anything but packed cards."""
    return tuple(CardView(*row) for row in ast.literal_eval(data.decode()))
