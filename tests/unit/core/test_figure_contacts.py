"""Anatomy of every shipped picture: bones, joints, the floor, what touches what, both sides."""

from __future__ import annotations

from collections import Counter
from itertools import chain, pairwise
from math import cos, dist, radians, sin

import pytest

from stretchapp.core.body import solve
from stretchapp.core.figure import Face, Part, Which
from stretchapp.core.glow import glow_middle
from stretchapp.core.movement import figure_of, moment_of
from stretchapp.core.skeleton import (
    FOREARM,
    LOWER_SPINE,
    SHIN,
    THIGH,
    UPPER_ARM,
    UPPER_SPINE,
    LegJoints,
    bone_of,
)
from stretchapp.core.stance import mirrored
from stretchapp.core.stretch import FeltSide, Kind
from stretchapp.core.things import boxes_of
from stretchapp.core.vectors import add, cross, dot, mirror, scale, sub, unit
from tests.unit.core import (
    contacts_back,
    contacts_hips,
    contacts_legs,
    contacts_neck,
    contacts_upper,
)
from tests.unit.core.figure_anatomy import glows, hip_turned_outwards, lead_ins, skin
from tests.unit.core.figure_bodies import (
    DRAWN,
    anywhere,
    bent,
    each_drawn,
    joints,
    on_its_side,
    pose,
    stances,
)

pytestmark = pytest.mark.no_cover

CENTIMETRE = 0.01
KNEE_AND_ELBOW_DEGREES = 152
HIP_INWARDS, HIP_OUTWARDS = -50, 100
STRAIGHT_DEGREES = 5
SHOWN_ONCE_SECONDS = 6
FRAMES = 30
LIMBS = {Part.THIGH, Part.SHIN, Part.FOOT, Part.UPPER_ARM, Part.FOREARM, Part.HAND}

GROUPS = (contacts_legs, contacts_hips, contacts_back, contacts_upper, contacts_neck)
CONTACTS = {name: poses for group in GROUPS for name, poses in group.CONTACTS.items()}
POSES = [(name, at) for name, poses in CONTACTS.items() for at in poses]


@each_drawn
def test_no_bone_stretches(name: str) -> None:
    for body in anywhere(name):
        trunk = body.trunk
        assert dist(trunk.pelvis, trunk.waist) == pytest.approx(LOWER_SPINE)
        assert dist(trunk.waist, trunk.chest) == pytest.approx(UPPER_SPINE)
        for which in Which:
            leg, arm = body.leg(which), body.arm(which)
            assert dist(leg.hip, leg.knee) == pytest.approx(THIGH)
            assert dist(leg.knee, leg.ankle) == pytest.approx(SHIN)
            assert dist(arm.shoulder, arm.elbow) == pytest.approx(UPPER_ARM)
            assert dist(arm.elbow, arm.wrist) == pytest.approx(FOREARM)


@each_drawn
def test_knees_and_elbows_bend_no_farther_than_they_can(name: str) -> None:
    for body in anywhere(name):
        for which in Which:
            leg, arm = body.leg(which), body.arm(which)
            assert bent(leg.hip, leg.knee, leg.ankle) < KNEE_AND_ELBOW_DEGREES
            assert bent(arm.shoulder, arm.elbow, arm.wrist) < KNEE_AND_ELBOW_DEGREES


@each_drawn
def test_no_knee_and_no_elbow_bends_backwards(name: str) -> None:
    for body in on_its_side(name):
        for which in Which:
            leg, arm = body.leg(which), body.arm(which)
            assert dot(arm.hinge, body.trunk.chest_frame.left) > -0.7
            if bent(leg.hip, leg.knee, leg.ankle) > STRAIGHT_DEGREES:
                turned = hip_turned_outwards(leg, body.trunk, which)
                assert HIP_INWARDS < turned < HIP_OUTWARDS


@pytest.mark.parametrize("which", Which)
@pytest.mark.parametrize("turned", [-30, 0, 60])
def test_a_thigh_is_measured_as_it_is_turned(which: Which, turned: float) -> None:
    body = solve(stances(DRAWN["neck_side_tilt"])["start"])
    leg = body.leg(which)
    thigh = unit(sub(leg.knee, leg.hip))
    plain = hip_turned_outwards(leg, body.trunk, which)
    turn = radians(-which.sign * turned)
    hinge = add(scale(leg.hinge, cos(turn)), scale(cross(thigh, leg.hinge), sin(turn)))
    other = LegJoints(leg.hip, leg.knee, leg.ankle, hinge, leg.toes, leg.instep)
    assert hip_turned_outwards(other, body.trunk, which) - plain == pytest.approx(turned)


@each_drawn
def test_nothing_is_below_the_floor(name: str) -> None:
    low = min(p[2] - radius for body in anywhere(name) for p, radius in skin(body))
    assert low > -CENTIMETRE


@each_drawn
def test_no_joint_goes_through_a_thing(name: str) -> None:
    boxes = boxes_of(figure_of(DRAWN[name]))
    for body in on_its_side(name):
        for box in boxes:
            inside = [joint for joint in joints(body) if box.distance(joint) == 0]
            assert (box.thing, inside) == (box.thing, [])


@each_drawn
def test_both_sides_are_exact_mirrors(name: str) -> None:
    for at, stance in stances(DRAWN[name]).items():
        body, other = pose(name, at), solve(mirrored(stance))
        for which in Which:
            mine, theirs = body.leg(which), other.leg(which.other)
            assert dist(mirror(mine.knee), theirs.knee) < 1e-9
            assert dist(mirror(mine.toes), theirs.toes) < 1e-9
            assert mine.toe_bend == theirs.toe_bend
            arm, their_arm = body.arm(which), other.arm(which.other)
            assert dist(mirror(arm.elbow), their_arm.elbow) < 1e-9
            assert dist(mirror(arm.fingers), their_arm.fingers) < 1e-9
            assert dist(mirror(arm.back), their_arm.back) < 1e-9
        assert dist(mirror(body.trunk.head), other.trunk.head) < 1e-9
    figure = figure_of(DRAWN[name])
    for box, other_box in zip(boxes_of(figure), boxes_of(figure, True), strict=True):
        assert {mirror(corner) for corner in box.corners} == set(other_box.corners)


@each_drawn
def test_nothing_jumps_between_two_frames(name: str) -> None:
    for segment in lead_ins(DRAWN[name]):
        seconds = min(segment.seconds, SHOWN_ONCE_SECONDS)
        frames = [moment_of(segment, at / FRAMES) for at in range(int(seconds * FRAMES) + 1)]
        for before, after in pairwise(frames):
            moved = zip(joints(before.body), joints(after.body), strict=True)
            assert max(dist(a, b) for a, b in moved) < 0.06
            turned = abs(after.azimuth - before.azimuth)
            assert min(turned, 360 - turned) < 8


@each_drawn
def test_every_stretch_is_felt_on_the_part_it_names(name: str) -> None:
    assert glows(name) or DRAWN[name].kind is Kind.PACED
    for at, felt in glows(name):
        body = pose(name, at)
        bone = bone_of(body, felt.on, felt.of)
        out_of_bone = sub(glow_middle(body, felt), bone.point(felt.along))
        assert dist(out_of_bone, (0, 0, 0)) < bone.radius(felt.along)
        assert felt.face is None or dot(out_of_bone, bone.out_of(felt.face, felt.of)) > 0


@each_drawn
def test_a_stretch_glows_on_the_side_on_which_it_is_felt(name: str) -> None:
    side = {FeltSide.SAME: Which.RIGHT, FeltSide.OPPOSITE: Which.LEFT}.get(DRAWN[name].felt_side)
    sided = [
        felt.of
        for _, felt in glows(name)
        if felt.on in LIMBS or felt.face in (Face.INNER, Face.OUTER)
    ]
    assert side is None or set(sided) <= {side}


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
