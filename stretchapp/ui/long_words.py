"""Words longer than a line."""

from __future__ import annotations

import re

ZERO_WIDTH_SPACE = "\u200b"
LONG_WORD = re.compile(r"(?<!\S)\S{21,}")
PIECE = re.compile(r"(\w{4})(?=\w)")


def breakable(text: str) -> str:
    """The same text, where a very long word may be broken: at a space that has no width."""
    return LONG_WORD.sub(lambda word: PIECE.sub(rf"\1{ZERO_WIDTH_SPACE}", word[0]), text)
