"""A session as a media player on the session bus: headsets, media keys and phones steer it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from jeepney import DBusAddress, Message, MessageFlag, new_signal
from PySide6.QtCore import QObject

from stretchapp.adapters.bus_name import BusName
from stretchapp.adapters.mpris_answers import CallError, answer, method_called
from stretchapp.adapters.mpris_interfaces import PATH, PLAYER, PROPERTIES, ROOT
from stretchapp.adapters.mpris_properties import (
    ROOT_PROPERTIES,
    Properties,
    has_jumped,
    player_properties,
    position_us,
)
from stretchapp.core.plan import Segment
from stretchapp.core.snapshot import ACTIVE, Snapshot
from stretchapp.core.sound import Missing

NAME = "org.mpris.MediaPlayer2.stretchapp"


@dataclass(frozen=True)
class MediaCommands:
    """What the buttons of a remote do."""

    play: Callable[[], object]
    pause: Callable[[], object]
    toggle: Callable[[], object]
    next: Callable[[], object]
    previous: Callable[[], object]
    stop: Callable[[], object]
    raise_window: Callable[[], object]
    quit: Callable[[], object]


class Mpris(QObject):
    """On the bus while a session runs or pauses; else its buttons are the music player's.

    `title` names a hold: its stretch and side.
    """

    def __init__(
        self,
        commands: MediaCommands,
        title: Callable[[Segment], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._does = _does(commands)
        self._title = title
        self._snapshot: Snapshot | None = None
        self._properties: Properties = {}
        self._missing: Missing | None = None
        self._is_open = False
        self._is_on_bus = False
        self._bus = BusName(NAME, self)
        self._bus.gained.connect(self._gain)
        self._bus.called.connect(self._obey)
        self._bus.lost.connect(self._lose)

    @property
    def missing(self) -> Missing | None:
        """None until the first session has tried, and while all is well."""
        return self._missing

    def show(self, snapshot: Snapshot) -> None:
        """Tell the bus what has changed; a position that just goes on is no change."""
        before, self._snapshot = self._snapshot, snapshot
        if before is not None and has_jumped(before, snapshot):
            self._signal(PLAYER, "Seeked", "x", (position_us(snapshot),))
        if before is None or not _looks_alike(before, snapshot):
            self._tell_changes(snapshot)
            self._come_or_go(snapshot.status in ACTIVE)

    def close(self) -> None:
        """Leave the bus, whatever the session does."""
        self._is_open = self._is_on_bus = False
        self._bus.close()

    def _tell_changes(self, snapshot: Snapshot) -> None:
        old, self._properties = self._properties, player_properties(snapshot, self._title)
        changed = {name: now for name, now in self._properties.items() if old.get(name) != now}
        if changed:
            self._signal(PROPERTIES, "PropertiesChanged", "sa{sv}as", (PLAYER, changed, []))

    def _come_or_go(self, is_active: bool) -> None:
        if is_active and not self._is_open:
            self._is_open = True
            self._lose()
            self._bus.open()
        elif self._is_open and not is_active:
            self.close()

    def _gain(self) -> None:
        self._missing = None
        self._is_on_bus = True

    def _lose(self) -> None:
        self._missing = Missing.NO_BUS
        self._is_on_bus = False

    def _obey(self, call: Message) -> None:
        """Answer first: a command may take the connection down."""
        if not call.header.flags & MessageFlag.no_reply_expected:
            self._bus.send(answer(call, self._known()))
        try:
            command = self._does.get(method_called(call))
        except CallError:
            return
        if command is not None:
            command()

    def _known(self) -> dict[str, Properties]:
        position = 0 if self._snapshot is None else position_us(self._snapshot)
        return {ROOT: ROOT_PROPERTIES, PLAYER: {**self._properties, "Position": ("x", position)}}

    def _signal(self, interface: str, name: str, signature: str, body: tuple[object, ...]) -> None:
        if self._is_on_bus:
            self._bus.send(new_signal(DBusAddress(PATH, None, interface), name, signature, body))


def _looks_alike(before: Snapshot, now: Snapshot) -> bool:
    """Whether all but the position is the same; asked thirty times a second."""
    return (before.status, before.index, before.plan) == (now.status, now.index, now.plan)


def _does(commands: MediaCommands) -> dict[tuple[str, str], Callable[[], object]]:
    return {
        (ROOT, "Raise"): commands.raise_window,
        (ROOT, "Quit"): commands.quit,
        (PLAYER, "Play"): commands.play,
        (PLAYER, "Pause"): commands.pause,
        (PLAYER, "PlayPause"): commands.toggle,
        (PLAYER, "Next"): commands.next,
        (PLAYER, "Previous"): commands.previous,
        (PLAYER, "Stop"): commands.stop,
    }
