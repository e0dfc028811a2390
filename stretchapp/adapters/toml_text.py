"""A table as TOML that tomllib reads back: it has no writer of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time

BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
UNSAFE = re.compile(r'["\\\x00-\x1f\x7f]')
LARGEST_WRITTEN_OUT = 2**63


def toml_text(table: Mapping[str, object]) -> str:
    """A line for each key; a table in the table is on the line of its key."""
    return "".join(f"{_key(key)} = {_value(value)}\n" for key, value in table.items())


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        # Python refuses to write thousands of decimals, which only hexadecimals can bring.
        return hex(value) if value > LARGEST_WRITTEN_OUT else str(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(key)} = {_value(each)}" for key, each in value.items()) + "}"
    return _string(value) if isinstance(value, str) else repr(value)


def _key(key: str) -> str:
    return key if BARE_KEY.fullmatch(key) else _string(key)


def _string(text: str) -> str:
    return '"' + UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + '"'
