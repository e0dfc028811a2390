"""A word of the command line → the value it stands for, or what argparse says of it."""

from __future__ import annotations

import math
from argparse import ArgumentTypeError
from collections.abc import Callable, Sequence
from pathlib import Path

from stretchapp.core.file_text import SHARED_ENDING
from stretchapp.core.stretch import Side

LEAST_SIZE, MOST_SIZE = 16, 4096


def speed(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0.1 <= number <= 1000:
        raise ArgumentTypeError(f"{text!r} is not a number from 0.1 to 1000")
    return number


def side(text: str) -> Side:
    try:
        return Side(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is neither left nor right") from None


def size(text: str) -> int:
    if not (text.isdecimal() and LEAST_SIZE <= int(text[:6]) <= MOST_SIZE):
        raise ArgumentTypeError(f"{text!r} is not {LEAST_SIZE} to {MOST_SIZE} pixels")
    return int(text)


def ending_in(endings: Sequence[str]) -> Callable[[str], Path]:
    def path(text: str) -> Path:
        if Path(text).suffix.lower() not in endings:
            raise ArgumentTypeError(f"{text!r} does not end in {' or '.join(endings)}")
        return Path(text)

    return path


def shared_file(text: str) -> Path:
    if not text.lower().endswith(SHARED_ENDING):
        raise ArgumentTypeError(f"{text!r} does not end in {SHARED_ENDING}")
    return Path(text)
