"""A file's bytes as text that a parser may see, or the place where they stop being text."""

from __future__ import annotations

import re
from itertools import islice

from stretchapp.core.file_problem import Problem, Problems
from stretchapp.core.wording import Words, worded

SHARED = ".stretch"  # before the ending of a file that may hold more
SHARED_ENDING = f"{SHARED}.yaml"
MAX_BYTES = 256 * 1024
MAX_SHARED_BYTES = 2 * 1024 * 1024

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
# The parser compares each directive with all before it: 2 MiB of them would take 20 s.
_DIRECTIVE = re.compile("(?:^|[\r\n\x85\u2028\u2029])%")
_SPECIAL_SPACE = re.compile(r"^ *(?=[^\S \t\r\n])", re.MULTILINE)
_LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")  # as YAML 1.1 and its parser count lines


def is_shared(name: str) -> bool:
    """Whether a file may hold stretches and pictures of its own for others, as its name says."""
    return name.lower().rpartition(".")[0].endswith(SHARED)


def most_bytes(name: str) -> int:
    """How large a file of this name may be."""
    return MAX_SHARED_BYTES if is_shared(name) else MAX_BYTES


def too_large(most: int) -> Problem:
    larger = worded("Problem", "larger than {most} KiB").format(most=most // 1024)
    return Problem(0, 0, (), larger)


def text_of(data: bytes, problems: Problems, most: int = MAX_BYTES) -> str:
    """UTF-8 without surprises, at most so many bytes. Raises RoutineFileError for anything else."""
    if len(data) > most:
        problems.stop(too_large(most))
    if data[:2] in _UTF16:
        utf16 = worded("Problem", "saved as UTF-16: save it as UTF-8")
        problems.stop(Problem(1, 1, (), utf16))
    text = _decoded(data, problems)
    if odd := UNPRINTABLE.search(text):
        complaint = worded("Problem", "an unprintable character ({name}): remove it")
        named = complaint.format(name=f"U+{ord(odd[0]):04X}")
        problems.stop(_behind(text[: odd.start()], named))
    if not text.isascii() and (odd := _SPECIAL_SPACE.search(text)):
        complaint = worded("Problem", "a special space in the indentation: use plain ones")
        problems.stop(_behind(text[: odd.end()], complaint))
    if "%" in text and (odd := _DIRECTIVE.search(text)):
        complaint = worded(
            "Problem", "a line cannot begin with %: take it out, or put the text in 'quotes'"
        )
        problems.stop(_behind(text[: odd.end() - 1], complaint))
    return text


def line_of(data: bytes, number: int) -> str:
    """The line with this number, from 1, whatever the bytes are; nothing behind the last."""
    encoding = "utf-16" if data[:2] in _UTF16 else "utf-8-sig"
    return nth_line(data.decode(encoding, "replace"), number)


def nth_line(text: str, number: int) -> str:
    """The same of a text, without a list of what may be a million lines."""
    if number < 1:
        return ""
    ends = _LINE_END.finditer(text)
    start = 0
    for before in islice(ends, number - 1):
        start, number = before.end(), number - 1
    end = next(ends, None)
    return text[start : end.start() if end else None] if number == 1 else ""


def _decoded(data: bytes, problems: Problems) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The error's own bytes, because it does not count a byte order mark.
        before = error.object[: error.start].decode("utf-8")
        complaint = worded("Problem", "byte {byte} is not UTF-8: save the file as UTF-8")
        byte = f"0x{error.object[error.start]:02X}"
        problems.stop(_behind(before, complaint.format(byte=byte)))


def _behind(text: str, message: Words) -> Problem:
    lines = _LINE_END.split(text)
    return Problem(len(lines), len(lines[-1]) + 1, (), message)
