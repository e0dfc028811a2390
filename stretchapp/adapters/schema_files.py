"""What text editors need to help with files of one's own: schemas, and a line that names one."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from pathlib import Path

from stretchapp.adapters.whole_file import write_whole
from stretchapp.core.json_schema import routine_schema, stretch_schema
from stretchapp.core.library import Library

ROUTINES, STRETCHES = "routine.schema.json", "stretch.schema.json"
LINE = f"# yaml-language-server: $schema={ROUTINES}\n"


def keep_schemas(own: Path, library: Library) -> None:
    """Both, in the folder of the routines, with the names of all stretches. Raises OSError."""
    names = sorted(library.stretches)
    schemas = {ROUTINES: routine_schema(names), STRETCHES: stretch_schema(names)}
    for name, schema in schemas.items():
        write_whole(own / name, json.dumps(schema, indent=2).encode())


def with_schema_line(data: bytes, most: int) -> bytes:
    """A routine's file that names its schema to editors, unless it does or would be too large."""
    longer = LINE.encode() + data.removeprefix(BOM_UTF8)
    return data if b"yaml-language-server:" in data or len(longer) > most else longer
