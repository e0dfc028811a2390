"""When the breath is paced, and what switching it does."""

from __future__ import annotations

import pytest
from msgspec import structs

from stretchapp.core.breath_pacer import BreathPacer
from stretchapp.core.breathing import Breath
from stretchapp.core.snapshot import Snapshot, Status
from stretchapp.core.stretch import Area
from tests.unit.core.builders import every_kind, plan, stretch

CALF = structs.replace(stretch("calf"), area=Area.CALF)
NECK = structs.replace(stretch("neck"), area=Area.NECK)
PLAN = every_kind()


def test_it_is_on_but_not_for_the_neck() -> None:
    assert BreathPacer().is_on(CALF)
    assert BreathPacer().is_on(stretch())
    assert not BreathPacer().is_on(NECK)


def test_switching_it_at_the_neck_changes_the_neck_alone() -> None:
    switched = BreathPacer().toggled(NECK)

    assert (switched.is_on(NECK), switched.is_on(CALF)) == (True, True)
    assert switched.toggled(NECK) == BreathPacer()


def test_switching_it_elsewhere_never_switches_it_on_for_the_neck() -> None:
    off = BreathPacer().toggled(CALF)

    assert (off.is_on(NECK), off.is_on(CALF)) == (False, False)
    assert off.toggled(CALF) == BreathPacer()


def test_the_next_session_keeps_the_choice_but_for_the_neck() -> None:
    chosen = BreathPacer().toggled(NECK).toggled(CALF)

    assert chosen.for_new_session() == BreathPacer(on=False)


@pytest.mark.parametrize(
    ("position", "phase"),
    [(1, None), (4, Breath.IN), (9, Breath.OUT), (26, None), (30, Breath.IN), (55, None)],
)
def test_only_a_hold_has_a_breath(position: float, phase: Breath | None) -> None:
    now = Snapshot(Status.RUNNING, PLAN, position, PLAN.index_at(position))

    assert BreathPacer().phase(now) is phase


@pytest.mark.parametrize(
    ("status", "get_ready"),
    [(Status.PAUSED, 0.0), (Status.RUNNING, 2.0), (Status.FINISHED, 0.0), (Status.READY, 0.0)],
)
def test_nobody_is_told_to_breathe_while_the_session_waits(
    status: Status, get_ready: float
) -> None:
    assert BreathPacer().phase(Snapshot(status, PLAN, 10, 1, get_ready)) is None


def test_a_neck_has_none_until_that_is_asked_for() -> None:
    session = plan(NECK)
    now = Snapshot(Status.RUNNING, session, 5, session.index_at(5))

    assert BreathPacer().phase(now) is None
    assert BreathPacer().toggled(NECK).phase(now) is Breath.IN
