"""The way of the hips between two stances: straight, or round a knee that lies on the floor."""

from __future__ import annotations

from math import cos, radians, sin

from stretchapp.core.figure import Leg, Part, Touch, Which
from stretchapp.core.limbs import outward
from stretchapp.core.skeleton import RADII, SHIN
from stretchapp.core.stance import Stance
from stretchapp.core.vectors import Vec, add, along, length, lerp, mix, sub, unit

SOLE_UP = -0.7


def hips_between(a: Stance, b: Stance, t: float) -> Vec:
    """The middle between the hips; who kneels in both stances turns about the knees."""
    from_knee, to_knee = _knee(a), _knee(b)
    if from_knee is None or to_knee is None:
        return lerp(a.pelvis, b.pelvis, t)
    from_, to = sub(a.pelvis, from_knee), sub(b.pelvis, to_knee)
    thigh = unit(lerp(unit(from_), unit(to), t))
    return along(lerp(from_knee, to_knee, t), thigh, mix(length(from_), length(to), t))


def _knee(stance: Stance) -> Vec | None:
    """The middle between the knees of the shins that lie on the floor."""
    knees = [knee_on_floor(stance.leg(which), which) for which in Which]
    lying = [knee for knee in knees if knee]
    return lerp(lying[0], lying[-1], 0.5) if lying else None


def knee_on_floor(leg: Leg, which: Which) -> Vec | None:
    """Where the knee is, if the shin lies before a foot whose back is on the floor."""
    if isinstance(leg.foot, Touch) or len(leg.foot) > 2 or cos(radians(leg.pitch)) > SOLE_UP:
        return None
    x, y, *_ = leg.foot
    shin = SHIN * cos(radians(leg.turn)), SHIN * sin(radians(leg.turn)), 0.0
    return add(outward((x, y, RADII[Part.SHIN][0]), which), outward(shin, which))
