"""A leg that reaches for the floor, a place in the air or the other leg."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, dist, radians, sin

from stretchapp.core.easing import ease_less
from stretchapp.core.figure import Leg, Part, Touch, Which
from stretchapp.core.limbs import bend, outward, pulled_in
from stretchapp.core.skeleton import ANKLE_HEIGHT, SHIN, THIGH, Bone, LegJoints, foot_shape
from stretchapp.core.vectors import (
    ORIGIN,
    UP,
    Vec,
    across,
    along,
    cross,
    lerp,
    mix,
    rotate,
    scale,
    sub,
    unit,
)

ANKLE_RADIUS = 0.036
STEP_HEIGHT = 0.08
LONG_STEP = 0.3
OVER_HEIGHT = 0.16

Bones = Callable[[Part, Which], Bone]


def in_turn(leg: tuple[Leg, Leg], fellow: tuple[Leg, Leg], t: float) -> float:
    """How much of its way a leg has gone: a foot leaves the floor when the other is back on it."""
    (a, b), (fellow_a, fellow_b) = leg, fellow
    if _rises(a, b) and _rises(fellow_b, fellow_a):
        return ease_less(max(0.0, 2 * t - 1))
    if _rises(b, a) and _rises(fellow_a, fellow_b):
        return ease_less(min(1.0, 2 * t))
    return t


def _rises(a: Leg, b: Leg) -> bool:
    """From the floor into the air."""
    from_, to = a.foot, b.foot
    if isinstance(from_, Touch) or isinstance(to, Touch):
        return False
    return len(from_) < len(to)


def foot_axes(leg: Leg, which: Which) -> tuple[Vec, Vec]:
    """Where the toes point, and up out of the instep."""
    p, h = radians(leg.pitch), radians(leg.turn)
    toes = outward((cos(p) * cos(h), cos(p) * sin(h), sin(p)), which)
    instep = outward((-sin(p) * cos(h), -sin(p) * sin(h), cos(p)), which)
    return toes, rotate(instep, toes, -which.sign * leg.roll)


def ankle_above_floor(toes: Vec, instep: Vec, toe_bend: float) -> float:
    """How high the ankle is when the lowest point of the foot lies on the floor."""
    return max(
        radius - ahead * toes[2] - (high - ANKLE_HEIGHT) * instep[2]
        for ahead, high, radius in foot_shape(toe_bend)
    )


def leg_between(
    a: Leg, b: Leg, t: float, which: Which, hip: Vec, front: Vec, bones: Bones
) -> LegJoints:
    """The leg a share `t` of the way from `a` to `b`; `bones` gives those of the other leg."""
    foot = _foot_between(a, b, t)
    toes, instep = foot_axes(foot, which)
    high = ankle_above_floor(toes, instep, foot.toes)
    ankles = (_ankle(leg, high, which, bones) for leg in (a, b))
    from_, to = (pulled_in(hip, ankle, THIGH, SHIN) for ankle in ankles)
    lift = _over(a, b, dist(from_, to), which, bones)
    pole = unit(lerp(_knee(a, which, front), _knee(b, which, front), t))
    knee, ankle = bend(hip, along(lerp(from_, to, t), lift, 4 * t * (1 - t)), THIGH, SHIN, pole)
    line = unit(sub(ankle, hip))
    hinge = cross(across(pole, line), line)
    return LegJoints(hip, knee, ankle, hinge, toes, instep, foot.toes)


def _foot_between(a: Leg, b: Leg, t: float) -> Leg:
    return Leg(
        pitch=mix(a.pitch, b.pitch, t),
        turn=mix(a.turn, b.turn, t),
        roll=mix(a.roll, b.roll, t),
        toes=mix(a.toes, b.toes, t),
    )


def _ankle(leg: Leg, high: float, which: Which, bones: Bones) -> Vec:
    touch = leg.foot
    if isinstance(touch, Touch):
        of = touch.of or which.other
        bone = bones(touch.on, of)
        skin = bone.surface(touch.along, touch.face, of)
        return along(skin, bone.out_of(touch.face, of), ANKLE_RADIUS)
    x, y, *z = touch
    return outward((x, y, z[0] if z else high), which)


def _over(a: Leg, b: Leg, way: float, which: Which, bones: Bones) -> Vec:
    """How far from the straight way a foot goes: over the floor, or round the other leg."""
    if a.foot == b.foot:
        return ORIGIN
    steps = 0
    for foot in (a.foot, b.foot):
        if isinstance(foot, Touch):
            of = foot.of or which.other
            return scale(bones(foot.on, of).out_of(foot.face, of), OVER_HEIGHT)
        steps += len(foot) == 2
    return scale(UP, STEP_HEIGHT * min(1.0, way / LONG_STEP)) if steps == 2 else ORIGIN


def _knee(leg: Leg, which: Which, front: Vec) -> Vec:
    return unit(outward(leg.knee, which)) if leg.knee else front
