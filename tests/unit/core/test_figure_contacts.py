"""Anatomy of every shipped picture: bones, joints, the floor, what touches what, both sides."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import acos, degrees, dist

import pytest

from stretchapp.core.body import solve, solve_between
from stretchapp.core.figure import Part, Placed, Thing, Which
from stretchapp.core.movement import figure_of, moment_of
from stretchapp.core.plan import PlanSettings, Segment, plan_session
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.skeleton import (
    FOREARM,
    HAND_THICKNESS,
    LOWER_SPINE,
    PALM,
    RADII,
    SHIN,
    THIGH,
    UPPER_ARM,
    UPPER_SPINE,
    Skeleton,
    bone_of,
    foot_balls,
)
from stretchapp.core.stance import Stance, Stances, mirrored, stances_of
from stretchapp.core.stretch import Stretch
from stretchapp.core.stretch_file import read_stretch
from stretchapp.core.vectors import Vec, along, dot, mirror, sub, unit
from stretchapp.resources import routines_folder

FILES = sorted((routines_folder() / "stretches").glob("*.yaml"))
SHIPPED = {file.stem: read_stretch(file.read_bytes(), file.stem) for file in FILES}
DRAWN = {name: stretch for name, stretch in SHIPPED.items() if stretch.figure}
each_stretch = pytest.mark.parametrize("stretch", DRAWN.values(), ids=DRAWN)

CENTIMETRE = 0.01
STEPS = [step / 20 for step in range(21)]
KNEE_AND_ELBOW_DEGREES = 152
SHOWN_ONCE_SECONDS = 6


def ways(stances: Stances) -> list[tuple[Stance, Stance]]:
    """Every movement a picture makes, on both sides and from one to the other."""
    goals = [stance for _, stance in stances.phases] or [stances.stretch]
    own = list(pairwise([stances.start, *goals, stances.start]))
    there = [(mirrored(a), mirrored(b)) for a, b in own]
    return [*own, *there, (stances.start, mirrored(stances.start))]


MOVING = {
    name: [solve_between(a, b, t) for a, b in ways(stances_of(figure_of(stretch))) for t in STEPS]
    for name, stretch in DRAWN.items()
}


def bodies(stretch: Stretch) -> list[Skeleton]:
    """The body at every twentieth of every movement."""
    return MOVING[stretch.id]


def bent(a: Vec, joint: Vec, b: Vec) -> float:
    """Degrees from straight."""
    return 180 - degrees(acos(max(-1.0, min(1.0, dot(unit(sub(a, joint)), unit(sub(b, joint)))))))


@each_stretch
def test_no_bone_stretches(stretch: Stretch) -> None:
    for body in bodies(stretch):
        trunk = body.trunk
        assert dist(trunk.pelvis, trunk.waist) == pytest.approx(LOWER_SPINE)
        assert dist(trunk.waist, trunk.chest) == pytest.approx(UPPER_SPINE)
        for which in Which:
            leg, arm = body.leg(which), body.arm(which)
            assert dist(leg.hip, leg.knee) == pytest.approx(THIGH)
            assert dist(leg.knee, leg.ankle) == pytest.approx(SHIN)
            assert dist(arm.shoulder, arm.elbow) == pytest.approx(UPPER_ARM)
            assert dist(arm.elbow, arm.wrist) == pytest.approx(FOREARM)


@each_stretch
def test_knees_and_elbows_bend_no_farther_than_they_can_and_not_backwards(stretch: Stretch) -> None:
    for body in bodies(stretch):
        for which in Which:
            leg, arm = body.leg(which), body.arm(which)
            assert bent(leg.hip, leg.knee, leg.ankle) < KNEE_AND_ELBOW_DEGREES
            assert bent(arm.shoulder, arm.elbow, arm.wrist) < KNEE_AND_ELBOW_DEGREES
            assert dot(leg.hinge, body.trunk.pelvis_frame.left) > 0.5
            assert dot(arm.hinge, body.trunk.chest_frame.left) > -0.7


def lowest(body: Skeleton) -> float:
    """Height of the lowest skin."""
    balls = [(body.trunk.head, RADII[Part.HEAD][0])]
    for which in Which:
        leg, arm = body.leg(which), body.arm(which)
        balls += [
            *foot_balls(leg),
            (leg.knee, RADII[Part.SHIN][0]),
            (leg.hip, RADII[Part.THIGH][0]),
        ]
        balls += [(arm.elbow, RADII[Part.FOREARM][0]), (arm.wrist, HAND_THICKNESS)]
    return min(point[2] - radius for point, radius in balls)


@each_stretch
def test_nothing_is_below_the_floor(stretch: Stretch) -> None:
    assert min(map(lowest, bodies(stretch))) > -CENTIMETRE


@each_stretch
def test_both_sides_are_exact_mirrors(stretch: Stretch) -> None:
    for stance in stances_of(figure_of(stretch)).all:
        body, other = solve(stance), solve(mirrored(stance))
        for which in Which:
            mine, theirs = body.leg(which), other.leg(which.other)
            assert dist(mirror(mine.knee), theirs.knee) < 1e-9
            assert dist(mirror(mine.toes), theirs.toes) < 1e-9
            arm, their_arm = body.arm(which), other.arm(which.other)
            assert dist(mirror(arm.elbow), their_arm.elbow) < 1e-9
            assert dist(mirror(arm.fingers), their_arm.fingers) < 1e-9
        assert dist(mirror(body.trunk.head), other.trunk.head) < 1e-9


def lead_ins(stretch: Stretch) -> list[Segment]:
    routine = Routine(id="each", name="", entries=(RoutineEntry(stretch, reps=2, rest=6),))
    segments = plan_session(routine, PlanSettings()).segments
    return [segment for segment in segments if not segment.is_work][:2]


def joints(body: Skeleton) -> list[Vec]:
    legs, arms = (body.right_leg, body.left_leg), (body.right_arm, body.left_arm)
    found = [body.trunk.head, body.trunk.chest, body.trunk.pelvis]
    found += [joint for leg in legs for joint in (leg.knee, leg.ankle)]
    return found + [joint for arm in arms for joint in (arm.elbow, arm.wrist)]


@each_stretch
def test_nothing_jumps_between_two_frames(stretch: Stretch) -> None:
    for segment in lead_ins(stretch):
        seconds = min(segment.seconds, SHOWN_ONCE_SECONDS)
        frames = [moment_of(segment, at / 30) for at in range(int(seconds * 30) + 1)]
        for before, after in pairwise(frames):
            moved = zip(joints(before.body), joints(after.body), strict=True)
            assert max(dist(a, b) for a, b in moved) < 0.06
            turned = abs(after.azimuth - before.azimuth)
            assert min(turned, 360 - turned) < 8


# What rests on what. A check takes the body and a side and gives its distance in metres from
# where it should be.
Check = Callable[[Stretch, Skeleton, Which], float]


def sole(_: Stretch, body: Skeleton, which: Which) -> float:
    """Heel, ball and toes on the floor."""
    return max(abs(p[2] - r) for p, r in foot_balls(body.leg(which))[:3])


def heel(_: Stretch, body: Skeleton, which: Which) -> float:
    point, radius = foot_balls(body.leg(which))[0]
    return abs(point[2] - radius)


def knee_and_instep(_: Stretch, body: Skeleton, which: Which) -> float:
    leg = body.leg(which)
    instep = min(p[2] - r for p, r in foot_balls(leg))
    return max(abs(leg.knee[2] - RADII[Part.SHIN][0]), abs(instep), leg.instep[2] + 1)


def palm_on_wall(stretch: Stretch, body: Skeleton, which: Which) -> float:
    (wall,) = (
        prop.at[0]
        for prop in figure_of(stretch).props
        if isinstance(prop, Placed) and prop.what is Thing.WALL and prop.at
    )
    return abs(body.arm(which).wrist[0] + HAND_THICKNESS - wall)


def palm_on_floor(_: Stretch, body: Skeleton, which: Which) -> float:
    return abs(body.arm(which).wrist[2] - HAND_THICKNESS)


def palm_under_shoulder(stretch: Stretch, body: Skeleton, which: Which) -> float:
    arm = body.arm(which)
    straight = 0.0 if bent(arm.shoulder, arm.elbow, arm.wrist) < 18 else 1.0
    under = max(0.0, abs(arm.wrist[0] - arm.shoulder[0]) - 0.05)
    return max(palm_on_floor(stretch, body, which), under, straight)


def palm_on(part: Part, of: Which | None = None) -> Check:
    def check(_: Stretch, body: Skeleton, which: Which) -> float:
        """The palm lies on the skin of a part, beside neither of its ends."""
        arm, bone = body.arm(which), bone_of(body, part, of or which)
        palm, line = along(arm.wrist, arm.fingers, PALM), sub(bone.end, bone.start)
        share = dot(sub(palm, bone.start), line) / dot(line, line)
        off = dist(palm, bone.point(share)) - bone.radius(share) - HAND_THICKNESS
        return abs(off) if 0 <= share <= 1 else 1.0

    return check


def behind_thigh(of: Which | None = None) -> Check:
    def check(stretch: Stretch, body: Skeleton, which: Which) -> float:
        """On the back of the thigh, not over the kneecap."""
        arm, bone = body.arm(which), bone_of(body, Part.THIGH, of or which)
        palm = along(arm.wrist, arm.fingers, PALM)
        behind = dot(sub(palm, bone.point(0.75)), bone.front) < 0
        return palm_on(Part.THIGH, of)(stretch, body, which) if behind else 1.0

    return check


def on_back(_: Stretch, body: Skeleton, _side: Which) -> float:
    """Shoulder and head on the mat."""
    chest = abs(body.trunk.chest[2] - RADII[Part.CHEST][0])
    head = max(0.0, body.trunk.head[2] - RADII[Part.HEAD][0] - 0.02)
    return max(chest, head, abs(body.trunk.chest_frame.left[2]))


def straight_knee(_: Stretch, body: Skeleton, which: Which) -> float:
    leg = body.leg(which)
    return 0.0 if bent(leg.hip, leg.knee, leg.ankle) < 10 else 1.0


R, L = Which.RIGHT, Which.LEFT
CONTACTS: dict[str, dict[str, list[tuple[Check, Which]]]] = {
    "calf_wall": {
        "start": [(sole, R), (sole, L), (palm_on_wall, R), (palm_on_wall, L)],
        "stretch": [
            (sole, R), (sole, L), (palm_on_wall, R), (palm_on_wall, L), (straight_knee, R),
        ],
    },
    "hamstring_floor_seated": {
        "start": [(heel, R), (sole, L), (straight_knee, R)],
        "stretch": [
            (heel, R), (sole, L), (straight_knee, R),
            (palm_on(Part.SHIN), R), (palm_on(Part.SHIN, R), L),
        ],
    },
    "hamstring_standing": {
        "start": [(heel, R), (sole, L)],
        "stretch": [
            (heel, R), (sole, L), (straight_knee, R),
            (palm_on(Part.THIGH, L), R), (palm_on(Part.THIGH), L),
        ],
    },
    "quadriceps_standing": {
        "start": [(sole, R), (sole, L), (palm_on_wall, L)],
        "stretch": [(sole, L), (palm_on_wall, L), (palm_on(Part.FOOT), R)],
    },
    "neck_side_tilt": {
        "start": [(sole, R), (sole, L), (palm_on(Part.THIGH), R), (palm_on(Part.THIGH), L)],
        "stretch": [(sole, R), (sole, L), (palm_on(Part.THIGH), R), (palm_on(Part.THIGH), L)],
    },
    "knees_to_chest": {
        "start": [(sole, R), (sole, L), (palm_on_floor, R), (on_back, R)],
        "stretch": [(behind_thigh(), R), (behind_thigh(), L), (on_back, R)],
    },
    "knee_to_chest_single": {
        "start": [(sole, R), (sole, L), (palm_on_floor, R), (on_back, R)],
        "stretch": [(sole, L), (behind_thigh(), R), (behind_thigh(R), L), (on_back, R)],
    },
    "lower_back_rotation": {
        "start": [(sole, R), (sole, L), (palm_on_floor, R), (palm_on_floor, L), (on_back, R)],
        "stretch": [(palm_on_floor, R), (palm_on_floor, L), (on_back, R)],
    },
    "cat_cow": {
        "start": [(palm_under_shoulder, R), (palm_under_shoulder, L), (knee_and_instep, R)],
        "cat": [(palm_under_shoulder, R), (palm_under_shoulder, L), (knee_and_instep, R)],
        "cow": [(palm_under_shoulder, R), (palm_under_shoulder, L), (knee_and_instep, L)],
    },
}  # fmt: skip


def pose(stretch: Stretch, name: str) -> Stance:
    stances = stances_of(figure_of(stretch))
    return {"start": stances.start, "stretch": stances.stretch, **dict(stances.phases)}[name]


@pytest.mark.parametrize(
    ("name", "at"), [(name, at) for name, poses in CONTACTS.items() for at in poses]
)
def test_hands_and_feet_rest_on_what_they_touch(name: str, at: str) -> None:
    body = solve(pose(SHIPPED[name], at))
    off = {
        f"{check.__name__} {which.value}": check(SHIPPED[name], body, which)
        for check, which in CONTACTS[name][at]
    }
    assert {what: far for what, far in off.items() if far > CENTIMETRE} == {}


def test_every_shipped_picture_says_what_it_rests_on() -> None:
    assert CONTACTS.keys() == DRAWN.keys()
