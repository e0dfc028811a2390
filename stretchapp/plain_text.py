"""Text that any terminal can show."""

from __future__ import annotations

import codecs
import io
from typing import TextIO

_PLAIN = {"–": "-", "—": "-", "·": "-", "→": ">", "…": "~", "’": "'", "“": '"', "”": '"', "×": "x"}
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


def _plain_characters(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(_PLAIN.get(char, "?") for char in lacking), error.end
