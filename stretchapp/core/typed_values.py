"""Readers that turn nodes of a file into values of the model, noting every problem on the way.

A reader returns the value, or notes what is wrong and raises RefusedError. The readers of a
Struct are made from its annotations: a field added to the model is at once read and checked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

from msgspec import Struct, inspect

from stretchapp.core.file_problem import Problems, did_you_mean, shown
from stretchapp.core.yaml_tree import ListNode, MapNode, Node, RefusedNode, TextNode

LISTED_CHOICES = 8

_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)?(?:\.[0-9]+)?(?<=[0-9])")
_LEADING_ZERO = re.compile(r"0+([0-9]+)")
_WITH_UNIT = re.compile(r"([0-9]+) ?(?:s|sec|secs|seconds?|times|x|×)")
_MINUTES = re.compile(r"([0-9]{1,3}):([0-5][0-9])")
_LARGEST_NUMBER = 1e9


class RefusedError(Exception):
    """A value could not be read, and its problem has been noted."""


S = TypeVar("S", bound=Struct)

Reader = Callable[[Node, Problems], Any]


@dataclass(frozen=True, slots=True)
class Key:
    """What a key of a group holds."""

    read: Reader
    required: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Fields:
    """The values of a group that could be read, by key, and the node each stands at."""

    node: MapNode
    values: dict[str, Any]
    complete: bool

    def place(self, name: str) -> Node:
        return self.node.pairs[name][1] if name in self.node.pairs else self.node


def read_fields(node: Node, keys: Mapping[str, Key], problems: Problems) -> Fields:
    """Read every known key; unknown and missing ones are problems."""
    group = expect_map(node, problems)
    values: dict[str, Any] = {}
    for name, (place, value) in group.pairs.items():
        if name in keys:
            with suppress(RefusedError):
                values[name] = keys[name].read(value, problems)
        else:
            problems.at(place, f"unknown key `{shown(name)}`", did_you_mean(name, keys))
    missing = [name for name in keys if keys[name].required and name not in group.pairs]
    for name in missing:
        problems.at(group, f"`{name}` is missing", keys[name].hint)
    known = group.pairs.keys() & keys.keys()
    return Fields(group, values, not missing and len(values) == len(known))


def expect_map(node: Node, problems: Problems) -> MapNode:
    if not isinstance(node, MapNode):
        raise refused(node, "needs `key: value` lines", problems)
    return node


def refused(node: Node, need: str, problems: Problems, hint: str = "") -> RefusedError:
    """Note that a node is not what is needed; the caller raises what this returns."""
    if not isinstance(node, RefusedNode):
        problems.at(node, f"{need}, not {_described(node)}", hint)
    return RefusedError()


def _described(node: Node) -> str:
    if isinstance(node, ListNode):
        return "a list"
    if isinstance(node, MapNode):
        return "a group of keys"
    assert isinstance(node, TextNode)
    return f"`{shown(node.text)}`" if node.text else "nothing"


def struct_keys(
    struct: type[Struct], leaves: Mapping[type, Reader], without: Sequence[str] = ()
) -> dict[str, Key]:
    """A key for each field of a Struct. `leaves` reads the classes that are written as one text."""
    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)
    return _keys(info, leaves, without)


def _keys(
    info: inspect.StructType, leaves: Mapping[type, Reader], without: Sequence[str] = ()
) -> dict[str, Key]:
    return {
        field.encode_name: Key(reader_of(field.type, leaves), field.required)
        for field in info.fields
        if field.name not in without
    }


def reader_of(info: inspect.Type, leaves: Mapping[type, Reader]) -> Reader:
    """The reader of a type, made once and used for many values. Raises TypeError for a new kind."""
    match info:
        case inspect.StrType():
            return _text_reader(info)
        case inspect.IntType() | inspect.FloatType():
            return _number_reader(info)
        case inspect.BoolType():
            return _choice_reader({"true": True, "false": False})
        case inspect.EnumType():
            return _enum_reader(info.cls)
        case inspect.LiteralType():
            return _choice_reader({str(value): value for value in info.values})
        case inspect.VarTupleType():
            return list_reader(reader_of(info.item_type, leaves), info.min_length, info.max_length)
        case inspect.TupleType():
            return _row_reader([reader_of(item, leaves) for item in info.item_types])
        case inspect.StructType():
            return leaves.get(info.cls) or _struct_reader(info, leaves)
        case inspect.UnionType():
            return _union_reader(info, leaves)
    raise TypeError(f"no reader for {info}")


def _union_reader(info: inspect.UnionType, leaves: Mapping[type, Reader]) -> Reader:
    """Tells the kinds apart by how they are written. An optional value is left out, not empty."""
    kinds = [kind for kind in info.types if not isinstance(kind, inspect.NoneType)]
    readers = {_written_as(kind): reader_of(kind, leaves) for kind in kinds}
    if len(readers) < len(kinds):
        raise TypeError(f"two kinds of {info} are written alike")
    usual = next(iter(readers.values()))
    return lambda node, problems: readers.get(type(node), usual)(node, problems)


def _written_as(info: inspect.Type) -> type[Node]:
    match info:
        case inspect.StructType():
            return MapNode
        case inspect.VarTupleType() | inspect.TupleType():
            return ListNode
        case _:
            return TextNode


def _text_reader(info: inspect.StrType) -> Reader:
    least, most = info.min_length or 0, info.max_length

    def read(node: Node, problems: Problems) -> str:
        text = " ".join(read_text(node, problems).split())
        if len(text) < least:
            raise refused(node, "needs a text", problems)
        if most is not None and len(text) > most:
            problems.at(node, f"{len(text)} characters long; at most {most}")
            raise RefusedError
        return text

    return read


def read_text(node: Node, problems: Problems) -> str:
    """Any text, as written."""
    if not isinstance(node, TextNode):
        hint = "put a text that begins with { or [ in 'quotes'"
        raise refused(node, "needs a text", problems, hint)
    return node.text


def _number_reader(info: inspect.IntType | inspect.FloatType) -> Reader:
    whole, above = isinstance(info, inspect.IntType), info.gt is not None
    pattern, kind = (_WHOLE, "a whole number") if whole else (_DECIMAL, "a number")
    low = next(end for end in (info.ge, info.gt, -_LARGEST_NUMBER) if end is not None)
    high = _LARGEST_NUMBER if info.le is None else info.le

    def read(node: Node, problems: Problems) -> float:
        text = node.text if isinstance(node, TextNode) else ""
        if not pattern.fullmatch(text):
            raise refused(node, f"needs {kind}", problems, number_hint(text))
        if not low <= float(text) <= high or (above and float(text) == low):
            problems.at(node, f"{shown(text)} is outside {low:g}–{high:g}")
            raise RefusedError
        return int(text) if whole else float(text)

    return read


def number_hint(text: str) -> str:
    """What was meant by a number written in another way."""
    if minutes := _MINUTES.fullmatch(text):
        return f"in seconds: {int(minutes[1]) * 60 + int(minutes[2])}"
    plain = _LEADING_ZERO.fullmatch(text) or _WITH_UNIT.fullmatch(text)
    return f"write {plain[1]}" if plain else ""


def _enum_reader(enum: type[Enum]) -> Reader:
    return _choice_reader({str(member.value): member for member in enum})


def _choice_reader(choices: Mapping[str, object]) -> Reader:
    def read(node: Node, problems: Problems) -> object:
        text = node.text if isinstance(node, TextNode) else ""
        if text not in choices:
            hint = did_you_mean(text, choices)
            short = len(choices) <= LISTED_CHOICES or not hint
            need = _one_of(choices) if short else "one of the words for it"
            raise refused(node, f"needs {need}", problems, hint)
        return choices[text]

    return read


def _one_of(choices: Iterable[str]) -> str:
    *most, last = choices
    return f"{', '.join(most)} or {last}" if most else last


def list_reader(item: Reader, least: int | None, most: int | None) -> Reader:
    """A list whose items are all of one kind, `least` to `most` of them."""

    def read(node: Node, problems: Problems) -> tuple[object, ...]:
        items = _expect_list(node, problems)
        if not (least or 0) <= len(items) <= (len(items) if most is None else most):
            count = f"{least or 0}–{most}" if most is not None else f"{least} or more"
            problems.at(node, f"{len(items)} items; needs {count}")
        return _read_items(items, item, problems)

    return read


def _expect_list(node: Node, problems: Problems) -> list[Node]:
    if not isinstance(node, ListNode):
        hint = f"write [{shown(node.text)}]" if isinstance(node, TextNode) and node.text else ""
        raise refused(node, "needs a list", problems, hint)
    return node.items


def _read_items(items: Iterable[Node], item: Reader, problems: Problems) -> tuple[Any, ...]:
    """Every item of a list. Raises RefusedError after the last if one could not be read."""
    values = []
    refusals = 0
    for node in items:
        try:
            values.append(item(node, problems))
        except RefusedError:
            refusals += 1
    if refusals:
        raise RefusedError
    return tuple(values)


def _row_reader(readers: list[Reader]) -> Reader:
    def read(node: Node, problems: Problems) -> tuple[object, ...]:
        items = _expect_list(node, problems)
        if len(items) != len(readers):
            problems.at(node, f"{len(items)} items; needs {len(readers)}")
            raise RefusedError
        turn = iter(readers)
        return _read_items(items, lambda item, found: next(turn)(item, found), problems)

    return read


def _struct_reader(info: inspect.StructType, leaves: Mapping[type, Reader]) -> Reader:
    keys = _keys(info, leaves)

    def read(node: Node, problems: Problems) -> object:
        return build(info.cls, read_fields(node, keys, problems), problems)

    return read


def build(struct: type[S], fields: Fields, problems: Problems) -> S:
    """The Struct of a complete group; what its own check refuses is a problem of the group."""
    if not fields.complete:
        raise RefusedError
    try:
        return struct(**fields.values)
    except ValueError as error:
        problems.at(fields.node, str(error))
        raise RefusedError from error
