"""Routine → the YAML text a person would write, which reads back as the same routine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum

from msgspec import NODEFAULT, Struct, structs

from stretchapp.core.file_format import FORMAT
from stretchapp.core.routine import Routine, RoutineEntry
from stretchapp.core.stretch import HoldRange, Stretch

INDENT = "  "
# Read last: what is long.
LAST = (
    "instructions", "breath_cue", "mistake", "easier", "easier_stretch", "stop_if", "cautions",
    "muscles", "source", "figure",
)  # fmt: skip

Written = str | list["Written"] | dict[str, "Written"]


def routine_text(routine: Routine, catalogue: Mapping[str, Stretch]) -> str:
    """A stretch of the catalogue is named, any other written in place.

    An entry of the latter has no numbers of its own beside `rest`, and texts are as reading
    leaves them: no line breaks, no double spaces.
    """
    head = {"format": str(FORMAT), **_fields(routine, without=("id", "entries"))}
    lines = [*_block(head, ""), "", "stretches:"]
    for entry in routine.entries:
        lines += _item(_entry(entry, catalogue), INDENT)
    return "\n".join(lines) + "\n"


def _entry(entry: RoutineEntry, catalogue: Mapping[str, Stretch]) -> Written:
    numbers = _fields(entry, without=("stretch",))
    if catalogue.get(entry.stretch.id) == entry.stretch:
        return {"use": entry.stretch.id, **numbers} if numbers else entry.stretch.id
    return _in_order({**_stretch(entry.stretch), **numbers})


def _stretch(stretch: Stretch) -> dict[str, Written]:
    fields = _fields(stretch, without=("id",))
    if stretch.default_hold == stretch.hold.high:
        del fields["default_hold"]
    return fields


def _in_order(fields: dict[str, Written]) -> dict[str, Written]:
    return {key: fields[key] for key in sorted(fields, key=_place)}


def _place(key: str) -> int:
    return LAST.index(key) if key in LAST else -1


def _fields(struct: Struct, without: tuple[str, ...] = ()) -> dict[str, Written]:
    """The keys whose values are not what they are when left out."""
    return {
        field.encode_name: _written(getattr(struct, field.name))
        for field in structs.fields(struct)
        if field.name not in without
        and (field.default is NODEFAULT or getattr(struct, field.name) != field.default)
    }


def _written(value: object) -> Written:
    if isinstance(value, HoldRange):
        return str(value.low) if value.low == value.high else f"{value.low}-{value.high}"
    if isinstance(value, Struct):
        return _fields(value)
    if isinstance(value, tuple):
        return [_written(item) for item in value]
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f")
    return str(value)


def _item(value: Written, indent: str) -> Iterator[str]:
    """An item of the list of stretches; one that is only named, on one line."""
    if isinstance(value, dict) and "use" not in value:
        first, *others = _block(value, indent + INDENT)
        yield f"{indent}- {first.strip()}"
        yield from others
    else:
        yield f"{indent}- {_inline(value, in_list=False)}"


def _block(fields: Mapping[str, Written], indent: str) -> Iterator[str]:
    for key, value in fields.items():
        if key == "instructions" and isinstance(value, list):
            yield f"{indent}{key}:"
            yield from (f"{indent}{INDENT}- {_inline(line, in_list=False)}" for line in value)
        else:
            yield f"{indent}{key}: {_inline(value, in_list=False)}"


def _inline(value: Written, in_list: bool = True) -> str:
    """On one line; `in_list` is inside brackets, where commas and colons mean something."""
    if isinstance(value, str):
        return value if _is_plain(value, in_list) else "'{}'".format(value.replace("'", "''"))
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_inline(each)}" for key, each in value.items()) + "}"
    return "[" + ", ".join(map(_inline, value)) + "]"


def _is_plain(text: str, in_list: bool) -> bool:
    """Whether it can be nothing but a text without quotes."""
    is_number = text.lstrip("-").replace(".", "", 1).isdecimal()
    if not is_number and not text[:1].isalpha() and not text[:1].isdecimal():
        return False
    if in_list and any(sign in text for sign in ",:[]{}"):
        return False
    return ": " not in text and " #" not in text and not text.endswith(":")
