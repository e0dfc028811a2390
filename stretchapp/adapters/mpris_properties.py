"""A snapshot of a session → what MPRIS says of a media player.

A track is one hold with its lead-in, so that Next and Previous mean what the player's own keys do.
Each value stands with its D-Bus signature. Times are in µs.
"""

from __future__ import annotations

from collections.abc import Callable

from stretchapp.core.plan import Segment
from stretchapp.core.snapshot import ACTIVE, Snapshot, Status

Value = tuple[str, object]
Properties = dict[str, Value]

ROOT_PROPERTIES: Properties = {
    "CanQuit": ("b", True),
    "CanRaise": ("b", True),
    "HasTrackList": ("b", False),
    "Identity": ("s", "Stretch"),
    "DesktopEntry": ("s", "stretchapp"),
    "SupportedUriSchemes": ("as", []),
    "SupportedMimeTypes": ("as", []),
}
PLAYBACK_STATUS = {
    Status.RUNNING: "Playing",
    Status.PAUSED: "Paused",
    Status.WAITING: "Paused",
}
MICROSECONDS = 1_000_000


def player_properties(now: Snapshot, title: Callable[[Segment], str]) -> Properties:
    """All but the position, of which nobody is told unasked."""
    active = now.status in ACTIVE
    return {
        "PlaybackStatus": ("s", PLAYBACK_STATUS.get(now.status, "Stopped")),
        "Rate": ("d", 1.0),
        "MinimumRate": ("d", 1.0),
        "MaximumRate": ("d", 1.0),
        "Volume": ("d", 1.0),
        "Metadata": ("a{sv}", _metadata(now, title)),
        "CanGoNext": ("b", active),
        "CanGoPrevious": ("b", active),
        "CanPlay": ("b", active),
        "CanPause": ("b", active),
        "CanSeek": ("b", False),
        "CanControl": ("b", True),
    }


def position_us(now: Snapshot) -> int:
    """Since the start of the track."""
    return round((now.position - _track_start(now)) * MICROSECONDS)


def has_jumped(before: Snapshot, now: Snapshot) -> bool:
    """Whether whoever counts the position on by himself is now wrong, in the same track."""
    if _track(before) != _track(now):
        return False
    return now.position < before.position or (before.get_ready > 0 and not now.get_ready)


def _metadata(now: Snapshot, title: Callable[[Segment], str]) -> Properties:
    plan, track = now.plan, _track(now)
    seconds = plan.ends[track] - _track_start(now)
    return {
        "mpris:trackid": ("o", f"/stretchapp/hold/{track}"),
        "mpris:length": ("x", seconds * MICROSECONDS),
        "xesam:title": ("s", title(plan.segments[track])),
        "xesam:album": ("s", plan.routine.name),
        # Desktops and phones show this under the title, or else "Unknown artist".
        "xesam:artist": ("as", [plan.routine.name]),
    }


def _track(now: Snapshot) -> int:
    return now.plan.work_of(now.index)


def _track_start(now: Snapshot) -> int:
    return now.plan.start(now.plan.lead_in_of(now.index))
