"""Files that mean harm: what reading each of them takes, in a process of its own, as JSON.

python -m tests.strangers
"""

from __future__ import annotations

import gc
import json
import os
import resource
import sys
import time
from base64 import b64encode
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial

from stretchapp.adapters.routine_folders import load_library
from stretchapp.core.file_text import MAX_SHARED_BYTES
from stretchapp.core.routine_file import RoutineFileError, read_routine
from stretchapp.resources import routines_folder
from tests.unit.core.some_pictures import END, chunk, png, png_header

CATALOGUE = load_library(routines_folder(), None).stretches
HEAD = "format: 1\nname: x\n"
ENTRY = f"{HEAD}stretches:\n"
PICTURES = f"{ENTRY}- calf_wall\npictures:\n"


def filled(begin: str, piece: str, end: str = "") -> bytes:
    """Two MiB, as much as a file to share may have."""
    room = MAX_SHARED_BYTES - len((begin + end).encode())
    return (begin + piece * (room // len(piece.encode())) + end).encode()


def numbered(begin: str, piece: str) -> bytes:
    """Two MiB of pieces that are all different."""
    pieces = (piece.format(n=number) for number in range(MAX_SHARED_BYTES // len(piece)))
    return (begin + "".join(pieces)).encode()[:MAX_SHARED_BYTES]


def in_place(key: str) -> str:
    return f"{ENTRY}- name: y\n  hold: 9\n  instructions: [y]\n  {key}: "


WHOLE = "{name: y, hold: 9, instructions: [y]}"
EASIER = "{name: y, hold: 9, instructions: [y], easier_stretch: "


def sixty(easier: str) -> bytes:
    """As many stretches as a routine may have, each with this for its easier one."""
    return (ENTRY + f"- {EASIER}{easier}}}\n" * 60).encode()


LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{one}: &{one} [{', '.join(['*' + before] * 9)}]\n"
    for before, one in zip("abcdefgh", "bcdefghi", strict=True)
)


def with_pictures(make: Callable[[int], tuple[str, bytes]], count: int) -> bytes:
    """As many as there is room for."""
    text, number = PICTURES, 0
    while number < count:
        name, data = make(number)
        line = f"  {name}: {b64encode(data).decode()}\n"
        if len(text) + len(line) > MAX_SHARED_BYTES:
            break
        text, number = text + line, number + 1
    return text.encode()


def an_svg(inside: str) -> bytes:
    return f'<svg viewBox="0 0 9 9">{inside}</svg>'.encode()


def lines(number: int) -> tuple[str, bytes]:
    return f"{number}.svg", an_svg('<path d="M0 0' + "v9v-9" * 50_000 + '"/>')


def pieces(number: int) -> tuple[str, bytes]:
    return f"{number}.png", png(png_header(), chunk(b"IDAT") * 4_900, END)


def elements(number: int) -> tuple[str, bytes]:
    return f"{number}.svg", an_svg('<path fill="none" d="M1 1h1"/>' * 900)


FILES: Mapping[str, Callable[[], bytes]] = {
    "a billion laughs": LAUGHS.encode,
    "anchors": lambda: numbered("", "&a{n} b: c{n}\n"),
    "aliases": lambda: filled("a: &a [x]\nb: [", "*a,"),
    "tags": lambda: filled("", "!!python/name:os.system a\n"),
    "directives": lambda: numbered("", "%TAG !a{n}! b\n"),
    "directives after the end": lambda: numbered("a: b\n...\n", "%TAG !a{n}! b\n"),
    "opening brackets": lambda: filled("", "["),
    "opening braces": lambda: filled("", "{"),
    "dashes": lambda: filled("", "- "),
    "question marks": lambda: filled("", "? "),
    "colons": lambda: filled("", ": "),
    "quotes": lambda: filled("a: ", "'"),
    "backslashes": lambda: filled('a: "', "\\\\"),
    "commas": lambda: filled("[", ","),
    "tabs": lambda: filled("a:", "\t"),
    "spaces": lambda: filled("", " "),
    "empty lines": lambda: filled("", "\n"),
    "empty lines before a mistake": lambda: filled("", "\n", "a: @b"),
    "short lines before a mistake": lambda: filled("", "#ab\n", "a: [b}"),
    "special spaces": lambda: filled("", "\u2003"),
    "comments": lambda: filled("", "# a\n", "a: b"),
    "documents": lambda: filled("", "--- a\n"),
    "ten thousand keys": lambda: numbered(HEAD, "k{n}: v\n"),
    "the same key": lambda: filled(HEAD, "name: v\n"),
    "a key of two MiB": lambda: filled(f"{HEAD}? ", "k", "\n: v\n"),
    "nearly known keys": lambda: numbered(HEAD, "stretche{n}: v\n"),
    "a name of two MiB": lambda: filled("format: 1\nname: ", "n"),
    "a name of many words": lambda: filled("format: 1\nname: ", "ab "),
    "a name of many lines": lambda: filled("format: 1\nname: |\n", " ab\n"),
    "emoji": lambda: filled("format: 1\nname: ", "😀"),
    "emoji and sides": lambda: filled("format: 1\nname: 😀", "{side}"),
    "braces in a text": lambda: filled(in_place("mistake"), "{}", "'").replace(b": {", b": '{"),
    "braces in an instruction": lambda: filled(
        f"{ENTRY}- {{name: y, instructions: ['", "{}", "']}"
    ),
    "digits for a number": lambda: filled(in_place("reps"), "9"),
    "zeros for a number": lambda: filled(in_place("reps"), "0"),
    "a number with a long fraction": lambda: filled(
        in_place("figure") + "{felt: [{on: neck, spread: 0.", "1", "}]}"
    ),
    "digits for a hold": lambda: filled(f"{ENTRY}- name: y\n  hold: ", "9"),
    "digits in an instruction": lambda: filled(f"{ENTRY}- name: y\n  instructions: ['", "1", "']"),
    "a digit and spaces in an instruction": lambda: filled(
        f"{ENTRY}- name: y\n  instructions: ['", "1 ", "']"
    ),
    "digits for a format": lambda: filled("format: ", "9"),
    "unknown stretches": lambda: numbered(ENTRY, "- calf_wall_{n}\n"),
    "unknown words": lambda: filled(in_place("props") + "[", "wal, ", "]"),
    "a stretch of two MiB by name": lambda: filled(f"{ENTRY}- ", "calf_wall"),
    "easier stretches inside each other": lambda: filled(in_place("easier_stretch"), EASIER),
    "sixty stretches with sixty easier ones in each": lambda: sixty(f"[{', '.join([WHOLE] * 60)}]"),
    "sixty stretches with all the easier ones that fit": lambda: sixty(f"{EASIER}{WHOLE}}}"),
    "easier stretches that lead nowhere": lambda: filled(
        ENTRY, "- {name: y, hold: 9, instructions: [y], easier_stretch: y}\n"
    ),
    "bytes that are no text": lambda: b"\xff" * MAX_SHARED_BYTES,
    "zeros": lambda: bytes(MAX_SHARED_BYTES),
    "UTF-16": lambda: b"\xff\xfe" * (MAX_SHARED_BYTES // 2),
    "pictures of very many lines": lambda: with_pictures(lines, 30),
    "pictures in very many pieces": lambda: with_pictures(pieces, 30),
    "pictures of very many elements": lambda: with_pictures(elements, 30),
    "very many pictures": lambda: with_pictures(lambda n: (f"{n}.svg", an_svg("<g/>")), 4_980),
    "very many names of pictures": lambda: numbered(PICTURES, "  ../{n}.png: a\n"),
    "a picture of two MiB": lambda: filled(f"{PICTURES}  a.svg: ", "PHN2"),
    "a picture of spaces": lambda: filled(f"{PICTURES}  a.svg: |\n", "    a\n"),
    "too large": lambda: filled("", "#") + b"####",
}


def as_routine(data: bytes) -> object:
    return read_routine(data, "x", CATALOGUE, MAX_SHARED_BYTES)


def cost(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of a processor and MiB that it takes, in a child, so that nothing is left of it."""
    read, write = os.pipe()
    if os.fork() == 0:
        before, start = peak(), time.process_time()
        with suppress(RoutineFileError):
            work()
        seconds = time.process_time() - start
        os.write(write, json.dumps((seconds, peak() - before)).encode())
        os._exit(0)
    os.close(write)
    os.wait()
    with os.fdopen(read, "rb") as answer:
        seconds, mib = json.loads(answer.read())
    return seconds, mib


def peak() -> float:
    """MiB of memory at most so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    gc.freeze()
    costs = {}
    for name, make in FILES.items():
        data = make()
        costs[name] = cost(partial(as_routine, data))
    json.dump(costs, sys.stdout)


if __name__ == "__main__":
    main()
