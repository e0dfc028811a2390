"""Records of the cramp log as rows of its table, and back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from enum import Enum

from stretchapp.adapters.history_rows import Row, value_of
from stretchapp.core.cramp_details import CrampDetails, Doing, OtherSign, Remedy
from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.cramp_state import BodyPart
from stretchapp.core.moment import Moment
from stretchapp.core.stretch import Side

CRAMP = (
    "id",
    "started",
    "started_offset",
    "ended",
    "ended_offset",
    "doctor_card",
    "reminder_read",
    "body_part",
    "side",
    "severity",
    "woke_me",
    "doing",
    "tried",
    "other_signs",
    "note",
)


def cramp_row(record: CrampRecord) -> Row:
    """In the order of CRAMP."""
    told = record.details
    return (
        record.id,
        *record.started,
        *(record.ended or (None, None)),
        record.doctor_card,
        record.reminder_read,
        value_of(told.body_part),
        value_of(told.side),
        told.severity,
        told.woke_me,
        value_of(told.doing),
        _list(told.tried),
        None if told.other_signs is None else _list(told.other_signs),
        told.note,
    )


def cramp_of(row: Row) -> CrampRecord:
    """Raises sqlite3.DatabaseError for what no `cramp_row` makes."""
    try:
        return _cramp_of(row)
    except (ValueError, TypeError) as error:
        raise sqlite3.DatabaseError(str(error)) from error


def _cramp_of(row: Row) -> CrampRecord:
    id_, started, offset, ended, ended_offset, doctor_card, reminder_read, *told = row
    return CrampRecord(
        id=id_,
        started=Moment(started, offset),
        ended=None if ended is None else Moment(ended, ended_offset),
        details=_details(*told),
        doctor_card=bool(doctor_card),
        reminder_read=bool(reminder_read),
    )


def _details(
    part: str | None,
    side: str | None,
    severity: int | None,
    woke_me: int | None,
    doing: str | None,
    tried: str,
    signs: str | None,
    note: str,
) -> CrampDetails:
    return CrampDetails(
        body_part=BodyPart(part) if part else None,
        side=Side(side) if side else None,
        severity=severity,
        woke_me=None if woke_me is None else bool(woke_me),
        doing=Doing(doing) if doing else None,
        tried=tuple(map(Remedy, json.loads(tried))),
        other_signs=None if signs is None else tuple(map(OtherSign, json.loads(signs))),
        note=note,
    )


def _list(values: Iterable[Enum]) -> str:
    return json.dumps([each.value for each in values])
