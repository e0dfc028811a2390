"""The history as a table for a spreadsheet: docs/history-format.md, one row a hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stretchapp.core.csv_text import MARK, csv_lines
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


def csv_parts(records: Iterable[SessionRecord]) -> Iterator[bytes]:
    """The file piece by piece, as RFC 4180 has it: its head, then all rows of one session each."""
    yield MARK + csv_lines([COLUMNS])
    for record in records:
        yield csv_lines(_rows(record))


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
