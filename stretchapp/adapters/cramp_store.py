"""The cramp log as a table of the history's file. Everything here raises sqlite3.Error."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing

from stretchapp.adapters.cramp_rows import CRAMP, cramp_of, cramp_row
from stretchapp.adapters.history_rows import Row
from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.history_transfer import Added

_CRAMP = ", ".join(CRAMP)
_ADD = f"""
    INSERT INTO cramp ({_CRAMP}) VALUES ({", ".join("?" * len(CRAMP))})
    ON CONFLICT (id) DO
"""
_UPDATE = f"UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in CRAMP[1:])}"


class CrampStore:
    """What is in the log already is changed by `keep` alone."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, record: CrampRecord) -> None:
        """Unless it is there."""
        self._write(_ADD + "NOTHING", cramp_row(record))

    def merge(self, records: Iterable[CrampRecord]) -> Added:
        """Add those whose id is not here yet, in the transaction of whoever calls."""
        added = [self._is_added(record) for record in records]
        return Added(new=sum(added), known=len(added) - sum(added))

    def keep(self, record: CrampRecord) -> None:
        self._write(_ADD + _UPDATE, cramp_row(record))

    def delete(self, cramp_id: str) -> None:
        self._write("DELETE FROM cramp WHERE id = ?", (cramp_id,))

    def find(self, cramp_id: str) -> CrampRecord | None:
        return next(iter(self._records("WHERE id = ?", cramp_id)), None)

    def every(self) -> tuple[CrampRecord, ...]:
        """The latest first."""
        return self._records("ORDER BY started DESC, id")

    def read_reminder(self) -> None:
        """None of those there are counts for a reminder any more."""
        self._write("UPDATE cramp SET reminder_read = 1", ())

    def _records(self, rest: str, *values: object) -> tuple[CrampRecord, ...]:
        """A file of before there was a log, which cannot be written either, has none."""
        if not self._rows("SELECT 1 FROM sqlite_master WHERE name = 'cramp'"):
            return ()
        return tuple(map(cramp_of, self._rows(f"SELECT {_CRAMP} FROM cramp {rest}", *values)))

    def _is_added(self, record: CrampRecord) -> bool:
        with closing(self._connection.execute(_ADD + "NOTHING", cramp_row(record))) as cursor:
            return bool(cursor.rowcount)

    def _write(self, query: str, values: Row) -> None:
        with self._connection as connection:
            connection.execute(query, values)

    def _rows(self, query: str, *values: object) -> list[Row]:
        with closing(self._connection.execute(query, values)) as cursor:
            return cursor.fetchall()
