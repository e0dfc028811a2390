"""The tables of the history, with the cramp log, and how each version becomes the next."""

from __future__ import annotations

import sqlite3
from contextlib import closing

APPLICATION_ID = 0x53747243
MIGRATIONS = (
    """
    CREATE TABLE session (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        routine TEXT NOT NULL,
        title TEXT NOT NULL,
        started REAL NOT NULL,
        started_offset INTEGER NOT NULL,
        day INTEGER NOT NULL,
        ended REAL NOT NULL,
        ended_offset INTEGER NOT NULL,
        ending TEXT,
        at INTEGER NOT NULL,
        comfort TEXT,
        note TEXT NOT NULL,
        first_side TEXT,
        done REAL NOT NULL,
        planned INTEGER NOT NULL
    );
    CREATE INDEX session_of_day ON session (day);
    CREATE INDEX session_in_time ON session (started);
    CREATE TABLE hold (
        session INTEGER NOT NULL REFERENCES session (number) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        stretch TEXT NOT NULL,
        title TEXT NOT NULL,
        area TEXT NOT NULL,
        muscles TEXT NOT NULL,
        side TEXT,
        felt TEXT,
        rep INTEGER NOT NULL,
        reps INTEGER NOT NULL,
        planned INTEGER NOT NULL,
        done REAL NOT NULL,
        PRIMARY KEY (session, number)
    ) WITHOUT ROWID;
    CREATE TABLE unfinished (
        session INTEGER PRIMARY KEY REFERENCES session (number) ON DELETE CASCADE,
        plan BLOB NOT NULL
    );
    """,
    """
    CREATE TABLE cramp (
        id TEXT PRIMARY KEY NOT NULL,
        started REAL NOT NULL,
        started_offset INTEGER NOT NULL,
        ended REAL,
        ended_offset INTEGER,
        doctor_card INTEGER NOT NULL,
        reminder_read INTEGER NOT NULL,
        body_part TEXT,
        side TEXT,
        severity INTEGER,
        woke_me INTEGER,
        doing TEXT,
        tried TEXT NOT NULL,
        other_signs TEXT,
        note TEXT NOT NULL
    );
    CREATE INDEX cramp_in_time ON cramp (started);
    """,
)
VERSION = len(MIGRATIONS)


class NotOursError(sqlite3.DatabaseError):
    """A database, but of another program."""


class NewerVersionError(Exception):
    """Made by a later version of this program."""


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Each step whole or not at all. Raises sqlite3.Error, NotOursError, NewerVersionError."""
    version = checked_version(connection)
    for number in range(version, VERSION):
        script = f"""
            BEGIN IMMEDIATE;
            {MIGRATIONS[number]}
            PRAGMA application_id = {APPLICATION_ID};
            PRAGMA user_version = {number + 1};
            COMMIT;
        """
        connection.executescript(script)


def checked_version(connection: sqlite3.Connection) -> int:
    """The version of the tables that are there, 0 for none."""
    version = _number(connection, "PRAGMA user_version")
    is_ours = _number(connection, "PRAGMA application_id") == APPLICATION_ID
    if not is_ours and _number(connection, "SELECT count(*) FROM sqlite_master"):
        raise NotOursError("a database of another program")
    if version > VERSION:
        raise NewerVersionError
    return version


def _number(connection: sqlite3.Connection, query: str) -> int:
    with closing(connection.execute(query)) as cursor:
        return int(cursor.fetchone()[0])
