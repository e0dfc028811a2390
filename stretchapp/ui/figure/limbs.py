"""Legs and arms: each part over its bone, in one piece with the next."""

from __future__ import annotations

from PySide6.QtGui import QColor

from stretchapp.core.figure import Part, Which
from stretchapp.ui.figure.canvas import Canvas
from stretchapp.ui.figure.hands import hand
from stretchapp.ui.figure.palette import mixed
from stretchapp.ui.figure.profile import Place, Profile, lay

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
ANKLE_SHADE = 0.35


def paint_thigh(canvas: Canvas, which: Which, edged: bool) -> None:
    place = canvas.place(Part.THIGH, which)
    _paint_leg_part(canvas, Part.THIGH, THIGH, place, which, edged)


def paint_shin(canvas: Canvas, which: Which, edged: bool) -> None:
    """With the bare ankle under it."""
    colors, far = canvas.colors, canvas.leg_farness(which)
    place = canvas.place(Part.SHIN, which)
    shade = mixed(colors.skin, colors.skin_far, ANKLE_SHADE + (1 - ANKLE_SHADE) * far)
    canvas.fill(lay(ANKLE, place), shade)
    _paint_leg_part(canvas, Part.SHIN, SHIN, place, which, edged)


def _paint_leg_part(
    canvas: Canvas, part: Part, profile: Profile, place: Place, which: Which, edged: bool
) -> None:
    color = mixed(canvas.colors.legs, canvas.colors.legs_far, canvas.leg_farness(which))
    _paint_part(canvas, profile, place, color, part, which, edged)


def paint_upper_arm(canvas: Canvas, which: Which, edged: bool) -> None:
    """Bare from the sleeve to the elbow."""
    colors, far = canvas.colors, canvas.arm_farness(which)
    place = canvas.place(Part.UPPER_ARM, which)
    skin = mixed(colors.skin, colors.skin_far, far)
    _paint_part(canvas, UPPER_ARM, place, skin, Part.UPPER_ARM, which, edged)
    if edged:
        canvas.edge_of(SLEEVE, place)
    places = (Part.UPPER_ARM, which), (Part.NECK, None)
    top = mixed(colors.top, colors.top_far, far)
    canvas.fill_warm(lay(SLEEVE, place), top, *places)


def paint_forearm(canvas: Canvas, which: Which, edged: bool) -> None:
    """With the hand."""
    arm, far = canvas.body.arm(which), canvas.arm_farness(which)
    place = canvas.place(Part.FOREARM, which)
    skin = mixed(canvas.colors.skin, canvas.colors.skin_far, far)
    if edged:
        canvas.edge_of(FOREARM, place)
        canvas.fill(hand(arm, which, canvas.view, canvas.edge_metres), canvas.colors.outline)
    outline = lay(FOREARM, place) + hand(arm, which, canvas.view)
    canvas.fill_warm(outline, skin, (Part.FOREARM, which), (Part.HAND, which))


def _paint_part(
    canvas: Canvas,
    profile: Profile,
    place: Place,
    color: QColor,
    part: Part,
    which: Which,
    edged: bool,
) -> None:
    if edged:
        canvas.edge_of(profile, place)
    canvas.fill_warm(lay(profile, place), color, (part, which))
