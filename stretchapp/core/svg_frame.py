"""The part of the plane that an SVG shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stretchapp.core.svg_numbers import length, numbers

_LEAST, _LARGEST, _LONGEST_TO_SHORTEST = 1e-3, 1e6, 100
_SIDE = 1000  # of every picture, so that none is too small to be drawn


@dataclass(frozen=True, slots=True)
class Frame:
    x: float
    y: float
    width: float
    height: float

    @property
    def side(self) -> float:
        return max(self.width, self.height)

    @property
    def text(self) -> str:
        box = f"{self.x!r} {self.y!r} {self.width!r} {self.height!r}"
        wide, high = (each / self.side * _SIDE for each in (self.width, self.height))
        return f'viewBox="{box}" width="{wide:.3f}" height="{high:.3f}"'


def frame_of(attributes: Mapping[str, str]) -> Frame:
    """Raises ValueError where it is not said, or of no sense."""
    if box := attributes.get("viewBox"):
        x, y, width, height = numbers(box)
    else:
        x = y = 0.0
        width, height = (length(attributes.get(key, ""), 0) for key in ("width", "height"))
    frame = Frame(x, y, width, height)
    if min(width, height) < max(_LEAST, frame.side / _LONGEST_TO_SHORTEST):
        raise ValueError
    if max(frame.side, abs(x), abs(y)) > _LARGEST:
        raise ValueError
    return frame
