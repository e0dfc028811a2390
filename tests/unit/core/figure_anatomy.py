"""What is measured on the shipped pictures."""

from __future__ import annotations

from collections.abc import Iterator
from math import atan2, cos, degrees, hypot, sin

from stretchapp.core.figure import Felt, Part, Which
from stretchapp.core.movement import figure_of
from stretchapp.core.plan import PlanSettings, Segment, plan_session
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.skeleton import (
    HAND,
    HAND_THICKNESS,
    RADII,
    LegJoints,
    Skeleton,
    Trunk,
    foot_balls,
)
from stretchapp.core.stretch import Stretch
from stretchapp.core.vectors import Vec, add, along, cross, dot, scale, sub, unit
from tests.unit.core.figure_bodies import DRAWN


def hip_turned_outwards(leg: LegJoints, trunk: Trunk, which: Which) -> float:
    """Degrees that the thigh is turned about itself, after flexion and then abduction."""
    axes, thigh = trunk.pelvis_frame, unit(sub(leg.knee, leg.hip))
    out = dot(thigh, axes.left) * which.sign
    forward = unit(along(thigh, axes.left, -dot(thigh, axes.left)))
    aside = atan2(out, hypot(dot(thigh, axes.front), dot(thigh, axes.up)))
    plain = add(scale(axes.left, cos(aside)), scale(forward, -which.sign * sin(aside)))
    turn = atan2(dot(cross(plain, leg.hinge), thigh), dot(plain, leg.hinge))
    return -which.sign * degrees(turn)


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


def lead_ins(stretch: Stretch) -> list[Segment]:
    routine = Routine(id="each", name="", entries=(RoutineEntry(stretch, reps=2, rest=6),))
    segments = plan_session(routine, PlanSettings()).segments
    return [segment for segment in segments if not segment.is_work][:2]


def glows(name: str) -> list[tuple[str, Felt]]:
    """Every place that glows, with the pose in which it does."""
    figure = figure_of(DRAWN[name])
    own = [(phase.phase, felt) for phase in figure.phases for felt in phase.felt]
    at = figure.phases[0].phase if figure.phases else "stretch"
    return [*own, *((at, felt) for felt in figure.felt)]
