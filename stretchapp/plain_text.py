"""Text that any terminal can show."""

from __future__ import annotations

import codecs
import io
import unicodedata
from typing import TextIO

_PLAIN = {
    "–": "-",
    "—": "-",
    "·": "-",
    "→": ">",
    "…": "~",
    "’": "'",
    "“": '"',
    "”": '"',
    "×": "x",
    "␣": "_",
}
_HANDLER = "stretchapp.plain"


def encode_what_the_terminal_can(*streams: TextIO) -> None:
    """Show a plain character of the same width for each one that a stream's encoding lacks."""
    codecs.register_error(_HANDLER, _plain_characters)
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def printable(text: str) -> str:
    """One line, with no control characters: a name in a file must not steer the terminal."""
    return "".join(char if char.isprintable() else " " for char in text)


def columns(text: str) -> int:
    """Terminal cells of a text: wide characters take two, combining marks none."""
    return sum(_cells(char) for char in text)


def clipped(text: str, width: int) -> str:
    """As much of the text as fits in so many cells."""
    while columns(text) > max(width, 0):
        text = text[:-1]
    return text


def with_visible_controls(text: str) -> str:
    """The text with a sign of one cell for each character that nobody would see."""
    return "".join(char if char.isprintable() else _sign(char) for char in text)


def _sign(char: str) -> str:
    if char == "\t":
        return "→"
    if char < " ":
        return chr(0x2400 + ord(char))
    return "␣" if unicodedata.category(char) == "Zs" else "\ufffd"


def _cells(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _plain_characters(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(_PLAIN.get(char, "?") for char in lacking), error.end
