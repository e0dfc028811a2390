"""Values as a person would write them in YAML."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from stretchapp.core.file_text import UNPRINTABLE

Written = str | Sequence[str]

_PLAIN = re.compile(r"[^\W_](?:[^:#]|:(?![\s]|$)|(?<!\s)#)*")
_PLAIN_IN_SIGNS = re.compile(r"[^\W_][^:#,{}\[\]?]*")
_LISTS_OF_WORDS = ("also", "props", "cautions")
_OTHER_KIND = re.compile(
    r"true|false|yes|no|on|off|null|y|n|(?![0-9]+-[0-9]+$)[0-9](?:\S*|[0-9:. ]*)", re.IGNORECASE
)


def tidy(text: str) -> str:
    """In one line, without what no file may have in it."""
    return " ".join(UNPRINTABLE.sub("", text).split())


def scalar(text: str, in_signs: bool, before: str = "") -> str:
    """A value, quoted if it must be, or as the text it replaces was; `in_signs`: in { } or [ ]."""
    text = tidy(text)
    quotes = before[:1] if len(before) > len("''") else ""
    if quotes not in ("'", '"') and _is_plain(text, in_signs):
        return text
    if quotes == '"' and not {"\\", '"'} & set(text):
        return f'"{text}"'
    return _quoted(text)


def typed_scalar(value: object, in_signs: bool) -> str:
    """One value of a model: no reader of YAML takes its text for a number, a truth or nothing."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{Decimal(repr(value)).normalize():f}"
    if not isinstance(value, str):
        return str(value)
    return _quoted(value) if _OTHER_KIND.fullmatch(value) else scalar(value, in_signs)


def in_signs(value: object, leaf: Callable[[Any, bool], str] = scalar) -> str:
    """A group in { }, a list in [ ], or what `leaf` makes of one value."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {in_signs(value[key], leaf)}" for key in value) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(in_signs(each, leaf) for each in value) + "]"
    return leaf(value, True)


def pair(key: str, value: Written, indent: int, line_break: str) -> str:
    """A key with its value, a list of words in [ ], any other with a line for each item.

    The first line is not indented.
    """
    if isinstance(value, str):
        return f"{key}: {scalar(value, False)}"
    if not value or key in _LISTS_OF_WORDS:
        return f"{key}: {in_signs(value)}"
    start = f"{line_break}{' ' * (indent + 2)}- "
    return f"{key}:{start}" + start.join(scalar(each, False) for each in value)


def _is_plain(text: str, in_signs: bool) -> bool:
    """Whether every reader of YAML takes it for just these letters without quotes."""
    return bool((_PLAIN_IN_SIGNS if in_signs else _PLAIN).fullmatch(text))


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
