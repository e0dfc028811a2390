"""Names that a program keeps: made from a person's words, and each only once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from itertools import count


def plain_letters(text: str) -> str:
    """Small letters without accents, apostrophes as typed: "L’Étirement" → "l'etirement"."""
    spread = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def snake_case(name: str) -> str:
    """ "Towel pull" → "towel_pull"; letters of every script stay."""
    return "_".join(re.findall(r"\w+", plain_letters(name))) or "stretch"


def free_name(wish: str, taken: Container[str], joint: str) -> str:
    """The name itself, or with the first number from 2 that makes it one of its kind."""
    numbered = (f"{wish}{joint}{number}" for number in count(2))
    return wish if wish not in taken else next(name for name in numbered if name not in taken)
