"""What a media player's remote is told of each moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from stretchapp.adapters.mpris_properties import has_jumped, player_properties, position_us
from stretchapp.core.plan import Segment
from stretchapp.core.player import Player
from stretchapp.core.snapshot import Snapshot, Status
from tests.unit.core.builders import at, every_kind

READY = Snapshot(Status.READY, every_kind(), 0.0, 0)


def title(segment: Segment) -> str:
    return f"{segment.stretch.name} {segment.side.value if segment.side else 'both'}"


def seen_at(position: float) -> Snapshot:
    return at(position)[0].snapshot


@pytest.mark.parametrize(
    ("position", "track", "name", "length", "since"),
    [
        pytest.param(0, "/stretchapp/hold/1", "Calf left", 24, 0, id="lead_in"),
        pytest.param(10, "/stretchapp/hold/1", "Calf left", 24, 10, id="hold"),
        pytest.param(25, "/stretchapp/hold/3", "Calf right", 25, 1, id="switch"),
        pytest.param(40, "/stretchapp/hold/3", "Calf right", 25, 16, id="other_side"),
        pytest.param(60.5, "/stretchapp/hold/5", "Cat_cow both", 14, 11.5, id="paced"),
        pytest.param(78, "/stretchapp/hold/7", "Cat_cow both", 15, 15, id="the_very_end"),
    ],
)
def test_a_track_is_a_hold_with_its_lead_in(
    position: float, track: str, name: str, length: int, since: float
) -> None:
    now = seen_at(position)

    assert player_properties(now, title)["Metadata"] == (
        "a{sv}",
        {
            "mpris:trackid": ("o", track),
            "mpris:length": ("x", length * 1_000_000),
            "xesam:title": ("s", name),
            "xesam:album": ("s", "Legs"),
            "xesam:artist": ("as", ["Legs"]),
        },
    )
    assert position_us(now) == since * 1_000_000


@pytest.mark.parametrize(
    ("status", "word", "steerable"),
    [
        pytest.param(Status.READY, "Stopped", False, id="ready"),
        pytest.param(Status.RUNNING, "Playing", True, id="running"),
        pytest.param(Status.PAUSED, "Paused", True, id="paused"),
        pytest.param(Status.WAITING, "Paused", True, id="waiting"),
        pytest.param(Status.FINISHED, "Stopped", False, id="finished"),
        pytest.param(Status.STOPPED, "Stopped", False, id="stopped"),
    ],
)
def test_status_says_what_plays_and_what_can_be_pressed(
    status: Status, word: str, steerable: bool
) -> None:
    told = player_properties(replace(READY, status=status), title)

    assert told["PlaybackStatus"] == ("s", word)
    for button in ("CanGoNext", "CanGoPrevious", "CanPlay", "CanPause"):
        assert told[button] == ("b", steerable)
    assert told["CanControl"] == ("b", True)
    assert told["CanSeek"] == ("b", False)


@pytest.mark.parametrize(
    ("command", "jumps"),
    [
        pytest.param(Player.tick, False, id="time_went_on"),
        pytest.param(Player.pause, False, id="paused"),
        pytest.param(Player.extend, False, id="longer"),
        pytest.param(Player.repeat, True, id="this_hold_again"),
        pytest.param(Player.skip, False, id="another_track"),
    ],
)
def test_only_what_counting_on_cannot_foresee_is_a_jump(
    command: Callable[[Player], object], jumps: bool
) -> None:
    player, clock = at(15)
    before = player.snapshot
    clock.advance(0.1)
    command(player)

    assert has_jumped(before, player.snapshot) is jumps


def test_the_end_of_the_get_ready_is_a_jump() -> None:
    player, clock = at(15)
    player.pause()
    player.resume()
    clock.advance(1.9)
    player.tick()
    waiting = player.snapshot
    clock.advance(1.2)
    player.tick()

    assert waiting.get_ready
    assert has_jumped(waiting, player.snapshot)
