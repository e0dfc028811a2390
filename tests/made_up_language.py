"""A language that nobody speaks: what is still English in it was forgotten by somebody."""

from __future__ import annotations

import re
from string import Formatter

LETTER = "ж"
# A single letter may be a key of the keyboard.
_WORD, _TO_REPLACE = re.compile(r"\b[A-Za-z_]{2,}"), re.compile("(%n)|[A-Za-z]")
Part = tuple[str, "str | None", "str | None", "str | None"]


def made_up(_context: str, english: str) -> str:
    """A template with its places and signs as they are, and one letter in place of all others."""
    return "".join(map(_made_up, Formatter().parse(english)))


def _made_up(part: Part) -> str:
    literal, place, _, _ = part
    text = _TO_REPLACE.sub(lambda found: found[1] or LETTER, literal)
    doubled = text.replace("{", "{{").replace("}", "}}")
    return doubled if place is None else f"{doubled}{{{place}}}"


def english_in(text: str) -> set[str]:
    return set(_WORD.findall(text))
