"""Seconds, repetitions and sides in the words that people and other programs have for them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

LONGEST_AMOUNT = 40

_NUMBER = r"\d{1,6}(?:[.,]\d{1,3})?"
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2})")
_UNITS = re.compile(
    rf"(?:({_NUMBER}) ?(?:m|mins?|minutes?)\.?)? ?(?:({_NUMBER}) ?(?:s|secs?|seconds?|\")?\.?)?"
)
_SPAN = re.compile(
    rf"({_NUMBER}) ?(?:-|–|to) ?({_NUMBER}) ?(m|mins?|minutes?|s|secs?|seconds?)?\.?"
)
_TIMES = re.compile(r"(.+?) ?[x×*] ?(.+)")
_COUNT = re.compile(
    r"(?:[x×] ?)?(\d{1,6})(?:\.0+)?(?: ?(?:-|–|to) ?\d+)? ?(?:x|×|times|sets?|reps?)?"
)
_COUNT_WORDS = {"once": 1, "twice": 2}
_IN_TEXT = re.compile(
    r"\b(\d{1,3})(?: ?(?:-|–|to) ?(\d{1,3}))?[ -]?(?:s|secs?|seconds?)\b", re.IGNORECASE
)
_LIMB = r"(?:side|leg|arm|foot|hand|knee|shoulder|hip|calf)s?"
_EACH_IN_TEXT = re.compile(
    rf"\b(?:each|per|both) {_LIMB}\b|\b(?:switch|change|swap) {_LIMB}\b"
    rf"|\b(?:repeat|same|switch|change|swap)\b[^.]{{0,30}}\b(?:other|opposite) {_LIMB}\b"
    r"|\bleft (?:and|then|&) right\b|\bright (?:and|then|&) left\b",
    re.IGNORECASE,
)
_EACH = {
    "each", "each side", "per side", "both sides", "left and right", "right and left",
    "left right", "l r", "lr", "r l", "unilateral", "2", "yes", "y", "true", "x", "each leg",
    "each arm",
}  # fmt: skip
_NONE = {"none", "no", "n", "false", "0", "1", "-", ""}


class SidesTold(Enum):
    """What a list says of sides; `BOTH` and `TOGETHER` are words that are used both ways."""

    EACH = "each"
    NONE = "none"
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    TOGETHER = "bilateral"


@dataclass(frozen=True, slots=True)
class Amount:
    """Seconds, from and to, and a count if one stood beside them."""

    low: float
    high: float
    count: int | None = None


def amount_of(text: str) -> Amount | None:
    """ "30", "30 s", "0:30", "1 min", "20-30", "2 x 30 s"; nothing if it is none of these."""
    if len(text) > LONGEST_AMOUNT:
        return None
    plain = re.sub(rf"[ ,(/]*(?:each|per|both) {_LIMB}\)?$", "", text.casefold().strip())
    if found := _TIMES.fullmatch(plain):
        return _times(found[1], found[2])
    if found := _SPAN.fullmatch(plain):
        factor = 60 if (found[3] or "").startswith("m") else 1
        return _between(_number(found[1]) * factor, _number(found[2]) * factor)
    seconds = _seconds(plain)
    return None if seconds is None else Amount(seconds, seconds)


def _times(first: str, second: str) -> Amount | None:
    """A count and a time, in either order: the count is a bare number, and the smaller one."""
    pairs = [(first, second), (second, first)]
    found = [(int(a), b) for a, b in pairs if a.isdecimal() and len(a) < 4 and amount_of(b)]
    if not found:
        return None
    count, time = min(found)
    amount = amount_of(time)
    return Amount(amount.low, amount.high, count) if amount else None


def _seconds(text: str) -> float | None:
    if found := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return hours * 3600 + minutes * 60 + seconds
    found = _UNITS.fullmatch(text)
    if not found or not (found[1] or found[2]):
        return None
    return _number(found[1] or "0") * 60 + _number(found[2] or "0")


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def seconds_in(text: str) -> Amount | None:
    """The first seconds that a sentence speaks of."""
    found = _IN_TEXT.search(text)
    return _between(float(found[1]), float(found[2] or found[1])) if found else None


def _between(one: float, other: float) -> Amount:
    return Amount(min(one, other), max(one, other))


def count_of(text: str) -> int | None:
    """ "3", "3x", "x3", "3 sets", "twice"; of "2-3" the first."""
    plain = text.casefold().strip()
    found = _COUNT.fullmatch(plain)
    return int(found[1]) if found else _COUNT_WORDS.get(plain)


def sides_of(text: str) -> SidesTold | None:
    """What the cell of a column about sides says; nothing if it cannot be told."""
    plain = " ".join(re.split(r"[^\w-]+", text.casefold())).strip()
    if plain in _EACH:
        return SidesTold.EACH
    if plain in _NONE:
        return SidesTold.NONE
    whole = {"l": "left", "r": "right"}.get(plain, plain)
    return next((told for told in SidesTold if told.value == whole), None)


def each_in(text: str) -> str:
    """The words that say that both sides have a turn, or nothing."""
    found = _EACH_IN_TEXT.search(text)
    return found[0] if found else ""
