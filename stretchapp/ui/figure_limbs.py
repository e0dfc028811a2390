"""Arms and legs: tapered, in one piece over knee and elbow, apart from what lies behind them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QPainterPath

from stretchapp.core.figure import Part, Which
from stretchapp.core.skeleton import ArmJoints, Bone, LegJoints, arm_bone, foot_balls, leg_bone
from stretchapp.core.vectors import Vec, along, cross, dot, scale
from stretchapp.ui.figure_canvas import Canvas
from stretchapp.ui.figure_palette import mixed
from stretchapp.ui.figure_shapes import Circle, Oval, chain, hull

SHOE_RIM = 0.7
# Share along the part, radius in metres, shift towards its front.
Shape = tuple[tuple[float, float, float], ...]
THIGH: Shape = ((0.0, 0.088, 0.0), (0.35, 0.083, 0.008), (1.0, 0.056, 0.0))
SHIN: Shape = ((0.0, 0.055, 0.0), (0.28, 0.054, -0.009), (0.60, 0.044, -0.005), (1.0, 0.034, 0.0))
UPPER_ARM: Shape = ((0.0, 0.046, 0.0), (0.4, 0.047, 0.004), (1.0, 0.038, 0.0))
FOREARM: Shape = ((0.0, 0.038, 0.0), (0.25, 0.040, 0.0), (1.0, 0.025, 0.0))
SLEEVE: Shape = ((0.0, 0.049, 0.0), (0.28, 0.052, 0.003), (0.56, 0.050, 0.0))


def paint_leg(canvas: Canvas, which: Which) -> None:
    leg, colors = canvas.body.leg(which), canvas.colors
    far = farness(canvas, canvas.body.trunk.pelvis_frame.left, which)
    rim = mixed(colors.shoe_far, colors.prop_edge, 0.5 * far)
    _paint_foot(canvas, leg, mixed(colors.shoe, colors.shoe_far, far), rim)
    _paint_limb(
        canvas,
        (leg_bone(leg, Part.THIGH), leg_bone(leg, Part.SHIN)),
        (THIGH, SHIN),
        mixed(colors.legs, colors.legs_far, far),
        which,
    )


def paint_arm(canvas: Canvas, which: Which) -> None:
    arm, colors, w = canvas.body.arm(which), canvas.colors, canvas.outline
    far = farness(canvas, canvas.body.trunk.chest_frame.left, which)
    skin = mixed(colors.skin, colors.skin_far, far)
    upper, hand = arm_bone(arm, Part.UPPER_ARM), _hand(canvas, arm)
    canvas.edge(_hull_path(hand, w))
    bones = (upper, arm_bone(arm, Part.FOREARM))
    _paint_limb(canvas, bones, (UPPER_ARM, FOREARM), skin, which)
    canvas.fill(_hull_path(hand), skin)
    sleeve = [_shoulder_cap(canvas, arm, which), *_circles(canvas, upper, SLEEVE)]
    canvas.edge(chain(sleeve, (-w, -w, w, w)))
    canvas.fill(chain(sleeve), mixed(colors.top, colors.top_far, far))


def _shoulder_cap(canvas: Canvas, arm: ArmJoints, which: Which) -> Circle:
    """Joins the sleeve to the shirt towards the neck."""
    axes = canvas.body.trunk.chest_frame
    inwards = along(arm.shoulder, axes.left, -which.sign * 0.085)
    return canvas.ball(along(inwards, axes.up, 0.014), 0.042)


def farness(canvas: Canvas, left: Vec, which: Which) -> float:
    """0 for a limb on the near side or seen from the front, 1 for one behind the body."""
    away = -which.sign * dot(left, canvas.view.axes.toward)
    return min(1.0, max(0.0, away * 1.4))


def _paint_limb(
    canvas: Canvas,
    bones: tuple[Bone, Bone],
    shapes: tuple[Shape, Shape],
    color: QColor,
    which: Which,
) -> None:
    """The lower piece, then the upper one, whose outline fades out at both its joints."""
    w = canvas.outline
    upper, lower = (_circles(canvas, *piece) for piece in zip(bones, shapes, strict=True))
    canvas.edge(chain(lower, w))
    _fill(canvas, chain(lower), color, LOWER[shapes[1]], which)
    canvas.edge(chain(upper, (-w, w, -w)))
    _fill(canvas, chain(upper), color, UPPER[shapes[0]], which)


LOWER = {SHIN: Part.SHIN, FOREARM: Part.FOREARM}
UPPER = {THIGH: Part.THIGH, UPPER_ARM: Part.UPPER_ARM}


def _fill(canvas: Canvas, path: QPainterPath, color: QColor, part: Part, which: Which) -> None:
    canvas.fill(path, color)
    canvas.glow_on(path, (part,), which)


def _circles(canvas: Canvas, bone: Bone, shape: Shape) -> list[Circle]:
    return [
        canvas.ball(along(bone.point(share), bone.front, shift), radius)
        for share, radius, shift in shape
    ]


def _paint_foot(canvas: Canvas, leg: LegJoints, color: QColor, rim: QColor) -> None:
    side = scale(cross(leg.instep, leg.toes), 1.15)
    ovals = [
        canvas.oval(centre, scale(leg.toes, r), scale(leg.instep, r), scale(side, r))
        for centre, r in foot_balls(leg)
    ]
    w = canvas.outline
    canvas.edge(_hull_path(ovals, w))
    canvas.fill(_hull_path(ovals), rim)
    canvas.fill(_hull_path(ovals, -w * SHOE_RIM), color)


def _hull_path(ovals: Sequence[Oval], grown: float = 0.0) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(hull(ovals, grown))
    path.closeSubpath()
    return path


def _hand(canvas: Canvas, arm: ArmJoints) -> list[Oval]:
    """A mitten: the palm, and fingers that taper, curled in a grip; flat from palm to back."""
    side, tip = cross(arm.back, arm.fingers), 0.115 - 0.04 * arm.grip
    return [
        canvas.oval(
            along(arm.wrist, arm.fingers, ahead),
            scale(arm.fingers, r),
            scale(side, r),
            scale(arm.back, flat + 0.008 * arm.grip),
        )
        for ahead, r, flat in ((0.0, 0.025, 0.023), (0.05, 0.036, 0.018), (tip, 0.023, 0.013))
    ]
