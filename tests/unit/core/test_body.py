"""The mannequin's maths: limbs reach, bones keep their length, the mirror swaps sides."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import dist, isclose

import pytest
from msgspec import ValidationError, convert, structs

from stretchapp.core.body import solve, solve_between
from stretchapp.core.figure import Arm, Camera, Eye, Face, Figure, Leg, Part, Pose, Touch, Which
from stretchapp.core.limbs import bend, pulled_in
from stretchapp.core.skeleton import (
    ANKLE_HEIGHT,
    FOREARM,
    HAND_THICKNESS,
    PALM,
    SHIN,
    THIGH,
    UPPER_ARM,
    Skeleton,
    bone_of,
    foot_balls,
)
from stretchapp.core.stance import Stance, completed, let_go, mirrored, stances_of
from stretchapp.core.vectors import (
    FORWARD,
    LEFT,
    UP,
    Vec,
    across,
    along,
    cross,
    dot,
    length,
    mirror,
    rotate,
    sub,
    unit,
)

RIGHT, OTHER = Which.RIGHT, Which.LEFT
STANDING = Stance()


def posed(**pose: object) -> Skeleton:
    """A pose as a stretch file writes it, solved."""
    return solve(completed(convert(pose, Pose), STANDING))


def points_of(body: Skeleton) -> list[Vec]:
    trunk, limbs = body.trunk, (body.right_leg, body.left_leg, body.right_arm, body.left_arm)
    joints = [trunk.pelvis, trunk.waist, trunk.chest, trunk.neck, trunk.head]
    joints += [joint for leg in limbs[:2] for joint in (leg.hip, leg.knee, leg.ankle)]
    return joints + [joint for arm in limbs[2:] for joint in (arm.shoulder, arm.elbow, arm.wrist)]


def close(a: Vec, b: Vec, within: float = 1e-6) -> bool:
    return dist(a, b) <= within


def test_a_quarter_turn_about_up_takes_forward_to_the_left() -> None:
    assert close(rotate(FORWARD, UP, 90), LEFT)


def test_up_left_and_forward_are_right_handed() -> None:
    assert cross(FORWARD, LEFT) == UP


def test_the_direction_of_nothing_is_up() -> None:
    assert unit((0.0, 0.0, 0.0)) == UP


@pytest.mark.parametrize("axis", [FORWARD, LEFT, UP])
def test_something_lies_across_an_axis_even_for_the_axis_itself(axis: Vec) -> None:
    found = across(axis, axis)
    assert isclose(length(found), 1)
    assert isclose(dot(found, axis), 0, abs_tol=1e-9)


def test_a_limb_reaches_its_target_and_bends_towards_the_pole() -> None:
    middle, end = bend((0, 0, 1), (0, 0, 0.4), 0.43, 0.42, FORWARD)
    assert close(end, (0, 0, 0.4))
    assert isclose(dist((0, 0, 1), middle), 0.43)
    assert isclose(dist(middle, end), 0.42)
    assert middle[0] > 0.2


@pytest.mark.parametrize(("far", "reach"), [(2.0, 0.85), (0.001, 0.02)])
def test_a_target_out_of_reach_is_pulled_in(far: float, reach: float) -> None:
    _, end = bend((0, 0, 0), (far, 0, 0), 0.43, 0.42, UP)
    assert isclose(end[0], reach, rel_tol=0.01)
    assert end[1:] == (0, 0)


def test_standing_the_soles_lie_on_the_floor_and_the_head_is_a_metre_and_a_half_up() -> None:
    body = solve(STANDING)
    for which in Which:
        assert isclose(min(p[2] - r for p, r in foot_balls(body.leg(which))), 0, abs_tol=1e-9)
    assert 1.5 < body.trunk.head[2] < 1.7


def test_a_standing_persons_arms_hang_by_the_sides() -> None:
    body = solve(STANDING)
    for which in Which:
        arm = body.arm(which)
        assert arm.wrist[2] < arm.elbow[2] < arm.shoulder[2]
        assert which.sign * arm.wrist[1] > 0.15


@pytest.mark.parametrize(
    ("pitch", "lowest"),
    [
        pytest.param(0, {0, 1, 2}, id="flat"),
        pytest.param(30, {0}, id="heel"),
        pytest.param(-40, {2}, id="toes"),
        pytest.param(180, {3}, id="back of the foot"),
    ],
)
def test_a_foot_lies_on_the_floor_on_its_lowest_part(pitch: float, lowest: set[int]) -> None:
    body = posed(pelvis=[0, 0, 0.7], right_leg={"foot": [0, 0.1], "pitch": pitch})
    heights = [point[2] - radius for point, radius in foot_balls(body.right_leg)]
    assert {n for n, height in enumerate(heights) if abs(height) < 1e-9} == lowest
    assert min(heights) > -1e-9


def test_toes_turn_outwards_on_both_sides() -> None:
    body = posed(legs={"turn": 30})
    for which in Which:
        assert isclose(body.leg(which).toes[1] * which.sign, 0.5)


def test_a_rolled_foot_tips_its_instep_outwards_on_both_sides() -> None:
    body = posed(legs={"roll": 90})
    for which in Which:
        assert isclose(body.leg(which).instep[1] * which.sign, 1)


def test_three_numbers_put_the_ankle_itself() -> None:
    assert close(posed(right_leg={"foot": [0.1, 0.2, 0.3]}).right_leg.ankle, (0.1, -0.2, 0.3))


def test_a_knee_points_where_it_is_told() -> None:
    body = posed(legs={"foot": [0, 0.1, 0.4], "knee": [0, 1, 0]})
    for which in Which:
        assert body.leg(which).knee[1] * which.sign > 0.3


def test_two_numbers_put_the_palm_on_the_floor_with_the_fingers_forward() -> None:
    arm = posed(pelvis=[0, 0, 0.1], arms={"hand": [0.1, 0.2]}).left_arm
    assert close(arm.wrist, (0.1, 0.2, HAND_THICKNESS))
    assert close(arm.fingers, FORWARD)
    assert close(arm.back, UP, within=0.05)


def test_a_hand_in_the_air_goes_on_as_its_forearm() -> None:
    arm = posed(right_arm={"hand": [0.3, 0.2, 1.3]}).right_arm
    assert close(arm.fingers, unit(sub(arm.wrist, arm.elbow)))


def test_a_palm_on_a_wall_has_its_back_to_the_figure() -> None:
    arm = posed(right_arm={"hand": [0.4, 0.2, 1.3], "fingers": [0, 0, 1]}).right_arm
    assert close(arm.fingers, UP)
    assert arm.back[0] < -0.8


LAID = [
    (Part.THIGH, 0.85, Face.FRONT),
    (Part.SHIN, 0.2, Face.FRONT),
    (Part.THIGH, 0.7, Face.INNER),
    (Part.FOOT, 0.5, Face.FRONT),
]
SITTING = Stance(
    pelvis=(0, 0, 0.55), right_leg=Leg(foot=(0.43, 0.1)), left_leg=Leg(foot=(0.43, 0.1))
)


def legs_crossed(part: Part, share: float, face: Face) -> Stance:
    ankle = Touch(on=part, along=share, face=face)
    return replace(SITTING, right_leg=Leg(foot=ankle, roll=90, knee=(1.0, 0.6, 0.6)))


@pytest.mark.parametrize(("part", "share", "face"), LAID)
def test_an_ankle_lies_on_the_other_leg_on_both_sides(part: Part, share: float, face: Face) -> None:
    crossed = legs_crossed(part, share, face)
    for stance, which in ((crossed, RIGHT), (mirrored(crossed), OTHER)):
        body = solve(stance)
        under = bone_of(body, part, which.other)
        skin = under.surface(share, face, which.other)
        assert isclose(dist(body.leg(which).ankle, skin), 0.036)
    named = structs.replace(
        crossed.right_leg, foot=Touch(on=part, of=OTHER, along=share, face=face)
    )
    assert solve(replace(crossed, right_leg=named)) == solve(crossed)


@pytest.mark.parametrize(("part", "share", "face"), LAID)
def test_an_ankle_goes_to_the_other_leg_and_back_without_a_jump(
    part: Part, share: float, face: Face
) -> None:
    crossed = legs_crossed(part, share, face)
    other = mirrored(crossed)
    free = let_go(crossed, other)
    for a, b in ((SITTING, crossed), (crossed, SITTING), (crossed, free), (free, other)):
        way = [solve_between(a, b, t / 60) for t in range(61)]
        for before, after in pairwise(way):
            assert dist(before.right_leg.ankle, after.right_leg.ankle) < 0.05
            assert dist(before.right_leg.knee, after.right_leg.knee) < 0.07


def test_an_ankle_goes_round_the_thigh_it_will_lie_on() -> None:
    crossed = legs_crossed(Part.THIGH, 0.85, Face.FRONT)
    for t in (0.5, 0.6, 0.7, 0.8, 0.9):
        body = solve_between(SITTING, crossed, t)
        thigh = bone_of(body, Part.THIGH, OTHER)
        nearest = min(dist(body.right_leg.ankle, thigh.point(s / 20)) for s in range(21))
        assert nearest > thigh.radius(1)


def test_a_hand_lets_go_of_the_other_arm_before_the_sides_change() -> None:
    held = Stance(right_arm=Arm(hand=Touch(on=Part.FOREARM, of=OTHER)), left_arm=Arm(grip=1))
    free = let_go(held, mirrored(held))
    assert free == replace(held, right_arm=Arm(grip=1))
    assert let_go(free, mirrored(held)) == free


def test_a_leg_that_stays_on_the_other_goes_along_with_it() -> None:
    crossed = legs_crossed(Part.THIGH, 0.85, Face.FRONT)
    leaning = replace(crossed, pelvis=(0.05, 0, 0.6))
    body = solve_between(crossed, leaning, 0.5)
    skin = bone_of(body, Part.THIGH, OTHER).surface(0.85, Face.FRONT, OTHER)
    assert isclose(dist(body.right_leg.ankle, skin), 0.036)


@pytest.mark.parametrize(
    ("toes", "ahead", "above"), [(0, 0.06, -0.006), (90, 0.006, 0.06), (-90, -0.006, -0.06)]
)
def test_toes_bend_up_at_the_ball_and_curl(toes: float, ahead: float, above: float) -> None:
    leg = posed(right_leg={"foot": [0, 0.1, 0.3], "toes": toes}).right_leg
    _, (ball, _), (tip, _), _ = foot_balls(leg)
    assert leg.toe_bend == toes
    assert close(sub(tip, ball), (ahead, 0, above))


def test_on_tiptoe_the_ball_and_the_bent_toes_lie_on_the_floor() -> None:
    body = posed(pelvis=[0, 0, 0.8], right_leg={"foot": [0, 0.1], "pitch": -45, "toes": 45})
    heel, ball, toes, _ = (point[2] - radius for point, radius in foot_balls(body.right_leg))
    assert close((ball, toes, 0), (0, 0, 0))
    assert heel > 0.05


@pytest.mark.parametrize("palm", [(0.0, 0.0, -1.0), (0.0, 0.0, 1.0), (0.0, -1.0, 0.0)])
def test_a_palm_faces_where_it_is_told_on_both_sides(palm: Vec) -> None:
    body = posed(arms={"hand": [0.35, 0.2, 1.2], "fingers": [1, 0, 0], "palm": palm})
    for which in Which:
        wanted = (palm[0], palm[1] * which.sign, palm[2])
        assert close(body.arm(which).back, (-wanted[0], -wanted[1], -wanted[2]))
        assert close(body.arm(which).fingers, FORWARD)


def test_a_hand_goes_from_the_wrist_to_the_fingertips_with_its_back_in_front() -> None:
    arm = posed(right_arm={"hand": [0.35, 0.2, 1.2], "fingers": [1, 0, 0], "palm": [0, 0, -1]})
    bone = bone_of(arm, Part.HAND, RIGHT)
    assert close(bone.end, along(bone.start, FORWARD, 0.17))
    assert close(bone.front, UP)
    assert close(bone.left, LEFT)


def test_a_shoulder_can_be_shrugged() -> None:
    raised, rest = posed(arms={"shoulder": [0, 0.01, 0.05]}), solve(STANDING)
    for which in Which:
        moved = sub(raised.arm(which).shoulder, rest.arm(which).shoulder)
        assert close(moved, (0, 0.01 * which.sign, 0.05))


def test_a_hand_can_close() -> None:
    assert posed(right_arm={"grip": 1}).right_arm.grip == 1


TOUCHES = [
    (Part.THIGH, Face.FRONT, RIGHT),
    (Part.THIGH, Face.INNER, RIGHT),
    (Part.SHIN, Face.BACK, RIGHT),
    (Part.FOOT, Face.FRONT, RIGHT),
    (Part.FOREARM, Face.OUTER, OTHER),
    (Part.UPPER_ARM, Face.FRONT, OTHER),
    (Part.HAND, Face.FRONT, OTHER),
    (Part.HAND, Face.BACK, OTHER),
    (Part.PELVIS, Face.OUTER, RIGHT),
    (Part.BELLY, Face.FRONT, RIGHT),
    (Part.CHEST, Face.FRONT, OTHER),
    (Part.NECK, Face.BACK, RIGHT),
    (Part.HEAD, Face.OUTER, OTHER),
]


@pytest.mark.parametrize(("part", "face", "of"), TOUCHES)
def test_a_hand_lies_on_the_part_it_is_put_on(part: Part, face: Face, of: Which) -> None:
    near = Leg(foot=(0.2, 0.15, 0.9), knee=(1.0, 0.0, 1.0))
    other = Arm(hand=(0.3, 0.1, 1.2))
    touching = Arm(hand=Touch(on=part, of=of, face=face, along=0.6), elbow=(0.0, 1.0, -0.5))
    body = solve(Stance(up=(0.8, 0, 1), right_leg=near, right_arm=touching, left_arm=other))
    bone = bone_of(body, part, of)
    palm = along(body.right_arm.wrist, body.right_arm.fingers, PALM)
    wanted = along(bone.surface(0.6, face, of), bone.out_of(face, of), HAND_THICKNESS)
    assert close(palm, wanted)


def test_a_touch_names_its_own_side_if_it_names_none() -> None:
    body = posed(
        pelvis=[0, 0, 0.53],
        legs={"foot": [0.43, 0.1]},
        arms={"hand": {"on": "thigh", "along": 0.6}},
    )
    for which in Which:
        assert body.arm(which).wrist[1] * which.sign > 0


def test_bend_takes_the_head_forward_lean_to_the_right_and_twist_turns_to_the_right() -> None:
    assert posed(bend=40).trunk.chest[0] > 0.1
    assert posed(lean=40).trunk.chest[1] < -0.1
    assert posed(twist=40).trunk.chest_frame.front[1] < -0.6


def test_nod_tilt_and_turn_do_the_same_to_the_head() -> None:
    rest = solve(STANDING).trunk.head
    assert posed(nod=30).trunk.head[0] > rest[0] + 0.05
    assert posed(tilt=30).trunk.head[1] < -0.05
    assert posed(turn=40).trunk.head_frame.front[1] < -0.6


POSES = {
    "standing": STANDING,
    "folded": Stance(pelvis=(0, 0, 0.8), up=(1, 0, 0.3), bend=30, nod=10),
    "twisted": Stance(
        lean=20,
        twist=-30,
        tilt=12,
        turn=8,
        right_leg=Leg(foot=(0.3, 0.2)),
        right_arm=Arm(hand=Touch(on=Part.CHEST, of=OTHER)),
        left_arm=Arm(hand=Touch(on=Part.THIGH, along=0.2)),
    ),
    "lying": Stance(pelvis=(0, 0.1, 0.1), up=(-1, 0, 0), front=(0, 0, 1)),
}


@pytest.mark.parametrize("name", POSES)
def test_the_other_side_is_the_same_body_in_a_mirror(name: str) -> None:
    body, other = solve(POSES[name]), solve(mirrored(POSES[name]))
    for which in Which:
        a, b = body.leg(which), other.leg(which.other)
        for mine, theirs in zip((a.hip, a.knee, a.toes), (b.hip, b.knee, b.toes), strict=True):
            assert close(mirror(mine), theirs)
        arm, theirs_arm = body.arm(which), other.arm(which.other)
        assert close(mirror(arm.elbow), theirs_arm.elbow)
        assert close(mirror(arm.wrist), theirs_arm.wrist)
        assert close(mirror(arm.back), theirs_arm.back)
    assert close(mirror(body.trunk.head), other.trunk.head)


def test_a_mirror_twice_is_no_mirror() -> None:
    for stance in POSES.values():
        assert mirrored(mirrored(stance)) == stance


@pytest.mark.parametrize("t", [0.0, 0.25, 0.5, 0.75, 1.0])
def test_no_bone_stretches_between_two_poses(t: float) -> None:
    body = solve_between(POSES["twisted"], POSES["folded"], t)
    for which in Which:
        leg, arm = body.leg(which), body.arm(which)
        assert isclose(dist(leg.hip, leg.knee), THIGH)
        assert isclose(dist(leg.knee, leg.ankle), SHIN)
        assert isclose(dist(arm.shoulder, arm.elbow), UPPER_ARM)
        assert isclose(dist(arm.elbow, arm.wrist), FOREARM)


def test_the_ends_of_a_way_are_its_two_poses() -> None:
    way = [solve_between(POSES["twisted"], POSES["folded"], t) for t in (0.0, 1.0)]
    for body, name in zip(way, ("twisted", "folded"), strict=True):
        pairs = zip(points_of(body), points_of(solve(POSES[name])), strict=True)
        assert all(close(a, b) for a, b in pairs)


RAISED = Stance(right_arm=Arm(hand=(0.0, 0.1, 1.8), elbow=(0.0, 1.0, 0.2)))


def test_an_arm_that_is_raised_swings_round_the_shoulder_without_a_jump() -> None:
    way = [solve_between(STANDING, RAISED, t / 60).right_arm for t in range(61)]
    assert min(dist(arm.wrist, arm.shoulder) for arm in way) > 0.2
    assert max(-arm.wrist[1] for arm in way) > 0.4
    for before, after in pairwise(way):
        assert dist(before.wrist, after.wrist) < 0.05
        assert dist(before.elbow, after.elbow) < 0.05


def test_a_hand_that_stays_or_hardly_moves_does_not_swing() -> None:
    near = Arm(hand=Touch(on=Part.CHEST, along=0.8))
    nearer = Arm(hand=Touch(on=Part.CHEST, along=0.79))
    for arm in (near, nearer):
        body = solve_between(
            replace(STANDING, right_arm=near), replace(STANDING, right_arm=arm), 0.5
        )
        assert (
            dist(body.right_arm.wrist, solve(replace(STANDING, right_arm=near)).right_arm.wrist)
            < 0.01
        )


def test_an_arm_that_reaches_too_far_leaves_at_once_and_not_with_a_snap() -> None:
    far = replace(STANDING, right_arm=Arm(hand=(0.9, 0.2, 1.3)))
    way = [solve_between(far, STANDING, (t / 60) ** 3).right_arm for t in range(61)]
    assert max(dist(a.elbow, b.elbow) for a, b in pairwise(way)) < 0.06


def test_a_target_where_the_limb_begins_stays_there() -> None:
    assert pulled_in(UP, UP, 0.3, 0.3) == UP


def test_who_turns_to_the_other_side_of_the_body_rolls_over_the_back() -> None:
    lying = Stance(pelvis=(0, 0, 0.2), up=(-1, 0, 0), front=(0, 1, 0))
    way = [solve_between(lying, mirrored(lying), t / 30).trunk for t in range(31)]
    assert close(way[15].pelvis_frame.front, UP)
    assert max(dist(a.head, b.head) for a, b in pairwise(way)) < 0.03
    assert max(dist(a.pelvis_frame.front, b.pelvis_frame.front) for a, b in pairwise(way)) < 0.2


def test_a_foot_that_steps_is_lifted_and_one_that_stays_is_not() -> None:
    low = Stance(pelvis=(0, 0, 0.8))
    step = Stance(pelvis=(0, 0, 0.8), right_leg=Leg(foot=(0.3, 0.095)))
    body = solve_between(low, step, 0.5)
    assert body.right_leg.ankle[2] > body.left_leg.ankle[2] + 0.05


def test_a_foot_that_leaves_the_floor_goes_straight_there() -> None:
    up = Stance(right_leg=Leg(foot=(0.0, 0.095, 0.475)))
    assert isclose(solve_between(STANDING, up, 0.5).right_leg.ankle[2], 0.275)


UP_IN_THE_AIR = Leg(foot=(0.13, 0.095, 0.33))


@pytest.mark.parametrize("t", [step / 20 for step in range(21)])
def test_a_foot_leaves_the_floor_when_the_other_is_back_on_it(t: float) -> None:
    left_up, right_up = Stance(left_leg=UP_IN_THE_AIR), Stance(right_leg=UP_IN_THE_AIR)
    body = solve_between(left_up, right_up, t)
    heights = body.left_leg.ankle[2], body.right_leg.ankle[2]
    assert min(heights) == pytest.approx(ANKLE_HEIGHT)
    assert (heights[0] > heights[1]) is (t < 0.5)


@pytest.mark.parametrize("t", [0.25, 0.5, 0.75])
def test_feet_that_leave_the_floor_together_or_lie_on_a_leg_wait_for_nobody(t: float) -> None:
    both_up = Stance(right_leg=UP_IN_THE_AIR, left_leg=UP_IN_THE_AIR)
    body = solve_between(Stance(), both_up, t)
    assert body.left_leg.ankle[2] == body.right_leg.ankle[2] > ANKLE_HEIGHT + 0.01
    crossed = Stance(right_leg=Leg(foot=Touch(on=Part.THIGH)), left_leg=UP_IN_THE_AIR)
    body = solve_between(crossed, Stance(right_leg=Leg()), t)
    assert body.left_leg.ankle[2] == pytest.approx(0.33 + (ANKLE_HEIGHT - 0.33) * t)


def test_hips_that_sit_back_between_the_heels_go_round_the_knees() -> None:
    kneeling = Leg(foot=(-0.42, 0.095), pitch=204, turn=5)
    upright = Stance(pelvis=(0.0, 0.0, 0.483), right_leg=kneeling, left_leg=kneeling)
    sitting = replace(upright, pelvis=(-0.37, 0.0, 0.27))
    knees = [solve_between(upright, sitting, t / 8).right_leg.knee for t in range(9)]
    assert all(dist(knee, knees[0]) < 0.015 for knee in knees)


def test_hips_that_leave_the_heels_for_standing_go_straight() -> None:
    kneeling = Leg(foot=(-0.42, 0.095), pitch=204)
    sitting = Stance(pelvis=(-0.37, 0.0, 0.27), right_leg=kneeling, left_leg=kneeling)
    middle = solve_between(sitting, STANDING, 0.5).trunk.pelvis
    assert close(middle, (-0.185, 0.0, (0.27 + STANDING.pelvis[2]) / 2))


def test_a_pose_leaves_the_rest_to_the_one_it_goes_from() -> None:
    figure = Figure(
        start=Pose(pelvis=(0.1, 0, 0.8), nod=5, legs=Leg(foot=(0.0, 0.2))),
        stretch=Pose(nod=0, right_leg=Leg(foot=(0.3, 0.2))),
    )
    stances = stances_of(figure)
    assert stances.stretch.pelvis == (0.1, 0, 0.8)
    assert stances.stretch.nod == 0
    assert stances.stretch.left_leg == Leg(foot=(0.0, 0.2))
    assert stances.stretch.right_leg == Leg(foot=(0.3, 0.2))


def test_a_figure_without_a_stretch_stays_in_its_start() -> None:
    stances = stances_of(Figure())
    assert stances.all == (stances.start, stances.start)


@pytest.mark.parametrize(
    ("camera", "azimuth", "elevation"),
    [
        (Camera.SIDE, 90, 7),
        (Camera.FRONT, 0, 7),
        (Camera.BACK, 180, 7),
        (Camera.THREE_QUARTER, 40, 15),
        (Camera.TOP, 0, 90),
        (Eye(azimuth=-60, elevation=12), -60, 12),
        (Eye(azimuth=60), 60, 7),
    ],
)
def test_each_camera_has_its_place(camera: Camera | Eye, azimuth: float, elevation: float) -> None:
    assert (camera.azimuth, camera.elevation) == (azimuth, elevation)


@pytest.mark.parametrize(
    "block",
    [
        {"camera": "below"},
        {"camera": {"azimuth": 181}},
        {"camera": {"azimuth": 60, "elevation": -1}},
        {"camera": {"elevation": 20}},
        {"start": {"pelvis": [0, 0]}},
        {"start": {"pelvis": [0, 0, 30]}},
        {"start": {"legs": {"foot": [0]}}},
        {"start": {"legs": {"foot": [0, 0, 0, 0]}}},
        {"start": {"arms": {"hand": {"on": "tail"}}}},
        {"start": {"arms": {"hand": {"along": 0.5}}}},
        {"start": {"elbow": 1}},
        {"felt": [{"on": "thigh", "spread": 0}]},
        {"phases": [{"bend": 3}]},
        {"props": ["sofa"]},
    ],
    ids=str,
)
def test_a_figure_block_that_makes_no_sense_is_refused(block: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        convert(block, Figure)
