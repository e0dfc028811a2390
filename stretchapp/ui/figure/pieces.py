"""The parts of the body as an eye sees them: middle lines with depth, and how to paint each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from stretchapp.core.figure import Part, Which
from stretchapp.core.skeleton import RADII
from stretchapp.core.vectors import Vec, along, lerp
from stretchapp.ui.figure.canvas import Canvas
from stretchapp.ui.figure.feet import paint_foot
from stretchapp.ui.figure.head import paint_head
from stretchapp.ui.figure.limbs import (
    paint_forearm,
    paint_shin,
    paint_thigh,
    paint_upper_arm,
)
from stretchapp.ui.figure.trunk import paint_neck, paint_trunk
from stretchapp.ui.figure.view import View

# Metres that a part is taken to be nearer than its middle line, where both are equally near.
ARM_LEAD, HEAD_LEAD, FOOT_LEAD = 0.04, 0.06, 0.005
# Where the middle line of a part leaves the part before it, as a share of the bone.
TRIMMED = 0.25


class Spot(NamedTuple):
    """A ball on a middle line: its place in space, in pixels, its depth and radius in metres."""

    place: Vec
    x: float
    y: float
    depth: float
    radius: float

    @classmethod
    def of(cls, view: View, place: Vec, radius: float, lead: float = 0.0) -> Spot:
        return cls(place, *view.at(place), view.depth(place) + lead, radius)


class Piece(NamedTuple):
    """What is painted in one go; `paint` is told whether to set it off from what is behind it."""

    spots: tuple[Spot, ...]
    paint: Callable[[bool], None]


def body_pieces(canvas: Canvas) -> Iterator[Piece]:
    """Every part of the body once."""
    yield _trunk(canvas)
    yield _head(canvas)
    for which in Which:
        yield from _leg(canvas, which)
        yield from _arm(canvas, which)


def _trunk(canvas: Canvas) -> Piece:
    trunk, view = canvas.body.trunk, canvas.view
    spots = (
        Spot.of(view, trunk.pelvis, 0.12),
        Spot.of(view, trunk.waist, 0.10),
        Spot.of(view, lerp(trunk.waist, trunk.chest, 0.7), 0.13),
    )
    return Piece(spots, partial(paint_trunk, canvas))


def _head(canvas: Canvas) -> Piece:
    trunk, view = canvas.body.trunk, canvas.view
    spots = (
        Spot.of(view, trunk.neck, 0.055, HEAD_LEAD),
        Spot.of(view, along(trunk.head, trunk.head_frame.up, 0.02), 0.092, HEAD_LEAD),
    )
    return Piece(spots, partial(_paint_neck_and_head, canvas))


def _paint_neck_and_head(canvas: Canvas, edged: bool) -> None:
    paint_neck(canvas)
    paint_head(canvas, edged)


def _leg(canvas: Canvas, which: Which) -> Iterator[Piece]:
    leg, view = canvas.body.leg(which), canvas.view
    for part, paint in ((Part.THIGH, paint_thigh), (Part.SHIN, paint_shin)):
        bone, (first, last) = canvas.bone(part, which), RADII[part]
        spots = (
            Spot.of(view, bone.point(TRIMMED), first),
            Spot.of(view, bone.point(1 - TRIMMED / 5), last),
        )
        yield Piece(spots, partial(paint, canvas, which))
    heel = along(along(leg.ankle, leg.toes, -0.01), leg.instep, -0.035)
    toes = along(along(leg.ankle, leg.toes, 0.12), leg.instep, -0.045)
    spots = (Spot.of(view, heel, 0.045, FOOT_LEAD), Spot.of(view, toes, 0.03, FOOT_LEAD))
    yield Piece(spots, partial(paint_foot, canvas, which))


def _arm(canvas: Canvas, which: Which) -> Iterator[Piece]:
    arm, view = canvas.body.arm(which), canvas.view
    upper, lower = (canvas.bone(part, which) for part in (Part.UPPER_ARM, Part.FOREARM))
    yield Piece(
        (
            Spot.of(view, upper.start, 0.05, ARM_LEAD),
            Spot.of(view, upper.end, 0.04, ARM_LEAD),
        ),
        partial(paint_upper_arm, canvas, which),
    )
    tip = along(arm.wrist, arm.fingers, 0.14 - 0.06 * arm.grip)
    yield Piece(
        (
            Spot.of(view, lower.point(TRIMMED), 0.038, ARM_LEAD),
            Spot.of(view, arm.wrist, 0.028, ARM_LEAD),
            Spot.of(view, tip, 0.025, ARM_LEAD),
        ),
        partial(paint_forearm, canvas, which),
    )
