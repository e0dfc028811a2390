"""Records of the history as rows of its tables, and back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from enum import Enum
from typing import Any

from stretchapp.core.history import Comfort, Ending, HoldRecord, SessionRecord
from stretchapp.core.moment import Moment
from stretchapp.core.stretch import Side

Row = tuple[Any, ...]

SESSION = (
    "id",
    "routine",
    "title",
    "started",
    "started_offset",
    "day",
    "ended",
    "ended_offset",
    "ending",
    "at",
    "comfort",
    "note",
    "first_side",
    "done",
    "planned",
)
HOLD = (
    "number",
    "stretch",
    "title",
    "area",
    "muscles",
    "side",
    "felt",
    "rep",
    "reps",
    "planned",
    "done",
)


def session_row(record: SessionRecord) -> Row:
    """In the order of SESSION."""
    return (
        record.id,
        record.routine,
        record.title,
        *record.started,
        record.started.day_number,
        *record.ended,
        value_of(record.ending),
        record.at,
        value_of(record.comfort),
        record.note,
        value_of(record.first_side),
        record.done,
        record.planned,
    )


def hold_row(hold: HoldRecord) -> Row:
    """In the order of HOLD."""
    return (
        hold.number,
        hold.stretch,
        hold.title,
        hold.area,
        json.dumps(hold.muscles, ensure_ascii=False),
        value_of(hold.side),
        value_of(hold.felt),
        hold.rep,
        hold.reps,
        hold.planned,
        hold.done,
    )


def session_of(row: Row, holds: Iterable[Row]) -> SessionRecord:
    """Raises sqlite3.DatabaseError for what no `session_row` and `hold_row` make."""
    try:
        return _session_of(row, holds)
    except (ValueError, TypeError) as error:
        raise sqlite3.DatabaseError(str(error)) from error


def _session_of(row: Row, holds: Iterable[Row]) -> SessionRecord:
    id_, routine, title, started, offset, _, ended, ended_offset, ending, at, comfort, note = row[
        :12
    ]
    return SessionRecord(
        id=id_,
        routine=routine,
        title=title,
        started=Moment(started, offset),
        ended=Moment(ended, ended_offset),
        holds=tuple(map(_hold_of, holds)),
        ending=Ending(ending) if ending else None,
        at=at,
        comfort=Comfort(comfort) if comfort else None,
        note=note,
    )


def _hold_of(row: Row) -> HoldRecord:
    number, stretch, title, area, muscles, side, felt, rep, reps, planned, done = row
    return HoldRecord(
        number=number,
        stretch=stretch,
        title=title,
        area=area,
        muscles=tuple(json.loads(muscles)),
        side=Side(side) if side else None,
        felt=Side(felt) if felt else None,
        rep=rep,
        reps=reps,
        planned=planned,
        done=done,
    )


def value_of(choice: Enum | None) -> str | None:
    return None if choice is None else str(choice.value)
