"""The middle of a glow lies in the flesh under the face that is felt."""

from __future__ import annotations

from math import dist, isclose

import pytest

from stretchapp.core.body import solve
from stretchapp.core.figure import Face, Felt, Part, Which
from stretchapp.core.glow import glow_middle
from stretchapp.core.skeleton import RADII
from stretchapp.core.stance import Stance

BODY = solve(Stance())


@pytest.mark.parametrize("of", Which)
def test_all_round_a_thigh_it_is_between_hip_and_knee(of: Which) -> None:
    leg, middle = BODY.leg(of), glow_middle(BODY, Felt(on=Part.THIGH, of=of, along=0.25))
    assert isclose(dist(leg.hip, middle), dist(leg.hip, leg.knee) / 4)
    assert isclose(dist(middle, leg.knee), dist(leg.hip, leg.knee) * 3 / 4)


@pytest.mark.parametrize(
    ("face", "axis", "sign"), [(Face.FRONT, 0, 1), (Face.BACK, 0, -1), (Face.OUTER, 1, -1)]
)
def test_on_a_face_it_is_nearer_to_that_side(face: Face, axis: int, sign: int) -> None:
    inside = glow_middle(BODY, Felt(on=Part.THIGH, along=0.0))
    under = glow_middle(BODY, Felt(on=Part.THIGH, along=0.0, face=face))
    assert isclose(dist(inside, under), RADII[Part.THIGH][0] / 2)
    assert (under[axis] - inside[axis]) * sign > 0.03
