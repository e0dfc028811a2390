"""The history in one SQLite file. Everything here raises sqlite3.Error."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing

from stretchapp.adapters.cramp_store import CrampStore
from stretchapp.adapters.history_rows import (
    HOLD,
    SESSION,
    Row,
    hold_row,
    session_of,
    session_row,
)
from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.history import Comfort, Ending, SessionRecord
from stretchapp.core.history_sums import AreaTime, DayTime, SessionLine, TakenOut, Unfinished
from stretchapp.core.history_transfer import Added
from stretchapp.core.moment import Moment
from stretchapp.core.stretch import Side

_SESSION, _HOLD = ", ".join(SESSION), ", ".join(HOLD)
_KEEP_SESSION = f"""
    INSERT INTO session ({_SESSION}) VALUES ({", ".join("?" * len(SESSION))})
    ON CONFLICT (id) DO UPDATE SET
        {", ".join(f"{name} = excluded.{name}" for name in SESSION if name != "id")}
"""
_KEEP_HOLD = f"""
    INSERT INTO hold (session, {_HOLD}) VALUES (?, {", ".join("?" * len(HOLD))})
    ON CONFLICT (session, number) DO UPDATE SET planned = excluded.planned, done = excluded.done
"""
_ADD_SESSION = f"""
    INSERT INTO session (number, {_SESSION}) VALUES (?, {", ".join("?" * len(SESSION))})
    ON CONFLICT (id) DO NOTHING
"""
_LATEST_FIRST = "ORDER BY started DESC, number DESC"


class HistoryStore:
    """Sessions as rows; what was kept of one before is remembered, so that little is written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._kept: SessionRecord | None = None
        self.cramps = CrampStore(connection)

    def keep(self, record: SessionRecord, plan: bytes = b"") -> None:
        """All of a record or nothing. `plan` stays for as long as the session has no ending."""
        if not record.is_worth_keeping:
            self.delete(record.id)
            return
        with self._connection as connection:
            connection.execute(_KEEP_SESSION, session_row(record))
            number = self._number(record.id)
            before = self._kept_holds(record.id)
            rows = [hold_row(hold) for hold in record.holds if hold not in before]
            connection.executemany(_KEEP_HOLD, [(number, *row) for row in rows])
            self._keep_plan(number, record, plan)
        self._kept = record

    def delete(self, session_id: str) -> None:
        with self._connection as connection:
            connection.execute("DELETE FROM session WHERE id = ?", (session_id,))
        self._kept = None

    def take_out(self, session_id: str) -> TakenOut | None:
        """Delete what `put_back` can bring back."""
        record = self.find(session_id)
        if record is None:
            return None
        number = self._number(session_id)
        plans = self._plans(number)
        self.delete(session_id)
        return TakenOut(record, plans[0] if plans else b"", number)

    def put_back(self, taken: TakenOut) -> None:
        """Also in its place among the others, unless a later one has that by now."""
        is_free = not self._rows("SELECT 1 FROM session WHERE number = ?", taken.number)
        with self._connection:
            number = self._add(taken.number if is_free else None, taken.record)
            if number is not None:
                self._keep_plan(number, taken.record, taken.plan)

    def merge(
        self, records: Iterable[SessionRecord], count: int, cramps: Iterable[CrampRecord] = ()
    ) -> tuple[Added, Added]:
        """Add those sessions, `count` at most, and cramps whose id is not here yet.

        All or nothing. Sessions are numbered before all others, so that the last session of this
        machine stays the last.
        """
        lowest = self._rows("SELECT coalesce(min(number), 0) FROM session")[0][0]
        numbers = range(min(0, int(lowest)) - count, 0)
        with self._connection:
            added = [self._add(*each) for each in zip(numbers, records, strict=False)]
            new = sum(number is not None for number in added)
            return Added(new, len(added) - new), self.cramps.merge(cramps)

    def find(self, session_id: str) -> SessionRecord | None:
        found = self._records(f"SELECT number, {_SESSION} FROM session WHERE id = ?", session_id)
        return next(found, None)

    def every(self) -> Iterator[SessionRecord]:
        """In the order begun."""
        return self._records(f"SELECT number, {_SESSION} FROM session ORDER BY started, number")

    def count(self) -> int:
        return int(self._rows("SELECT count(*) FROM session")[0][0])

    def lines(self, first: int, count: int) -> tuple[SessionLine, ...]:
        """A part of the list of all sessions, the latest first."""
        query = f"""
            SELECT id, title, started, started_offset, ending, comfort, done, planned
            FROM session {_LATEST_FIRST} LIMIT ? OFFSET ?
        """
        return tuple(map(_line, self._rows(query, count, first)))

    def days(self, first: int, last: int) -> tuple[DayTime, ...]:
        """The days from `first` to `last` on which something was done, in order."""
        query = """
            SELECT day, count(*), sum(done) FROM session
            WHERE day BETWEEN ? AND ? GROUP BY day ORDER BY day
        """
        return tuple(DayTime(*row) for row in self._rows(query, first, last))

    def areas(self, first: int, last: int) -> tuple[AreaTime, ...]:
        """How long each area was stretched from day `first` to `last`, the longest first."""
        query = """
            SELECT area,
                sum(CASE WHEN felt IS 'right' THEN 0 ELSE hold.done END) AS left_s,
                sum(CASE WHEN felt IS 'left' THEN 0 ELSE hold.done END) AS right_s
            FROM hold JOIN session ON session.number = hold.session
            WHERE day BETWEEN ? AND ? AND area != ''
            GROUP BY area HAVING left_s + right_s > 0 ORDER BY left_s + right_s DESC, area
        """
        return tuple(AreaTime(*row) for row in self._rows(query, first, last))

    def unfinished(self) -> Unfinished | None:
        """The last session, if it was cut off and there is something left of it."""
        query = "SELECT id FROM session ORDER BY number DESC LIMIT 1"
        record = next((self.find(row[0]) for row in self._rows(query)), None)
        if record is None or record.ending or record.is_through:
            return None
        plans = self._plans(self._number(record.id))
        return Unfinished(record, plans[0] if plans else b"")

    def first_sides(self) -> Mapping[str, Side]:
        """The side with which the last session of each routine began."""
        query = """
            SELECT routine, first_side, max(number) FROM session
            WHERE first_side IS NOT NULL GROUP BY routine
        """
        return {row[0]: Side(row[1]) for row in self._rows(query)}

    def close(self) -> None:
        self._connection.close()

    def _add(self, number: int | None, record: SessionRecord) -> int | None:
        """The number it got, None when its id is here already."""
        row = (number, *session_row(record))
        with closing(self._connection.execute(_ADD_SESSION, row)) as cursor:
            if not cursor.rowcount:
                return None
            given = cursor.lastrowid
        rows = [(given, *hold_row(hold)) for hold in record.holds]
        self._connection.executemany(_KEEP_HOLD, rows)
        return given

    def _keep_plan(self, number: int, record: SessionRecord, plan: bytes) -> None:
        if record.ending:
            self._connection.execute("DELETE FROM unfinished WHERE session = ?", (number,))
        elif plan:
            query = "INSERT OR IGNORE INTO unfinished (session, plan) VALUES (?, ?)"
            self._connection.execute(query, (number, plan))

    def _number(self, session_id: str) -> int:
        return int(self._rows("SELECT number FROM session WHERE id = ?", session_id)[0][0])

    def _plans(self, number: int) -> list[bytes]:
        """The packed plan of a session, if there is one."""
        rows = self._rows("SELECT plan FROM unfinished WHERE session = ?", number)
        return [bytes(row[0]) for row in rows]

    def _kept_holds(self, session_id: str) -> frozenset[object]:
        is_same = self._kept is not None and self._kept.id == session_id
        return frozenset(self._kept.holds) if is_same and self._kept else frozenset()

    def _records(self, query: str, *values: object) -> Iterator[SessionRecord]:
        holds = f"SELECT {_HOLD} FROM hold WHERE session = ? ORDER BY number"
        for number, *row in self._rows(query, *values):
            yield session_of(tuple(row), self._rows(holds, number))

    def _rows(self, query: str, *values: object) -> list[Row]:
        with closing(self._connection.execute(query, values)) as cursor:
            return cursor.fetchall()


def _line(row: Row) -> SessionLine:
    id_, title, started, offset, ending, comfort, done, planned = row
    return SessionLine(
        id=id_,
        title=title,
        started=Moment(started, offset),
        ending=Ending(ending) if ending else None,
        comfort=Comfort(comfort) if comfort else None,
        done=done,
        planned=planned,
    )
