"""What is missing is told when it lasts, and what is there again at once."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from stretchapp.core.sound import Missing
from stretchapp.ui.shortage import Shortage

BUS, AWAKE = Missing.NO_BUS, Missing.NO_KEEP_AWAKE


class Machine:
    """What it lacks, and what was told of that."""

    def __init__(self, lasted_ms: int = 20) -> None:
        self.lacks: tuple[Missing, ...] = ()
        self.told: list[tuple[Missing, ...]] = []
        self.shortage = Shortage(lambda: self.lacks, self.told.append, lasted_ms=lasted_ms)

    def look(self, *lacks: Missing) -> None:
        self.lacks = lacks
        self.shortage.look()


def test_what_answers_in_time_was_never_missing(qtbot: QtBot) -> None:
    machine = Machine(lasted_ms=20)
    machine.look(BUS, AWAKE)
    machine.look()
    slower = Machine(lasted_ms=40)
    slower.look(BUS)
    qtbot.waitUntil(lambda: slower.told == [(BUS,)])

    assert machine.told == []


def test_what_lasts_is_told_once(qtbot: QtBot) -> None:
    machine = Machine()
    machine.look(BUS)
    machine.look(BUS)
    qtbot.waitUntil(lambda: bool(machine.told))
    machine.look(BUS)

    assert machine.told == [(BUS,)]


def test_nobody_has_to_look_again_in_a_pause(qtbot: QtBot) -> None:
    machine = Machine()
    machine.look(BUS, AWAKE)
    machine.lacks = (AWAKE,)
    qtbot.waitUntil(lambda: machine.told == [(AWAKE,)])


def test_what_is_there_again_is_told_at_once(qtbot: QtBot) -> None:
    machine = Machine()
    machine.look(BUS, AWAKE)
    qtbot.waitUntil(lambda: machine.told == [(BUS, AWAKE)])
    machine.look(AWAKE)

    assert machine.told == [(BUS, AWAKE), (AWAKE,)]
