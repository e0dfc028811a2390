"""How a movement gathers and loses speed."""

from __future__ import annotations


def ease(share: float) -> float:
    """From 0 to 1 with a soft start and a soft end."""
    return share * share * share * (share * (share * 6 - 15) + 10)


def ease_less(share: float) -> float:
    """As `ease`, but slower half-way."""
    return share * share * (3 - 2 * share)
