"""Tables for a spreadsheet, as RFC 4180 has them."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from enum import Enum

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would begin to compute with
MARK = "\ufeff".encode()  # without it Excel reads UTF-8 as something else


def csv_lines(rows: Iterable[Iterable[object]]) -> bytes:
    """Without the mark, which stands once at the start of a file."""
    lines = _Lines()
    csv.writer(lines).writerows([*map(_cell, row)] for row in rows)
    return "".join(lines).encode()


def _cell(value: object) -> object:
    """Text that looks like a formula is kept from being one by an apostrophe before it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return value


class _Lines(list[str]):
    """A file as far as the csv module is concerned."""

    def write(self, line: str) -> int:
        self.append(line)
        return len(line)
