"""The solved body: joints and directions in metres, and how thick the flesh is round them."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin

from stretchapp.core.figure import ARM_PARTS, LEG_PARTS, Face, Part, Which
from stretchapp.core.vectors import Vec, across, along, cross, lerp, scale, sub, unit

THIGH, SHIN = 0.43, 0.42
UPPER_ARM, FOREARM = 0.29, 0.26
HALF_HIPS, HALF_SHOULDERS = 0.095, 0.185
SHOULDERS_BELOW_NAPE = 0.045
LOWER_SPINE, UPPER_SPINE = 0.20, 0.26
NECK, HEAD = 0.10, 0.115
ANKLE_HEIGHT = 0.075
HAND_THICKNESS = 0.018
PALM = 0.065
HAND = 0.17

# Metres forward of the ankle, height above the sole, radius: heel, ball, toes and ankle.
FOOT_BALLS = (
    (-0.045, 0.034, 0.034),
    (0.095, 0.027, 0.027),
    (0.155, 0.021, 0.021),
    (0.0, 0.075, 0.036),
)

RADII = {
    Part.THIGH: (0.088, 0.056),
    Part.SHIN: (0.054, 0.036),
    Part.UPPER_ARM: (0.050, 0.040),
    Part.FOREARM: (0.039, 0.027),
    Part.HAND: (0.022, 0.012),
    Part.FOOT: (0.045, 0.026),
    Part.PELVIS: (0.115, 0.110),
    Part.BELLY: (0.095, 0.095),
    Part.CHEST: (0.105, 0.080),
    Part.NECK: (0.050, 0.047),
    Part.HEAD: (0.095, 0.095),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """Three unit vectors at right angles: where a part faces, its left, and up along it."""

    front: Vec
    left: Vec
    up: Vec


@dataclass(frozen=True, slots=True)
class LegJoints:
    """`hinge` is the knee's axis, pointing to the figure's left; `toes` and `instep` the foot's.

    `toe_bend` is how far the toes are bent up at the ball, in degrees.
    """

    hip: Vec
    knee: Vec
    ankle: Vec
    hinge: Vec
    toes: Vec
    instep: Vec
    toe_bend: float = 0.0


@dataclass(frozen=True, slots=True)
class ArmJoints:
    """`hinge` is the elbow's axis; the hand points to `fingers`, `back` is out of its back.

    `grip` is 0 of an open hand and 1 of a closed one.
    """

    shoulder: Vec
    elbow: Vec
    wrist: Vec
    hinge: Vec
    fingers: Vec
    back: Vec
    grip: float


@dataclass(frozen=True, slots=True)
class Trunk:
    """From the middle between the hips up to the middle of the head."""

    pelvis: Vec
    waist: Vec
    chest: Vec
    neck: Vec
    head: Vec
    pelvis_frame: Frame
    chest_frame: Frame
    head_frame: Frame


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Every joint of the figure at a moment."""

    trunk: Trunk
    right_leg: LegJoints
    left_leg: LegJoints
    right_arm: ArmJoints
    left_arm: ArmJoints

    def leg(self, which: Which) -> LegJoints:
        return self.right_leg if which is Which.RIGHT else self.left_leg

    def arm(self, which: Which) -> ArmJoints:
        return self.right_arm if which is Which.RIGHT else self.left_arm


@dataclass(frozen=True, slots=True)
class Bone:
    """A part as a tapered stick: two ends, their radii, and where its front and left are."""

    start: Vec
    end: Vec
    radii: tuple[float, float]
    front: Vec
    left: Vec

    def point(self, share: float) -> Vec:
        return lerp(self.start, self.end, share)

    def radius(self, share: float) -> float:
        return self.radii[0] + (self.radii[1] - self.radii[0]) * share

    def out_of(self, face: Face, which: Which) -> Vec:
        """The direction out of one face of the part."""
        if face in (Face.FRONT, Face.BACK):
            return self.front if face is Face.FRONT else scale(self.front, -1)
        outwards = scale(self.left, which.sign)
        return outwards if face is Face.OUTER else scale(outwards, -1)

    def surface(self, share: float, face: Face, which: Which) -> Vec:
        return along(self.point(share), self.out_of(face, which), self.radius(share))


def limb_bone(part: Part, start: Vec, end: Vec, hinge: Vec) -> Bone:
    direction = unit(sub(end, start))
    return Bone(start, end, RADII[part], unit(cross(direction, hinge)), hinge)


def leg_bone(leg: LegJoints, part: Part) -> Bone:
    """The thigh, shin or foot (its back is the sole) of a leg."""
    if part is Part.THIGH:
        return limb_bone(part, leg.hip, leg.knee, leg.hinge)
    if part is Part.SHIN:
        return limb_bone(part, leg.knee, leg.ankle, leg.hinge)
    end = along(along(leg.ankle, leg.toes, 0.15), leg.instep, -0.045)
    return Bone(leg.ankle, end, RADII[part], leg.instep, cross(leg.instep, leg.toes))


def arm_bone(arm: ArmJoints, part: Part) -> Bone:
    """The upper arm, forearm or hand (its back is the palm) of an arm."""
    if part is Part.HAND:
        end = along(arm.wrist, arm.fingers, HAND)
        return Bone(arm.wrist, end, RADII[part], arm.back, cross(arm.back, arm.fingers))
    if part is Part.UPPER_ARM:
        return limb_bone(part, arm.shoulder, arm.elbow, arm.hinge)
    return limb_bone(part, arm.elbow, arm.wrist, arm.hinge)


def trunk_bone(body: Trunk, part: Part) -> Bone:
    """Pelvis, belly, chest, neck or head, from below to above."""
    pelvis, chest, head = body.pelvis_frame, body.chest_frame, body.head_frame
    crown = along(body.head, head.up, HEAD)
    below = along(body.pelvis, pelvis.up, -0.08)
    start, end, frame = {
        Part.PELVIS: (below, along(body.pelvis, pelvis.up, 0.06), pelvis),
        Part.BELLY: (body.pelvis, body.waist, pelvis),
        Part.CHEST: (body.waist, body.chest, chest),
        Part.NECK: (body.chest, body.neck, chest),
        Part.HEAD: (body.neck, crown, head),
    }[part]
    front = across(frame.front, unit(sub(end, start)))
    return Bone(start, end, RADII[part], front, frame.left)


def bone_of(body: Skeleton, part: Part, which: Which) -> Bone:
    if part in LEG_PARTS:
        return leg_bone(body.leg(which), part)
    if part in ARM_PARTS:
        return arm_bone(body.arm(which), part)
    return trunk_bone(body.trunk, part)


def foot_balls(leg: LegJoints) -> tuple[tuple[Vec, float], ...]:
    """Heel, ball, toes and ankle as spheres: centre and radius."""
    return tuple(
        (along(along(leg.ankle, leg.toes, ahead), leg.instep, high - ANKLE_HEIGHT), radius)
        for ahead, high, radius in foot_shape(leg.toe_bend)
    )


def foot_shape(toe_bend: float) -> tuple[tuple[float, float, float], ...]:
    """FOOT_BALLS with the toes bent up at the ball, in degrees."""
    heel, ball, toes, ankle = FOOT_BALLS
    ahead, above = toes[0] - ball[0], toes[1] - ball[1]
    c, s = cos(radians(toe_bend)), sin(radians(toe_bend))
    bent = (ball[0] + ahead * c - above * s, ball[1] + ahead * s + above * c, toes[2])
    return heel, ball, bent, ankle
