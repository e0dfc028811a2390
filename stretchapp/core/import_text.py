"""The bytes of a list as text, with what was assumed of their encoding."""

from __future__ import annotations

import codecs
import re

from stretchapp.core.file_text import UNPRINTABLE
from stretchapp.core.import_notes import Notes
from stretchapp.core.wording import WordedError, worded

MAX_LIST_BYTES = 1024 * 1024
EMPTY = worded("Import", "The list is empty.")
UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class ListRefusedError(WordedError):
    """Nothing can be made of a list; the sentence says why, and what to do."""


def list_text(data: bytes, notes: Notes) -> str:
    """Raises ListRefusedError for what is no text, empty or too large."""
    if len(data) > MAX_LIST_BYTES:
        larger = worded(
            "Import",
            "The list is larger than {most} KiB. Take the rows you want into a list of their own.",
        )
        raise ListRefusedError(larger.format(most=MAX_LIST_BYTES // 1024))
    text = _decoded(data, notes)
    if _BINARY.search(text):
        binary = worded(
            "Import", "This is not a text file. Save the list as CSV or JSON, not as a spreadsheet."
        )
        raise ListRefusedError(binary)
    if not text.strip():
        raise ListRefusedError(EMPTY)
    return text


def _decoded(data: bytes, notes: Notes) -> str:
    if data.startswith(UTF_16_MARKS):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            other = worded(
                "Import", "The list says that it is UTF-16, but is not. Save it as UTF-8."
            )
            raise ListRefusedError(other) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        other = worded(
            "Import",
            "The list is not UTF-8, so it was read as Latin-1: look at accents and umlauts.",
        )
        notes.add(other)
        return data.decode("cp1252", errors="replace")


def clean(text: str) -> str:
    """On one line, without what no routine file may have; braces mean something there."""
    printable = UNPRINTABLE.sub(" ", text)
    return " ".join(printable.replace("{", "(").replace("}", ")").split())
