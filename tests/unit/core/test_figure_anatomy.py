"""Anatomy of every shipped picture: bones, joints, the floor, things, both sides, the glow."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import atan2, cos, degrees, dist, hypot, radians, sin

import pytest

from stretchapp.core.body import solve
from stretchapp.core.figure import Face, Felt, Part, Which
from stretchapp.core.glow import glow_middle
from stretchapp.core.movement import figure_of, moment_of
from stretchapp.core.plan import PlanSettings, Segment, plan_session
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.skeleton import (
    FOREARM,
    HAND,
    HAND_THICKNESS,
    LOWER_SPINE,
    RADII,
    SHIN,
    THIGH,
    UPPER_ARM,
    UPPER_SPINE,
    LegJoints,
    Skeleton,
    Trunk,
    bone_of,
    foot_balls,
)
from stretchapp.core.stance import mirrored
from stretchapp.core.stretch import FeltSide, Stretch
from stretchapp.core.things import boxes_of
from stretchapp.core.vectors import Vec, add, along, cross, dot, mirror, scale, sub, unit
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

CENTIMETRE = 0.01
KNEE_AND_ELBOW_DEGREES = 152
HIP_INWARDS, HIP_OUTWARDS = -50, 100
STRAIGHT_DEGREES = 5
SHOWN_ONCE_SECONDS = 6
FRAMES = 30
LIMBS = {Part.THIGH, Part.SHIN, Part.FOOT, Part.UPPER_ARM, Part.FOREARM, Part.HAND}


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
def test_knees_and_elbows_bend_no_farther_than_they_can_and_not_backwards(name: str) -> None:
    for body in anywhere(name):
        for which in Which:
            leg, arm = body.leg(which), body.arm(which)
            knee = bent(leg.hip, leg.knee, leg.ankle)
            assert knee < KNEE_AND_ELBOW_DEGREES
            assert bent(arm.shoulder, arm.elbow, arm.wrist) < KNEE_AND_ELBOW_DEGREES
            assert dot(arm.hinge, body.trunk.chest_frame.left) > -0.7
            if knee > STRAIGHT_DEGREES:
                turned = hip_turned_outwards(leg, body.trunk, which)
                assert HIP_INWARDS < turned < HIP_OUTWARDS


def hip_turned_outwards(leg: LegJoints, trunk: Trunk, which: Which) -> float:
    """Degrees that the thigh is turned about itself, after flexion and then abduction."""
    axes, thigh = trunk.pelvis_frame, unit(sub(leg.knee, leg.hip))
    out = dot(thigh, axes.left) * which.sign
    forward = unit(along(thigh, axes.left, -dot(thigh, axes.left)))
    aside = atan2(out, hypot(dot(thigh, axes.front), dot(thigh, axes.up)))
    plain = add(scale(axes.left, cos(aside)), scale(forward, -which.sign * sin(aside)))
    turn = atan2(dot(cross(plain, leg.hinge), thigh), dot(plain, leg.hinge))
    return -which.sign * degrees(turn)


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


def skin(body: Skeleton) -> Iterator[tuple[Vec, float]]:
    """Spheres whose lowest point must not be below the floor."""
    yield body.trunk.head, RADII[Part.HEAD][0]
    for which in Which:
        leg, arm = body.leg(which), body.arm(which)
        yield from foot_balls(leg)
        yield from ((leg.knee, RADII[Part.SHIN][0]), (leg.hip, RADII[Part.THIGH][0]))
        yield from ((arm.elbow, RADII[Part.FOREARM][0]), (arm.wrist, HAND_THICKNESS))
        yield arm.shoulder, RADII[Part.UPPER_ARM][0]
        tips = along(arm.wrist, arm.fingers, HAND * (1 - 0.5 * arm.grip))
        yield tips, RADII[Part.HAND][1]


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


def lead_ins(stretch: Stretch) -> list[Segment]:
    routine = Routine(id="each", name="", entries=(RoutineEntry(stretch, reps=2, rest=6),))
    segments = plan_session(routine, PlanSettings()).segments
    return [segment for segment in segments if not segment.is_work][:2]


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


def glows(name: str) -> list[tuple[str, Felt]]:
    """Every place that glows, with the pose in which it does."""
    figure = figure_of(DRAWN[name])
    own = [(phase.phase, felt) for phase in figure.phases for felt in phase.felt]
    at = figure.phases[0].phase if figure.phases else "stretch"
    return [*own, *((at, felt) for felt in figure.felt)]


@each_drawn
def test_every_stretch_is_felt_on_the_part_it_names(name: str) -> None:
    assert glows(name)
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
