"""Legs and arms: each part over its bone, in one piece with the next."""

from __future__ import annotations

from PySide6.QtGui import QColor

from stretchapp.core.figure import Part, Which
from stretchapp.core.skeleton import Bone, LegJoints, arm_bone, foot_balls, leg_bone
from stretchapp.core.vectors import Vec, along, cross, dot
from stretchapp.ui.figure.canvas import Canvas
from stretchapp.ui.figure.hands import add_hand
from stretchapp.ui.figure.palette import mixed
from stretchapp.ui.figure.profile import Profile, lay
from stretchapp.ui.figure.shapes import hull, outlined

THIGH = Profile(
    (
        (0.06, 0.089, 0.0),
        (0.3, 0.085, 0.008),
        (0.62, 0.070, 0.006),
        (0.88, 0.059, 0.001),
        (1.0, 0.056, 0.0),
    ),
)
SHIN = Profile(
    ((0.0, 0.056, 0.0), (0.24, 0.056, -0.010), (0.45, 0.051, -0.011), (0.72, 0.041, -0.004),
     (0.90, 0.038, 0.0)),
    is_cut=True,
    faded=(True, False),
)  # fmt: skip
ANKLE = Profile(((0.84, 0.032, 0.0), (0.98, 0.031, 0.0)), is_cut=True, faded=(False, False))
UPPER_ARM = Profile(((0.4, 0.046, 0.004), (0.75, 0.041, 0.0), (1.0, 0.037, 0.0)))
SLEEVE = Profile(
    ((0.08, 0.043, 0.0), (0.32, 0.050, 0.003), (0.58, 0.050, 0.0)),
    is_cut=True,
    faded=(True, False),
)
FOREARM = Profile(
    ((0.0, 0.038, 0.0), (0.22, 0.041, 0.0), (0.6, 0.032, 0.0), (1.0, 0.023, 0.0)),
    faded=(True, False),
)
SHOE_RIM = 0.8
ANKLE_SHADE = 0.35
NEARER = 1.0


def paint_thigh(canvas: Canvas, which: Which, edged: bool) -> None:
    _paint_leg_part(canvas, Part.THIGH, THIGH, which, edged)


def paint_shin(canvas: Canvas, which: Which, edged: bool) -> None:
    """With the bare ankle under it."""
    colors, far = canvas.colors, leg_farness(canvas, which)
    ankle = canvas.limb(ANKLE, leg_bone(canvas.body.leg(which), Part.SHIN))
    canvas.fill(ankle, mixed(colors.skin, colors.skin_far, ANKLE_SHADE + (1 - ANKLE_SHADE) * far))
    _paint_leg_part(canvas, Part.SHIN, SHIN, which, edged)


def _paint_leg_part(
    canvas: Canvas, part: Part, profile: Profile, which: Which, edged: bool
) -> None:
    bone, far = leg_bone(canvas.body.leg(which), part), leg_farness(canvas, which)
    color = mixed(canvas.colors.legs, canvas.colors.legs_far, far)
    _paint_part(canvas, profile, bone, color, part, which, edged)


def paint_foot(canvas: Canvas, which: Which, edged: bool) -> None:
    """A soft shoe, whose rim shows on a white ground."""
    colors, far = canvas.colors, leg_farness(canvas, which)
    leg, w = canvas.body.leg(which), canvas.edge_metres * canvas.view.scale
    shoe = hull([canvas.ball(centre, radius) for centre, radius in shoe_balls(leg)])
    if edged:
        canvas.fill(outlined(shoe, 1.8 * w), colors.outline)
    canvas.fill(outlined(shoe, SHOE_RIM * w), mixed(colors.shoe_far, colors.prop_edge, 0.5 * far))
    path = outlined(shoe)
    canvas.fill(path, mixed(colors.shoe, colors.shoe_far, far))
    canvas.glow_on(path, (Part.FOOT,), which)


def shoe_balls(leg: LegJoints) -> list[tuple[Vec, float]]:
    """Heel, both sides of the ball and of the toes, and the instep: centre and radius."""
    heel, ball, toes, _ = foot_balls(leg)
    side = cross(leg.instep, leg.toes)
    wide = [
        (along(centre, side, off * spread), radius)
        for (centre, radius), spread in ((ball, 0.017), (toes, 0.014))
        for off in (-1, 1)
    ]
    return [heel, *wide, (along(leg.ankle, leg.instep, -0.020), 0.035)]


def paint_upper_arm(canvas: Canvas, which: Which, edged: bool) -> None:
    """Bare from the sleeve to the elbow."""
    colors, far = canvas.colors, arm_farness(canvas, which)
    bone = arm_bone(canvas.body.arm(which), Part.UPPER_ARM)
    skin = mixed(colors.skin, colors.skin_far, far)
    _paint_part(canvas, UPPER_ARM, bone, skin, Part.UPPER_ARM, which, edged)
    if edged:
        canvas.edge_of(SLEEVE, bone)
    sleeve = canvas.limb(SLEEVE, bone)
    canvas.fill(sleeve, mixed(colors.top, colors.top_far, far))
    canvas.glow_on(sleeve, (Part.UPPER_ARM,), which)
    canvas.glow_on(sleeve, (Part.NECK,), None)


def paint_forearm(canvas: Canvas, which: Which, edged: bool) -> None:
    """With the hand."""
    arm, far = canvas.body.arm(which), arm_farness(canvas, which)
    bone = arm_bone(arm, Part.FOREARM)
    skin = mixed(canvas.colors.skin, canvas.colors.skin_far, far)
    if edged:
        edge = lay(FOREARM, bone, canvas.view, canvas.edge_metres)
        add_hand(edge, arm, which, canvas.view, canvas.edge_metres)
        canvas.fill(edge, canvas.colors.outline)
    path = canvas.limb(FOREARM, bone)
    add_hand(path, arm, which, canvas.view)
    canvas.fill(path, skin)
    canvas.glow_on(path, (Part.FOREARM, Part.HAND), which)


def _paint_part(
    canvas: Canvas,
    profile: Profile,
    bone: Bone,
    color: QColor,
    part: Part,
    which: Which,
    edged: bool,
) -> None:
    if edged:
        canvas.edge_of(profile, bone)
    path = canvas.limb(profile, bone)
    canvas.fill(path, color)
    canvas.glow_on(path, (part,), which)


def leg_farness(canvas: Canvas, which: Which) -> float:
    return _farness(canvas, canvas.body.trunk.pelvis_frame.left, which)


def arm_farness(canvas: Canvas, which: Which) -> float:
    return _farness(canvas, canvas.body.trunk.chest_frame.left, which)


def _farness(canvas: Canvas, left: Vec, which: Which) -> float:
    """0 for a limb on the near side or seen from the front, 1 for one behind the body."""
    away = -which.sign * dot(left, canvas.view.axes.toward)
    return min(1.0, max(0.0, away * NEARER))
