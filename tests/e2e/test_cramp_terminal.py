"""Help with a cramp at a real terminal, where no window can open."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from stretchapp.adapters.paths import CRAMP_FILE, HISTORY_FILE
from tests.e2e.test_terminal_keys import Terminal


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.setenv(name, "")
    made = Terminal("cramp", "--data-dir", str(tmp_path))
    yield made
    made.close()


def test_it_runs_from_the_first_line_to_letting_go(terminal: Terminal, tmp_path: Path) -> None:
    terminal.sees("Stop. Get somewhere safe")
    terminal.sees("0:0[0-9] · Where is it")
    terminal.press("1")
    terminal.sees("stopping 10 s")
    terminal.press(">")
    terminal.sees("breaths")
    assert (tmp_path / CRAMP_FILE).exists()
    terminal.press("l")
    terminal.sees("Over after 0:")

    assert terminal.ends() == 0
    assert terminal.is_as_found()
    assert not (tmp_path / CRAMP_FILE).exists()
    with closing(sqlite3.connect(tmp_path / HISTORY_FILE)) as connection:
        rows = connection.execute("SELECT body_part, ended - started FROM cramp").fetchall()
    assert [part for part, _ in rows] == ["calf"]
    assert 0 < rows[0][1] < 60


def test_who_leaves_finds_the_time_kept(terminal: Terminal, tmp_path: Path) -> None:
    terminal.sees("Where is it")
    terminal.press("q")
    terminal.sees("The time goes on")

    assert terminal.ends() == 0
    assert (tmp_path / CRAMP_FILE).exists()
