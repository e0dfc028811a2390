"""The history as a table for a spreadsheet: docs/history-format.md, one row a hold."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from enum import Enum

from stretchapp.core.history import HoldRecord, SessionRecord

COLUMNS = (
    "session",
    "routine",
    "title",
    "started",
    "ended",
    "ending",
    "comfort",
    "note",
    "number",
    "stretch",
    "stretch_title",
    "area",
    "muscles",
    "side",
    "felt_side",
    "repetition",
    "repetitions",
    "planned_s",
    "done_s",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would begin to compute with
MARK = "\ufeff".encode()  # without it Excel reads UTF-8 as something else


def csv_parts(records: Iterable[SessionRecord]) -> Iterator[bytes]:
    """The file piece by piece, as RFC 4180 has it: its head, then all rows of one session each."""
    yield MARK + _lines([COLUMNS])
    for record in records:
        yield _lines([*map(_cell, row)] for row in _rows(record))


def _rows(record: SessionRecord) -> Iterator[tuple[object, ...]]:
    for hold in record.holds:
        yield (
            record.id,
            record.routine,
            record.title,
            record.started.text,
            record.ended.text,
            record.ending,
            record.comfort,
            record.note,
            *_hold(hold),
        )


def _hold(hold: HoldRecord) -> tuple[object, ...]:
    return (
        hold.number,
        hold.stretch,
        hold.title,
        hold.area,
        ", ".join(hold.muscles),
        hold.side,
        hold.felt,
        hold.rep,
        hold.reps,
        hold.planned,
        hold.done,
    )


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


def _lines(rows: Iterable[Iterable[object]]) -> bytes:
    lines = _Lines()
    csv.writer(lines).writerows(rows)
    return "".join(lines).encode()
