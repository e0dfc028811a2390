"""Every shipped picture rests on what it touches, to a centimetre."""

from __future__ import annotations

from collections import Counter
from itertools import chain

import pytest

from tests.unit.core import (
    contacts_back,
    contacts_hips,
    contacts_legs,
    contacts_neck,
    contacts_upper,
)
from tests.unit.core.figure_bodies import DRAWN, pose, stances

CENTIMETRE = 0.01
GROUPS = (contacts_legs, contacts_hips, contacts_back, contacts_upper, contacts_neck)
CONTACTS = {name: poses for group in GROUPS for name, poses in group.CONTACTS.items()}
POSES = [(name, at) for name, poses in CONTACTS.items() for at in poses]


@pytest.mark.parametrize(("name", "at"), POSES)
def test_hands_and_feet_rest_on_what_they_touch(name: str, at: str) -> None:
    body = pose(name, at)
    off = {
        f"{check.__name__} {which.value}": round(check(DRAWN[name], body, which), 4)
        for check, which in CONTACTS[name][at]
    }
    assert {what: far for what, far in off.items() if far > CENTIMETRE} == {}


def test_every_shipped_picture_says_once_what_it_rests_on() -> None:
    assert CONTACTS.keys() == DRAWN.keys()
    names = Counter(chain.from_iterable(group.CONTACTS for group in GROUPS))
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("name", CONTACTS)
def test_every_pose_of_a_picture_rests_on_something(name: str) -> None:
    assert CONTACTS[name].keys() == stances(DRAWN[name]).keys()
    assert all(CONTACTS[name].values())
