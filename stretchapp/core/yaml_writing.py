"""Values as a person would write them in YAML."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from stretchapp.core.file_text import UNPRINTABLE

Written = str | Sequence[str]

_PLAIN = re.compile(r"[^\W_](?:[^:#]|:(?![\s]|$)|(?<!\s)#)*")
_PLAIN_IN_SIGNS = re.compile(r"[^\W_][^:#,{}\[\]?]*")
_LISTS_OF_WORDS = ("also", "props", "cautions")


def tidy(text: str) -> str:
    """In one line, without what no file may have in it."""
    return " ".join(UNPRINTABLE.sub("", text).split())


def scalar(text: str, in_signs: bool, before: str = "") -> str:
    """One text, quoted if it must be, or as the text it replaces was; `in_signs`: in { } or [ ]."""
    text = tidy(text)
    plain = _PLAIN_IN_SIGNS if in_signs else _PLAIN
    quotes = before[:1] if len(before) > len("''") else ""
    if quotes not in ("'", '"') and plain.fullmatch(text):
        return text
    if quotes == '"' and not {"\\", '"'} & set(text):
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def in_signs(value: Written) -> str:
    """A text, or a list in [ ]."""
    if isinstance(value, str):
        return scalar(value, True)
    return "[" + ", ".join(scalar(each, True) for each in value) + "]"


def group_in_signs(group: Mapping[str, Written]) -> str:
    return "{" + ", ".join(f"{key}: {in_signs(value)}" for key, value in group.items()) + "}"


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
