"""Whatever is wrong with the history's file: it is said, nothing that exists is overwritten."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from stretchapp.adapters.history_schema import APPLICATION_ID, VERSION
from stretchapp.core.history_trouble import HistoryError, HistoryTrouble
from tests.unit.adapters.history_builders import Opened, record


@pytest.fixture
def history(tmp_path: Path) -> Iterator[Opened]:
    opened = Opened(tmp_path / "data")
    yield opened
    opened.file.close()


def again(history: Opened) -> Opened:
    """The next start."""
    history.file.close()
    return Opened(history.path.parent)


def pragma(path: Path, name: str) -> object:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


def change(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)


def trouble_of(history: Opened) -> HistoryTrouble:
    with pytest.raises(HistoryError) as raised:
        history.keep(record("new"))
    return raised.value.news.trouble


def test_to_look_makes_no_file(history: Opened) -> None:
    assert history.every() == []
    assert not history.path.parent.exists()


def test_the_first_record_makes_folder_and_file(history: Opened) -> None:
    history.keep(record())

    assert pragma(history.path, "user_version") == VERSION
    assert pragma(history.path, "application_id") == APPLICATION_ID
    assert pragma(history.path, "journal_mode") == "wal"
    assert again(history).every() == [record()]
    assert history.news == []


def test_an_empty_file_is_as_good_as_none(history: Opened) -> None:
    history.path.parent.mkdir()
    history.path.touch()
    history.keep(record())
    assert history.every() == [record()]
    assert history.news == []


def test_a_folder_that_goes_away_is_begun_anew_with_the_whole_session(history: Opened) -> None:
    history.keep(record("old"), record("now", ending=None))
    shutil.rmtree(history.path.parent)
    history.keep(record("now", ending=None).reached(5, 8))

    assert history.troubles == ["lost"]
    assert again(history).every() == [record("now", ending=None).reached(5, 8)]


def test_a_file_that_is_moved_away_is_not_written_to_behind_its_owners_back(
    history: Opened, tmp_path: Path
) -> None:
    history.keep(record("old"))
    moved = history.path.rename(tmp_path / "moved.sqlite")
    before = moved.read_bytes()
    history.keep(record("new"))

    assert history.troubles == ["lost"]
    assert history.every() == [record("new")]
    assert moved.read_bytes() == before


def damage(data: bytes, how: str) -> bytes:
    noise = random.Random(how).randbytes
    return {
        "random bytes": noise(8192),
        "text": b"This is no database.\n" * 50,
        "a head overwritten": noise(100) + data[100:],
        "pages overwritten": data[:100] + noise(len(data) - 100),
        "cut off": data[: len(data) // 2 + 7],
    }[how]


@pytest.mark.parametrize(
    "how", ["random bytes", "text", "a head overwritten", "pages overwritten", "cut off"]
)
def test_a_damaged_file_is_set_aside_as_it_is_and_a_new_one_begun(
    history: Opened, how: str
) -> None:
    history.keep(*(record(str(n)) for n in range(30)))
    history = again(history)
    broken = damage(history.path.read_bytes(), how)
    history.path.write_bytes(broken)
    history.keep(record("new"))

    assert history.troubles == ["damaged"]
    aside = Path(history.news[0].detail)
    assert aside.read_bytes() == broken
    assert aside.name == "history.sqlite.damaged"
    assert again(history).every() == [record("new")]


def test_a_second_damaged_file_does_not_overwrite_the_first(history: Opened) -> None:
    for number in range(2):
        history.keep(record(str(number)))
        history = again(history)
        history.path.write_bytes(b"damaged %d" % number * 100)
        history.keep(record("new"))
        history = again(history)

    aside = sorted(each.name for each in history.path.parent.glob("*.damaged*"))
    assert aside == ["history.sqlite.damaged", "history.sqlite.damaged1"]


def test_damage_that_shows_only_later_is_found_then(history: Opened) -> None:
    history.keep(record("old"))
    change(history.path, "UPDATE session SET ending = 'exploded'")

    assert history.every() == []
    assert history.troubles == ["damaged"]


def test_a_database_of_another_program_is_set_aside(history: Opened) -> None:
    history.path.parent.mkdir()
    change(history.path, "CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('soup')")
    history.keep(record())

    assert history.troubles == ["damaged"]
    with closing(sqlite3.connect(history.news[0].detail)) as other:
        assert other.execute("SELECT name FROM recipes").fetchall() == [("soup",)]


def test_a_file_of_a_later_version_is_left_as_it_is(history: Opened) -> None:
    history.keep(record())
    history = again(history)
    change(history.path, f"PRAGMA user_version = {VERSION + 1}")
    before = history.path.read_bytes()

    assert trouble_of(history) is HistoryTrouble.NEWER
    assert trouble_of(history) is HistoryTrouble.NEWER
    history.file.close()
    assert history.path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    history = Opened(tmp_path / "file")
    assert trouble_of(history) is HistoryTrouble.NOT_KEPT
    assert history.every() == []


def test_a_folder_in_place_of_the_file_is_said(history: Opened) -> None:
    history.path.mkdir(parents=True)
    assert trouble_of(history) is HistoryTrouble.NOT_KEPT


def test_when_the_disk_is_full_nothing_kept_is_lost_and_the_rest_is_caught_up_on(
    history: Opened,
) -> None:
    """SQLite's own limit of pages fails with the same error as a full disk."""
    history.keep(record("old"), record("now", ending=None))
    history.file.do(lambda store: store._connection.execute("PRAGMA max_page_count = 1"))
    with pytest.raises(HistoryError, match="full"):
        history.keep(
            *(record("now", ending=None).reached(5, n) for n in range(1, 9)), plan=b"x" * 99_999
        )
    history.file.do(lambda store: store._connection.execute("PRAGMA max_page_count = 99999"))
    history.keep(record("now").reached(5, 9))

    assert again(history).every() == [record("old"), record("now").reached(5, 9)]
    assert history.news == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_what_cannot_be_written_can_still_be_read(history: Opened) -> None:
    history.keep(record())
    history = again(history)
    history.path.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert history.every() == [record()]
        assert trouble_of(history) is HistoryTrouble.NOT_KEPT
    finally:
        history.path.parent.chmod(stat.S_IRWXU)


def test_who_writes_at_the_same_time_is_waited_for(history: Opened) -> None:
    """A session in a terminal beside the window's."""
    history.keep(record("window"))
    other = Opened(history.path.parent)
    other.keep(record("terminal"))
    other.file.close()
    history.keep(record("window again"))

    assert [each.id for each in history.every()] == ["window", "terminal", "window again"]
