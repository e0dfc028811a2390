"""Routine → the YAML text a person would write, which reads back as the same routine."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import Enum
from functools import cache
from typing import Any

from msgspec import NODEFAULT, Struct, structs

from stretchapp.core.file_format import FORMAT
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.stretch import HoldRange, Picture, Stretch
from stretchapp.core.yaml_lines import INDENT, group_lines, list_lines

OWN_NUMBERS = ("hold", "reps")  # a stretch written in place has these of its own
# Read last: what is long.
LAST = (
    "instructions", "breath_cue", "mistake", "easier", "easier_stretch", "stop_if", "cautions",
    "muscles", "source", "figure", "picture",
)  # fmt: skip


def routine_text(routine: Routine, named: Collection[str] = ()) -> str:
    """The stretches with these ids are named, any other is written in place.

    Texts are as reading leaves them: no line breaks, no double spaces.
    """
    head = {"format": FORMAT, **_written(routine, without=("id", "entries"))}
    entries = [_entry(entry, named) for entry in routine.entries]
    lines = [*group_lines(head), "", "stretches:"]
    return "\n".join((*lines, *(f"{INDENT}{line}" for line in list_lines(entries)), ""))


def _entry(entry: RoutineEntry, named: Collection[str]) -> object:
    numbers = _written(entry, without=("stretch",))
    if entry.stretch.id in named:
        return {"use": entry.stretch.id, **numbers} if numbers else entry.stretch.id
    if numbers.keys() & set(OWN_NUMBERS):
        return {"use": _stretch(entry.stretch, {}), **numbers}
    return _stretch(entry.stretch, numbers)


def _stretch(stretch: Stretch, numbers: Mapping[str, Any]) -> dict[str, Any]:
    """In the order in which it is read; an easier one that is written in it comes at the end."""
    usual = ["default_hold"] if stretch.default_hold == stretch.hold.high else []
    fields = {**_written(stretch, without=("id", *usual)), **numbers}
    place = {key: number for number, key in enumerate(LAST)}
    if stretch.easier_in_place:
        place["easier_stretch"] = len(LAST)
    return {key: fields[key] for key in sorted(fields, key=lambda key: place.get(key, -1))}


def _written(struct: Struct, without: Collection[str] = ()) -> dict[str, Any]:
    """The fields that are not as they would be anyway, each as a file says it."""
    return {
        field.encode_name: _plain(getattr(struct, field.name))
        for field in _fields(type(struct))
        if field.name not in without
        and (field.default is NODEFAULT or getattr(struct, field.name) != field.default)
    }


@cache
def _fields(kind: type[Struct]) -> tuple[structs.FieldInfo, ...]:
    return structs.fields(kind)


def _plain(value: object) -> object:
    if isinstance(value, HoldRange):
        return value.low if value.low == value.high else f"{value.low}-{value.high}"
    if isinstance(value, Picture):
        return value.name
    if isinstance(value, Stretch):
        return _stretch(value, {})
    if isinstance(value, Struct):
        return _written(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.value if isinstance(value, Enum) else value
