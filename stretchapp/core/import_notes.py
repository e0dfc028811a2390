"""What was assumed of a list, and what was left out of it, with the rows that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from stretchapp.core.wording import Words, worded


class Unit(Enum):
    """What a list calls one of its parts."""

    ROW = "row"
    ITEM = "item"


_ABOUT_ONE = {
    Unit.ROW: worded("Import", "Row {rows}: {note}"),
    Unit.ITEM: worded("Import", "Item {rows}: {note}"),
}
_ABOUT_SEVERAL = {
    Unit.ROW: worded("Import", "Rows {rows}: {note}"),
    Unit.ITEM: worded("Import", "Items {rows}: {note}"),
}


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence about some rows, counted from 1; about none: of the whole list."""

    rows: tuple[int, ...]
    words: Words

    def line(self, unit: Unit) -> Words:
        """`Rows 2–4, 7: what was assumed`"""
        if not self.rows:
            return self.words
        about = _ABOUT_ONE if len(self.rows) == 1 else _ABOUT_SEVERAL
        return about[unit].format(rows=tuple(_spans(self.rows)), note=self.words)


class Notes:
    """Collects notes; one that is said of several rows is one note."""

    def __init__(self) -> None:
        self._rows: dict[Words, list[int]] = {}

    def add(self, words: Words, *rows: int) -> None:
        known = self._rows.setdefault(words, [])
        known.extend(row for row in rows if row not in known)

    def all(self) -> tuple[Note, ...]:
        """Those of the whole list first, then by their first row."""
        notes = (Note(tuple(sorted(rows)), words) for words, rows in self._rows.items())
        return tuple(sorted(notes, key=lambda note: note.rows[:1]))


def _spans(rows: Iterable[int]) -> Iterator[str]:
    """ "2–4", "7": neighbours as a span."""
    start = end = -1
    for row in [*rows, -1]:
        if start != -1 and row == end + 1:
            end = row
            continue
        if start != -1:
            yield str(start) if start == end else f"{start}–{end}"
        start = end = row


def quoted(text: str, most: int = 60) -> str:
    """A piece of the list as a note may have it."""
    return f"“{text}”" if len(text) <= most else f"“{text[: most - 1]}…”"
