"""What is wrong with one file, wherever it lies."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from stretchapp.adapters.picture_check import picture_problems
from stretchapp.adapters.routine_bytes import file_bytes, most_bytes, shown, stem
from stretchapp.adapters.routine_folders import STRETCHES
from stretchapp.core.file_problem import Problem, RoutineFileError
from stretchapp.core.library import Library
from stretchapp.core.routine_file import read_routine, read_stretch
from stretchapp.core.stretch import Stretch

_LOOKS_LIKE_A_STRETCH = re.compile(rb"^instructions\s*:", re.MULTILINE)


def check_file(path: Path, library: Library) -> tuple[Problem, ...]:
    """The problems of one routine or stretch file and of the pictures it names."""
    place = shown(Path(os.path.abspath(path)))  # noqa: PTH100  Path.absolute() keeps the ..
    known = next((file for file in library.broken if file.path == place), None)
    found = known.problems if known else _check_elsewhere(path, library.stretches)
    return tuple(
        sorted((*found, *picture_problems(path)), key=lambda each: (each.line, each.column))
    )


def _check_elsewhere(path: Path, catalogue: Mapping[str, Stretch]) -> tuple[Problem, ...]:
    def read() -> object:
        data = file_bytes(path)
        if path.parent.name == STRETCHES or looks_like_a_stretch(data):
            return read_stretch(data, stem(path), catalogue.keys())
        return read_routine(data, stem(path), catalogue, most_bytes(path))

    return problems_in(read)


def looks_like_a_stretch(data: bytes) -> bool:
    return bool(_LOOKS_LIKE_A_STRETCH.search(data))


def problems_in(read: Callable[[], object]) -> tuple[Problem, ...]:
    try:
        read()
    except RoutineFileError as error:
        return error.problems
    return ()
