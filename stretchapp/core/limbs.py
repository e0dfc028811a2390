"""Limbs that reach for a target (two-bone inverse kinematics by the law of cosines), and arms."""

from __future__ import annotations

from dataclasses import dataclass
from math import dist, sqrt

from stretchapp.core.figure import Which
from stretchapp.core.skeleton import FOREARM, UPPER_ARM, ArmJoints
from stretchapp.core.vectors import (
    ORIGIN,
    Vec,
    across,
    add,
    along,
    cross,
    dot,
    length,
    lerp,
    mix,
    scale,
    sub,
    unit,
)

REACH = 0.9998
SWING_MOST, LEAST_BULGE = 0.45, 0.1
SWING_RADIUS, SWING_GROWS = 0.30, 0.10
SHORT_WAY, LONG_WAY = 0.01, 0.5


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


def round_shoulder(from_: Vec, to: Vec, shoulder: Vec, out: Vec) -> Vec:
    """How far from its straight way a hand is half-way, so that it swings `out` past the shoulder.

    Nothing for a way that passes far from it.
    """
    way = sub(to, from_)
    long = length(way)
    if long < SHORT_WAY:
        return ORIGIN
    share = min(1.0, max(0.0, dot(sub(shoulder, from_), way) / (long * long)))
    nearest = sub(lerp(from_, to, share), shoulder)
    aside = across(out, unit(way))
    first, last = (min(SWING_RADIUS, dist(end, shoulder)) for end in (from_, to))
    wanted = mix(first, last, share)
    near = min(1.0, max(0.0, wanted - length(nearest)) / SWING_GROWS)
    far = (wanted - dot(nearest, aside)) / max(LEAST_BULGE, 4 * share * (1 - share))
    return scale(aside, min(far, SWING_MOST) * near * min(1.0, long / LONG_WAY))


def pulled_in(root: Vec, target: Vec, upper: float, lower: float) -> Vec:
    """A target that the limb can reach, so that no way begins or ends beyond it."""
    far = dist(root, target)
    return lerp(root, target, min(1.0, (upper + lower) * REACH / far)) if far else target


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


def arm_to(hand: Hand, which: Which, shoulder: Vec, pole: Vec) -> ArmJoints:
    elbow, wrist = bend(shoulder, hand.wrist, UPPER_ARM, FOREARM, pole)
    line, forearm = unit(sub(wrist, shoulder)), unit(sub(wrist, elbow))
    hinge = cross(line, across(pole, line))
    fingers = unit(add(hand.fingers, scale(forearm, 1 - hand.firm)))
    loose = scale(hinge, which.sign * (1 - hand.firm))
    easy = scale(add(loose, scale(forearm, -hand.firm)), 1 - hand.sure)
    back = across(add(scale(hand.back, 3), easy), fingers)
    return ArmJoints(shoulder, elbow, wrist, hinge, fingers, back, hand.grip)
