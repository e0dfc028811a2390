"""Which part of the body covers which: depth towards the eye, and for hands what they touch."""

from __future__ import annotations

from collections.abc import Callable
from math import hypot

from stretchapp.core.figure import Part, Which
from stretchapp.core.skeleton import PALM, Bone, Skeleton, leg_bone
from stretchapp.core.vectors import Vec, along, dot, lerp
from stretchapp.ui.figure_camera import Axes

HAND_REACH = 0.05
COLLAR = 0.06
CLEARLY = 0.015
JUST = 0.001

Depth = Callable[[Vec], float]


def trunk_depth(body: Skeleton, depth: Depth) -> float:
    return depth(lerp(body.trunk.pelvis, body.trunk.chest, 0.5))


def head_depth(body: Skeleton, depth: Depth) -> float:
    """The neck lies on the collar unless the trunk is clearly before it."""
    return depth(lerp(body.trunk.neck, body.trunk.head, 0.5)) + COLLAR


def leg_depth(body: Skeleton, which: Which, depth: Depth) -> float:
    leg = body.leg(which)
    return 0.5 * depth(leg.hip) + 0.3 * depth(leg.knee) + 0.2 * depth(leg.ankle) + 0.01


def arm_depth(body: Skeleton, which: Which, axes: Axes) -> float:
    """As deep as its joints, but before or behind a leg if its hand is there."""
    arm = body.arm(which)

    def depth(point: Vec) -> float:
        return dot(point, axes.toward)

    own = 0.3 * depth(arm.shoulder) + 0.3 * depth(arm.elbow) + 0.4 * depth(arm.wrist) + 0.08
    palm = along(arm.wrist, arm.fingers, PALM)
    for each in Which:
        leg = leg_depth(body, each, depth)
        for part in (Part.THIGH, Part.SHIN):
            nearer = _nearer(palm, leg_bone(body.leg(each), part), axes)
            if nearer > CLEARLY:
                own = max(own, leg + JUST)
            elif nearer < -CLEARLY:
                own = min(own, leg - JUST)
    return own


def _nearer(palm: Vec, bone: Bone, axes: Axes) -> float:
    """How much nearer to the eye a palm is than the bone it is seen on; 0 if it is beside it."""
    a, b, p = ((dot(v, axes.right), dot(v, axes.up)) for v in (bone.start, bone.end, palm))
    across, up = b[0] - a[0], b[1] - a[1]
    long = across * across + up * up
    share = ((p[0] - a[0]) * across + (p[1] - a[1]) * up) / long if long > 1e-6 else 0.5
    share = min(1.0, max(0.0, share))
    off = hypot(p[0] - a[0] - across * share, p[1] - a[1] - up * share)
    if off > bone.radius(share) + HAND_REACH:
        return 0.0
    return dot(palm, axes.toward) - dot(bone.point(share), axes.toward)
