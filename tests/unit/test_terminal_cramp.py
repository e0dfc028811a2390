"""Help with a cramp in a terminal."""

from __future__ import annotations

from io import StringIO

import pytest

from stretchapp.core.cramp import Cramp
from stretchapp.core.cramp_event import CrampEvent
from stretchapp.core.cramp_state import BodyPart, Stage, Way
from stretchapp.terminal_cramp import help_with_cramp, status_text, steps_text
from tests.unit.core.builders import FakeClock
from tests.unit.core.shipped import CATALOGUE

NOON = 1_764_000_000.0


class Person:
    """Presses a key after so many seconds, and lets the time pass until then."""

    def __init__(self, clock: FakeClock, *keys: tuple[float, str]) -> None:
        self._clock, self._keys = clock, list(keys)

    def __call__(self, seconds: float | None) -> list[str]:
        at, key = self._keys[0]
        left = NOON + at - self._clock.now
        if seconds is not None and seconds < left:
            self._clock.advance(seconds)
            return []
        self._clock.advance(max(0.0, left))
        del self._keys[0]
        return [key]


def helped(*keys: tuple[float, str], part: BodyPart | None = None) -> tuple[str, list[CrampEvent]]:
    clock, out = FakeClock(NOON), StringIO()
    cramp = Cramp(clock)
    if part:
        cramp.choose(part)
    kept: list[CrampEvent] = []
    help_with_cramp(cramp, kept.append, CATALOGUE, Person(clock, *keys), out, 80)
    return out.getvalue(), kept


def test_from_the_first_line_to_letting_go() -> None:
    told, kept = helped((3, "1"), (100, "l"))
    steps = ["Stop. Get somewhere safe", "Where is it?", "Two slow breaths", "Step the foot back",
             "Rub along", "Has it let go?", "Over after 1:40.", "Warm a tight muscle"]  # fmt: skip
    places = [told.index(step) for step in steps]

    assert places == sorted(places)
    assert kept[-1].is_over
    assert kept[-1].state.ended_at == NOON + 100
    assert "{side}" not in told


def test_ten_minutes_are_told_while_it_holds_and_afterwards() -> None:
    told, _ = helped((700, "l"), part=BodyPart.CALF)

    assert told.index("at ten minutes") < told.index("Ten minutes. A cramp this long")
    assert told.rstrip().endswith("Please mention it to a doctor.")


def test_who_leaves_is_told_that_the_time_goes_on() -> None:
    told, kept = helped((50, "q"), part=BodyPart.FOOT)

    assert "The time goes on" in told
    assert not kept[-1].is_over


@pytest.mark.parametrize(
    ("key", "at", "stage", "way"),
    [
        (">", 1.0, Stage.BREATHING, Way.FIRST),
        ("b", 40.0, Stage.STRETCHING, Way.IN_BED),
        ("s", 40.0, Stage.STRETCHING, Way.STANDING),
        ("n", 95.0, Stage.STRETCHING, Way.FIRST),
        ("x", 95.0, Stage.ASKING, Way.FIRST),
        ("9", 95.0, Stage.ASKING, Way.FIRST),
    ],
)
def test_a_key_is_a_command(key: str, at: float, stage: Stage, way: Way) -> None:
    _, kept = helped((at, key), (at, "q"), part=BodyPart.CALF)

    assert (kept[-1].state.stage, kept[-1].state.way) == (stage, way)


@pytest.mark.parametrize("part", [None, *BodyPart])
def test_without_keys_all_steps_are_there_to_read(part: BodyPart | None) -> None:
    lines = steps_text(part, CATALOGUE)

    assert [line[0] for line in lines if line[0].isdecimal()] == list("123456")
    assert "worth a call to a doctor" in lines[-1]
    assert not any("{" in line for line in lines)


def test_warmth_has_a_way_out_as_well() -> None:
    cramp = Cramp(FakeClock(NOON))
    cramp.let_go()

    assert status_text(cramp.snapshot) == "0:00 · l when it has let go, q leave"
