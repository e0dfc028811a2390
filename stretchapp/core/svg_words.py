"""The elements and attributes of an SVG that are drawn, and what may stand in them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from stretchapp.core.svg_numbers import enlargement, length, numbers
from stretchapp.core.wording import worded

SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
GRADIENTS = frozenset({"linearGradient", "radialGradient"})
_IN_GROUPS = SHAPES | GRADIENTS | {"g", "defs"}
DRAWN_IN: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("svg", "g", "defs"), _IN_GROUPS),
    **dict.fromkeys(GRADIENTS, frozenset({"stop"})),
}
# Said about a picture, or only drawn where something refers to it.
LEFT_OUT = {
    "title",
    "desc",
    "metadata",
    "clipPath",
    "mask",
    "filter",
    "pattern",
    "marker",
    "symbol",
}
REFERRING = {"marker", "marker-start", "marker-mid", "marker-end", "mask", "filter"}
HINTS = {
    "text": worded("Picture", "turn it into paths"),
    "style": worded("Picture", "save it with attributes instead of a style sheet"),
    "image": worded("Picture", "a picture in a picture is not shown"),
    "use": worded("Picture", "turn it into paths"),
}
TAKE_OUT = worded("Picture", "take it out, or turn it into paths")

_REFERENCE = re.compile(r"url\(\s*['\"]?#([\w.:-]{1,100})['\"]?\s*\)")
_NAME = re.compile(r"[\w.:-]{1,100}")
_COLOUR = re.compile(r"(?!url)[#\w\s.,%()+-]{1,100}")
_WORD = re.compile(r"[\w\s.%+-]{1,40}")

_LENGTHS = {
    "x", "y", "width", "height", "rx", "ry", "r", "cx", "cy", "x1", "y1", "x2", "y2", "fx", "fy",
    "stroke-width", "offset",
}  # fmt: skip
_NUMBERS = {
    "points", "opacity", "fill-opacity", "stroke-opacity", "stop-opacity", "stroke-miterlimit",
}  # fmt: skip
_COLOURS = {"fill", "stroke", "stop-color", "color"}
_TRANSFORMS = {"transform", "gradientTransform"}
_WORDS = {
    "fill-rule", "stroke-linecap", "stroke-linejoin", "display", "visibility", "gradientUnits",
    "spreadMethod",
}  # fmt: skip
_OTHERS = {"d", "stroke-dasharray"}  # read where their effort is counted
_KEPT = _LENGTHS | _NUMBERS | _COLOURS | _TRANSFORMS | _WORDS | _OTHERS


def said_of(written: Mapping[str, str]) -> dict[str, str]:
    """The attributes of an element, and what its style says instead of them."""
    declared = [each.partition(":") for each in written.get("style", "").split(";")]
    style = {name.strip(): text.replace("!important", "") for name, _, text in declared}
    return {name: text.strip() for name, text in {**written, **style}.items()}


def kept_attributes(said: Mapping[str, str], frame: float) -> dict[str, str]:
    """What is drawn of them. Raises ValueError."""
    return {
        name: _checked(name, said[name], frame)
        for name in said
        if name in _KEPT and said[name] not in ("", "inherit")
    }


def _checked(name: str, text: str, frame: float) -> str:
    if name in _LENGTHS:
        length(text, frame)
    elif name in _NUMBERS:
        numbers(text.replace("%", ""))
    elif name in _TRANSFORMS:
        enlargement(text)
    elif name in _COLOURS:
        return _colour(text)
    elif name in _WORDS and not _WORD.fullmatch(text):
        raise ValueError
    return text


def _colour(text: str) -> str:
    if found := _REFERENCE.match(text):
        return f"url(#{found[1]})"
    if not _COLOUR.fullmatch(text):
        raise ValueError
    return text


def reference_in(colour: str) -> str:
    """The name of the gradient that it is, if it is one."""
    found = _REFERENCE.match(colour)
    return found[1] if found else ""


def name_in(text: str) -> str:
    """Raises ValueError."""
    if not _NAME.fullmatch(text):
        raise ValueError
    return text
