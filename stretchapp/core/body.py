"""The mannequin's maths: two stances and a share between them → every joint in space.

The trunk is turned and the limbs reach for their targets, so no bone ever stretches.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from stretchapp.core.figure import ARM_PARTS, LEG_PARTS, Arm, Leg, Part, Touch, Which
from stretchapp.core.legs import Bones, in_turn, leg_between
from stretchapp.core.limbs import (
    Hand,
    arm_to,
    between,
    outward,
    pulled_in,
    round_shoulder,
)
from stretchapp.core.skeleton import (
    FOREARM,
    HALF_HIPS,
    HALF_SHOULDERS,
    HAND_THICKNESS,
    PALM,
    SHOULDERS_BELOW_NAPE,
    UPPER_ARM,
    ArmJoints,
    Bone,
    LegJoints,
    Skeleton,
    Trunk,
    arm_bone,
    leg_bone,
    trunk_bone,
)
from stretchapp.core.stance import Stance, leans_on_its_fellow
from stretchapp.core.trunk import trunk_between
from stretchapp.core.vectors import FORWARD, ORIGIN, UP, Vec, add, along, lerp, scale, sub, unit

HANGING: Vec = (0.03, 0.05, -0.53)
ELBOW: Vec = (-0.7, 0.45, -0.5)
SWING: Vec = (0.6, 0.8, 0.0)


def solve(stance: Stance) -> Skeleton:
    return solve_between(stance, stance, 0.0)


def solve_between(a: Stance, b: Stance, t: float) -> Skeleton:
    """The body a share `t` of the way from one stance to another.

    A limb may not lie on its fellow in `a` if the fellow lies on it in `b`.
    """
    trunk = trunk_between(a, b, t)
    legs: dict[Which, LegJoints] = {}
    arms: dict[Which, ArmJoints] = {}

    def bone(part: Part, which: Which) -> Bone:
        if part in LEG_PARTS:
            return leg_bone(legs[which], part)
        if part in ARM_PARTS:
            return arm_bone(arms[which], part)
        return trunk_bone(trunk, part)

    for which in _fellows_first(a.leg, b.leg):
        legs[which] = _leg(a, b, t, which, trunk, bone)
    for which in _fellows_first(a.arm, b.arm):
        arms[which] = _arm(a.arm(which), b.arm(which), t, which, trunk, bone)
    return Skeleton(trunk, legs[Which.RIGHT], legs[Which.LEFT], arms[Which.RIGHT], arms[Which.LEFT])


def _fellows_first(*limbs: Callable[[Which], Arm | Leg]) -> list[Which]:
    """The sides in an order in which a limb that lies on its fellow comes after it."""
    return sorted(Which, key=lambda which: any(leans_on_its_fellow(limb(which)) for limb in limbs))


def _leg(a: Stance, b: Stance, t: float, which: Which, trunk: Trunk, bone: Bones) -> LegJoints:
    pelvis = trunk.pelvis_frame
    hip = along(trunk.pelvis, pelvis.left, HALF_HIPS * which.sign)
    way, fellows = ((a.leg(side), b.leg(side)) for side in (which, which.other))
    return leg_between(*way, in_turn(way, fellows, t), which, hip, pelvis.front, bone)


def _arm(a: Arm, b: Arm, t: float, which: Which, trunk: Trunk, bone: Bones) -> ArmJoints:
    nape = along(trunk.chest, trunk.chest_frame.up, -SHOULDERS_BELOW_NAPE)
    base = along(nape, trunk.chest_frame.left, HALF_SHOULDERS * which.sign)
    shift = _in_chest(trunk, which, lerp(a.shoulder, b.shoulder, t))
    shoulder = add(base, shift)
    first, last = (_hand(arm, which, trunk, base, bone) for arm in (a, b))
    from_, to = (pulled_in(shoulder, hand.wrist, UPPER_ARM, FOREARM) for hand in (first, last))
    swing = round_shoulder(from_, to, shoulder, _in_chest(trunk, which, SWING))
    wrist = along(lerp(from_, to, t), swing, 4 * t * (1 - t))
    pole = unit(lerp(_elbow(a, which, trunk), _elbow(b, which, trunk), t))
    return arm_to(replace(between(first, last, t), wrist=wrist), which, shoulder, pole)


def _in_chest(trunk: Trunk, which: Which, v: Vec) -> Vec:
    """A vector (forward, outwards, up) of the chest in the figure's axes."""
    axes, out = trunk.chest_frame, v[1] * which.sign
    return along(along(scale(axes.front, v[0]), axes.left, out), axes.up, v[2])


def _elbow(arm: Arm, which: Which, trunk: Trunk) -> Vec:
    return unit(outward(arm.elbow, which) if arm.elbow else _in_chest(trunk, which, ELBOW))


def _hand(arm: Arm, which: Which, trunk: Trunk, base: Vec, bone: Bones) -> Hand:
    hand = _placed(arm, which, trunk, base, bone)
    if not arm.palm:
        return hand
    return replace(hand, back=scale(unit(outward(arm.palm, which)), -1), sure=1.0)


def _placed(arm: Arm, which: Which, trunk: Trunk, base: Vec, bone: Bones) -> Hand:
    if isinstance(arm.hand, Touch):
        return _touching(arm, arm.hand, which, bone)
    if arm.hand is None:
        wrist = add(base, _in_chest(trunk, which, add(HANGING, arm.shoulder)))
        return Hand(wrist, ORIGIN, ORIGIN, 0.0, arm.grip, 0.0)
    x, y, *z = arm.hand
    wrist = outward((x, y, z[0] if z else HAND_THICKNESS), which)
    fingers = arm.fingers or (ORIGIN if z else FORWARD)
    firm = 0.0 if fingers == ORIGIN else 1.0
    return Hand(wrist, outward(fingers, which), ORIGIN if z else UP, firm, arm.grip, 0.0)


def _touching(arm: Arm, touch: Touch, which: Which, bones: Bones) -> Hand:
    """The palm lies on the part; the wrist is as far back along the fingers as it must be."""
    of = touch.of or which
    bone = bones(touch.on, of)
    out = bone.out_of(touch.face, of)
    fingers = unit(outward(arm.fingers, which) if arm.fingers else sub(bone.end, bone.start))
    palm = along(bone.surface(touch.along, touch.face, of), out, HAND_THICKNESS)
    return Hand(along(palm, fingers, -PALM), fingers, out, 1.0, arm.grip, 0.0)
