"""What a moment of a session shows, and how long it lasts."""

from __future__ import annotations

from math import ceil

import pytest

from stretchapp.core.routine import RoutineEntry
from stretchapp.core.snapshot import Status
from stretchapp.core.stretch import Sides
from tests.unit.core.builders import at, every_kind, paused_at, plan, run, stretch

PLAN = every_kind()


def test_the_digit_shown_is_the_seconds_left_rounded_up() -> None:
    player, clock = at(4)
    digits = [ceil(player.snapshot.left)]
    for _ in range(4):
        run(player, clock, 0.5)
        digits.append(ceil(player.snapshot.left))

    assert digits == [20, 20, 19, 19, 18]


def test_a_snapshot_says_where_the_session_is() -> None:
    here = at(14.5)[0].snapshot

    assert (here.status, here.index, here.segment) == (Status.RUNNING, 1, PLAN.segments[1])
    assert (here.position, here.offset, here.left, here.session_left) == (14.5, 10.5, 9.5, 63.5)


def test_at_an_instant_between_two_segments_the_later_one_runs() -> None:
    here = at(24)[0].snapshot

    assert (here.index, here.offset, here.left) == (2, 0, 5)


def test_at_the_end_nothing_is_left() -> None:
    here = at(78)[0].snapshot

    assert (here.index, here.left, here.session_left) == (7, 0, 0)


@pytest.mark.parametrize(
    ("position", "seconds"),
    [
        pytest.param(4, 1, id="a whole second to the next digit"),
        pytest.param(4.25, 0.75, id="the rest of one"),
        pytest.param(13.75, 0.25, id="to half way"),
        pytest.param(77.5, 0.5, id="to the finish"),
    ],
)
def test_the_next_instant_is_the_next_digit_or_cue(position: float, seconds: float) -> None:
    assert at(position)[0].snapshot.next_instant == seconds


def test_half_way_between_two_digits_is_an_instant_of_its_own() -> None:
    player, _ = at(16.25, plan(RoutineEntry(stretch(sides=Sides.NONE), hold=25)))

    assert player.snapshot.next_instant == 0.25


def test_while_getting_ready_the_next_instant_is_its_next_digit() -> None:
    player, clock = paused_at(14.5)
    player.resume()
    waits = []
    for step in (0.25, 0.75, 1.5):
        waits.append(player.snapshot.next_instant)
        run(player, clock, step)

    assert waits == [1, 0.75, 1]
    assert player.snapshot.next_instant == 0.5
