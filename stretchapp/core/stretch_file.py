"""A stretch as written in a file of the catalogue, or in place in a routine."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import cache

from stretchapp.core.figure_rules import figure_problem
from stretchapp.core.file_format import FORMAT_KEY, read_file
from stretchapp.core.file_problem import Problems
from stretchapp.core.key_groups import Fields, Key, KeyMaker, build, read_fields
from stretchapp.core.picture import read_picture
from stretchapp.core.stretch import HoldRange, Kind, Phase, Picture, Sides, Stretch
from stretchapp.core.stretch_texts import SIDE, clock_words, placeholders
from stretchapp.core.typed_values import (
    LONGEST_WRITTEN,
    Reader,
    RefusedError,
    name_reader,
    number_hint,
    refused,
    text_in,
)
from stretchapp.core.yaml_tree import ListNode, Node, TextNode

LONGEST_HOLD = 120

_RANGE = re.compile(r"(0|[1-9][0-9]{0,3})(?: ?[-–] ?(0|[1-9][0-9]{0,3}))?")
_FILLED_IN = ("instructions", "side_label")


@cache
def stretch_keys() -> Mapping[str, Key]:
    """The keys of a stretch wherever it is written."""
    one_in_place = name_reader(())  # only a routine's own stretch can bring an easier one along
    leaves: Mapping[type, Reader] = {
        HoldRange: read_hold_range,
        Picture: read_picture,
        Stretch: one_in_place,
    }
    keys = KeyMaker(leaves).keys(Stretch, without=["id"])
    return {**keys, "default_hold": replace(keys["default_hold"], required=False)}


def linked_keys(names: Collection[str], stretch_id: str = "") -> Mapping[str, Key]:
    """The keys of a stretch that may name only these stretches, and not itself."""
    return {**stretch_keys(), "easier_stretch": Key(name_reader(names, stretch_id))}


def read_stretch(data: bytes, stretch_id: str, names: Collection[str] | None = None) -> Stretch:
    """A file of the catalogue. Raises RoutineFileError with every problem in it.

    With the `names` of the whole catalogue, a stretch that the file names must be one of them.
    """
    keys = stretch_keys() if names is None else linked_keys(names, stretch_id)

    def read(root: Node, problems: Problems) -> Stretch:
        fields = read_fields(root, {"format": FORMAT_KEY, **keys}, problems)
        return stretch_of(fields, stretch_id, problems)

    return read_file(data, read)


def stretch_of(fields: Fields, stretch_id: str, problems: Problems) -> Stretch:
    """The stretch these fields make, its rules checked. Raises RefusedError if a part is missing.

    Without a `default_hold` it is the top of the range.
    """
    for check in _CHECKS:
        check(fields, problems)
    values = {name: value for name, value in fields.values.items() if name in stretch_keys()}
    if "hold" in values:
        values.setdefault("default_hold", values["hold"].high)
    return build(Stretch, replace(fields, values={"id": stretch_id, **values}), problems)


def hold_problem(seconds: int, hold: HoldRange, phases: tuple[Phase, ...], owner: str) -> str:
    """Why a hold does not fit the range of its owner, or nothing."""
    if seconds in hold:
        return _uneven(seconds, phases)
    if hold.low == hold.high:
        return f"{seconds} is not {hold}, the only length of {owner}"
    return f"{seconds} is outside {hold}, the range of {owner}"


def _uneven(seconds: int, phases: tuple[Phase, ...]) -> str:
    cycle = sum(phase.seconds for phase in phases)
    if not cycle or seconds % cycle == 0:
        return ""
    parts = " + ".join(f"{phase.name} {phase.seconds}" for phase in phases)
    return f"{seconds} s is not a whole number of rounds ({parts} = {cycle} s)"


def read_hold_range(node: Node, problems: Problems) -> HoldRange:
    text = text_in(node)
    found = _RANGE.fullmatch(text)
    if not found:
        raise refused(node, "seconds such as 30 or 20-30", problems, number_hint(text))
    low, high = int(found[1]), int(found[2] or found[1])
    if min(low, high) < 1 or max(low, high) > LONGEST_HOLD:
        problems.at(node, f"{text} is outside 1–{LONGEST_HOLD} s")
        raise RefusedError
    if low > high:
        problems.at(node, f"{text} runs backwards", f"write {high}-{low}")
        raise RefusedError
    return HoldRange(low, high)


def _check_braces(fields: Fields, problems: Problems) -> None:
    for key, node in _texts(fields):
        for found in placeholders(node.text):
            if key not in _FILLED_IN:
                problems.at(node, f"{found} is filled in only in {' and '.join(_FILLED_IN)}")
            elif found != SIDE:
                problems.at(node, f"unknown placeholder {found}", f"did you mean {SIDE}?")


def _check_clock_words(fields: Fields, problems: Problems) -> None:
    for key, node in _texts(fields):
        words = clock_words(node.text) if key == "instructions" else ""
        if words:
            message = f"`{words}` in an instruction: the clock and the text could disagree"
            problems.at(node, message, "say it with `hold` and `reps`")


def _check_sides(fields: Fields, problems: Problems) -> None:
    if fields.is_unreadable("sides"):
        return
    spoken = [(key, node) for key, node in _texts(fields) if SIDE in node.text]
    if fields.values.get("sides") is Sides.EACH:
        for key in _FILLED_IN:
            if key in fields.values and key not in dict(spoken):
                problems.at(fields.place(key), f"`sides: each`, but nothing here says {SIDE}")
    else:
        for key, node in spoken:
            if key in _FILLED_IN:
                problems.at(node, f"{SIDE} needs `sides: each`")


def _check_pace(fields: Fields, problems: Problems) -> None:
    if fields.is_unreadable("kind", "phases"):
        return
    kind, phases = fields.values.get("kind", Kind.HOLD), fields.values.get("phases", ())
    if kind is Kind.HOLD and phases:
        problems.at(fields.place("phases"), "phases need `kind: paced`")
    elif kind is Kind.PACED and not phases:
        problems.at(fields.place("kind"), "`kind: paced` needs `phases`")
    elif phases and "hold" in fields.values:
        hold = fields.values["hold"]
        if uneven := _uneven(hold.low, phases) or _uneven(hold.high, phases):
            problems.at(fields.place("hold"), uneven)


def _check_figure(fields: Fields, problems: Problems) -> None:
    figure = fields.values.get("figure")
    if figure and not fields.is_unreadable("kind", "phases"):
        names = [phase.name for phase in fields.values.get("phases", ())]
        if wrong := figure_problem(figure, names):
            problems.at(fields.place("figure"), wrong)


def _check_one_picture(fields: Fields, problems: Problems) -> None:
    if {"figure", "picture"} <= fields.node.pairs.keys():
        problems.at(fields.place("picture"), "a stretch has a `figure` or a `picture`, not both")


def _check_default(fields: Fields, problems: Problems) -> None:
    if "hold" in fields.values and "default_hold" in fields.values:
        hold, phases = fields.values["hold"], fields.values.get("phases", ())
        if wrong := hold_problem(fields.values["default_hold"], hold, phases, "`hold`"):
            problems.at(fields.place("default_hold"), wrong)


def _texts(fields: Fields) -> Iterator[tuple[str, TextNode]]:
    """The written texts with their keys, but none that is far too long anyway; of lists, only the
    instructions.
    """
    for key, (_, node) in fields.node.pairs.items():
        lines = node.items if isinstance(node, ListNode) and key == "instructions" else [node]
        for line in lines:
            if isinstance(line, TextNode) and len(line.text) < LONGEST_WRITTEN:
                yield key, line


_CHECKS = (
    _check_braces,
    _check_clock_words,
    _check_sides,
    _check_pace,
    _check_default,
    _check_figure,
    _check_one_picture,
)
