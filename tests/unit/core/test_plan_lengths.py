"""How long lead-ins and holds last: position, reading time, the user's hold length."""

from __future__ import annotations

import pytest

from stretchapp.core.hold_length import HoldLength, hold_seconds
from stretchapp.core.plan import PlanSettings, SessionPlan, reading_seconds
from stretchapp.core.routine import RoutineEntry
from stretchapp.core.stretch import Area, HoldRange, Position, Stretch
from tests.unit.core.builders import paced, plan, stretch

DEFAULTS = PlanSettings()


def prepares(session: SessionPlan) -> list[int]:
    return [each.seconds for each in session.segments if each.kind.value == "prepare"]


@pytest.mark.parametrize(
    ("positions", "seconds"),
    [
        pytest.param([Position.LYING], [10], id="the first position is no change"),
        pytest.param([Position.SITTING, Position.SITTING], [10, 10], id="the same"),
        pytest.param([Position.STANDING, Position.LYING], [10, 15], id="down to the floor"),
        pytest.param([Position.LYING, Position.STANDING], [10, 15], id="up again"),
        pytest.param([Position.SITTING, None], [10, 10], id="none is written"),
        pytest.param(
            [Position.SITTING, None, Position.SITTING], [10, 10, 10], id="one without changes none"
        ),
        pytest.param(
            [Position.SITTING, None, Position.KNEELING], [10, 10, 15], id="nor hides a change"
        ),
    ],
)
def test_a_change_of_position_takes_5_seconds_more(
    positions: list[Position | None], seconds: list[int]
) -> None:
    several = [stretch(f"s{n}", position=position) for n, position in enumerate(positions)]

    assert prepares(plan(*several, settings=DEFAULTS)) == seconds


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        pytest.param(1, 1, id="part of a second is a whole one"),
        pytest.param(3, 1, id="three words a second"),
        pytest.param(4, 2, id="rounded up"),
        pytest.param(180, 60, id="180 a minute"),
        pytest.param(181, 61, id="no more than 180 a minute"),
    ],
)
def test_reading_takes_a_minute_for_180_words(words: int, seconds: int) -> None:
    assert reading_seconds(stretch(words=words)) == seconds


def test_reading_counts_the_words_of_every_instruction() -> None:
    two_lines = Stretch(
        id="a",
        name="A",
        instructions=("one two three", "four five six"),
        hold=stretch().hold,
        default_hold=20,
    )

    assert reading_seconds(two_lines) == 2


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        pytest.param(30, 10, id="10 s are enough"),
        pytest.param(31, 11, id="10 s are not"),
        pytest.param(60, 20, id="long"),
    ],
)
def test_the_first_lead_in_of_a_stretch_is_never_shorter_than_its_reading(
    words: int, seconds: int
) -> None:
    assert prepares(plan(stretch(words=words), settings=DEFAULTS)) == [seconds]


def test_a_stretch_that_came_up_before_is_not_read_again() -> None:
    long, other = stretch("long", words=60), stretch("other", words=60)

    assert prepares(plan(long, other, long, settings=DEFAULTS)) == [20, 20, 10]


def test_a_change_of_position_holds_for_a_stretch_that_was_read_before() -> None:
    up = stretch("up", words=60, position=Position.STANDING)
    down = stretch("down", position=Position.LYING)

    assert prepares(plan(up, down, up, settings=DEFAULTS)) == [20, 15, 15]


@pytest.mark.parametrize(
    ("length", "seconds"),
    [
        (HoldLength.AS_WRITTEN, 20),
        (HoldLength.SHORT, 15),
        (HoldLength.MIDDLE, 23),
        (HoldLength.LONG, 30),
    ],
    ids=lambda each: getattr(each, "value", None),
)
def test_the_users_hold_length_chooses_inside_the_range(length: HoldLength, seconds: int) -> None:
    entry = RoutineEntry(stretch(hold=(15, 30), default_hold=20))

    assert hold_seconds(entry, length) == seconds


@pytest.mark.parametrize("length", list(HoldLength))
def test_a_hold_that_the_writer_fixed_is_not_the_users_to_choose(length: HoldLength) -> None:
    assert hold_seconds(RoutineEntry(stretch(hold=(15, 30)), hold=18), length) == 18


@pytest.mark.parametrize(
    ("length", "seconds"),
    [
        pytest.param(HoldLength.AS_WRITTEN, 24, id="as written"),
        pytest.param(HoldLength.SHORT, 16, id="short"),
        pytest.param(HoldLength.MIDDLE, 32, id="middle, 28 by the range"),
        pytest.param(HoldLength.LONG, 40, id="long"),
    ],
)
def test_a_chosen_length_of_a_paced_block_is_rounded_up_to_whole_cycles(
    length: HoldLength, seconds: int
) -> None:
    sway = RoutineEntry(paced(5, 3, length=24, hold=(16, 40)))

    assert hold_seconds(sway, length) == seconds


@pytest.mark.parametrize(
    ("hold", "default", "seconds"),
    [
        pytest.param((20, 30), 20, [40, 30, 45, 60], id="a range that reaches 30 s"),
        pytest.param((20, 30), 30, [60, 30, 45, 60], id="twice as long as written"),
        pytest.param((10, 30), 12, [30, 30, 45, 60], id="at least 30 s"),
        pytest.param((20, 40), 35, [60, 30, 45, 60], id="at most 60 s"),
        pytest.param((30, 30), 30, [60, 30, 45, 60], id="of one length"),
        pytest.param((40, 90), 80, [90, 40, 65, 90], id="never shorter than it is"),
        pytest.param((10, 29), 20, [20, 10, 20, 29], id="a shorter range stays"),
    ],
)
def test_longer_holds_lie_between_30_and_60_seconds(
    hold: tuple[int, int], default: int, seconds: list[int]
) -> None:
    entry = RoutineEntry(stretch(hold=hold, default_hold=default, area=Area.CALF))

    assert [hold_seconds(entry, length, longer=True) for length in HoldLength] == seconds


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(RoutineEntry(stretch(area=Area.NECK)), id="of the neck"),
        pytest.param(RoutineEntry(stretch(area=None)), id="of what may be the neck"),
        pytest.param(RoutineEntry(paced(5, 5, length=30)), id="to and fro"),
        pytest.param(RoutineEntry(stretch(area=Area.CALF), hold=20), id="fixed by the writer"),
    ],
)
@pytest.mark.parametrize("length", list(HoldLength))
def test_some_holds_are_never_longer(entry: RoutineEntry, length: HoldLength) -> None:
    assert hold_seconds(entry, length, longer=True) == hold_seconds(entry, length)


@pytest.mark.parametrize(
    ("length", "longer", "seconds"),
    [
        pytest.param(HoldLength.AS_WRITTEN, False, 25, id="the stretch's own is outside"),
        pytest.param(HoldLength.SHORT, False, 25, id="short"),
        pytest.param(HoldLength.MIDDLE, False, 28, id="middle"),
        pytest.param(HoldLength.LONG, False, 30, id="long"),
        pytest.param(HoldLength.LONG, True, 30, id="never longer than the writer allows"),
    ],
)
def test_a_range_of_the_writers_is_the_one_to_choose_in(
    length: HoldLength, longer: bool, seconds: int
) -> None:
    own = stretch(hold=(15, 40), default_hold=20, area=Area.CALF)

    assert hold_seconds(RoutineEntry(own, hold=HoldRange(25, 30)), length, longer) == seconds


def test_a_written_lead_in_is_neither_longer_nor_shorter() -> None:
    entry = RoutineEntry(stretch(words=60), prepare=3)

    assert prepares(plan(entry, settings=DEFAULTS)) == [3]
