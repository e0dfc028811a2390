"""The outline of a limb: two sides drawn once and laid over a bone by a transform, and two ends."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import dist, hypot, sqrt
from typing import NamedTuple

from PySide6.QtGui import QPainterPath, QTransform

from stretchapp.core.skeleton import Bone
from stretchapp.ui.figure.shapes import Outline, add_line, half_circle, new_path, unit_circle
from stretchapp.ui.figure.view import Spot, View

BETWEEN = 6
# How finely a template knows from which side the bone's front is seen.
LEANS = 12
# Edges are drawn in steps of this many metres, so that few templates are made.
EDGE_STEP = 0.0005
# A bone that is seen shorter than this share of its length shows whole balls at both ends.
SEEN_ALONG = 0.4
# Where along a part its edge has come back from an end at which the next part goes on.
FADED = 0.3
NEXT_TO_NOTHING = 1e-3

# Share along the bone, radius in metres, shift towards the bone's front.
Row = tuple[float, float, float]
# Share along the bone, metres aside, radius.
Ball = tuple[float, float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """`rows` from the first joint to the last. An end is round, or cut off flat as a sleeve is.

    Where the next part goes on an end is `faded`: the edge shrinks away there.
    """

    rows: tuple[Row, ...]
    is_cut: bool = False
    faded: tuple[bool, bool] = (True, True)

    def edge_at(self, end: int) -> float:
        """How an edge grows at the first end (0) or the last (1): out, or away."""
        return -1.0 if self.faded[end] else 1.0


class Place(NamedTuple):
    """Where a bone is in the picture: `share` and `metre` are the way along it, in pixels."""

    x: float
    y: float
    share: Spot
    metre: Spot
    lean: int
    seen: float

    @classmethod
    def of(cls, bone: Bone, view: View) -> Place:
        x, y = view.at(bone.start)
        x1, y1 = view.at(bone.end)
        dx, dy = x1 - x, y1 - y
        far = hypot(dx, dy)
        if far < NEXT_TO_NOTHING:
            dx, dy, far = NEXT_TO_NOTHING, 0.0, NEXT_TO_NOTHING
        ex, ey = dx / far * view.scale, dy / far * view.scale
        fx, fy = view.along(bone.front)
        lean = round((fy * ex - fx * ey) / (view.scale * view.scale) * LEANS)
        seen = far / (dist(bone.start, bone.end) * view.scale)
        return cls(x, y, (dx, dy), (ex, ey), lean, seen)

    def ball(self, ball: Ball, wide: float) -> QTransform:
        """Takes the unit circle to a ball, `wide` as much along the bone as across it."""
        share, off, r = ball
        (dx, dy), (ex, ey) = self.share, self.metre
        x, y = self.x + dx * share - ey * off, self.y + dy * share + ex * off
        ex, ey = ex * r, ey * r
        return QTransform(ex * wide, ey * wide, -ey, ex, x, y)


def lay(profile: Profile, place: Place, grown: float = 0.0) -> Outline:
    """The outline of a limb over a bone, `grown` by some metres."""
    left, right, first, last = _template(profile, place.lean, round(grown / EDGE_STEP))
    (dx, dy), (ex, ey) = place.share, place.metre
    placed = QTransform(dx, dy, -ey, ex, place.x, place.y)
    path = placed.map(left)
    if place.seen < SEEN_ALONG:
        path.connectPath(placed.map(right))
        return [path, place.ball(first, 1.0).map(_CIRCLE), place.ball(last, 1.0).map(_CIRCLE)]
    flat = sqrt(max(0.0, 1 - place.seen * place.seen)) if profile.is_cut else 1.0
    path.connectPath(place.ball(last, flat).map(_HALF))
    path.connectPath(placed.map(right))
    path.connectPath(place.ball(first, 1.0).map(_BACK))
    return [path]


_CIRCLE, _HALF = unit_circle(), half_circle()
_BACK = QTransform.fromScale(-1.0, -1.0).map(_HALF)


@lru_cache(maxsize=1024)
def _template(
    profile: Profile, lean: int, edge: int
) -> tuple[QPainterPath, QPainterPath, Ball, Ball]:
    """The left side there, the right one back and both ends: along the bone, and metres aside."""
    first, last = profile.rows[0][0], profile.rows[-1][0]
    left, right = [], []
    for share, radius, shift in smoothed(profile.rows):
        wide = radius + edge * EDGE_STEP * _edge((share - first) / (last - first), profile)
        left.append((share, shift * lean / LEANS - wide))
        right.append((share, shift * lean / LEANS + wide))
    start, end = (_end(profile, at, lean / LEANS, edge * EDGE_STEP) for at in (0, 1))
    return _line(left), _line(right[::-1]), start, end


def _end(profile: Profile, end: int, lean: float, grown: float) -> Ball:
    share, radius, shift = profile.rows[-end]
    return share, shift * lean, max(0.0, radius + grown * profile.edge_at(end))


def _line(points: list[tuple[float, float]]) -> QPainterPath:
    path = new_path()
    add_line(path, points)
    return path


def _edge(share: float, profile: Profile) -> float:
    """From 1 in the middle down to -1 at an end that fades."""
    first = min(1.0, share / FADED * 2 - 1) if profile.faded[0] else 1.0
    last = min(1.0, (1 - share) / FADED * 2 - 1) if profile.faded[1] else 1.0
    return min(first, last)


def smoothed(rows: tuple[Row, ...]) -> list[Row]:
    """Rows in between on a curve through all of them (Catmull-Rom)."""
    padded = (rows[0], *rows, rows[-1])
    made = [rows[0]]
    for at in range(len(rows) - 1):
        p, q, r, s = padded[at : at + 4]
        made += [_between(p, q, r, s, step / BETWEEN) for step in range(1, BETWEEN + 1)]
    return made


def _between(p: Row, q: Row, r: Row, s: Row, t: float) -> Row:
    a, b, c = (
        q[i]
        + 0.5 * t * (r[i] - p[i] + t * (2 * p[i] - 5 * q[i] + 4 * r[i] - s[i]
        + t * (3 * (q[i] - r[i]) + s[i] - p[i])))
        for i in range(3)
    )  # fmt: skip
    return (a, b, c)
