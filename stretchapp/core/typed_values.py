"""Readers that turn nodes of a file into texts, numbers, choices and lists.

A reader returns the value, or notes what is wrong and raises RefusedError.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from stretchapp.core.file_problem import Problems, did_you_mean, shown
from stretchapp.core.yaml_tree import ListNode, MapNode, Node, RefusedNode, TextNode

LISTED_CHOICES = 8
LARGEST_NUMBER = 1e9
LONGEST_WRITTEN = 10_000  # of a text that fits, with all its line breaks and spaces
LONGEST_GUESS = 20

_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)?(?:\.[0-9]+)?(?<=[0-9])")
_LEADING_ZEROS = re.compile(r"0+([0-9]+)")
_WITH_UNIT = re.compile(r"([0-9]+) ?(?:s|secs?|seconds?|times|x|×)")
_MINUTES = re.compile(r"([0-9]{1,3}):([0-5][0-9])")


class RefusedError(Exception):
    """A value could not be read, and its problem has been noted."""


Reader = Callable[[Node, Problems], Any]


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the greatest number allowed; `above` leaves the least one itself out."""

    low: float = -LARGEST_NUMBER
    high: float = LARGEST_NUMBER
    above: bool = False

    def __contains__(self, number: float) -> bool:
        return self.low <= number <= self.high and not (self.above and number == self.low)

    def __str__(self) -> str:
        return f"{self.low:g}–{self.high:g}" + (f", without {self.low:g}" if self.above else "")


def refused(node: Node, need: str, problems: Problems, hint: str = "") -> RefusedError:
    """Note that a node is not what is needed; the caller raises what this returns."""
    if not isinstance(node, RefusedNode):
        problems.at(node, f"needs {need}, not {_described(node)}", hint)
    return RefusedError()


def _described(node: Node) -> str:
    if isinstance(node, TextNode):
        return f"`{shown(node.text)}`" if node.text else "nothing"
    return "a list" if isinstance(node, ListNode) else "a group of keys"


def text_in(node: Node) -> str:
    """What is written at a node; nothing where that is a list or a group."""
    return node.text if isinstance(node, TextNode) else ""


def _read_text(node: Node, problems: Problems) -> str:
    """Any text, as written."""
    if not isinstance(node, TextNode):
        braces = isinstance(node, ListNode | MapNode)
        hint = "put a text that begins with { or [ in 'quotes'" if braces else ""
        raise refused(node, "a text", problems, hint)
    return node.text


def text_reader(least: int, most: int | None) -> Reader:
    """A text of so many characters; line breaks and runs of spaces become one space."""

    def read(node: Node, problems: Problems) -> str:
        text = _read_text(node, problems)
        if len(text) < LONGEST_WRITTEN:
            text = " ".join(text.split())
        if len(text) < least:
            raise refused(node, "a text", problems)
        if most is not None and len(text) > most:
            problems.at(node, f"{len(text)} characters; at most {most} fit")
            raise RefusedError
        return text

    return read


def whole_number_reader(bounds: Bounds) -> Reader:
    """Decimal digits alone: `010`, `1e3`, `1_000` and `1:30` are no numbers here."""

    def read(node: Node, problems: Problems) -> int:
        text = text_in(node)
        if not _WHOLE.fullmatch(text):
            raise refused(node, "a whole number", problems, number_hint(text))
        _check_bounds(node, text, bounds, problems)
        return int(text)

    return read


def decimal_reader(bounds: Bounds) -> Reader:
    """Digits with or without a decimal point."""

    def read(node: Node, problems: Problems) -> float:
        text = text_in(node)
        if not _DECIMAL.fullmatch(text):
            raise refused(node, "a number", problems, number_hint(text))
        _check_bounds(node, text, bounds, problems)
        return float(text)

    return read


def _check_bounds(node: Node, digits: str, bounds: Bounds, problems: Problems) -> None:
    # As a float first: int() refuses very long digits with a ValueError.
    if float(digits) not in bounds:
        problems.at(node, f"{shown(digits)} is outside {bounds}")
        raise RefusedError


def number_hint(text: str) -> str:
    """What was meant by a number written in another way."""
    text = text[:LONGEST_GUESS]
    if minutes := _MINUTES.fullmatch(text):
        return f"in seconds: {int(minutes[1]) * 60 + int(minutes[2])}"
    plain = _LEADING_ZEROS.fullmatch(text) or _WITH_UNIT.fullmatch(text)
    return f"write {shown(plain[1])}" if plain else ""


def choice_reader(choices: Mapping[str, object]) -> Reader:
    """One of a few words."""

    def read(node: Node, problems: Problems) -> object:
        text = text_in(node)
        if text in choices:
            return choices[text]
        hint = did_you_mean(text, choices)
        listed = not hint or len(choices) <= LISTED_CHOICES
        need = _one_of(list(choices)) if listed else "a known word"
        raise refused(node, need, problems, hint)

    return read


def _one_of(words: Sequence[str]) -> str:
    return " or ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def name_reader(names: Collection[str], itself: str = "") -> Reader:
    """The id of one of these stretches; not of the one the file itself is, where that has an id."""

    def read(node: Node, problems: Problems) -> str:
        name = text_in(node)
        if not name:
            raise refused(node, "the name of a stretch", problems)
        if name == itself:
            problems.at(node, f"`{shown(name)}` is this stretch itself: name another")
            raise RefusedError
        if name not in names:
            hint = did_you_mean(name, [each for each in names if each != itself])
            problems.at(node, f"no stretch is called `{shown(name)}`", hint)
            raise RefusedError
        return name

    return read


def list_reader(item: Reader, least: int, most: int | None) -> Reader:
    """A list whose items are all of one kind, `least` to `most` of them."""

    def read(node: Node, problems: Problems) -> tuple[Any, ...]:
        items = _expect_list(node, problems)
        if len(items) < least or (most is not None and len(items) > most):
            wanted = f"{least} or more" if most is None else f"{least}–{most}"
            problems.at(node, f"needs {wanted} items, has {len(items)}")
        return _read_items(zip(items, [item] * len(items), strict=True), problems)

    return read


def row_reader(readers: Sequence[Reader]) -> Reader:
    """A list with a fixed number of items, each of its own kind."""

    def read(node: Node, problems: Problems) -> tuple[Any, ...]:
        items = _expect_list(node, problems)
        if len(items) != len(readers):
            problems.at(node, f"needs {len(readers)} items, has {len(items)}")
            raise RefusedError
        return _read_items(zip(items, readers, strict=True), problems)

    return read


def _expect_list(node: Node, problems: Problems) -> Sequence[Node]:
    if not isinstance(node, ListNode):
        raise refused(node, "a list", problems, _list_hint(text_in(node)))
    return node.items


def _list_hint(text: str) -> str:
    if text.startswith("-"):
        return "put a space after each -"
    return f"write [{shown(text)}]" if text else ""


def _read_items(items: Iterable[tuple[Node, Reader]], problems: Problems) -> tuple[Any, ...]:
    """Every item of a list. Raises RefusedError after the last if one could not be read."""
    values = []
    is_whole = True
    for node, read in items:
        try:
            values.append(read(node, problems))
        except RefusedError:
            is_whole = False
    if not is_whole:
        raise RefusedError
    return tuple(values)
