"""Killed without a word, at any moment: at most the segment in progress is lost."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from stretchapp.adapters.history_file import HistoryFile
from stretchapp.adapters.paths import HISTORY_FILE
from tests.e2e.killed_sessions import PLAN
from tests.e2e.starts import offer, starts

KILLS = 200
LEAD_INS = ("prepare", "switch", "rest")
MINE = """\
format: 1
name: Quick
stretches:
  - name: Reach
    sides: each
    side_label: "{side} arm up"
    hold: 1-2
    reps: 2
    instructions: ["Reach up with the {side} arm."]
"""


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    folder, seed = tmp_path_factory.mktemp("killed"), random.randrange(1_000_000)
    words = [sys.executable, "-m", "tests.e2e.killed_sessions", str(folder), str(KILLS), str(seed)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, f"seed {seed}: {done.stderr}"
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_nothing_that_was_kept_is_ever_lost(killed: list[dict[str, Any]]) -> None:
    assert len(killed) == KILLS
    checked, count = 0, 0
    for each in killed:
        kept = {
            session: [session, *rest] for what, session, *rest in each["said"] if what == "kept"
        }
        begun = {session: [session, *rest] for what, session, *rest in each["said"]}
        for session, record in kept.items():
            assert each["sessions"][session] in (record, begun[session])
        checked += len(kept)
        assert each["count"] >= count
        count = each["count"]
    assert checked >= KILLS * 3 // 5  # most had begun more than one record


def test_every_kill_leaves_a_session_that_goes_on_at_the_right_hold(
    killed: list[dict[str, Any]],
) -> None:
    works = [number for number, segment in enumerate(PLAN.segments) if segment.is_work]
    whole = [PLAN.segments[number].seconds for number in works]
    offered = [each["unfinished"] for each in killed if each["unfinished"]]
    for each in offered:
        _, at, done = each["record"]
        before = sum(number < at for number in works)
        assert each["goes_on_with"] in LEAD_INS
        assert done == whole[:before] + [0] * (len(whole) - before)
    assert len({each["record"][1] for each in offered}) > len(works) / 2


def kept_place(folder: Path) -> int | None:
    """The segment that the session would go on with, as another program reads it."""
    file = HistoryFile(folder / HISTORY_FILE, lambda news: pytest.fail(str(news)))
    try:
        unfinished = file.look(lambda history: history.unfinished())
    finally:
        file.close()
    return unfinished.record.at if unfinished else None


@pytest.fixture
def window(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The real window in a session of its own."""
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "quick.yaml").write_text(MINE)
    words = [sys.executable, "-m", "tests.e2e.steered_window", str(folder), "quick", "ready"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


def test_a_window_that_is_killed_offers_the_hold_it_was_in(
    window: subprocess.Popen[str], tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.stdout is not None
    for line in window.stdout:
        if line.strip() == "switch":
            break
    qtbot.waitUntil(lambda: kept_place(tmp_path / "own") == 2)
    window.send_signal(signal.SIGKILL)
    assert window.wait() == -signal.SIGKILL

    with starts(qtbot, tmp_path / "own") as start:
        stage = start()
        made = offer(stage)
        assert made is not None
        assert made.accessibleName().startswith("Quick was cut off")
        made.go_on.click()
        session = stage.window.session_flow.player_page.session
        assert session is not None
        here = session.snapshot
        assert (here.segment.kind.value, here.segment.side, here.segment.rep) == (
            "switch",
            here.plan.segments[3].side,
            1,
        )
