"""The one timer that drives a session: a real one, on the real clock, and told moments."""

from __future__ import annotations

from time import monotonic

import pytest
from pytestqt.qtbot import QtBot

from stretchapp.adapters.qt_player import MOVING_MS, STILL_MS, QtPlayer, next_look_ms
from stretchapp.adapters.routine_folders import load_library
from stretchapp.core.cues import Cue, CueKind
from stretchapp.core.plan import PlanSettings, SegmentKind, plan_session
from stretchapp.core.player import Player
from stretchapp.core.snapshot import Snapshot, Status
from stretchapp.resources import routines_folder
from tests.unit.core.builders import FakeClock, every_kind, plan, stretch

QUICK = PlanSettings(prepare_s=1, switch_s=1, rest_s=1)
LATE_SECONDS = 0.25  # a shared machine may be late; never early


def test_a_real_timer_plays_a_whole_session_by_the_real_clock(qtbot: QtBot) -> None:
    session = plan(stretch(hold=(1, 2), default_hold=2), settings=QUICK)
    player = QtPlayer(Player(session, monotonic))
    heard: list[tuple[Cue, float]] = []
    start = monotonic()
    player.cued.connect(lambda cue: heard.append((cue, monotonic() - start)))
    with qtbot.waitSignal(player.cued, timeout=8000, check_params_cb=is_last):
        player.start()

    assert [cue.kind for cue, _ in heard] == [
        CueKind.PREPARE,
        CueKind.HOLD,
        CueKind.COUNT,
        CueKind.END,
        CueKind.FINISHED,
    ]
    assert all(cue.at <= heard_at < cue.at + LATE_SECONDS for cue, heard_at in heard)


def is_last(cue: Cue) -> bool:
    return cue.kind is CueKind.FINISHED


@pytest.mark.usefixtures("qapp")
def test_every_look_publishes_what_is_to_be_seen() -> None:
    clock = FakeClock()
    player = QtPlayer(Player(every_kind(), clock))
    seen: list[Snapshot] = []
    player.changed.connect(seen.append)
    player.start()
    clock.advance(1.5)
    player.look()
    player.stop()

    assert [snapshot.position for snapshot in seen] == [0, 1.5, 1.5]
    assert [snapshot.status for snapshot in seen] == [
        Status.RUNNING,
        Status.RUNNING,
        Status.STOPPED,
    ]


@pytest.mark.usefixtures("qapp")
def test_the_picture_is_there_before_the_cue() -> None:
    told: list[str] = []
    player = QtPlayer(Player(every_kind(), FakeClock()))
    player.changed.connect(lambda _: told.append("changed"))
    player.cued.connect(lambda _: told.append("cued"))
    player.start()
    player.stop()

    assert told == ["changed", "cued", "changed", "cued"]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("command", ["pause", "stop"])
def test_the_timer_runs_only_while_the_session_does(command: str) -> None:
    player = QtPlayer(Player(every_kind(), FakeClock()))
    player.start()
    assert player.is_looking
    getattr(player, command)()

    assert not player.is_looking


@pytest.mark.parametrize(
    ("position", "get_ready", "most"),
    [
        pytest.param(10.0, 0.0, STILL_MS, id="a still hold is looked at for the ring"),
        pytest.param(10.95, 0.0, 51, id="a digit changes at its instant"),
        pytest.param(10.0, 2.98, STILL_MS, id="the get-ready is still"),
    ],
)
def test_the_next_look_is_no_later_than_needed(
    position: float, get_ready: float, most: int
) -> None:
    session = every_kind()
    snapshot = Snapshot(Status.RUNNING, session, position, session.index_at(position), get_ready)

    assert 1 <= next_look_ms(snapshot) <= most


def test_a_figure_that_moves_is_looked_at_for_every_frame() -> None:
    back = load_library(routines_folder(), None).find("back")
    assert back is not None
    session = plan_session(back, PlanSettings())
    index = next(n for n, s in enumerate(session.segments) if s.kind is SegmentKind.PACE)
    snapshot = Snapshot(Status.RUNNING, session, session.start(index) + 2.5, index)

    assert next_look_ms(snapshot) == MOVING_MS
