"""A frame that the figure never leaves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import inf

from PySide6.QtCore import QRectF

from stretchapp.core.body import solve
from stretchapp.core.figure import Figure, Part, Which
from stretchapp.core.movement import seen_from
from stretchapp.core.skeleton import HEAD, RADII, Skeleton, bone_of, foot_balls
from stretchapp.core.stance import stances_of
from stretchapp.core.things import boxes_of
from stretchapp.core.vectors import Vec, along, dot, sub
from stretchapp.ui.figure.view import Axes, View

MARGIN, FLOOR_OVER = 0.04, 0.05
FLAT = 0.5
MOST_FLOOR = 0.4
FRAMES_KEPT = 64
TURN_STEPS = 4
TURN_MARGIN = 0.015
TURN_ROOM = (1 - 2 * TURN_MARGIN) / (1 - 2 * MARGIN)


@dataclass(frozen=True, slots=True)
class Frame:
    """The point that stays in the middle, and half the width and height in metres."""

    middle: Vec
    half_width: float
    half_height: float

    def view(self, rect: QRectF, azimuth: float, elevation: float) -> View:
        axes = Axes.of(azimuth, elevation)
        room = 1 - 2 * MARGIN
        scale = min(
            rect.width() * room / (2 * self.half_width),
            rect.height() * room / (2 * self.half_height),
        )
        centre = rect.center()
        return View.of(
            axes,
            scale,
            centre.x() - dot(self.middle, axes.right) * scale,
            centre.y() + dot(self.middle, axes.up) * scale,
        )


@lru_cache(maxsize=FRAMES_KEPT)
def frame_of(figure: Figure) -> Frame:
    """Big enough for every pose of a figure on both sides, so that nothing jumps or rescales."""
    axes = Axes.of(figure.camera.azimuth, figure.camera.elevation)
    balls = [*_balls(figure)]
    left = min(dot(p, axes.right) - r for p, r in balls) - FLOOR_OVER
    right = max(dot(p, axes.right) + r for p, r in balls) + FLOOR_OVER
    below = min(dot(p, axes.up) - r for p, r in balls)
    above = max(dot(p, axes.up) + r for p, r in balls)
    below = min(below, _floor_edge(axes, left, right))
    middle = _middle(axes, (left + right) / 2, (below + above) / 2)
    across, up = dot(middle, axes.right), dot(middle, axes.up)
    half_width, half_height = max(right - across, across - left), max(above - up, up - below)
    return _with_room_to_turn(figure, Frame(middle, half_width, half_height))


def _with_room_to_turn(figure: Figure, frame: Frame) -> Frame:
    """Bigger, if the start or a thing would come too near the rim on the way to the other side."""
    balls = [*body_balls(solve(stances_of(figure).start)), *_corners(figure)]
    wide, high = [frame.half_width], [frame.half_height]
    for step in range(1, TURN_STEPS + 1):
        axes = Axes.of(*seen_from(figure, False, True, step / TURN_STEPS / 2))
        for point, radius in balls:
            away = sub(point, frame.middle)
            wide.append((abs(dot(away, axes.right)) + radius) / TURN_ROOM)
            high.append((abs(dot(away, axes.up)) + radius) / TURN_ROOM)
    return Frame(frame.middle, max(wide), max(high))


def _floor_edge(axes: Axes, left: float, right: float) -> float:
    """The near edge of the disc of floor under the body; nothing from straight above."""
    if axes.up[2] < FLAT:
        return inf
    middle = _middle(axes, (left + right) / 2, 0.0)
    return dot((middle[0], 0.0, 0.0), axes.up) - (right - left) / 2 * floor_flatness(axes)


def floor_flatness(axes: Axes) -> float:
    """How high the disc of floor is for its width: from far above no higher than the body needs."""
    return min(axes.toward[2], MOST_FLOOR)


def _middle(axes: Axes, x: float, y: float) -> Vec:
    """A point between left and right of the body, so that the mirrored picture shares it."""
    if axes.up[2] < FLAT and abs(axes.up[0]) > abs(axes.right[0]):
        return (y / axes.up[0], 0.0, 0.0)
    ahead = x / axes.right[0] if abs(axes.right[0]) > 0.1 else 0.0
    high = (y - ahead * axes.up[0]) / axes.up[2] if axes.up[2] > FLAT else 0.0
    return (ahead, 0.0, high)


def _balls(figure: Figure) -> Iterator[tuple[Vec, float]]:
    for stance in stances_of(figure).all:
        yield from body_balls(solve(stance))
    yield from _corners(figure)


def _corners(figure: Figure) -> Iterator[tuple[Vec, float]]:
    return ((corner, 0.0) for box in boxes_of(figure) for corner in box.corners)


def body_balls(body: Skeleton) -> Iterator[tuple[Vec, float]]:
    """Spheres that hold the whole body: centre and radius in metres."""
    for part in (Part.PELVIS, Part.CHEST):
        bone = bone_of(body, part, Which.RIGHT)
        yield from zip((bone.start, bone.end), bone.radii, strict=True)
    yield along(body.trunk.head, body.trunk.head_frame.up, 0.01), HEAD
    for which in Which:
        leg, arm = body.leg(which), body.arm(which)
        yield from foot_balls(leg)
        yield leg.knee, RADII[Part.SHIN][0]
        yield arm.shoulder, RADII[Part.UPPER_ARM][0]
        yield arm.elbow, RADII[Part.FOREARM][0]
        yield along(arm.wrist, arm.fingers, 0.1), 0.02
