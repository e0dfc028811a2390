"""A stretch as written in a file of the catalogue, or in place in a routine."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import cache

from stretchapp.core.figure_rules import figure_problem
from stretchapp.core.file_format import FORMAT_KEY, read_file
from stretchapp.core.file_problem import Problems, meant
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
    write_it,
)
from stretchapp.core.wording import Words, worded
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


def hold_problem(
    seconds: int, hold: HoldRange, phases: tuple[Phase, ...], owner: str
) -> Words | None:
    """Why a hold does not fit the range of its owner."""
    if seconds in hold:
        return _uneven(seconds, phases)
    wrong = worded("Problem", "{seconds} is outside {range} s, the range of {owner}")
    if hold.low == hold.high:
        wrong = worded("Problem", "{seconds} is not {range} s, the only length of {owner}")
    return wrong.format(seconds=seconds, range=hold.numbers, owner=owner)


def _uneven(seconds: int, phases: tuple[Phase, ...]) -> Words | None:
    cycle = sum(phase.seconds for phase in phases)
    if not cycle or seconds % cycle == 0:
        return None
    parts = " + ".join(f"{phase.name} {phase.seconds}" for phase in phases)
    wrong = worded("Problem", "{seconds} s is not a whole number of rounds ({parts} = {cycle} s)")
    return wrong.format(seconds=seconds, parts=parts, cycle=cycle)


def read_hold_range(node: Node, problems: Problems) -> HoldRange:
    text = text_in(node)
    found = _RANGE.fullmatch(text)
    if not found:
        need = worded("Problem", "seconds such as 30 or 20-30")
        raise refused(node, need, problems, number_hint(text))
    low, high = int(found[1]), int(found[2] or found[1])
    if min(low, high) < 1 or max(low, high) > LONGEST_HOLD:
        outside = worded("Problem", "{hold} is outside 1–{most} s")
        problems.at(node, outside.format(hold=text, most=LONGEST_HOLD))
        raise RefusedError
    if low > high:
        backwards = worded("Problem", "{hold} runs backwards").format(hold=text)
        problems.at(node, backwards, write_it(f"{high}-{low}"))
        raise RefusedError
    return HoldRange(low, high)


def _check_braces(fields: Fields, problems: Problems) -> None:
    for key, node in _texts(fields):
        for found in placeholders(node.text):
            if key not in _FILLED_IN:
                stays = worded("Problem", "{found} is filled in only in {key} and {other}")
                problems.at(node, stays.format(found=found, key=_FILLED_IN[0], other=_FILLED_IN[1]))
            elif found != SIDE:
                unknown = worded("Problem", "unknown placeholder {found}").format(found=found)
                problems.at(node, unknown, meant(SIDE))


def _check_clock_words(fields: Fields, problems: Problems) -> None:
    for key, node in _texts(fields):
        words = clock_words(node.text) if key == "instructions" else ""
        if words:
            message = worded(
                "Problem", "`{words}` in an instruction: the clock and the text could disagree"
            )
            hint = worded("Problem", "say it with `hold` and `reps`")
            problems.at(node, message.format(words=words), hint)


def _check_sides(fields: Fields, problems: Problems) -> None:
    if fields.is_unreadable("sides"):
        return
    spoken = [(key, node) for key, node in _texts(fields) if SIDE in node.text]
    if fields.values.get("sides") is Sides.EACH:
        for key in _FILLED_IN:
            if key in fields.values and key not in dict(spoken):
                unsaid = worded("Problem", "`sides: each`, but nothing here says {side}")
                problems.at(fields.place(key), unsaid.format(side=SIDE))
    else:
        for key, node in spoken:
            if key in _FILLED_IN:
                needed = worded("Problem", "{side} needs `sides: each`").format(side=SIDE)
                problems.at(node, needed)


def _check_pace(fields: Fields, problems: Problems) -> None:
    if fields.is_unreadable("kind", "phases"):
        return
    kind, phases = fields.values.get("kind", Kind.HOLD), fields.values.get("phases", ())
    if kind is Kind.HOLD and phases:
        problems.at(fields.place("phases"), worded("Problem", "phases need `kind: paced`"))
    elif kind is Kind.PACED and not phases:
        problems.at(fields.place("kind"), worded("Problem", "`kind: paced` needs `phases`"))
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
        both = worded("Problem", "a stretch has a `figure` or a `picture`, not both")
        problems.at(fields.place("picture"), both)


def _check_default(fields: Fields, problems: Problems) -> None:
    if "hold" in fields.values and "default_hold" in fields.values:
        hold, phases = fields.values["hold"], fields.values.get("phases", ())
        if wrong := hold_problem(fields.values["default_hold"], hold, phases, "`hold`"):
            problems.at(fields.place("default_hold"), wrong)


def _texts(fields: Fields) -> Iterator[tuple[str, TextNode]]:
    """The written texts with their keys, but none that is far too long anyway; of lists, only the
    instructions. The name of a file is no text.
    """
    pairs = ((key, node) for key, (_, node) in fields.node.pairs.items() if key != "picture")
    for key, node in pairs:
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
