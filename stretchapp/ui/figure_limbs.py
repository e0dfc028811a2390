"""Arms and legs: tapered, in one piece over knee and elbow, apart from what lies behind them."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainterPath

from stretchapp.core.figure import Part, Which
from stretchapp.core.skeleton import ArmJoints, Bone, LegJoints, arm_bone, foot_balls, leg_bone
from stretchapp.core.vectors import Vec, along, cross, dot, scale
from stretchapp.ui.figure_canvas import Canvas
from stretchapp.ui.figure_palette import mixed
from stretchapp.ui.figure_shapes import Circle, Outline, chain, hull

SHOE_RIM = 0.8
# Share along the part, radius in metres, shift towards its front.
Shape = tuple[tuple[float, float, float], ...]
THIGH: Shape = ((0.02, 0.087, 0.0), (0.35, 0.083, 0.008), (1.0, 0.056, 0.0))
SHIN: Shape = ((0.0, 0.055, 0.0), (0.28, 0.054, -0.009), (0.60, 0.044, -0.005), (1.0, 0.034, 0.0))
UPPER_ARM: Shape = ((0.0, 0.046, 0.0), (0.4, 0.047, 0.004), (1.0, 0.038, 0.0))
FOREARM: Shape = ((0.0, 0.038, 0.0), (0.25, 0.040, 0.0), (1.0, 0.025, 0.0))
SLEEVE: Shape = ((0.0, 0.049, 0.0), (0.28, 0.052, 0.003), (0.56, 0.050, 0.0))


def paint_leg(canvas: Canvas, which: Which) -> None:
    leg, colors, w = canvas.body.leg(which), canvas.colors, canvas.outline
    far = farness(canvas, canvas.body.trunk.pelvis_frame.left, which)
    foot = _foot(canvas, leg)
    canvas.fill(foot.path(w * SHOE_RIM), mixed(colors.shoe_far, colors.prop_edge, 0.5 * far))
    canvas.fill(foot.path(), mixed(colors.shoe, colors.shoe_far, far))
    thigh, shin = leg_bone(leg, Part.THIGH), leg_bone(leg, Part.SHIN)
    color = mixed(colors.legs, colors.legs_far, far)
    lower = _circles(canvas, shin, SHIN)
    canvas.edge(chain(lower, w))
    _fill(canvas, chain(lower), color, Part.SHIN, which)
    _paint_upper(canvas, _circles(canvas, thigh, THIGH), color, Part.THIGH, which)


def paint_arm(canvas: Canvas, which: Which) -> None:
    arm, colors, w = canvas.body.arm(which), canvas.colors, canvas.outline
    far = farness(canvas, canvas.body.trunk.chest_frame.left, which)
    skin = mixed(colors.skin, colors.skin_far, far)
    upper, forearm = arm_bone(arm, Part.UPPER_ARM), arm_bone(arm, Part.FOREARM)
    hand, lower = _hand(canvas, arm), _circles(canvas, forearm, FOREARM)
    for grown in (w, 0.0):
        path = chain(lower, grown)
        hand.add_to(path, grown)
        canvas.fill(path, colors.outline if grown else skin)
    canvas.glow_on(path, (Part.FOREARM,), which)
    _paint_upper(canvas, _circles(canvas, upper, UPPER_ARM), skin, Part.UPPER_ARM, which)
    sleeve = [_shoulder_cap(canvas, arm, which), *_circles(canvas, upper, SLEEVE)]
    canvas.edge(chain(sleeve, (-w, -w, w, w)))
    path = chain(sleeve)
    canvas.fill(path, mixed(colors.top, colors.top_far, far))
    canvas.glow_on(path, (Part.UPPER_ARM,), which)
    canvas.glow_on(path, (Part.NECK,), None)


def _paint_upper(
    canvas: Canvas, circles: list[Circle], color: QColor, part: Part, which: Which
) -> None:
    """Thigh or upper arm: its edge fades out at both joints, so that the limb is of one piece."""
    w = canvas.outline
    canvas.edge(chain(circles, (-w, w, -w)))
    _fill(canvas, chain(circles), color, part, which)


def _shoulder_cap(canvas: Canvas, arm: ArmJoints, which: Which) -> Circle:
    """Joins the sleeve to the shirt towards the neck."""
    axes = canvas.body.trunk.chest_frame
    inwards = along(arm.shoulder, axes.left, -which.sign * 0.085)
    return canvas.ball(along(inwards, axes.up, 0.002), 0.041)


def farness(canvas: Canvas, left: Vec, which: Which) -> float:
    """0 for a limb on the near side or seen from the front, 1 for one behind the body."""
    away = -which.sign * dot(left, canvas.view.axes.toward)
    return min(1.0, max(0.0, away * 1.4))


def _fill(canvas: Canvas, path: QPainterPath, color: QColor, part: Part, which: Which) -> None:
    canvas.fill(path, color)
    canvas.glow_on(path, (part,), which)


def _circles(canvas: Canvas, bone: Bone, shape: Shape) -> list[Circle]:
    return [
        canvas.ball(along(bone.point(share), bone.front, shift), radius)
        for share, radius, shift in shape
    ]


def _foot(canvas: Canvas, leg: LegJoints) -> Outline:
    side = scale(cross(leg.instep, leg.toes), 1.15)
    return hull(
        [
            canvas.oval(centre, scale(leg.toes, r), scale(leg.instep, r), scale(side, r))
            for centre, r in foot_balls(leg)
        ]
    )


def _hand(canvas: Canvas, arm: ArmJoints) -> Outline:
    """A mitten: the palm, and fingers that taper, curled in a grip; flat from palm to back."""
    side, tip = cross(arm.back, arm.fingers), 0.115 - 0.04 * arm.grip
    return hull(
        [
            canvas.oval(
                along(arm.wrist, arm.fingers, ahead),
                scale(arm.fingers, r),
                scale(side, r),
                scale(arm.back, flat + 0.008 * arm.grip),
            )
            for ahead, r, flat in ((0.0, 0.025, 0.023), (0.05, 0.036, 0.018), (tip, 0.023, 0.013))
        ]
    )
