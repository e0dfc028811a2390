"""More of what a palm may rest on: a door post, the head, the back."""

from __future__ import annotations

from math import hypot

from stretchapp.core.box import Piece
from stretchapp.core.figure import Part, Thing, Which
from stretchapp.core.movement import figure_of
from stretchapp.core.skeleton import HAND_THICKNESS, Skeleton, bone_of
from stretchapp.core.stretch import Stretch
from stretchapp.core.things import pieces_of
from stretchapp.core.vectors import dot, length, sub
from tests.unit.core.figure_checks import SKULL, WRONG, off, palm

BETWEEN_BLADES = 0.07


def palm_on_frame(stretch: Stretch, body: Skeleton, which: Which) -> float:
    uprights = pieces_of(figure_of(stretch), Piece.UPRIGHT)
    posts = [box for box in uprights if box.thing is Thing.DOOR_FRAME]
    return off(palm(body, which), HAND_THICKNESS, posts)


def palm_on_head(_: Stretch, body: Skeleton, which: Which) -> float:
    """Along the line from the middle of the head, as it is painted."""
    axes, far = body.trunk.head_frame, sub(palm(body, which), body.trunk.head)
    sides = zip((axes.front, axes.left, axes.up), SKULL, strict=True)
    times = hypot(*(dot(far, axis) / half for axis, half in sides))
    return abs(length(far) * (1 - 1 / times) - HAND_THICKNESS)


def palm_between_blades(_: Stretch, body: Skeleton, which: Which) -> float:
    """On the upper back, no farther from the spine than the shoulder blades reach."""
    bone = bone_of(body, Part.CHEST, which)
    far = sub(palm(body, which), bone.point(0.9))
    if abs(dot(far, bone.left)) > BETWEEN_BLADES:
        return WRONG
    return abs(-dot(far, bone.front) - bone.radius(0.9) - HAND_THICKNESS)
