from __future__ import annotations

import pytest

from stretchapp.core.cues import Cue, plan_cues
from stretchapp.core.player import Player
from stretchapp.core.snapshot import Snapshot
from stretchapp.core.stretch import Sides
from stretchapp.plain_text import columns
from stretchapp.terminal_view import cue_lines, status_line
from tests.unit.core.builders import FakeClock, every_kind, plan, stretch

WIDE = 200


def at(
    seconds: float, *, paused: bool = False, resumed: bool = False, waits: bool = False
) -> Snapshot:
    """The session of every kind of segment, so many seconds in."""
    clock = FakeClock()
    player = Player(every_kind(), clock)
    player.start()
    if waits:
        player.wait()
    for _ in range(round(seconds * 2)):
        clock.advance(0.5)
        player.tick()
    if paused or resumed:
        player.pause()
    if resumed:
        player.resume()
    return player.snapshot


@pytest.mark.parametrize(
    ("now", "line"),
    [
        pytest.param(at(0), "Get ready 4 · LEFT side · Calf · 1:18 left", id="prepare"),
        pytest.param(at(4), "Hold 20 · LEFT side · Calf · 1:14 left", id="hold"),
        pytest.param(at(4.5), "Hold 20 · LEFT side · Calf · 1:14 left", id="rounded_up"),
        pytest.param(at(24), "Switch sides 5 · RIGHT side · Calf · 0:54 left", id="switch"),
        pytest.param(at(53), "A 10 · Cat_cow · 0:25 left", id="first_phase"),
        pytest.param(at(58), "B 5 · Cat_cow · 0:20 left", id="second_phase"),
        pytest.param(at(63), "Rest 5 · Cat_cow · 0:15 left", id="rest"),
        pytest.param(
            at(10, paused=True), "PAUSED · Hold 14 · LEFT side · Calf · 1:08 left", id="paused"
        ),
        pytest.param(
            at(10, resumed=True),
            "Get ready 3 · Hold 14 · LEFT side · Calf · 1:08 left",
            id="get_ready",
        ),
        pytest.param(
            at(2, waits=True),
            "READY? Press Enter · Get ready · LEFT side · Calf · 1:17 left",
            id="waiting",
        ),
    ],
)
def test_a_moment_is_one_line(now: Snapshot, line: str) -> None:
    assert status_line(now, WIDE) == line


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (38, "Hold 20 · LEFT side · Calf · 1:14 left"),
        (37, "Hold 20 · LEFT side · 1:14 left"),
        (30, "Hold 20 · LEFT side"),
        (18, "Hold 20"),
        (4, "Hold"),
        (0, ""),
    ],
)
def test_a_narrow_terminal_loses_what_matters_least(width: int, line: str) -> None:
    assert status_line(at(4), width) == line


def test_every_kind_of_segment_is_announced_in_its_own_words() -> None:
    now = at(0)
    lines = {cue.kind.value: cue_lines(cue, now, WIDE) for cue in all_cues(now)}
    assert lines == {
        "prepare": ["", "Get ready 4 s: Cat_cow", "  sway"],
        "hold": ["Hold 20 s: RIGHT side"],
        "switch": ["Switch sides 5 s: RIGHT side"],
        "rest": ["Rest 5 s"],
        "pace": ["Move 10 s: 2 of 2"],
        "phase": [],
        "half": [],
        "soon": [],
        "count": [],
        "end": [],
        "finished": ["", "Done: Legs."],
    }


def all_cues(now: Snapshot) -> list[Cue]:
    return list(plan_cues(now.plan))


def test_instructions_are_wrapped_and_indented() -> None:
    clock = FakeClock()
    player = Player(plan(stretch(words=12, sides=Sides.EACH)), clock)
    lines = cue_lines(player.start()[0], player.snapshot, 30)
    assert lines[2:] == ["  lean lean lean lean lean", "  lean lean lean lean lean", "  lean lean"]
    assert all(columns(line) <= 30 for line in lines)


def test_a_terminal_of_no_width_still_gets_whole_words() -> None:
    now = at(0)
    assert cue_lines(next(iter(all_cues(now))), now, 0)[1:] == [
        "Get ready 4 s: Calf,",
        "LEFT side",
        "  lean lean lean",
    ]
