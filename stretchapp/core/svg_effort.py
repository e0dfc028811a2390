"""What it takes to draw a shape of an SVG, before anybody draws it.

Qt fills an outline by walking along it: the time grows with its length and with the square of it,
as each step is sorted into those of its row. Lengths are in sides of the picture; a unit is about
10 µs where that is 800 pixels.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from stretchapp.core.svg_numbers import length, numbers
from stretchapp.core.svg_path import CURVE_NODES, Extent, path_extent

MOST_EFFORT = 25_000

_A_SHAPE, _A_GRADIENT, _A_STROKED_NODE, _A_SIDE = 10, 100, 3, 25
_NOTHING = ("none", "transparent")
_ROUND_NODES = 4 * CURVE_NODES


@dataclass(frozen=True, slots=True)
class Paint:
    """How shapes are painted here; what is not said of one is inherited."""

    fill: str = "black"
    stroke: str = "none"
    width: float = 1.0
    dashes: tuple[float, ...] = ()
    scale: float = 1.0

    def changed(self, attributes: Mapping[str, str], frame: float, enlarged: float) -> Paint:
        """Raises ValueError."""
        dashes, width = attributes.get("stroke-dasharray"), attributes.get("stroke-width")
        return replace(
            self,
            fill=attributes.get("fill", self.fill),
            stroke=attributes.get("stroke", self.stroke),
            width=self.width if width is None else abs(length(width, frame)),
            dashes=self.dashes if dashes is None else _dashes(dashes),
            scale=self.scale * enlarged,
        )

    def effort(self, extent: Extent) -> float:
        filled = self._filled(extent) if self.fill not in _NOTHING else 0.0
        stroked = self._stroked(extent) if self.stroke not in _NOTHING else 0.0
        return _A_SHAPE + extent.nodes + filled + stroked

    def _filled(self, extent: Extent) -> float:
        long = (extent.length + extent.closing) * self.scale
        return _along(long) + self._coloured(self.fill)

    def _stroked(self, extent: Extent) -> float:
        """Both sides of each line, and its ends or corners."""
        dashes = self._dash_count(extent.length)
        ends = 3 * self.width * (extent.lines + dashes)
        outline = (2 * extent.length + ends) * self.scale
        nodes = extent.nodes + dashes
        return _along(outline) + _A_STROKED_NODE * nodes + self._coloured(self.stroke)

    def _coloured(self, colour: str) -> int:
        return _A_GRADIENT if colour.startswith("url") else 0

    def _dash_count(self, length: float) -> float:
        return length * len(self.dashes) / sum(self.dashes) if any(self.dashes) else 0.0


def _along(outline: float) -> float:
    return outline * outline + _A_SIDE * outline


def _dashes(text: str) -> tuple[float, ...]:
    return () if text == "none" else tuple(map(abs, numbers(text.replace("px", ""))))


def shape_extent(name: str, attributes: Mapping[str, str], frame: float) -> Extent:
    """Raises ValueError."""

    def of(key: str) -> float:
        return abs(length(attributes.get(key, "0"), frame))

    match name:
        case "path":
            return path_extent(attributes.get("d", ""))
        case "rect":
            return Extent(2 * (of("width") + of("height")), 4, _ROUND_NODES)
        case "circle":
            return Extent(2 * math.pi * of("r"), 4, _ROUND_NODES)
        case "ellipse":
            return Extent(2 * math.pi * max(of("rx"), of("ry")), 4, _ROUND_NODES)
        case "line":
            return Extent(of("x1") + of("x2") + of("y1") + of("y2"), 1, 1)
        case _:
            return _polygon_extent(numbers(attributes.get("points", "")))


def _polygon_extent(values: list[float]) -> Extent:
    points = [complex(x, y) for x, y in zip(values[::2], values[1::2], strict=False)]
    sides = zip(points, [*points[1:], *points[:1]], strict=True)
    return Extent(sum(abs(b - a) for a, b in sides), len(points), len(points))
