"""Every command in every state of a session: the player's specification as a table.

An outcome is the status, the position, what is special about it, and after the colon the cues.
A command that a state does not list changes nothing and is not heard.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stretchapp.core.cues import Cue
from stretchapp.core.player import Player
from stretchapp.core.snapshot import Snapshot
from tests.unit.core.builders import FakeClock, every_kind, heard, run

COMMANDS = (
    "start",
    "pause",
    "resume",
    "toggle",
    "ready",
    "wait",
    "skip",
    "back",
    "repeat",
    "extend",
    "stop",
    "tick",
)
PLAN = every_kind()

Way = Callable[[Player, FakeClock], object]


def ready(player: Player, clock: FakeClock) -> None:
    """Nothing was done yet."""


def running_at(position: float) -> Way:
    def reach(player: Player, clock: FakeClock) -> None:
        player.start()
        run(player, clock, position)

    return reach


def then(way: Way, *steps: str | float) -> Way:
    """Go on from a state by commands, and by seconds that the clock advances alone."""

    def reach(player: Player, clock: FakeClock) -> None:
        way(player, clock)
        for step in steps:
            if isinstance(step, str):
                getattr(player, step)()
            else:
                clock.advance(step)

    return reach


IN_HOLD = running_at(14.5)
PAUSED_IN_HOLD = then(IN_HOLD, "pause")
TO_WAIT = then(running_at(0.5), "wait")
WAITING = then(TO_WAIT, 1, "tick")
BACK_TO_HOLD = "running 4, ready in 3: get_ready @4 #1"

SPECIFICATION: dict[str, tuple[Way, str, dict[str, str]]] = {
    "ready": (
        ready,
        "ready 0",
        {"start": "running 0: prepare @0 #0", "stop": "stopped 0: stopped @0 #0"},
    ),
    "running in the first prepare": (
        running_at(0.5),
        "running 0.5",
        {
            "pause": "paused 0.5: paused @0.5 #0",
            "toggle": "paused 0.5: paused @0.5 #0",
            "ready": "running 1: count 3 @1 #0",
            "wait": "running 0.5, waits",
            "skip": "running 24: switch @24 #2",
            "back": "running 0: prepare @0 #0",
            "repeat": "running 0: prepare @0 #0",
            "extend": "running 0.5, total 88",
            "stop": "stopped 0.5: stopped @0.5 #0",
        },
    ),
    "running in the first 3 s of a hold": (
        running_at(7),
        "running 7",
        {
            "pause": "paused 7: paused @7 #1",
            "toggle": "paused 7: paused @7 #1",
            "skip": "running 24: switch @24 #2",
            "back": "running 0: prepare @0 #0",
            "repeat": BACK_TO_HOLD,
            "extend": "running 7, total 88",
            "stop": "stopped 7: stopped @7 #1",
        },
    ),
    "running later in a hold": (
        IN_HOLD,
        "running 14.5",
        {
            "pause": "paused 14.5: paused @14.5 #1",
            "toggle": "paused 14.5: paused @14.5 #1",
            "skip": "running 24: switch @24 #2",
            "back": BACK_TO_HOLD,
            "repeat": BACK_TO_HOLD,
            "extend": "running 14.5, total 88",
            "stop": "stopped 14.5: stopped @14.5 #1",
        },
    ),
    "running in a switch": (
        running_at(25),
        "running 25",
        {
            "pause": "paused 25: paused @25 #2",
            "toggle": "paused 25: paused @25 #2",
            "ready": "running 26: count 3 @26 #2",
            "wait": "running 25, waits",
            "skip": "running 49: prepare @49 #4",
            "back": "running 0: prepare @0 #0",
            "repeat": "running 24: switch @24 #2",
            "extend": "running 25, total 88",
            "stop": "stopped 25: stopped @25 #2",
        },
    ),
    "running in the first 3 s of the other side": (
        running_at(30),
        "running 30",
        {
            "pause": "paused 30: paused @30 #3",
            "toggle": "paused 30: paused @30 #3",
            "skip": "running 49: prepare @49 #4",
            "back": "running 0: prepare @0 #0",
            "repeat": "running 29, ready in 3: get_ready @29 #3",
            "extend": "running 30, total 88",
            "stop": "stopped 30: stopped @30 #3",
        },
    ),
    "running in a later prepare": (
        running_at(50),
        "running 50",
        {
            "pause": "paused 50: paused @50 #4",
            "toggle": "paused 50: paused @50 #4",
            "wait": "waiting 50, waits: waiting @50 #4",
            "skip": "running 63: rest @63 #6",
            "back": "running 24: switch @24 #2",
            "repeat": "running 49: prepare @49 #4",
            "extend": "running 50, total 88",
            "stop": "stopped 50: stopped @50 #4",
        },
    ),
    "running in a paced block": (
        running_at(60),
        "running 60",
        {
            "pause": "paused 60: paused @60 #5",
            "toggle": "paused 60: paused @60 #5",
            "skip": "running 63: rest @63 #6",
            "back": "running 53, ready in 3: get_ready @53 #5",
            "repeat": "running 53, ready in 3: get_ready @53 #5",
            "extend": "running 60, total 88",
            "stop": "stopped 60: stopped @60 #5",
        },
    ),
    "running in a rest before the last block": (
        running_at(64),
        "running 64",
        {
            "pause": "paused 64: paused @64 #6",
            "toggle": "paused 64: paused @64 #6",
            "ready": "running 65: count 3 @65 #6",
            "wait": "running 64, waits",
            "skip": "finished 78: finished @78 #7",
            "back": "running 49: prepare @49 #4",
            "repeat": "running 63: rest @63 #6",
            "extend": "running 64, total 88",
            "stop": "stopped 64: stopped @64 #6",
        },
    ),
    "running in the last block": (
        running_at(76),
        "running 76",
        {
            "pause": "paused 76: paused @76 #7",
            "toggle": "paused 76: paused @76 #7",
            "skip": "finished 78: finished @78 #7",
            "back": "running 68, ready in 3: get_ready @68 #7",
            "repeat": "running 68, ready in 3: get_ready @68 #7",
            "extend": "running 76, total 88",
            "stop": "stopped 76: stopped @76 #7",
        },
    ),
    "getting ready to go on in a hold": (
        then(PAUSED_IN_HOLD, "resume", 1, "tick"),
        "running 14.5, ready in 2",
        {
            "pause": "paused 14.5: paused @14.5 #1",
            "toggle": "paused 14.5: paused @14.5 #1",
            "skip": "running 24: switch @24 #2",
            "back": BACK_TO_HOLD,
            "repeat": BACK_TO_HOLD,
            "extend": "running 14.5, ready in 2, total 88",
            "stop": "stopped 14.5: stopped @14.5 #1",
        },
    ),
    "getting ready to do a hold again": (
        then(IN_HOLD, "repeat", 1, "tick"),
        "running 4, ready in 2",
        {
            "pause": "paused 4: paused @4 #1",
            "toggle": "paused 4: paused @4 #1",
            "skip": "running 24: switch @24 #2",
            "back": "running 0: prepare @0 #0",
            "repeat": BACK_TO_HOLD,
            "extend": "running 4, ready in 2, total 88",
            "stop": "stopped 4: stopped @4 #1",
        },
    ),
    "paused in the first prepare": (
        then(running_at(0.5), "pause"),
        "paused 0.5",
        {
            "resume": "running 0.5: go_on @0.5 #0",
            "toggle": "running 0.5: go_on @0.5 #0",
            "ready": "running 1: count 3 @1 #0",
            "wait": "paused 0.5, waits",
            "skip": "paused 24: switch @24 #2",
            "back": "paused 0: prepare @0 #0",
            "repeat": "paused 0: prepare @0 #0",
            "extend": "paused 0.5, total 88",
            "stop": "stopped 0.5: stopped @0.5 #0",
        },
    ),
    "paused less than 3 s before a hold": (
        then(running_at(2), "pause"),
        "paused 2",
        {
            "resume": "running 2, ready in 3: get_ready @2 #0",
            "toggle": "running 2, ready in 3: get_ready @2 #0",
            "ready": "running 2, ready in 3: get_ready @2 #0",
            "wait": "paused 1, waits",
            "skip": "paused 24: switch @24 #2",
            "back": "paused 0: prepare @0 #0",
            "repeat": "paused 0: prepare @0 #0",
            "extend": "paused 2, total 88",
            "stop": "stopped 2: stopped @2 #0",
        },
    ),
    "paused in a hold": (
        PAUSED_IN_HOLD,
        "paused 14.5",
        {
            "resume": "running 14.5, ready in 3: get_ready @14.5 #1",
            "toggle": "running 14.5, ready in 3: get_ready @14.5 #1",
            "ready": "running 14.5, ready in 3: get_ready @14.5 #1",
            "skip": "paused 24: switch @24 #2",
            "back": "paused 4",
            "repeat": "paused 4",
            "extend": "paused 14.5, total 88",
            "stop": "stopped 14.5: stopped @14.5 #1",
        },
    ),
    "paused in a switch": (
        then(running_at(25), "pause"),
        "paused 25",
        {
            "resume": "running 25: go_on @25 #2",
            "toggle": "running 25: go_on @25 #2",
            "ready": "running 26: count 3 @26 #2",
            "wait": "paused 25, waits",
            "skip": "paused 49: prepare @49 #4",
            "back": "paused 0: prepare @0 #0",
            "repeat": "paused 24: switch @24 #2",
            "extend": "paused 25, total 88",
            "stop": "stopped 25: stopped @25 #2",
        },
    ),
    "paused in a paced block": (
        then(running_at(60), "pause"),
        "paused 60",
        {
            "resume": "running 60, ready in 3: get_ready @60 #5",
            "toggle": "running 60, ready in 3: get_ready @60 #5",
            "ready": "running 60, ready in 3: get_ready @60 #5",
            "skip": "paused 63: rest @63 #6",
            "back": "paused 53",
            "repeat": "paused 53",
            "extend": "paused 60, total 88",
            "stop": "stopped 60: stopped @60 #5",
        },
    ),
    "paused in a rest before the last block": (
        then(running_at(64), "pause"),
        "paused 64",
        {
            "resume": "running 64: go_on @64 #6",
            "toggle": "running 64: go_on @64 #6",
            "ready": "running 65: count 3 @65 #6",
            "wait": "paused 64, waits",
            "skip": "finished 78: finished @78 #7",
            "back": "paused 49: prepare @49 #4",
            "repeat": "paused 63: rest @63 #6",
            "extend": "paused 64, total 88",
            "stop": "stopped 64: stopped @64 #6",
        },
    ),
    "paused while getting ready": (
        then(PAUSED_IN_HOLD, "resume", 1, "pause"),
        "paused 14.5",
        {
            "resume": "running 14.5, ready in 3: get_ready @14.5 #1",
            "toggle": "running 14.5, ready in 3: get_ready @14.5 #1",
            "ready": "running 14.5, ready in 3: get_ready @14.5 #1",
            "skip": "paused 24: switch @24 #2",
            "back": "paused 4",
            "repeat": "paused 4",
            "extend": "paused 14.5, total 88",
            "stop": "stopped 14.5: stopped @14.5 #1",
        },
    ),
    "a gap that no tick has seen yet": (
        then(IN_HOLD, 60),
        "running 14.5",
        {
            **dict.fromkeys(
                [each for each in COMMANDS if each not in ("start", "stop")],
                "paused 14.5, after a gap of 60: interrupted @14.5 #1",
            ),
            "stop": "stopped 14.5: interrupted @14.5 #1, stopped @14.5 #1",
        },
    ),
    "paused by a gap": (
        then(IN_HOLD, 60, "tick"),
        "paused 14.5, after a gap of 60",
        {
            "resume": "running 14.5, ready in 3: get_ready @14.5 #1",
            "toggle": "running 14.5, ready in 3: get_ready @14.5 #1",
            "ready": "running 14.5, ready in 3: get_ready @14.5 #1",
            "skip": "paused 24: switch @24 #2",
            "back": "paused 4",
            "repeat": "paused 4",
            "extend": "paused 14.5, after a gap of 60, total 88",
            "stop": "stopped 14.5: stopped @14.5 #1",
        },
    ),
    "running in a lead-in that will wait": (
        TO_WAIT,
        "running 0.5, waits",
        {
            "pause": "paused 0.5, waits: paused @0.5 #0",
            "toggle": "running 1, waits: count 3 @1 #0",
            "ready": "running 1, waits: count 3 @1 #0",
            "skip": "running 24: switch @24 #2",
            "back": "running 0, waits: prepare @0 #0",
            "repeat": "running 0, waits: prepare @0 #0",
            "extend": "running 0.5, waits, total 88",
            "stop": "stopped 0.5, waits: stopped @0.5 #0",
        },
    ),
    "about to wait, which no tick has seen yet": (
        then(TO_WAIT, 1.5),
        "running 0.5, waits",
        {
            "pause": "paused 1, waits: waiting @1 #0, paused @1 #0",
            **dict.fromkeys(
                ("resume", "wait", "extend", "tick"), "waiting 1, waits: waiting @1 #0"
            ),
            **dict.fromkeys(("toggle", "ready"), "running 1, waits: waiting @1 #0, count 3 @1 #0"),
            "skip": "running 24: waiting @1 #0, switch @24 #2",
            "back": "running 0, waits: waiting @1 #0, prepare @0 #0",
            "repeat": "running 0, waits: waiting @1 #0, prepare @0 #0",
            "stop": "stopped 1, waits: waiting @1 #0, stopped @1 #0",
        },
    ),
    **{
        state: (
            way,
            "waiting 1, waits",
            {
                "pause": "paused 1, waits: paused @1 #0",
                **dict.fromkeys(("resume", "toggle", "ready"), "running 1, waits: count 3 @1 #0"),
                "skip": "running 24: switch @24 #2",
                "back": "running 0, waits: prepare @0 #0",
                "repeat": "running 0, waits: prepare @0 #0",
                "stop": "stopped 1, waits: stopped @1 #0",
            },
        )
        for state, way in (("waiting", WAITING), ("waiting for an hour", then(WAITING, 3600)))
    },
    "waiting in a switch": (
        then(running_at(27), "wait"),
        "waiting 26, waits",
        {
            "pause": "paused 26, waits: paused @26 #2",
            **dict.fromkeys(("resume", "toggle", "ready"), "running 26, waits: count 3 @26 #2"),
            "skip": "running 49: prepare @49 #4",
            "back": "running 0: prepare @0 #0",
            "repeat": "running 24, waits: switch @24 #2",
            "stop": "stopped 26, waits: stopped @26 #2",
        },
    ),
    "waiting before the last block": (
        then(running_at(67), "wait"),
        "waiting 65, waits",
        {
            "pause": "paused 65, waits: paused @65 #6",
            **dict.fromkeys(("resume", "toggle", "ready"), "running 65, waits: count 3 @65 #6"),
            "skip": "finished 78: finished @78 #7",
            "back": "running 49: prepare @49 #4",
            "repeat": "running 63, waits: rest @63 #6",
            "stop": "stopped 65, waits: stopped @65 #6",
        },
    ),
    "paused while waiting": (
        then(WAITING, "pause"),
        "paused 1, waits",
        {
            "resume": "waiting 1, waits: waiting @1 #0",
            "toggle": "waiting 1, waits: waiting @1 #0",
            "ready": "running 1, waits: count 3 @1 #0",
            "skip": "paused 24: switch @24 #2",
            "back": "paused 0, waits: prepare @0 #0",
            "repeat": "paused 0, waits: prepare @0 #0",
            "extend": "paused 1, waits, total 88",
            "stop": "stopped 1, waits: stopped @1 #0",
        },
    ),
    "counting in after having waited": (
        then(WAITING, 3600, "ready", 1, "tick"),
        "running 2, waits",
        {
            "pause": "paused 2, waits: paused @2 #0",
            "toggle": "paused 2, waits: paused @2 #0",
            "wait": "waiting 1, waits: waiting @1 #0",
            "skip": "running 24: switch @24 #2",
            "back": "running 0, waits: prepare @0 #0",
            "repeat": "running 0, waits: prepare @0 #0",
            "extend": "running 2, waits, total 88",
            "stop": "stopped 2, waits: stopped @2 #0",
        },
    ),
    "a gap before the wait that no tick has seen yet": (
        then(TO_WAIT, 60),
        "running 0.5, waits",
        {
            **dict.fromkeys(
                [each for each in COMMANDS if each not in ("start", "stop")],
                "paused 0.5, waits, after a gap of 60: interrupted @0.5 #0",
            ),
            "stop": "stopped 0.5, waits: interrupted @0.5 #0, stopped @0.5 #0",
        },
    ),
    "finished": (running_at(78), "finished 78", {}),
    "finished by skipping": (then(running_at(64), "skip"), "finished 78", {}),
    "stopped": (then(IN_HOLD, "stop"), "stopped 14.5", {}),
    "stopped before the start": (then(ready, "stop"), "stopped 0", {}),
}


def described(snapshot: Snapshot) -> str:
    return ", ".join(
        [
            f"{snapshot.status.value} {snapshot.position:g}",
            *(["waits"] if snapshot.segment.waits else []),
            *([f"ready in {snapshot.get_ready:g}"] if snapshot.get_ready else []),
            *([f"after a gap of {snapshot.gap:g}"] if snapshot.gap else []),
            *([f"total {snapshot.plan.total}"] if snapshot.plan.total != PLAN.total else []),
        ]
    )


def outcome(player: Player, cues: tuple[Cue, ...]) -> str:
    return ": ".join([described(player.snapshot), *([", ".join(heard(cues))] if cues else [])])


def player_in(state: str) -> Player:
    clock = FakeClock(1000.0)
    player = Player(PLAN, clock)
    SPECIFICATION[state][0](player, clock)
    return player


@pytest.mark.parametrize("state", SPECIFICATION)
def test_the_state_is_the_one_that_is_meant(state: str) -> None:
    assert described(player_in(state).snapshot) == SPECIFICATION[state][1]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("state", SPECIFICATION)
def test_a_command_does_in_a_state_exactly_this(state: str, command: str) -> None:
    player = player_in(state)
    _, before, changes = SPECIFICATION[state]

    cues: tuple[Cue, ...] = getattr(player, command)()

    assert outcome(player, cues) == changes.get(command, before)


def test_the_table_names_only_commands_that_exist() -> None:
    named = {command for _, _, changes in SPECIFICATION.values() for command in changes}

    assert named <= set(COMMANDS)
    assert {name for name in vars(Player) if not name.startswith("_")} == {*COMMANDS, "snapshot"}
