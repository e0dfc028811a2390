"""Which part of the body covers which: compared where two of them cross in the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stretchapp.ui.figure.pieces import Piece, Spot

LEVEL = 1e-9


@dataclass(frozen=True, slots=True)
class Layer:
    """A piece in its turn; `edged` if it lies on another that it must be told from."""

    piece: Piece
    edged: bool


def layered(pieces: Sequence[Piece], pixels_a_metre: float) -> list[Layer]:
    """The pieces from the back to the front."""
    boxes = [_bounds(piece, pixels_a_metre) for piece in pieces]
    count = len(pieces)
    behind, edged = [0] * count, [False] * count
    for a in range(count):
        for b in range(a):
            if _apart(boxes[a], boxes[b]):
                continue
            lead = _lead(pieces[a], pieces[b], pixels_a_metre)
            if lead is not None:
                front, back = (a, b) if lead > 0 else (b, a)
                behind[front] |= 1 << back
                edged[front] = True
    depths = [sum(spot.depth for spot in piece.spots) / len(piece.spots) for piece in pieces]
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


Bounds = tuple[float, float, float, float]


def _bounds(piece: Piece, pixels_a_metre: float) -> Bounds:
    spots = [(spot.x, spot.y, spot.radius * pixels_a_metre) for spot in piece.spots]
    return (
        min([x - r for x, _, r in spots]),
        min([y - r for _, y, r in spots]),
        max([x + r for x, _, r in spots]),
        max([y + r for _, y, r in spots]),
    )


def _apart(a: Bounds, b: Bounds) -> bool:
    return a[0] > b[2] or b[0] > a[2] or a[1] > b[3] or b[1] > a[3]


def _lead(a: Piece, b: Piece, pixels_a_metre: float) -> float | None:
    """How much nearer `a` is where that is plainest, in metres; nothing if they do not overlap.

    Hands may be clasped while the forearms behind them are far apart.
    """
    plainest, lead = -1.0, None
    for first in zip(a.spots, a.spots[1:], strict=False):
        for last in zip(b.spots, b.spots[1:], strict=False):
            overlap, nearer = _crossing(*first, *last, pixels_a_metre)
            if overlap > 0 and overlap * abs(nearer) > plainest:
                plainest, lead = overlap * abs(nearer), nearer
    return lead


def _crossing(a0: Spot, a1: Spot, b0: Spot, b1: Spot, pixels_a_metre: float) -> tuple[float, float]:
    """By how many pixels two tapered lines overlap where they come closest, and how much nearer
    the first is there.
    """
    s, t, apart = _closest(a0, a1, b0, b1)
    radius = a0.radius + (a1.radius - a0.radius) * s + b0.radius + (b1.radius - b0.radius) * t
    a = a0.depth + (a1.depth - a0.depth) * s
    b = b0.depth + (b1.depth - b0.depth) * t
    return radius * pixels_a_metre - apart, a - b


def _closest(a0: Spot, a1: Spot, b0: Spot, b1: Spot) -> tuple[float, float, float]:
    """Where on two lines they come closest, as shares of each, and how far apart they are there."""
    ax, ay, bx, by = a1.x - a0.x, a1.y - a0.y, b1.x - b0.x, b1.y - b0.y
    ox, oy = b0.x - a0.x, b0.y - a0.y
    turn = ax * by - ay * bx
    if abs(turn) > LEVEL:
        s, t = (ox * by - oy * bx) / turn, (ox * ay - oy * ax) / turn
        if 0 <= s <= 1 and 0 <= t <= 1:
            return s, t, 0.0
    aa, bb = ax * ax + ay * ay or LEVEL, bx * bx + by * by or LEVEL
    found = []
    for t in (0.0, 1.0):
        s = min(1.0, max(0.0, ((ox + bx * t) * ax + (oy + by * t) * ay) / aa))
        found.append((_far(ox + bx * t - ax * s, oy + by * t - ay * s), s, t))
    for s in (0.0, 1.0):
        t = min(1.0, max(0.0, ((ax * s - ox) * bx + (ay * s - oy) * by) / bb))
        found.append((_far(ox + bx * t - ax * s, oy + by * t - ay * s), s, t))
    apart, s, t = min(found)
    return s, t, apart


def _far(x: float, y: float) -> float:
    far: float = (x * x + y * y) ** 0.5
    return far
