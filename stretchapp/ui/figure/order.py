"""Which part of the body covers which: compared where two of them cross in the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf, sqrt

from stretchapp.ui.figure.pieces import Piece

LEVEL = 1e-9


@dataclass(frozen=True, slots=True)
class Layer:
    """A piece in its turn; `edged` if it lies on another that it must be told from."""

    piece: Piece
    edged: bool


def layered(pieces: Sequence[Piece], pixels_a_metre: float) -> list[Layer]:
    """The pieces from the back to the front."""
    lines = [_line(piece, pixels_a_metre) for piece in pieces]
    boxes = [_bounds(line) for line in lines]
    behind, edged = [0] * len(pieces), [False] * len(pieces)
    for a, (left, top, right, bottom) in enumerate(boxes):
        for b, box in enumerate(boxes[:a]):
            if left > box[2] or box[0] > right or top > box[3] or box[1] > bottom:
                continue
            lead = _lead(lines[a], lines[b])
            if lead is not None:
                front, back = (a, b) if lead > 0 else (b, a)
                behind[front] |= 1 << back
                edged[front] = True
    depths = [sum([knot[2] for knot in line]) / len(line) for line in lines]
    return [Layer(pieces[at], edged[at]) for at in _sorted(behind, depths)]


def _sorted(behind: list[int], depths: list[float]) -> list[int]:
    """Farthest first; where parts lie on one another in a ring, the farthest of the ring."""
    left = sorted(range(len(depths)), key=depths.__getitem__)
    waiting, found = (1 << len(left)) - 1, []
    while left:
        at = next((at for at in left if not behind[at] & waiting), left[0])
        left.remove(at)
        waiting &= ~(1 << at)
        found.append(at)
    return found


# A ball on a middle line: x, y and radius in pixels, and depth in metres between them.
Knot = tuple[float, float, float, float]
Bounds = tuple[float, float, float, float]


def _line(piece: Piece, pixels_a_metre: float) -> list[Knot]:
    return [(spot.x, spot.y, spot.depth, spot.radius * pixels_a_metre) for spot in piece.spots]


def _bounds(line: Sequence[Knot]) -> Bounds:
    return (
        min([x - r for x, _, _, r in line]),
        min([y - r for _, y, _, r in line]),
        max([x + r for x, _, _, r in line]),
        max([y + r for _, y, _, r in line]),
    )


def _lead(a: Sequence[Knot], b: Sequence[Knot]) -> float | None:
    """How much nearer `a` is where that is plainest, in metres; nothing if they do not overlap.

    Hands may be clasped while the forearms behind them are far apart.
    """
    plainest, lead = -1.0, None
    for a0, a1 in pairwise(a):
        for b0, b1 in pairwise(b):
            s, t, apart = _closest(a0, a1, b0, b1)
            overlap = a0[3] + (a1[3] - a0[3]) * s + b0[3] + (b1[3] - b0[3]) * t - apart
            nearer = a0[2] + (a1[2] - a0[2]) * s - b0[2] - (b1[2] - b0[2]) * t
            if overlap > 0 and overlap * abs(nearer) > plainest:
                plainest, lead = overlap * abs(nearer), nearer
    return lead


def _closest(a0: Knot, a1: Knot, b0: Knot, b1: Knot) -> tuple[float, float, float]:
    """Where on two lines they come closest, as shares of each, and how far apart they are there."""
    ax, ay, bx, by = a1[0] - a0[0], a1[1] - a0[1], b1[0] - b0[0], b1[1] - b0[1]
    ox, oy = b0[0] - a0[0], b0[1] - a0[1]
    turn = ax * by - ay * bx
    if abs(turn) > LEVEL:
        s, t = (ox * by - oy * bx) / turn, (ox * ay - oy * ax) / turn
        if 0 <= s <= 1 and 0 <= t <= 1:
            return s, t, 0.0
    aa, bb = ax * ax + ay * ay or LEVEL, bx * bx + by * by or LEVEL
    apart, found = inf, (0.0, 0.0)
    for s, t in (
        ((ox * ax + oy * ay) / aa, 0.0),
        (((ox + bx) * ax + (oy + by) * ay) / aa, 1.0),
        (0.0, -(ox * bx + oy * by) / bb),
        (1.0, ((ax - ox) * bx + (ay - oy) * by) / bb),
    ):
        s = 0.0 if s < 0 else 1.0 if s > 1 else s
        t = 0.0 if t < 0 else 1.0 if t > 1 else t
        x, y = ox + bx * t - ax * s, oy + by * t - ay * s
        if x * x + y * y < apart:
            apart, found = x * x + y * y, (s, t)
    return *found, sqrt(apart)
