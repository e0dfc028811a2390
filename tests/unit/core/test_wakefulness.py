"""How long the screen stays awake."""

from __future__ import annotations

from math import inf

import pytest

from stretchapp.core.snapshot import Status
from stretchapp.core.wakefulness import HelpVigil, Vigil


@pytest.mark.parametrize(
    ("status", "after", "left"),
    [
        pytest.param(Status.READY, 0, 0, id="nothing_started"),
        pytest.param(Status.RUNNING, 0, inf, id="just_started"),
        pytest.param(Status.RUNNING, 7200, inf, id="two_hours_of_stretching"),
        pytest.param(Status.PAUSED, 0, 300, id="just_paused"),
        pytest.param(Status.PAUSED, 299, 1, id="five_minutes_are_not_over"),
        pytest.param(Status.PAUSED, 300, 0, id="five_minutes_are_over"),
        pytest.param(Status.PAUSED, 9000, 0, id="paused_and_slept"),
        pytest.param(Status.WAITING, 299, 1, id="waiting_for_the_person"),
        pytest.param(Status.WAITING, 300, 0, id="the_person_does_not_come"),
        pytest.param(Status.FINISHED, 0, 0, id="finished"),
        pytest.param(Status.STOPPED, 0, 0, id="stopped"),
    ],
)
def test_the_screen_stays_awake(status: Status, after: float, left: float) -> None:
    assert Vigil(status, since=1000).left(1000 + after) == left


def test_a_pause_counts_from_its_start_however_often_it_is_seen() -> None:
    vigil = Vigil(Status.RUNNING, 1000).after(Status.PAUSED, 1100).after(Status.PAUSED, 1200)

    assert vigil.left(1200) == 200


def test_a_second_pause_has_its_own_five_minutes() -> None:
    vigil = Vigil(Status.PAUSED, 1000).after(Status.RUNNING, 1200).after(Status.PAUSED, 1250)

    assert vigil.left(1250) == 300


@pytest.mark.parametrize(
    ("is_helped", "after", "left"),
    [
        pytest.param(True, 0, 600, id="somebody_just_did_something"),
        pytest.param(True, 599, 1, id="ten_minutes_are_not_over"),
        pytest.param(True, 600, 0, id="ten_minutes_without_anybody"),
        pytest.param(True, 9000, 0, id="slept"),
        pytest.param(False, 0, 0, id="it_let_go"),
    ],
)
def test_the_screen_stays_awake_for_help_with_a_cramp(
    is_helped: bool, after: float, left: float
) -> None:
    assert HelpVigil(is_helped, since=1000).left(1000 + after) == left
