"""What every routine and stretch file has in common: one group of keys, and `format: 1`."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from stretchapp.core.file_problem import Problem, Problems, RoutineFileError
from stretchapp.core.file_text import MAX_BYTES
from stretchapp.core.key_groups import Key
from stretchapp.core.typed_values import RefusedError, refused, text_in
from stretchapp.core.wording import worded
from stretchapp.core.yaml_tree import Node, read_tree

FORMAT = 1
NEWER = worded("Problem", "a newer version of the program opens it")

T = TypeVar("T")


def read_file(data: bytes, read: Callable[[Node, Problems], T], most_bytes: int = MAX_BYTES) -> T:
    """What `read` makes of the file's content. Raises RoutineFileError if it notes a problem."""
    problems = Problems()
    root = read_tree(data, problems, most_bytes)
    with suppress(RefusedError):
        value = read(root, problems)
        if not problems:
            return value
    raise problems.error()


def _read_format(node: Node, problems: Problems) -> int:
    text = text_in(node)
    if text.isdecimal() and text.isascii() and int(text[:9]) > FORMAT:
        message = worded(
            "Problem", "format {format} is newer than this program reads, which is {ours}"
        ).format(format=text[:9], ours=FORMAT)
        # What else is there may be right by then.
        raise RoutineFileError([Problem(node.line, node.column, node.path, message, NEWER)])
    if text != str(FORMAT):
        raise refused(node, str(FORMAT), problems)
    return FORMAT


BEGIN = worded("Problem", "begin the file with `format: {format}`").format(format=FORMAT)
FORMAT_KEY = Key(_read_format, required=True, hint=BEGIN)
