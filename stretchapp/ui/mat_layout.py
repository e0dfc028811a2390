"""Where things are in the mat view, and how large its letters have to be.

Read from 3 m on a 24-inch screen (299 mm high, at 1920 × 1080 a pixel is 0.277 mm), a capital of
1 % of the shorter side of the window is 3.0 mm or 3.4 minutes of arc. ISO 9241-303 asks for at
least 16 minutes and recommends 20 to 22; docs/decisions/0012-read-from-the-mat.md has the sums.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

SMALLEST_CAPITAL = 0.053  # of the shorter side: 18 minutes of arc
GOOD_CAPITAL = 0.06  # 20 minutes
LARGEST_CAPITAL = 0.07  # 24 minutes
MARGIN, GAP = 0.02, 0.01
PILL, LINE, LINE_IF_TALL, NEXT = 0.1, 0.17, 0.27, 0.085
RING_OF_WIDTH, RING_OF_HEIGHT = 0.56, 0.5
TALL = 1.2  # higher than wide by this: the ring stands under the figure


@dataclass(frozen=True)
class Box:
    """In pixels."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True)
class MatPlaces:
    """Side and figure beside or over the ring; under them the line, and what comes next."""

    pill: Box
    figure: Box
    ring: Box
    line: Box
    next: Box


def mat_places(width: int, height: int) -> MatPlaces:
    """Divide a window: first what is read, in shares of its shorter side; the figure has the rest.

    The ring has a little more than half of the width, so that its digits are a quarter of the
    height of the window wherever that is no narrower than 4:3.
    """
    unit = min(width, height)
    margin, gap = round(MARGIN * unit), round(GAP * unit)
    inner = width - 2 * margin
    bottom = height - margin - round(NEXT * unit)
    is_tall = height > TALL * width
    line = round((LINE_IF_TALL if is_tall else LINE) * unit)
    top_of_line = bottom - line
    room = Box(margin, margin, inner, top_of_line - gap - margin)
    divided = _over if is_tall else _beside
    pill, figure, ring = divided(room, round(PILL * unit), gap)
    return MatPlaces(
        pill,
        figure,
        ring,
        line=Box(margin, top_of_line, inner, line),
        next=Box(margin, bottom, inner, round(NEXT * unit)),
    )


def _beside(room: Box, pill: int, gap: int) -> tuple[Box, Box, Box]:
    side = min(room.height, round(room.width * RING_OF_WIDTH))
    column = max(side, room.width // 2)
    width = room.width - column - gap
    left = room.left + width + gap
    beside = (column - side) // 2 + _corner(side, pill)
    return (
        Box(room.left, room.top, width + beside, pill),
        Box(room.left, room.top + pill + gap, width, room.height - pill - gap),
        Box(left, room.top, column, room.height),
    )


def _corner(side: int, height: int) -> int:
    """How wide a box of a height can be in the corner that a circle leaves of a square."""
    radius = side / 2
    from_middle = max(0.0, radius - height)
    return int(radius - sqrt(radius * radius - from_middle * from_middle))


def _over(room: Box, pill: int, gap: int) -> tuple[Box, Box, Box]:
    side = min(room.width, round(room.height * RING_OF_HEIGHT))
    figure = room.height - side - pill - 2 * gap
    return (
        Box(room.left, room.top, room.width, pill),
        Box(room.left, room.top + pill + gap, room.width, figure),
        Box(room.left, room.top + room.height - side, room.width, side),
    )
