"""Numbers in an SVG: lists of them, lengths, and by how much a transform enlarges."""

from __future__ import annotations

import math
import re

NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
LARGEST = 1e7

_LONGEST_TRANSFORM = 1000
_BETWEEN = " \t\r\n\f,"
_LENGTH = re.compile(rf"({NUMBER.pattern})\s*(px|pt|pc|mm|cm|in|%)?")
_PIXELS = {"": 1, "px": 1, "pt": 4 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}
_FUNCTION = re.compile(r"(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)")
_COUNTS = {
    "matrix": {6}, "translate": {1, 2}, "scale": {1, 2}, "rotate": {1, 3}, "skewX": {1},
    "skewY": {1},
}  # fmt: skip


def numbers(text: str) -> list[float]:
    """Raises ValueError for what is no list of numbers."""
    if NUMBER.sub("", text).strip(_BETWEEN):
        raise ValueError
    return [checked(float(each)) for each in NUMBER.findall(text)]


def checked(number: float) -> float:
    if not abs(number) <= LARGEST:
        raise ValueError
    return number


def length(text: str, frame: float) -> float:
    """In pixels; percents are of the frame. Raises ValueError."""
    found = _LENGTH.fullmatch(text.strip())
    if not found:
        raise ValueError
    unit = found[2] or ""
    return checked(float(found[1])) * (frame / 100 if unit == "%" else _PIXELS[unit])


def enlargement(transform: str) -> float:
    """How much longer a line can become at most. Raises ValueError."""
    if transform == "none":
        return 1.0
    too_long = len(transform) > _LONGEST_TRANSFORM
    if too_long or _FUNCTION.sub("", transform).strip(_BETWEEN):
        raise ValueError
    return math.prod(_enlargement(name, text) for name, text in _FUNCTION.findall(transform))


def _enlargement(name: str, text: str) -> float:
    values = numbers(text)
    if len(values) not in _COUNTS[name]:
        raise ValueError
    if name == "matrix":
        return _stretched(*values[:4])
    if name == "scale":
        return max(map(abs, values))
    if name in ("skewX", "skewY"):
        return _stretched(1, 0, math.tan(math.radians(values[0])), 1)
    return 1.0


def _stretched(a: float, b: float, c: float, d: float) -> float:
    """The larger singular value of a matrix."""
    squares, area = a * a + b * b + c * c + d * d, a * d - b * c
    return math.sqrt((squares + math.sqrt(max(squares * squares - 4 * area * area, 0))) / 2)
