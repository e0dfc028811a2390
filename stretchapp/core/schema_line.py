"""The line of a routine's file that tells text editors which schema it follows."""

from __future__ import annotations

from codecs import BOM_UTF8

ROUTINES, STRETCHES = "routine.schema.json", "stretch.schema.json"
LINE = f"# yaml-language-server: $schema={ROUTINES}\n"


def with_schema_line(data: bytes, most: int) -> bytes:
    """A routine's file that names its schema to editors, unless it does or would be too large."""
    longer = LINE.encode() + data.removeprefix(BOM_UTF8)
    return data if b"yaml-language-server:" in data or len(longer) > most else longer
