"""A session in a terminal is in the same history as the window's."""

from __future__ import annotations

from pathlib import Path

import pytest

from stretchapp.adapters.clock import system_clock
from stretchapp.adapters.history_file import HistoryFile
from stretchapp.adapters.paths import HISTORY_FILE
from stretchapp.core.history import Ending, SessionRecord
from stretchapp.core.plan import SessionPlan
from stretchapp.core.stretch import Sides
from stretchapp.kept_journal import journal_in
from stretchapp.terminal import FastClock, play_in_terminal
from tests.unit.core.builders import plan, stretch

CALF = plan(stretch(sides=Sides.EACH))  # 4 s, 20 s, 5 s, 20 s
SPEED = 1000.0


def play(folder: Path, session: SessionPlan = CALF) -> None:
    with journal_in(folder, FastClock(system_clock, SPEED)) as journal:
        play_in_terminal(session, system_clock, SPEED, journal)


def kept(folder: Path) -> list[SessionRecord]:
    file = HistoryFile(folder / HISTORY_FILE, lambda news: pytest.fail(str(news)))
    try:
        return file.look(lambda history: list(history.every()))
    finally:
        file.close()


def test_a_session_is_kept_to_its_end(tmp_path: Path) -> None:
    play(tmp_path)
    (record,) = kept(tmp_path)
    assert record.ending is Ending.FINISHED
    assert [hold.done for hold in record.holds] == [20, 20]


def test_a_session_that_is_interrupted_is_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = 0

    def wait(seconds: float | None) -> list[str]:
        nonlocal waits
        waits += 1
        if waits > 60:
            raise KeyboardInterrupt
        assert seconds is not None
        return []

    monkeypatch.setattr("stretchapp.terminal.wait_without_keys", wait)
    clock = SteppingClock(0.5)
    with journal_in(tmp_path, clock) as journal, pytest.raises(KeyboardInterrupt):
        play_in_terminal(CALF, clock, 1, journal)
    (record,) = kept(tmp_path)
    assert record.ending is Ending.STOPPED
    assert record.holds[0].done == 20


class SteppingClock:
    """Half a second later each time that somebody looks."""

    def __init__(self, step: float) -> None:
        self._now, self._step = 0.0, step

    def __call__(self) -> float:
        self._now += self._step
        return self._now


TROUBLES = {
    "a folder where the file belongs": ("folder", "cannot be written, so this session is not kept"),
    "a damaged file": ("damaged", "was damaged, so a new one is begun; the old one is kept as"),
}


@pytest.mark.parametrize(("what", "sentence"), TROUBLES.values(), ids=TROUBLES.keys())
def test_trouble_is_one_line_and_the_session_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], what: str, sentence: str
) -> None:
    file = tmp_path / HISTORY_FILE
    if what == "folder":
        file.mkdir()
    else:
        file.write_bytes(b"no database" * 99)
    play(tmp_path)

    said = capsys.readouterr()
    assert "Done: Legs." in said.out
    (line,) = said.err.splitlines()
    assert sentence in line
    assert str(file) in line
