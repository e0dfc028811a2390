"""Arms and legs that reach for a target: two-bone inverse kinematics by the law of cosines."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, dist, radians, sin, sqrt

from stretchapp.core.figure import Leg, Which
from stretchapp.core.skeleton import (
    ANKLE_HEIGHT,
    FOOT_BALLS,
    FOREARM,
    SHIN,
    THIGH,
    UPPER_ARM,
    ArmJoints,
    LegJoints,
)
from stretchapp.core.vectors import (
    Vec,
    across,
    add,
    along,
    cross,
    lerp,
    mix,
    rotate,
    scale,
    sub,
    unit,
)

REACH = 0.9998
STEP_HEIGHT = 0.08
LONG_STEP = 0.3


@dataclass(frozen=True, slots=True)
class Hand:
    """Where the wrist goes; a `firm` hand (1) points to `fingers`, a loose one (0) as the forearm.

    `back` is out of the back of a hand that lies on something, zero otherwise; a hand turned as it
    is told is `sure` (1) of it.
    """

    wrist: Vec
    fingers: Vec
    back: Vec
    firm: float
    grip: float
    sure: float


def between(a: Hand, b: Hand, t: float) -> Hand:
    return Hand(
        lerp(a.wrist, b.wrist, t),
        lerp(a.fingers, b.fingers, t),
        lerp(a.back, b.back, t),
        mix(a.firm, b.firm, t),
        mix(a.grip, b.grip, t),
        mix(a.sure, b.sure, t),
    )


def bend(root: Vec, target: Vec, upper: float, lower: float, pole: Vec) -> tuple[Vec, Vec]:
    """The middle joint, which points towards `pole`, and the end; a far target is pulled in."""
    line = unit(sub(target, root))
    reach = min(max(dist(root, target), abs(upper - lower) + 0.01), (upper + lower) * REACH)
    shadow = (upper * upper - lower * lower + reach * reach) / (2 * reach)
    height = sqrt(max(0.0, upper * upper - shadow * shadow))
    middle = along(along(root, line, shadow), across(pole, line), height)
    return middle, along(root, line, reach)


def outward(point: Vec, which: Which) -> Vec:
    """A point or direction whose y counts outwards, in the figure's own axes."""
    return (point[0], point[1] * which.sign, point[2])


def foot_axes(leg: Leg, which: Which) -> tuple[Vec, Vec]:
    """Where the toes point, and up out of the instep."""
    p, h = radians(leg.pitch), radians(leg.turn)
    toes = outward((cos(p) * cos(h), cos(p) * sin(h), sin(p)), which)
    instep = outward((-sin(p) * cos(h), -sin(p) * sin(h), cos(p)), which)
    return toes, rotate(instep, toes, -which.sign * leg.roll)


def ankle_above_floor(toes: Vec, instep: Vec) -> float:
    """How high the ankle is when the lowest point of the foot lies on the floor."""
    return max(
        radius - ahead * toes[2] - (high - ANKLE_HEIGHT) * instep[2]
        for ahead, high, radius in FOOT_BALLS
    )


def leg_between(a: Leg, b: Leg, t: float, which: Which, hip: Vec, front: Vec) -> LegJoints:
    toes, instep = foot_axes(_foot_between(a, b, t), which)
    high = ankle_above_floor(toes, instep)
    from_, to = _ankle(a, high, which), _ankle(b, high, which)
    target = add(lerp(from_, to, t), (0.0, 0.0, _lift(a, b, from_, to, t)))
    pole = unit(lerp(_knee(a, which, front), _knee(b, which, front), t))
    knee, ankle = bend(hip, target, THIGH, SHIN, pole)
    line = unit(sub(ankle, hip))
    return LegJoints(hip, knee, ankle, cross(across(pole, line), line), toes, instep)


def _foot_between(a: Leg, b: Leg, t: float) -> Leg:
    return Leg(
        pitch=mix(a.pitch, b.pitch, t),
        turn=mix(a.turn, b.turn, t),
        roll=mix(a.roll, b.roll, t),
    )


def _ankle(leg: Leg, high: float, which: Which) -> Vec:
    x, y, *z = leg.foot
    return outward((x, y, z[0] if z else high), which)


def _lift(a: Leg, b: Leg, from_: Vec, to: Vec, t: float) -> float:
    """A foot that changes its place on the floor is lifted over it."""
    if len(a.foot) == 3 or len(b.foot) == 3:
        return 0.0
    step = min(1.0, dist(from_, to) / LONG_STEP)
    return STEP_HEIGHT * step * 4 * t * (1 - t)


def _knee(leg: Leg, which: Which, front: Vec) -> Vec:
    return unit(outward(leg.knee, which)) if leg.knee else front


def arm_to(hand: Hand, which: Which, shoulder: Vec, pole: Vec) -> ArmJoints:
    elbow, wrist = bend(shoulder, hand.wrist, UPPER_ARM, FOREARM, pole)
    line, forearm = unit(sub(wrist, shoulder)), unit(sub(wrist, elbow))
    hinge = cross(line, across(pole, line))
    fingers = unit(add(hand.fingers, scale(forearm, 1 - hand.firm)))
    loose = scale(hinge, which.sign * (1 - hand.firm))
    easy = scale(add(loose, scale(forearm, -hand.firm)), 1 - hand.sure)
    back = across(add(scale(hand.back, 3), easy), fingers)
    return ArmJoints(shoulder, elbow, wrist, hinge, fingers, back, hand.grip)
