"""Real files out of a real history and into another; whatever goes wrong, nothing is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from stretchapp.adapters.history_files import HistoryFiles
from stretchapp.adapters.history_schema import bring_up_to_date
from stretchapp.adapters.history_store import HistoryStore
from stretchapp.core.history import Ending
from stretchapp.core.history_transfer import (
    Added,
    Cancelled,
    Exported,
    Failed,
    Fault,
    Form,
    Merged,
    Progress,
    TransferCancelledError,
)
from stretchapp.core.stretch import Side
from tests.unit.core.cramp_records import FULL, logged
from tests.unit.core.records import hold, many, moment, session

FILES = HistoryFiles()


def never(done: int, total: int) -> None:
    """Nobody cancels."""


def cancelled_after(count: int) -> Progress:
    def progress(done: int, total: int) -> None:
        if min(done, total) >= count:
            raise TransferCancelledError

    return progress


@pytest.fixture
def new_store() -> Iterator[Callable[[], HistoryStore]]:
    made: list[HistoryStore] = []

    def new() -> HistoryStore:
        connection = sqlite3.connect(":memory:")
        bring_up_to_date(connection)
        connection.execute("PRAGMA foreign_keys = ON")
        made.append(HistoryStore(connection))
        return made[-1]

    yield new
    for store in made:
        store.close()


@pytest.fixture
def store(new_store: Callable[[], HistoryStore]) -> HistoryStore:
    made = new_store()
    for record in many(5):
        made.keep(record)
    for cramp in (FULL, logged(2)):
        made.cramps.add(cramp)
    return made


@pytest.fixture
def other(new_store: Callable[[], HistoryStore]) -> HistoryStore:
    return new_store()


def test_all_of_it_goes_to_another_machine_and_a_second_time_adds_nothing(
    store: HistoryStore, other: HistoryStore, tmp_path: Path
) -> None:
    file = tmp_path / "history.json"
    assert FILES.export(store, Form.JSON, file, never) == Exported(str(file), 5, 2)

    assert FILES.take_in(other, file, never) == Merged(str(file), Added(new=5), Added(new=2))
    assert list(other.every()) == list(store.every())
    assert other.days(0, 99_999) == store.days(0, 99_999)
    assert other.cramps.every() == store.cramps.every() == (FULL, logged(2))
    assert FILES.take_in(other, file, never) == Merged(str(file), Added(known=5), Added(known=2))
    assert list(other.every()) == list(store.every())


def test_what_is_here_already_stays_as_it_is(
    store: HistoryStore, other: HistoryStore, tmp_path: Path
) -> None:
    mine, my_cramp = session("many2", note="mine"), replace(logged(2), reminder_read=True)
    other.keep(mine)
    other.cramps.keep(my_cramp)
    FILES.export(store, Form.JSON, tmp_path / "a", never)

    assert FILES.take_in(other, tmp_path / "a", never) == Merged(
        str(tmp_path / "a"), Added(4, 1), Added(1, 1)
    )
    assert other.find("many2") == mine
    assert other.cramps.every() == (FULL, my_cramp)


def test_what_is_taken_in_never_becomes_the_last_session_of_this_machine(
    store: HistoryStore, other: HistoryStore, tmp_path: Path
) -> None:
    cut_off = session("mine", moment("2025-01-01"), ending=None, holds=(hold(9, side=Side.RIGHT),))
    other.keep(cut_off, b"its plan")
    FILES.export(store, Form.JSON, tmp_path / "a", never)
    FILES.take_in(other, tmp_path / "a", never)
    unfinished = other.unfinished()

    assert unfinished is not None
    assert (unfinished.record, unfinished.plan) == (cut_off, b"its plan")
    assert other.first_sides() == {"calf": Side.RIGHT}
    assert other.lines(0, 1)[0].id == "many4"


def test_the_table_has_a_row_for_each_hold(store: HistoryStore, tmp_path: Path) -> None:
    file = tmp_path / "history.csv"

    assert FILES.export(store, Form.CSV, file, never) == Exported(str(file), 5)
    assert len(file.read_bytes().splitlines()) == 1 + 5 * 2


def test_a_history_of_cramps_alone_goes_along_too(
    new_store: Callable[[], HistoryStore], other: HistoryStore, tmp_path: Path
) -> None:
    alone, file = new_store(), tmp_path / "a"
    alone.cramps.add(FULL)

    assert FILES.export(alone, Form.JSON, file, never) == Exported(str(file), 0, 1)
    assert FILES.take_in(other, file, never) == Merged(str(file), Added(), Added(new=1))
    assert other.cramps.every() == (FULL,)


@pytest.mark.parametrize("form", Form)
def test_a_cancelled_export_leaves_the_file_that_was_there(
    store: HistoryStore, tmp_path: Path, form: Form
) -> None:
    file = tmp_path / "history"
    file.write_text("from last week", encoding="utf-8")

    assert FILES.export(store, form, file, cancelled_after(3)) == Cancelled()
    assert file.read_text(encoding="utf-8") == "from last week"
    assert list(tmp_path.iterdir()) == [file]


def test_a_cancelled_import_adds_nothing(
    store: HistoryStore, other: HistoryStore, tmp_path: Path
) -> None:
    FILES.export(store, Form.JSON, tmp_path / "a", never)

    for count in (3, 6):
        assert FILES.take_in(other, tmp_path / "a", cancelled_after(count)) == Cancelled()
        assert (other.count(), other.cramps.every()) == (0, ())


def test_a_file_that_is_wrong_in_its_last_session_adds_nothing(
    store: HistoryStore, other: HistoryStore, tmp_path: Path
) -> None:
    file = tmp_path / "a"
    FILES.export(store, Form.JSON, file, never)
    file.write_bytes(file.read_bytes().replace(b'"many4"', b"4"))
    outcome = FILES.take_in(other, file, never)

    assert isinstance(outcome, Failed)
    assert (outcome.fault, outcome.file) == (Fault.WRONG, str(file))
    assert "`sessions[4].id`" in str(outcome.detail)
    assert other.count() == 0


def test_a_file_that_is_wrong_in_its_last_cramp_adds_no_session_either(
    store: HistoryStore, other: HistoryStore, tmp_path: Path
) -> None:
    file = tmp_path / "a"
    FILES.export(store, Form.JSON, file, never)
    file.write_bytes(file.read_bytes().replace(b'"hamstring"', b'"elbow"'))
    outcome = FILES.take_in(other, file, never)

    assert isinstance(outcome, Failed)
    assert "`cramps[1].body_part`" in str(outcome.detail)
    assert (other.count(), other.cramps.every()) == (0, ())


@pytest.mark.parametrize(("form", "total"), [(Form.CSV, 5), (Form.JSON, 7)])
def test_how_far_it_is_is_told(store: HistoryStore, tmp_path: Path, form: Form, total: int) -> None:
    told: list[tuple[int, int]] = []
    FILES.export(store, form, tmp_path / "a", lambda done, total: told.append((done, total)))

    assert told == [(number, total) for number in range(total)]


def test_where_nothing_can_be_written_the_reason_is_told(
    store: HistoryStore, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    below_a_file = tmp_path / "file" / "history"
    below_a_file.parent.write_text("", encoding="utf-8")
    for file in (folder, below_a_file):
        for outcome in (
            FILES.export(store, Form.JSON, file, never),
            FILES.write(file, b"a picture"),
        ):
            assert isinstance(outcome, Failed)
            assert (outcome.fault, outcome.file) == (Fault.NOT_WRITTEN, str(file))
            assert outcome.detail
    assert sorted(tmp_path.iterdir()) == [below_a_file.parent, folder]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk at hand")
def test_a_full_disk_is_told(store: HistoryStore, tmp_path: Path) -> None:
    """The draft has the name of the file and the number of the process."""
    from os import getpid

    file = tmp_path / "history.json"
    file.with_name(f"{file.name}.{getpid()}").symlink_to("/dev/full")

    assert FILES.export(store, Form.JSON, file, never) == Failed(
        Fault.NOT_WRITTEN, str(file), "No space left on device"
    )
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_read_is_told(other: HistoryStore, tmp_path: Path) -> None:
    outcome = FILES.take_in(other, tmp_path / "nothing", never)

    assert outcome == Failed(Fault.NOT_READ, str(tmp_path / "nothing"), "No such file or directory")


def test_a_picture_is_written_whole(tmp_path: Path) -> None:
    file = tmp_path / "year.png"

    assert FILES.write(file, b"a picture") == Exported(str(file))
    assert file.read_bytes() == b"a picture"


def test_what_is_taken_out_can_be_put_back_in_its_place(store: HistoryStore) -> None:
    cut_off = session("last", moment("2026-04-01"), ending=None, holds=(hold(9),))
    store.keep(cut_off, b"its plan")
    before, unfinished = list(store.every()), store.unfinished()
    for session_id in ("many2", "last"):
        taken = store.take_out(session_id)
        assert store.find(session_id) is None
        assert taken is not None
        store.put_back(taken)

    assert list(store.every()) == before
    assert store.unfinished() == unfinished


def test_what_is_not_there_cannot_be_taken_out(store: HistoryStore) -> None:
    assert store.take_out("nobody") is None
    assert store.count() == 5


def test_a_place_that_was_taken_meanwhile_stays_taken(store: HistoryStore) -> None:
    taken = store.take_out("many4")
    later = session("later", moment("2026-05-01"), ending=Ending.STOPPED)
    store.keep(later)
    assert taken is not None
    store.put_back(taken)
    store.put_back(taken)

    assert {record.id for record in store.every()} == {
        "later", *(f"many{number}" for number in range(5)),
    }  # fmt: skip
