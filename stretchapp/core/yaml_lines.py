"""Plain values as lines of YAML that a person would write, and that every editor reads alike."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

WIDTH = 100
INDENT = "  "

_PLAIN = re.compile(r"[^\W\d_](?:[\w .;()&/+%…’'–-]|,(?= ))*(?<! )")
_IN_SIGNS = re.compile(r"[^\W\d_][\w -]*(?<! )")
_RANGE = re.compile(r"[0-9]+-[0-9]+")
_OTHER_KINDS = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}


def pair_lines(key: str, value: object) -> Iterator[str]:
    """A key and its value: in one line if it fits there, else below the key."""
    if isinstance(value, Mapping):
        yield from _below(f"{key}:", _mapping_lines(value), value)
    elif isinstance(value, list):
        yield from _below(f"{key}:", list_lines(value), value)
    elif isinstance(value, str) and len(f"{key}: {value}") > WIDTH:
        yield f"{key}: >-"
        folded = textwrap.wrap(value, WIDTH, break_long_words=False, break_on_hyphens=False)
        yield from (f"{INDENT}{line}" for line in folded)
    else:
        yield f"{key}: {_scalar(value)}"


def _below(key: str, lines: Iterator[str], value: object) -> Iterator[str]:
    short = f"{key} {_in_signs(value)}"
    if len(short) <= WIDTH and _is_plain(value):
        yield short
    else:
        yield key
        yield from (f"{INDENT}{line}" for line in lines)


def _mapping_lines(group: Mapping[str, object]) -> Iterator[str]:
    for key, value in group.items():
        yield from pair_lines(key, value)


def list_lines(items: Sequence[object]) -> Iterator[str]:
    """An item a line, or more lines for what does not read well in one."""
    for item in items:
        if isinstance(item, Mapping):
            first, *rest = [_in_signs(item)] if _is_short(item) else _mapping_lines(item)
            yield f"- {first}"
            yield from (f"{INDENT}{line}" for line in rest)
        else:
            yield f"- {_in_signs(item) if isinstance(item, list) else _scalar(item)}"


def _is_short(group: Mapping[str, object]) -> bool:
    return _is_plain(group) and len(_in_signs(group)) < WIDTH - 10


def _is_plain(value: object) -> bool:
    """Whether it reads well in [ ] or { }: numbers and words, but no sentences."""
    if isinstance(value, Mapping):
        return all(map(_is_plain, value.values()))
    if isinstance(value, list):
        return all(map(_is_plain, value))
    return not isinstance(value, str) or bool(_IN_SIGNS.fullmatch(value) or _RANGE.fullmatch(value))


def _in_signs(value: object) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_in_signs(value[key])}" for key in value) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_in_signs, value)) + "]"
    return _scalar(value)


def _scalar(value: object) -> str:
    if isinstance(value, float):
        return f"{Decimal(repr(value)).normalize():f}"
    if not isinstance(value, str):
        return str(value)
    is_plain = _PLAIN.fullmatch(value) and value.casefold() not in _OTHER_KINDS
    return value if is_plain or _RANGE.fullmatch(value) else "'" + value.replace("'", "''") + "'"
