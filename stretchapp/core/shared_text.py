"""A routine as a file for other people, who can read it and need no other file."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import Enum
from typing import Any

from msgspec import NODEFAULT, Struct, structs

from stretchapp.core.file_format import FORMAT
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.stretch import HoldRange, Stretch
from stretchapp.core.yaml_lines import INDENT, list_lines, pair_lines

OWN_NUMBERS = ("hold", "reps")  # a stretch written in place has these of its own


def shared_text(routine: Routine, shipped: Collection[str]) -> str:
    """The text of its file. Stretches that do not ship with the program are written in place."""
    head = {"format": FORMAT, **_written(routine, without=("id", "entries"))}
    lines = [line for key in head for line in pair_lines(key, head[key])]
    entries = [_entry(entry, shipped) for entry in routine.entries]
    lines += ["stretches:", *(f"{INDENT}{line}" for line in list_lines(entries))]
    return "\n".join((*lines, ""))


def _entry(entry: RoutineEntry, shipped: Collection[str]) -> object:
    numbers = _written(entry, without=("stretch",))
    if entry.stretch.id in shipped:
        return {"use": entry.stretch.id, **numbers} if numbers else entry.stretch.id
    whole = _stretch(entry.stretch, shipped)
    return {"use": whole, **numbers} if numbers.keys() & OWN_NUMBERS else {**whole, **numbers}


def _stretch(stretch: Stretch, shipped: Collection[str]) -> Mapping[str, object]:
    """An easier one that nobody else has is left out."""
    lacking = ["easier_stretch"] if stretch.easier_stretch not in shipped else []
    usual = ["default_hold"] if stretch.default_hold == stretch.hold.high else []
    return _written(stretch, without=("id", *lacking, *usual))


def _written(struct: Struct, without: Collection[str] = ()) -> dict[str, Any]:
    """The fields that are not as they would be anyway, each as a file says it."""
    fields = [field for field in structs.fields(struct) if field.name not in without]
    values = {field.encode_name: getattr(struct, field.name) for field in fields}
    usual = {field.encode_name: field.default for field in fields}
    return {
        name: _plain(values[name])
        for name in values
        if usual[name] is NODEFAULT or values[name] != usual[name]
    }


def _plain(value: object) -> object:
    if isinstance(value, HoldRange):
        return value.low if value.low == value.high else f"{value.low}-{value.high}"
    if isinstance(value, Struct):
        return _written(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.value if isinstance(value, Enum) else value
