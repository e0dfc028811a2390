"""Where the face is on the head, and what of it can be seen.

The skull is a stretched picture of a ball of radius 1, on which all of this happens; a point is
front, left, up.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, takewhile
from math import acos, atan2, cos, degrees, pi, radians, sin, tau

from stretchapp.core.vectors import FORWARD, UP, Vec, add, cross, dot, scale, unit

# The rim of the face, seen from the middle of the face: degrees round from the top, degrees out.
RIM = ((0, 50), (55, 57), (104, 95), (180, 106))
FACE_DOWN = radians(8)
RIM_STEPS, ARC_STEPS = 48, 16
# Skin reaches over the edge of the skull by a hair, so that no hair shows along the cheek.
OVER_EDGE = 1.02


def visible_face(eye: Vec) -> list[list[Vec]]:
    """The outlines of what is seen of the face by an eye in a direction of length 1."""
    return _Head(eye, *eye_axes(eye)).visible()


def eye_axes(eye: Vec) -> tuple[Vec, Vec]:
    """Two directions at right angles to the eye's and each other."""
    across = unit(cross(UP if abs(eye[2]) < 0.9 else FORWARD, eye))
    return across, cross(eye, across)


@dataclass(frozen=True, slots=True)
class _Head:
    """The ball as an eye sees it; `a` and `b` are at right angles to `eye` and each other."""

    eye: Vec
    a: Vec
    b: Vec

    def visible(self) -> list[list[Vec]]:
        """Outlines of the visible part: runs of the rim closed along the edge of the skull."""
        seen = [dot(point, self.eye) > 0 for point in FACE_RIM]
        if all(seen):
            return [FACE_RIM]
        starts = [at for at in range(RIM_STEPS) if seen[at] and not seen[at - 1]]
        return [self._closed(run) for run in (_run(seen, at) for at in starts)]

    def _closed(self, run: list[Vec]) -> list[Vec]:
        """A run of the rim, and back along the edge of the skull on the side of the face."""
        first, last = self._edge_angle(run[-1]), self._edge_angle(run[0])
        way = (last - first) % tau
        inside = _is_face(self._edge(first + way / 2))
        way = way if inside else way - tau
        return run + [self._edge(first + way * at / ARC_STEPS) for at in range(ARC_STEPS + 1)]

    def _edge(self, angle: float) -> Vec:
        return scale(add(scale(self.a, cos(angle)), scale(self.b, sin(angle))), OVER_EDGE)

    def _edge_angle(self, point: Vec) -> float:
        return atan2(dot(point, self.b), dot(point, self.a))


def _run(seen: list[bool], start: int) -> list[Vec]:
    """The points of the rim from one that is seen to the last that still is."""
    around = (at % RIM_STEPS for at in range(start, start + RIM_STEPS))
    return [FACE_RIM[at] for at in takewhile(seen.__getitem__, around)]


def _rim_degrees(turn: float) -> float:
    """How far out the rim is, `turn` radians round from the top."""
    turn = degrees(abs((turn + pi) % tau - pi))
    for (a, low), (b, high) in pairwise(RIM):
        if turn <= b:
            share = (turn - a) / (b - a)
            return low + (high - low) * share * share * (3 - 2 * share)
    return RIM[-1][1]


def _rim_point(turn: float) -> Vec:
    out = radians(_rim_degrees(turn))
    return _from_face(cos(out), sin(out) * sin(turn), sin(out) * cos(turn))


def _from_face(ahead: float, left: float, over: float) -> Vec:
    c, s = cos(FACE_DOWN), sin(FACE_DOWN)
    return (ahead * c + over * s, left, over * c - ahead * s)


FACE_RIM = [_rim_point(tau * at / RIM_STEPS) for at in range(RIM_STEPS)]


def _is_face(point: Vec) -> bool:
    c, s = cos(FACE_DOWN), sin(FACE_DOWN)
    ahead, over = point[0] * c - point[2] * s, point[0] * s + point[2] * c
    out = degrees(acos(max(-1.0, min(1.0, ahead))))
    return out < _rim_degrees(atan2(point[1], over))
