"""What was assumed of a list, and what was left out of it, with the rows that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence about some rows, counted from 1; about none: of the whole list."""

    rows: tuple[int, ...]
    text: str

    def line(self, unit: str) -> str:
        """`Rows 2–4, 7: what was assumed`; the unit is what the list calls its parts."""
        if not self.rows:
            return self.text
        name = unit if len(self.rows) == 1 else f"{unit}s"
        return f"{name} {', '.join(_spans(self.rows))}: {self.text}"


class Notes:
    """Collects notes; one that is said of several rows is one note."""

    def __init__(self) -> None:
        self._rows: dict[str, list[int]] = {}

    def add(self, text: str, *rows: int) -> None:
        known = self._rows.setdefault(text, [])
        known.extend(row for row in rows if row not in known)

    def all(self) -> tuple[Note, ...]:
        """Those of the whole list first, then by their first row."""
        notes = (Note(tuple(sorted(rows)), text) for text, rows in self._rows.items())
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
