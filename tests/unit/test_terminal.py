from __future__ import annotations

import io
from collections.abc import Sequence

import pytest

from stretchapp.core.player import Player
from stretchapp.core.snapshot import Snapshot, Status
from stretchapp.core.stretch import Sides
from stretchapp.terminal import (
    FastClock,
    LinesScreen,
    LiveScreen,
    play_session,
    wait_without_keys,
)
from tests.unit.core.builders import FakeClock, plan, stretch

CALF = plan(stretch(sides=Sides.EACH))  # 4 s, 20 s, 5 s, 20 s
AWAY = 60.0
ARROW_RIGHT, ARROW_LEFT = "\x1b[C", "\x1b[D"


class Person:
    """Presses keys after so many seconds of waiting; a wait without an end needs a key."""

    def __init__(self, clock: FakeClock, *keys: tuple[float, Sequence[str]]) -> None:
        self._clock, self._keys = clock, list(keys)

    def __call__(self, seconds: float | None) -> list[str]:
        due = self._keys[0][0] - self._clock.now if self._keys else None
        if due is not None and (seconds is None or due <= seconds):
            self._clock.advance(max(0.0, due))
            return list(self._keys.pop(0)[1])
        assert seconds is not None, "waits for ever"
        self._clock.advance(seconds)
        return []


def played(
    *keys: tuple[float, Sequence[str]], width: int = 80, live: bool = False, rings: bool = True
) -> tuple[Snapshot, str]:
    clock, out = FakeClock(), io.StringIO()
    lines = LinesScreen(out, lambda: width)
    screen = LiveScreen(out, lambda: width, rings) if live else lines
    last = play_session(Player(CALF, clock), screen, Person(clock, *keys))
    return last, out.getvalue()


def test_an_untouched_session_is_a_line_for_each_segment() -> None:
    last, text = played()
    assert last.status is Status.FINISHED
    assert text.splitlines() == [
        "",
        "Get ready 4 s: Calf, LEFT side",
        "  lean lean lean",
        "Hold 20 s: LEFT side",
        "Switch sides 5 s: RIGHT side",
        "Hold 20 s: RIGHT side",
        "",
        "Done: Legs.",
    ]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        pytest.param([(5, "q")], "Stopped after 0:05 of 0:49.", id="stop"),
        pytest.param([(5, " "), (70, "q")], "Paused.", id="pause"),
        pytest.param([(5, " "), (70, " ")], "Get ready to go on.", id="resume"),
        pytest.param([(5, "+"), (6, "q")], "Stopped after 0:06 of 0:59.", id="ten_seconds_more"),
        pytest.param([(5, "nq")], "Stopped after 0:24 of 0:49.", id="next"),
        pytest.param([(30, "b"), (30.5, "q")], "Stopped after 0:01 of 0:49.", id="back"),
        pytest.param([(5, "="), (6, "q")], "Stopped after 0:06 of 0:59.", id="plus_unshifted"),
        pytest.param([(5, [ARROW_RIGHT, "q"])], "Stopped after 0:24 of 0:49.", id="arrow_right"),
        pytest.param([(30, [ARROW_LEFT]), (31, "q")], "Stopped after 0:01 of 0:49.", id="left"),
        pytest.param([(5, "N"), (6, "q")], "Stopped after 0:25 of 0:49.", id="capital_letter"),
        pytest.param([(0, "\n"), (10, "q")], "Stopped after 0:11 of 0:49.", id="enter_is_ready"),
        pytest.param([(0, "w"), (70, "q")], "Ready? Press Enter.", id="wait_for_me"),
        pytest.param([(0, "w"), (70, "q")], "Stopped after 0:01 of 0:49.", id="waits"),
        pytest.param([(0, "w"), (70, " "), (75, "q")], "Stopped after 0:06 of 0:49.", id="space"),
        pytest.param([(0, "w"), (70, "\r"), (75, "q")], "Stopped after 0:06 of 0:49.", id="cr"),
        pytest.param([(5, "x"), (6, "q")], "Stopped after 0:06 of 0:49.", id="no_such_key"),
    ],
)
def test_a_key_is_a_command(keys: list[tuple[float, Sequence[str]]], said: str) -> None:
    assert said in played(*keys)[1].splitlines()


def test_a_machine_that_slept_pauses_the_session() -> None:
    clock, out = FakeClock(), io.StringIO()
    person = Person(clock, (AWAY + 10, "q"))

    def wait(seconds: float | None) -> list[str]:
        if clock.now == 5:
            clock.advance(AWAY)
            return []
        return person(seconds)

    last = play_session(Player(CALF, clock), LinesScreen(out, lambda: 80), wait)
    assert last.position == 5
    assert "Paused: the machine was away for 1:00." in out.getvalue()


def test_without_keys_a_session_goes_on_by_itself_after_a_gap() -> None:
    clock, out = FakeClock(), io.StringIO()

    def wait(seconds: float | None) -> list[str]:
        clock.advance(AWAY if clock.now == 5 else seconds or 0)
        return wait_without_keys(None if seconds is None else 0)

    last = play_session(Player(CALF, clock), LinesScreen(out, lambda: 80), wait)
    assert last.status is Status.FINISHED
    told = out.getvalue().splitlines()
    away = told.index("Paused: the machine was away for 1:00.")
    assert told[away + 1 : away + 3] == ["Get ready to go on.", "Going on."]


def test_the_live_line_counts_every_second_of_the_session() -> None:
    text = played(live=True)[1]
    digits = [line.strip() for line in text.split("\r") if line.startswith("Hold")]
    holds = [
        f"Hold {left} · {side} side · Calf"
        for side in ("LEFT", "RIGHT")
        for left in range(20, 0, -1)
    ]
    assert [line.rpartition(" · ")[0] for line in digits] == holds


def test_a_bell_rings_at_both_ends_of_each_hold() -> None:
    assert played(live=True)[1].count("\a") == 4
    assert "\a" not in played()[1]


def test_where_nothing_is_to_be_heard_no_bell_rings() -> None:
    assert "\a" not in played((0, "w"), (70, "q"), live=True, rings=False)[1]


@pytest.mark.parametrize("width", [10, 20, 40, 80])
def test_the_live_line_never_fills_the_terminal(width: int) -> None:
    text = played(live=True, width=width)[1]
    drawn = [line for line in text.replace("\a", "").split("\r") if "\n" not in line]
    assert max(len(line) for line in drawn) < width


def test_a_shorter_line_wipes_the_longer_one_before_it() -> None:
    text = played((3, "q"), live=True)[1]
    shown = ""
    for piece in text.replace("\a", "").split("\r"):
        shown = piece + shown[len(piece) :]
    assert shown.rstrip() == "Stopped after 0:03 of 0:49."


def test_a_bell_calls_for_the_person_when_the_session_waits() -> None:
    text = played((0, "w"), (70, "q"), live=True)[1]
    assert "\aREADY?" in text.replace("\r", "")


def test_the_live_screen_needs_no_escape_sequence() -> None:
    assert "\x1b" not in played(live=True)[1]


def test_a_fast_clock_runs_fast() -> None:
    slow = FakeClock(1000)
    fast = FastClock(slow, 60)
    start = fast()
    slow.advance(0.01)
    assert fast() - start == pytest.approx(0.6)


def test_a_fast_clock_never_jumps_over_the_players_gap() -> None:
    slow = FakeClock()
    player = Player(CALF, FastClock(slow, 1000))
    player.start()
    slow.advance(AWAY)
    player.tick()
    assert player.snapshot.status is Status.RUNNING
