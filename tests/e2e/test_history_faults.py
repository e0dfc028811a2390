"""Whatever is wrong with the history: sessions are timed, and one sentence says what happened."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from stretchapp.adapters.history_file import HistoryFile
from stretchapp.adapters.paths import HISTORY_FILE, SETTINGS_FILE
from stretchapp.core.history import SessionRecord
from tests.e2e.starts import Start, is_timing, notices, wait_for_history
from tests.small_disk import SmallDisk, small_disk
from tools.stage import Stage


@pytest.fixture
def disk(folder: Path) -> Iterator[SmallDisk]:
    with small_disk(folder, 512) as disk:
        yield disk


def kept(folder: Path) -> list[SessionRecord]:
    """All sessions in the file, read as the next start would."""
    file = HistoryFile(folder / HISTORY_FILE, lambda news: pytest.fail(str(news)))
    try:
        return file.look(lambda history: list(history.every()))
    finally:
        file.close()


def finish_a_session(stage: Stage, qtbot: QtBot) -> None:
    stage.start("calf")
    stage.play(500)
    wait_for_history(qtbot, stage)


def said(stage: Stage) -> str:
    """Once the session is put aside: never in the middle of it."""
    assert notices(stage) == []
    stage.window.session_flow.player_page.put_aside()
    (text,) = notices(stage)
    return text


def test_a_session_is_kept_from_start_to_end(start: Start, folder: Path, qtbot: QtBot) -> None:
    stage = start()
    finish_a_session(stage, qtbot)
    assert notices(stage) == []
    start()

    (record,) = kept(folder)
    assert record.done == record.planned == 120


def test_a_full_disk_stops_no_session_and_what_was_missed_is_caught_up_on(
    start: Start, folder: Path, qtbot: QtBot, disk: SmallDisk
) -> None:
    stage = start()
    finish_a_session(stage, qtbot)
    disk.fill()
    assert is_timing(stage)
    stage.play(60)
    wait_for_history(qtbot, stage)
    disk.make_room()
    stage.play(500)
    wait_for_history(qtbot, stage)

    (text,) = notices(stage)
    assert "cannot be kept" in text
    assert "full" in text
    assert str(folder / HISTORY_FILE) in text
    start()
    assert [each.done for each in kept(folder)] == [120, 120]


def test_a_disk_that_takes_nothing_lets_sessions_be_timed_and_the_history_be_read(
    start: Start, folder: Path, qtbot: QtBot, disk: SmallDisk
) -> None:
    finish_a_session(start(), qtbot)
    start().window.close()
    before = (folder / HISTORY_FILE).read_bytes()
    disk.make_read_only()
    stage = start()
    assert is_timing(stage)
    wait_for_history(qtbot, stage)

    assert "cannot be kept" in said(stage)
    assert (folder / HISTORY_FILE).read_bytes() == before
    assert len(kept(folder)) == 1


def test_a_folder_deleted_in_the_middle_is_made_anew_with_the_whole_session(
    start: Start, folder: Path, qtbot: QtBot
) -> None:
    stage = start()
    stage.start("calf")
    stage.play(60)
    wait_for_history(qtbot, stage)
    shutil.rmtree(folder)
    stage.play(500)
    wait_for_history(qtbot, stage)

    (text,) = notices(stage)
    assert "is gone" in text
    (record,) = kept(folder)
    assert record.done == 120


def test_a_damaged_file_is_set_aside_and_the_next_session_kept(
    start: Start, folder: Path, qtbot: QtBot
) -> None:
    finish_a_session(start(), qtbot)
    start().window.close()
    noise = os.urandom(20_000)
    (folder / HISTORY_FILE).write_bytes(noise)
    stage = start()

    (text,) = notices(stage)
    assert "damaged" in text
    aside = folder / f"{HISTORY_FILE}.damaged"
    assert str(aside) in text
    assert aside.read_bytes() == noise
    finish_a_session(stage, qtbot)
    start()
    assert len(kept(folder)) == 1


def test_a_file_of_a_later_version_is_left_alone(start: Start, folder: Path, qtbot: QtBot) -> None:
    finish_a_session(start(), qtbot)
    start().window.close()
    with closing(sqlite3.connect(folder / HISTORY_FILE)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = (folder / HISTORY_FILE).read_bytes()
    stage = start()

    (text,) = notices(stage)
    assert "later version" in text
    assert is_timing(stage)
    wait_for_history(qtbot, stage)
    start()
    assert (folder / HISTORY_FILE).read_bytes() == before


@pytest.mark.parametrize("garbage", [b"", b"\xff\xfe\x00garbage = [", b"theme = 7\n"])
def test_settings_of_garbage_stop_nothing(
    start: Start, folder: Path, qtbot: QtBot, garbage: bytes
) -> None:
    (folder / SETTINGS_FILE).write_bytes(garbage)
    stage = start()

    assert len(notices(stage)) == bool(garbage)
    finish_a_session(stage, qtbot)
    start()
    assert len(kept(folder)) == 1
    assert (folder / SETTINGS_FILE).read_bytes() == garbage


YEAR = 365 * 86_400
WALLS = {
    "set back a year": (1_790_000_000, 1_790_000_000 - YEAR),
    "set ahead a year": (1_790_000_000, 1_790_000_000 + YEAR),
    "before 1970": (1_790_000_000, -5_000.0),
}


@pytest.mark.parametrize(("before", "after"), WALLS.values(), ids=WALLS.keys())
def test_a_clock_set_in_the_middle_of_a_session_changes_no_length(
    start: Start,
    folder: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    before: float,
    after: float,
) -> None:
    stage = start()
    monkeypatch.setattr(time, "time", lambda: before)
    stage.start("calf")
    stage.play(60)
    monkeypatch.setattr(time, "time", lambda: after)
    stage.play(500)
    wait_for_history(qtbot, stage)
    finish_a_session(stage, qtbot)
    monkeypatch.undo()
    start()

    first, second = sorted(kept(folder), key=lambda each: abs(each.started.unix - before))
    assert first.ended.unix - first.started.unix == pytest.approx(152, abs=1)
    assert second.started.unix == after
    assert first.done == second.done == 120


ZONES = {
    "the clocks go ahead": ("Europe/Berlin", 1_774_745_940, "2026-03-29 01:59", 3600),
    "a minute later": ("Europe/Berlin", 1_774_746_000, "2026-03-29 03:00", 7200),
    "the clocks go back": ("Europe/Berlin", 1_792_889_940, "2026-10-25 02:59", 7200),
    "a minute later that autumn": ("Europe/Berlin", 1_792_890_000, "2026-10-25 02:00", 3600),
    "a leap day": ("UTC", 1_835_395_200, "2028-02-29 00:00", 0),
    "a journey": ("Pacific/Auckland", 1_774_746_000, "2026-03-29 14:00", 46_800),
    "half an hour off": ("Asia/Kolkata", 1_774_746_000, "2026-03-29 06:30", 19_800),
}


def test_each_session_keeps_the_time_zone_it_was_done_in(
    start: Start, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = start()
    for zone, unix, _, _ in ZONES.values():
        monkeypatch.setenv("TZ", zone)
        monkeypatch.setattr(time, "time", lambda unix=unix: float(unix))
        finish_a_session(stage, qtbot)
    monkeypatch.undo()
    time.tzset()
    start()

    found = {
        (f"{r.started.on_the_wall:%Y-%m-%d %H:%M}", r.started.utc_offset) for r in kept(folder)
    }
    assert found == {(wall, offset) for _, _, wall, offset in ZONES.values()}
