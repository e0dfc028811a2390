"""Readers of groups of keys, made from the annotations of the model's Structs.

A field added to a Struct is at once read, bounded and checked, and a key that is no field is a
problem with the nearest name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from msgspec import Struct, inspect, structs

from stretchapp.core.file_problem import Problems, did_you_mean, shown
from stretchapp.core.typed_values import (
    Bounds,
    Reader,
    RefusedError,
    choice_reader,
    decimal_reader,
    list_reader,
    refused,
    row_reader,
    text_in,
    text_reader,
    whole_number_reader,
)
from stretchapp.core.wording import WordedError, Words, worded
from stretchapp.core.yaml_tree import ListNode, MapNode, Node, TextNode

S = TypeVar("S", bound=Struct)


@dataclass(frozen=True, slots=True)
class Key:
    """What a key of a group holds; the hint is for when it is required and missing."""

    read: Reader
    required: bool = False
    hint: Words | None = None


@dataclass(frozen=True, slots=True)
class Fields:
    """The values of a group that could be read, by key; complete if that is all it needs."""

    node: MapNode
    values: Mapping[str, Any]
    complete: bool

    def is_unreadable(self, *names: str) -> bool:
        """Whether one of these keys was given a value that is a problem already."""
        return any(name in self.node.pairs and name not in self.values for name in names)

    def place(self, name: str) -> Node:
        """Where a key's value stands; the group itself if the key is left out."""
        return self.node.pairs[name][1] if name in self.node.pairs else self.node


def read_fields(node: Node, keys: Mapping[str, Key], problems: Problems) -> Fields:
    """Read every known key; unknown and missing ones are problems."""
    if not isinstance(node, MapNode):
        hint = worded("Problem", "put a space after the colon")
        lines = worded("Problem", "`key: value` lines")
        raise refused(node, lines, problems, hint if ":" in text_in(node) else None)
    values: dict[str, Any] = {}
    for name, (place, value) in node.pairs.items():
        if name in keys:
            with suppress(RefusedError):
                values[name] = keys[name].read(value, problems)
        else:
            unknown = worded("Problem", "unknown key `{key}`").format(key=shown(name))
            problems.at(place, unknown, did_you_mean(name, keys))
    missing = [name for name in keys if keys[name].required and name not in node.pairs]
    for name in missing:
        missed = worded("Problem", "`{key}` is missing").format(key=name)
        problems.at(node, missed, keys[name].hint)
    is_read = all(name in values for name in node.pairs if name in keys)
    return Fields(node, values, is_read and not missing)


def build(struct: type[S], fields: Fields, problems: Problems) -> S:
    """The Struct of a complete group; what its own check refuses is a problem of the group."""
    if not fields.complete:
        raise RefusedError
    try:
        return struct(**fields.values)
    except WordedError as error:
        problems.at(fields.node, error.words)
        raise RefusedError from error


class KeyMaker:
    """Makes the keys of Structs. `leaves` reads the classes that are written as one text."""

    def __init__(self, leaves: Mapping[type, Reader]) -> None:
        self._classes = dict(leaves)

    def keys(self, struct: type[Struct], without: Sequence[str] = ()) -> dict[str, Key]:
        """A key for each field. Raises TypeError if one is of a kind that cannot be read."""
        return {
            field.encode_name: Key(self._reader(inspect.type_info(field.type)), field.required)
            for field in structs.fields(struct)
            if field.name not in without
        }

    def _reader(self, info: inspect.Type) -> Reader:
        match info:
            case inspect.StrType():
                return text_reader(info.min_length or 0, info.max_length)
            case inspect.IntType():
                return whole_number_reader(_bounds(info))
            case inspect.FloatType():
                return decimal_reader(_bounds(info))
            case inspect.BoolType():
                return choice_reader({"true": True, "false": False})
            case inspect.EnumType():
                return choice_reader({str(member.value): member for member in info.cls})
            case inspect.VarTupleType():
                item = self._reader(info.item_type)
                return list_reader(item, info.min_length or 0, info.max_length)
            case inspect.TupleType():
                return row_reader([self._reader(item) for item in info.item_types])
            case inspect.StructType():
                return self._struct_reader(info)
            case inspect.UnionType():
                return self._union_reader(info)
        raise TypeError(f"no reader for {info}")

    def _struct_reader(self, info: inspect.StructType) -> Reader:
        if info.cls not in self._classes:
            self._classes[info.cls] = self._group_reader(info)
        return self._classes[info.cls]

    def _group_reader(self, info: inspect.StructType) -> Reader:
        keys = {
            field.encode_name: Key(self._reader(field.type), field.required)
            for field in info.fields
        }
        return lambda node, problems: build(info.cls, read_fields(node, keys, problems), problems)

    def _union_reader(self, info: inspect.UnionType) -> Reader:
        """Tells kinds apart by how they are written. An optional value is left out, not empty."""
        kinds = [kind for kind in info.types if not isinstance(kind, inspect.NoneType)]
        readers = {_written_as(kind): self._reader(kind) for kind in kinds}
        if len(readers) < len(kinds):
            raise TypeError(f"two kinds of {info} are written alike")
        usual = next(iter(readers.values()))
        return lambda node, problems: readers.get(type(node), usual)(node, problems)


def _bounds(info: inspect.IntType | inspect.FloatType) -> Bounds:
    low = info.ge if info.gt is None else info.gt
    whole = Bounds()
    return Bounds(
        whole.low if low is None else low,
        whole.high if info.le is None else info.le,
        above=info.gt is not None,
    )


def _written_as(info: inspect.Type) -> type[Node]:
    match info:
        case inspect.StructType():
            return MapNode
        case inspect.VarTupleType() | inspect.TupleType():
            return ListNode
        case _:
            return TextNode
