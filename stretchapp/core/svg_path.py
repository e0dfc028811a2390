"""How long the lines of an SVG's path are, never less than they are drawn."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from stretchapp.core.svg_numbers import NUMBER, checked, numbers

MOST_NODES = 25_000
CURVE_NODES = 4  # a curve is drawn as several lines

_COMMAND = re.compile(r"\s*([MmZzLlHhVvCcSsQqTtAa])([^MmZzLlHhVvCcSsQqTtAa]*)")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}
_SPACE, _FLAG = re.compile(r"[\s,]*"), re.compile("[01]")
_FLAGS = (3, 4)  # their places in an arc: they may stand without a space between them

Point = complex


@dataclass(frozen=True, slots=True)
class Extent:
    """The length of lines, the number of them, and that of the straight pieces they become.

    `closing` is the length of those that close what is filled.
    """

    length: float
    lines: int
    nodes: int
    closing: float = 0.0


def path_extent(text: str) -> Extent:
    """Raises ValueError for what is no path. Of one with far too many lines only so many count."""
    pen = _Pen()
    at = 0
    while at < len(text) and pen.nodes <= MOST_NODES:
        found = _COMMAND.match(text, at)
        if not found:
            if text[at:].strip():
                raise ValueError
            break
        pen.draw(found[1], found[2])
        at = found.end()
    return pen.extent


class _Pen:
    """Goes along a path and adds up its lines; of a curve, those between its control points."""

    def __init__(self) -> None:
        self.length = self._closing = 0.0
        self.lines = self.nodes = 0
        self._start = self._here = 0j
        self._control = 0j
        self._curve = ""

    @property
    def extent(self) -> Extent:
        closing = self._closing + abs(self._here - self._start)
        return Extent(self.length, self.lines, self.nodes, closing)

    def draw(self, command: str, text: str) -> None:
        kind = command.upper()
        if not self.nodes and kind != "M":
            raise ValueError
        if kind == "Z":
            if text.strip():
                raise ValueError
            self._go(kind, self._start)
            return
        for values in _groups(kind, text):
            origin = self._here if command.islower() else 0j
            self._step(kind, values, origin)
            if self.nodes > MOST_NODES:
                return
            kind = "L" if kind == "M" else kind

    def _step(self, kind: str, values: list[float], origin: Point) -> None:
        if kind == "H":
            self._go(kind, complex(origin.real + values[0], self._here.imag))
        elif kind == "V":
            self._go(kind, complex(self._here.real, origin.imag + values[0]))
        elif kind == "A":
            self._arc(abs(values[0]), abs(values[1]), origin + complex(*values[5:]))
        else:
            pairs = zip(values[::2], values[1::2], strict=True)
            points = [origin + complex(x, y) for x, y in pairs]
            if kind in "ST":
                points.insert(0, self._mirrored(kind))
            self._go(kind, *points)

    def _mirrored(self, kind: str) -> Point:
        follows = self._curve in ("CS" if kind == "S" else "QT")
        return 2 * self._here - self._control if self._curve and follows else self._here

    def _go(self, kind: str, *points: Point) -> None:
        self._curve = kind if kind in "CSQT" else ""
        self.lines += 1
        self.nodes += CURVE_NODES if self._curve else 1
        if kind == "M":
            self._closing += abs(self._here - self._start)
            self._start = self._here = points[0]
        for point in points:
            self.length += abs(point - self._here)
            self._here = point
        if self._curve:
            self._control = points[-2]

    def _arc(self, across: float, along: float, end: Point) -> None:
        """All of its ellipse, which grows until it reaches."""
        least, chord = min(across, along), abs(end - self._here)
        grown = max(1.0, chord / (2 * least)) if least else 0.0
        self._go("A", end)
        self.lines += 3
        self.nodes += 4 * CURVE_NODES
        self.length = checked(self.length + 2 * math.pi * grown * max(across, along))


def _groups(kind: str, text: str) -> Iterator[list[float]]:
    """The numbers of a command, as many at a time as it needs."""
    values = _arc_numbers(text) if kind == "A" else numbers(text)
    count = _COUNTS[kind]
    if not values or len(values) % count:
        raise ValueError
    return (values[at : at + count] for at in range(0, len(values), count))


def _arc_numbers(text: str) -> list[float]:
    values: list[float] = []
    at = _end(_SPACE, text, 0)
    while at < len(text):
        end = _end(_FLAG if len(values) % 7 in _FLAGS else NUMBER, text, at)
        values.append(checked(float(text[at:end])))
        at = _end(_SPACE, text, end)
    return values


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    if not found:
        raise ValueError
    return found.end()
