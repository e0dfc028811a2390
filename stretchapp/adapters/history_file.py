"""The file of the history: opened, checked, and begun anew where it is lost or damaged.

Nothing that exists is overwritten: a damaged file is set aside, one of a later version is left.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from stretchapp.adapters.history_schema import (
    NewerVersionError,
    NotOursError,
    bring_up_to_date,
    checked_version,
)
from stretchapp.adapters.history_store import HistoryStore
from stretchapp.adapters.whole_file import set_aside
from stretchapp.core.history_trouble import HistoryError, HistoryNews, HistoryTrouble

BUSY_SECONDS = 5.0
ENDINGS = ("", "-wal", "-shm")
DAMAGE = (sqlite3.DatabaseError, NotOursError)  # what is derived from the first means other things
T = TypeVar("T")


class HistoryFile:
    """Opened when it is first used, by one thread for all its life.

    `tell` hears of a damaged or lost file that was replaced by a new one.
    """

    def __init__(self, file: Path, tell: Callable[[HistoryNews], None]) -> None:
        self._file, self._tell = file, tell
        self._store: HistoryStore | None = None
        self._inode: int | None = None

    def look(self, work: Callable[[HistoryStore], T]) -> T:
        """Read the history; before there is a file it is empty. Raises HistoryError."""
        if self._store is None and not self._file.exists():
            with contextlib.closing(_empty()) as empty:
                return work(empty)
        return self.do(work)

    def do(self, work: Callable[[HistoryStore], T]) -> T:
        """Work on the history; once more on a new file if this one is damaged.

        Raises HistoryError when it can be neither written nor read.
        """
        with contextlib.suppress(_DamageFoundError):
            return self._tried(work)
        return self._tried(work)

    def close(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            with contextlib.suppress(sqlite3.Error):
                store.close()

    def _tried(self, work: Callable[[HistoryStore], T]) -> T:
        try:
            return work(self._opened())
        except NewerVersionError as error:
            raise self._error(HistoryTrouble.NEWER) from error
        except sqlite3.OperationalError as error:
            raise self._error(HistoryTrouble.NOT_KEPT, str(error)) from error
        except sqlite3.DatabaseError as error:
            if type(error) not in DAMAGE:
                raise
            self._put_away()
            raise _DamageFoundError from error
        except OSError as error:
            raise self._error(HistoryTrouble.NOT_KEPT, error.strerror or "") from error

    def _opened(self) -> HistoryStore:
        if self._store is not None and _inode(self._file) != self._inode:
            self.close()
            self._store = self._open()
            self._tell(HistoryNews(HistoryTrouble.LOST, str(self._file)))
        elif self._store is None:
            self._store = self._open()
        return self._store

    def _open(self) -> HistoryStore:
        connection = self._connection()
        try:
            if _is_writable(self._file):
                _prepare(connection)
            else:
                checked_version(connection)
        except BaseException:
            connection.close()
            raise
        self._inode = _inode(self._file)
        return HistoryStore(connection)

    def _connection(self) -> sqlite3.Connection:
        if _is_writable(self._file):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            return sqlite3.connect(self._file, timeout=BUSY_SECONDS)
        # What cannot be written can still be looked at; `immutable` needs no files beside it.
        return sqlite3.connect(f"{self._file.as_uri()}?immutable=1", uri=True)

    def _put_away(self) -> None:
        """Raises HistoryError when it cannot be, and so nothing new can be begun."""
        self.close()
        try:
            aside = [set_aside(each) for each in self._files()]
        except OSError as error:
            raise self._error(HistoryTrouble.NOT_READ, error.strerror or "") from error
        self._tell(HistoryNews(HistoryTrouble.DAMAGED, str(self._file), str(aside[0])))

    def _files(self) -> list[Path]:
        """With those that SQLite keeps beside it: what they hold belongs to no other file."""
        beside = [self._file.with_name(self._file.name + ending) for ending in ENDINGS]
        return [each for each in beside if each.exists()]

    def _error(self, trouble: HistoryTrouble, detail: str = "") -> HistoryError:
        return HistoryError(HistoryNews(trouble, str(self._file), detail))


class _DamageFoundError(Exception):
    """The file was set aside: try again with a new one."""


def _empty() -> HistoryStore:
    connection = sqlite3.connect(":memory:")
    bring_up_to_date(connection)
    return HistoryStore(connection)


def _prepare(connection: sqlite3.Connection) -> None:
    """For safety against a power cut each change is on the disk when it is said to be."""
    connection.execute("PRAGMA foreign_keys = ON")
    found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise sqlite3.DatabaseError(found)
    bring_up_to_date(connection)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


def _is_writable(file: Path) -> bool:
    """Or can be made: what is not there yet, in a folder that is not there yet, can."""
    if file.exists():
        return os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)
    return True


def _inode(file: Path) -> int | None:
    try:
        return file.stat().st_ino
    except OSError:
        return None
