"""Readers that turn nodes of a file into texts, numbers, choices and lists.

A reader returns the value, or notes what is wrong and raises RefusedError.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from stretchapp.core.file_problem import Problems, did_you_mean, shown
from stretchapp.core.wording import Words, worded
from stretchapp.core.yaml_tree import ListNode, MapNode, Node, RefusedNode, TextNode

LISTED_CHOICES = 8
LARGEST_NUMBER = 1e9
LONGEST_WRITTEN = 10_000  # of a text that fits, with all its line breaks and spaces
LONGEST_GUESS = 20
A_TEXT = worded("Problem", "a text")

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

    @property
    def words(self) -> Words:
        low, high = f"{self.low:g}", f"{self.high:g}"
        if self.above:
            return worded("Problem", "{low}–{high}, without {low}").format(low=low, high=high)
        return worded("Problem", "{low}–{high}").format(low=low, high=high)


def refused(
    node: Node, need: str | Words, problems: Problems, hint: Words | None = None
) -> RefusedError:
    """Note that a node is not what is needed; the caller raises what this returns."""
    if not isinstance(node, RefusedNode):
        wrong = worded("Problem", "needs {need}, not {found}")
        problems.at(node, wrong.format(need=need, found=_described(node)), hint)
    return RefusedError()


def _described(node: Node) -> str | Words:
    if isinstance(node, TextNode):
        return f"`{shown(node.text)}`" if node.text else worded("Problem", "nothing")
    if isinstance(node, ListNode):
        return worded("Problem", "a list")
    return worded("Problem", "a group of keys")


def text_in(node: Node) -> str:
    """What is written at a node; nothing where that is a list or a group."""
    return node.text if isinstance(node, TextNode) else ""


def _read_text(node: Node, problems: Problems) -> str:
    """Any text, as written."""
    if not isinstance(node, TextNode):
        braces = isinstance(node, ListNode | MapNode)
        hint = worded("Problem", "put a text that begins with {{ or [ in 'quotes'")
        raise refused(node, A_TEXT, problems, hint if braces else None)
    return node.text


def text_reader(least: int, most: int | None) -> Reader:
    """A text of so many characters; line breaks and runs of spaces become one space."""

    def read(node: Node, problems: Problems) -> str:
        text = _read_text(node, problems)
        if len(text) < LONGEST_WRITTEN:
            text = " ".join(text.split())
        if len(text) < least:
            raise refused(node, A_TEXT, problems)
        if most is not None and len(text) > most:
            too_long = worded("Problem", "{count} characters; at most {most} fit")
            problems.at(node, too_long.format(count=len(text), most=most))
            raise RefusedError
        return text

    return read


def whole_number_reader(bounds: Bounds) -> Reader:
    """Decimal digits alone: `010`, `1e3`, `1_000` and `1:30` are no numbers here."""

    def read(node: Node, problems: Problems) -> int:
        text = text_in(node)
        if not _WHOLE.fullmatch(text):
            need = worded("Problem", "a whole number")
            raise refused(node, need, problems, number_hint(text))
        _check_bounds(node, text, bounds, problems)
        return int(text)

    return read


def decimal_reader(bounds: Bounds) -> Reader:
    """Digits with or without a decimal point."""

    def read(node: Node, problems: Problems) -> float:
        text = text_in(node)
        if not _DECIMAL.fullmatch(text):
            raise refused(node, worded("Problem", "a number"), problems, number_hint(text))
        _check_bounds(node, text, bounds, problems)
        return float(text)

    return read


def _check_bounds(node: Node, digits: str, bounds: Bounds, problems: Problems) -> None:
    # As a float first: int() refuses very long digits with a ValueError.
    if float(digits) not in bounds:
        outside = worded("Problem", "{number} is outside {range}")
        problems.at(node, outside.format(number=shown(digits), range=bounds.words))
        raise RefusedError


def number_hint(text: str) -> Words | None:
    """What was meant by a number written in another way."""
    text = text[:LONGEST_GUESS]
    if minutes := _MINUTES.fullmatch(text):
        seconds = int(minutes[1]) * 60 + int(minutes[2])
        return worded("Problem", "in seconds: {seconds}").format(seconds=seconds)
    plain = _LEADING_ZEROS.fullmatch(text) or _WITH_UNIT.fullmatch(text)
    return write_it(shown(plain[1])) if plain else None


def write_it(text: str) -> Words:
    return worded("Problem", "write {text}").format(text=text)


def choice_reader(choices: Mapping[str, object]) -> Reader:
    """One of a few words."""

    def read(node: Node, problems: Problems) -> object:
        text = text_in(node)
        if text in choices:
            return choices[text]
        hint = did_you_mean(text, choices)
        listed = not hint or len(choices) <= LISTED_CHOICES
        need = _one_of(tuple(choices)) if listed else worded("Problem", "a known word")
        raise refused(node, need, problems, hint)

    return read


def _one_of(words: tuple[str, ...]) -> str | Words:
    if len(words) == 1:
        return words[0]
    return worded("Problem", "{words} or {last}").format(words=words[:-1], last=words[-1])


def name_reader(names: Collection[str], itself: str = "") -> Reader:
    """The id of one of these stretches; not of the one the file itself is, where that has an id."""

    def read(node: Node, problems: Problems) -> str:
        name = text_in(node)
        if not name:
            raise refused(node, worded("Problem", "the name of a stretch"), problems)
        if name == itself:
            same = worded("Problem", "`{name}` is this stretch itself: name another")
            problems.at(node, same.format(name=shown(name)))
            raise RefusedError
        if name not in names:
            hint = did_you_mean(name, [each for each in names if each != itself])
            nobody = worded("Problem", "no stretch is called `{name}`").format(name=shown(name))
            problems.at(node, nobody, hint)
            raise RefusedError
        return name

    return read


def list_reader(item: Reader, least: int, most: int | None) -> Reader:
    """A list whose items are all of one kind, `least` to `most` of them."""

    def read(node: Node, problems: Problems) -> tuple[Any, ...]:
        items = _expect_list(node, problems)
        if len(items) < least or (most is not None and len(items) > most):
            problems.at(node, _other_count(least, most, len(items)))
        return _read_items(zip(items, [item] * len(items), strict=True), problems)

    return read


def row_reader(readers: Sequence[Reader]) -> Reader:
    """A list with a fixed number of items, each of its own kind."""

    def read(node: Node, problems: Problems) -> tuple[Any, ...]:
        items = _expect_list(node, problems)
        if len(items) != len(readers):
            other = worded("Problem", "needs {least} items, has {count}")
            problems.at(node, other.format(least=len(readers), count=len(items)))
            raise RefusedError
        return _read_items(zip(items, readers, strict=True), problems)

    return read


def _other_count(least: int, most: int | None, count: int) -> Words:
    if most is None:
        wanted = worded("Problem", "needs {least} or more items, has {count}")
        return wanted.format(least=least, count=count)
    wanted = worded("Problem", "needs {least}–{most} items, has {count}")
    return wanted.format(least=least, most=most, count=count)


def _expect_list(node: Node, problems: Problems) -> Sequence[Node]:
    if not isinstance(node, ListNode):
        raise refused(node, worded("Problem", "a list"), problems, _list_hint(text_in(node)))
    return node.items


def _list_hint(text: str) -> Words | None:
    if text.startswith("-"):
        return worded("Problem", "put a space after each -")
    return write_it(f"[{shown(text)}]") if text else None


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
