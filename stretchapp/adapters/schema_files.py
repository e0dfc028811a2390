"""What text editors need to help with files of one's own: their schemas."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from stretchapp.adapters.whole_file import write_whole
from stretchapp.core.json_schema import routine_schema, stretch_schema
from stretchapp.core.library import Library
from stretchapp.core.schema_line import ROUTINES, STRETCHES


def keep_schemas(own: Path, library: Library) -> None:
    """Both, in the folder of the routines, with the names of all stretches.

    They are a help and no more: where they cannot be written, nothing is said.
    """
    names = sorted(library.stretches)
    schemas = {ROUTINES: routine_schema(names), STRETCHES: stretch_schema(names)}
    with suppress(OSError):
        for name, schema in schemas.items():
            write_whole(own / name, json.dumps(schema, indent=2).encode())
