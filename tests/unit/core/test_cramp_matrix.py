"""Everything a person can do at every stage of a cramp: the specification as a table.

An outcome is the stage and what is special about it. What a state does not list changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stretchapp.core.cramp import Cramp
from stretchapp.core.cramp_snapshot import CrampSnapshot
from stretchapp.core.cramp_state import BodyPart, Notice, Way
from stretchapp.core.stretch import Side
from tests.unit.core.builders import FakeClock

NOON = 1_764_000_000.0
ACTIONS: dict[str, Callable[[Cramp], None]] = {
    "began earlier": lambda cramp: cramp.began_earlier(2),
    "choose": lambda cramp: cramp.choose(BodyPart.CALF, Side.LEFT),
    "choose again": Cramp.choose_again,
    "take": lambda cramp: cramp.take(Way.IN_BED),
    "pause": Cramp.toggle_pause,
    "next": Cramp.next_step,
    "let go": Cramp.let_go,
    "not yet": Cramp.not_yet,
    "again": Cramp.stretch_again,
    "still going": Cramp.still_going,
    "log": Cramp.log,
    "finish": Cramp.finish,
    "look": Cramp.look,
}
Path = tuple[str | float | BodyPart, ...]

CALF: Path = (BodyPart.CALF,)
NECK: Path = (BodyPart.NECK,)

SPECIFICATION: dict[str, tuple[Path, str, dict[str, str]]] = {
    "choosing": (
        (5.0,),
        "choosing",
        {"began earlier": "choosing +120", "choose": "stopping 10 calf", "let go": "easing, ended"},
    ),
    "stopping": (
        (*CALF, 5.0),
        "stopping 5 calf",
        {
            "began earlier": "stopping 5 calf +120",
            "choose again": "choosing",
            "take": "stopping 5 calf in_bed",
            "pause": "stopping 5 calf, paused",
            "next": "breathing 20 calf",
            "let go": "easing calf, ended",
        },
    ),
    "stopping, paused": (
        (*CALF, 5.0, "pause", 60.0),
        "stopping 5 calf, paused",
        {
            "began earlier": "stopping 5 calf +120, paused",
            "choose again": "choosing",
            "take": "stopping 5 calf in_bed, paused",
            "pause": "stopping 5 calf",
            "next": "breathing 20 calf",
            "let go": "easing calf, ended",
        },
    ),
    "breathing": (
        (*CALF, 15.0),
        "breathing 15 calf",
        {
            "began earlier": "breathing 15 calf +120",
            "choose again": "choosing",
            "take": "breathing 15 calf in_bed",
            "pause": "breathing 15 calf, paused",
            "next": "stretching 30 calf",
            "let go": "easing calf, ended",
        },
    ),
    "stretching": (
        (*CALF, 40.0),
        "stretching 20 calf",
        {
            "began earlier": "stretching 20 calf +120",
            "choose again": "choosing",
            "take": "stretching 30 calf in_bed",
            "pause": "stretching 20 calf, paused",
            "next": "rubbing 30 calf",
            "let go": "easing calf, ended",
        },
    ),
    "rubbing": (
        (*CALF, 65.0),
        "rubbing 25 calf",
        {
            "began earlier": "rubbing 25 calf +120",
            "choose again": "choosing",
            "take": "stretching 30 calf in_bed",
            "pause": "rubbing 25 calf, paused",
            "next": "asking calf",
            "let go": "easing calf, ended",
        },
    ),
    "asking": (
        (*CALF, 90.0, 30.0),
        "asking calf",
        {
            "began earlier": "asking calf +120",
            "choose again": "choosing",
            "take": "stretching 30 calf in_bed",
            "let go": "easing calf, ended",
            "not yet": "stretching 30 calf #2",
        },
    ),
    "asking for the third time": (
        (*CALF, 90.0, "not yet", 60.0, "not yet", 60.0),
        "asking calf #3",
        {
            "began earlier": "asking calf #3 +120",
            "choose again": "choosing",
            "take": "stretching 30 calf in_bed #3",
            "let go": "easing calf #3, ended",
            "not yet": "stretching 30 calf in_bed #4",
        },
    ),
    "asking for the third time, in bed": (
        (*CALF, "take", 90.0, "not yet", 60.0, "not yet", 60.0),
        "asking calf in_bed #3",
        {
            "began earlier": "asking calf in_bed #3 +120",
            "choose again": "choosing",
            "let go": "easing calf in_bed #3, ended",
            "not yet": "stretching 30 calf #4",
        },
    ),
    "asking for the fourth time": (
        (*CALF, 90.0, "not yet", 60.0, "not yet", 60.0, "not yet", 60.0),
        "asking calf in_bed #4",
        {
            "began earlier": "asking calf in_bed #4 +120",
            "choose again": "choosing",
            "let go": "easing calf in_bed #4, ended",
            "not yet": "easing calf in_bed #4",
        },
    ),
    "asking about the neck for the third time": (
        (*NECK, 75.0, "not yet", 45.0, "not yet", 45.0),
        "asking neck #3",
        {
            "began earlier": "asking neck #3 +120",
            "choose again": "choosing",
            "take": "stretching 60 neck in_bed #3",
            "let go": "easing neck #3, ended",
            "not yet": "easing neck #3",
        },
    ),
    "asking about another place for the third time": (
        (BodyPart.OTHER, 80.0, "not yet", 50.0, "not yet", 50.0),
        "asking other #3",
        {
            "began earlier": "asking other #3 +120",
            "choose again": "choosing",
            "let go": "easing other #3, ended",
            "not yet": "easing other #3",
        },
    ),
    "easing, not let go": (
        (*CALF, 90.0, "not yet", 60.0, "not yet", 60.0, "not yet", 60.0, "not yet", 30.0),
        "easing calf in_bed #4",
        {
            "began earlier": "easing calf in_bed #4 +120",
            "let go": "easing calf in_bed #4, ended",
            "again": "stretching 30 calf in_bed #5",
        },
    ),
    "resting the neck": (
        (*NECK, 75.0, "not yet", 45.0, "not yet", 45.0, "not yet", 30.0),
        "easing neck #3",
        {"began earlier": "easing neck #3 +120", "let go": "easing neck #3, ended"},
    ),
    "easing after it let go": (
        (*CALF, 40.0, "let go", 30.0),
        "easing calf, ended",
        {"again": "stretching 30 calf #2", "log": "logging calf, ended"},
    ),
    "ten minutes, not answered": (
        (*CALF, 600.0),
        "asking calf, doctor",
        {
            "began earlier": "asking calf +120, doctor",
            "choose again": "choosing, doctor",
            "take": "stretching 30 calf in_bed, doctor",
            "let go": "easing calf, ended",
            "not yet": "stretching 30 calf #2, doctor",
            "still going": "asking calf",
        },
    ),
    "logging": (
        (*CALF, 40.0, "let go", "log", 30.0),
        "logging calf, ended",
        {"finish": "over calf, ended"},
    ),
    "over": ((*CALF, 40.0, "let go", "log", "finish", 30.0), "over calf, ended", {}),
}


def reached(way: Path) -> Cramp:
    clock = FakeClock(NOON)
    cramp = Cramp(clock)
    for step in way:
        if isinstance(step, BodyPart):
            cramp.choose(step)
        elif isinstance(step, str):
            ACTIONS[step](cramp)
        else:
            clock.advance(step)
            cramp.look()
    return cramp


def told(now: CrampSnapshot) -> str:
    words = [
        now.stage.value,
        "" if now.step_left is None else f"{now.step_left:g}",
        now.part.value if now.part else "",
        "" if now.way is Way.FIRST else now.way.value,
        f"#{now.loop}" if now.loop > 1 else "",
        f"+{now.earlier:g}" if now.earlier else "",
    ]
    marks = {"paused": now.is_paused, "ended": now.has_let_go, "doctor": now.asks_for_doctor}
    return ", ".join([" ".join(filter(None, words)), *(mark for mark in marks if marks[mark])])


@pytest.mark.parametrize("state", SPECIFICATION)
@pytest.mark.parametrize("action", ACTIONS)
def test_what_an_action_does_at_a_stage(state: str, action: str) -> None:
    way, before, outcomes = SPECIFICATION[state]
    cramp = reached(way)
    assert told(cramp.snapshot) == before
    ACTIONS[action](cramp)

    assert told(cramp.snapshot) == outcomes.get(action, before)


def test_the_table_has_every_stage_and_no_action_that_does_not_exist() -> None:
    stages = {before.split()[0].strip(",") for _, before, _ in SPECIFICATION.values()}
    named = {action for _, _, outcomes in SPECIFICATION.values() for action in outcomes}

    assert stages == {
        "choosing", "stopping", "breathing", "stretching", "rubbing", "asking", "easing",
        "logging", "over",
    }  # fmt: skip
    assert named <= set(ACTIONS)


def test_ten_minutes_are_told_of_a_cramp_that_has_let_go_as_well() -> None:
    cramp = reached((*CALF, 600.0, "let go"))

    assert cramp.snapshot.notice is Notice.TEN
