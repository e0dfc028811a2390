"""The cramp log lies in the history's file, and every cramp in it once."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from stretchapp.adapters import history_schema
from stretchapp.adapters.cramp_store import CrampStore
from stretchapp.adapters.history_schema import APPLICATION_ID, MIGRATIONS
from stretchapp.core.cramp_log import CrampRecord
from tests.unit.adapters.history_builders import Opened, record
from tests.unit.core.cramp_records import FULL, NOTHING, logged


@pytest.fixture
def history(tmp_path: Path) -> Iterator[Opened]:
    opened = Opened(tmp_path)
    yield opened
    opened.file.close()


def add(history: Opened, *records: CrampRecord) -> None:
    for each in records:
        history.file.do(lambda store, each=each: store.cramps.add(each))  # type: ignore[misc]


def every(history: Opened) -> tuple[CrampRecord, ...]:
    return history.file.look(lambda store: store.cramps.every())


@pytest.mark.parametrize(
    "cramp",
    [
        FULL,
        logged(0, NOTHING, seconds=None, read=True),
        logged(0, replace(NOTHING, other_signs=(), woke_me=True)),
    ],
    ids=["all told", "nothing told", "no signs"],
)
def test_a_cramp_comes_back_as_it_was(history: Opened, cramp: CrampRecord) -> None:
    add(history, cramp)

    assert every(history) == (cramp,)
    assert history.file.look(lambda store: store.cramps.find(cramp.id)) == cramp
    assert history.file.look(lambda store: store.cramps.find("other")) is None


def test_the_latest_comes_first(history: Opened) -> None:
    add(history, *(logged(each) for each in (2, 0, 1)))

    assert [each.id for each in every(history)] == ["0 3.0", "1 3.0", "2 3.0"]


def test_what_is_added_twice_is_there_once_and_as_it_was_edited(history: Opened) -> None:
    edited = replace(logged(), details=FULL.details)
    add(history, logged())
    history.file.do(lambda store: store.cramps.keep(edited))
    add(history, logged())

    assert every(history) == (edited,)


def test_what_is_deleted_is_gone_and_can_come_back(history: Opened) -> None:
    add(history, FULL, logged(1))
    history.file.do(lambda store: store.cramps.delete(FULL.id))
    assert every(history) == (logged(1),)
    history.file.do(lambda store: store.cramps.add(FULL))

    assert every(history) == (FULL, logged(1))


def test_a_reminder_that_was_read_is_remembered_of_each_cramp(history: Opened) -> None:
    add(history, logged(1), logged(2))
    history.file.do(lambda store: store.cramps.read_reminder())
    add(history, logged(0))

    assert [each.reminder_read for each in every(history)] == [False, True, True]


def of_version_1(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file with a session, as the first version made it."""
    with monkeypatch.context() as patch:
        patch.setattr(history_schema, "VERSION", 1)
        patch.setattr(history_schema, "MIGRATIONS", MIGRATIONS[:1])
        opened = Opened(path.parent)
        opened.keep(record("a"), record("b", days=1))
        opened.file.close()
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        assert {name for (name,) in tables} == {"session", "hold", "unfinished"}
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


def test_a_file_of_before_the_log_gets_one_and_loses_nothing(
    history: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_version_1(history.path, monkeypatch)
    add(history, FULL)

    assert history.every() == [record("a"), record("b", days=1)]
    assert every(history) == (FULL,)
    with closing(sqlite3.connect(history.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert history.news == []


def test_a_file_of_before_the_log_that_cannot_be_written_has_an_empty_log(
    history: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_version_1(history.path, monkeypatch)
    with monkeypatch.context() as patch:
        patch.setattr(os, "access", lambda *_: False)

        assert every(history) == ()
        assert history.every() == [record("a"), record("b", days=1)]


@pytest.mark.parametrize("change", ["tried = '['", "doing = 'flying'", "other_signs = '[1]'"])
def test_a_row_that_nobody_wrote_is_damage(history: Opened, change: str) -> None:
    add(history, FULL)
    history.file.close()
    with closing(sqlite3.connect(history.path)) as connection, connection:
        connection.execute(f"UPDATE cramp SET {change}")
        with pytest.raises(sqlite3.DatabaseError):
            CrampStore(connection).every()
