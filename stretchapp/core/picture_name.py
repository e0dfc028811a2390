"""The name of a picture: that of a file in the same folder, and of nothing else."""

from __future__ import annotations

import re

from stretchapp.core.file_problem import Problems, shown
from stretchapp.core.picture_kind import ENDINGS
from stretchapp.core.stretch import Picture
from stretchapp.core.typed_values import RefusedError, refused, text_in
from stretchapp.core.yaml_tree import Node

LONGEST_PICTURE_NAME = 100

# Separators, drives, streams and wildcards of any system, and its devices.
_SIGNS = frozenset('/\\:*?"<>|')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d) *\.", re.IGNORECASE)


def read_picture(node: Node, problems: Problems) -> Picture:
    """What a stretch says of its picture."""
    return Picture(read_picture_name(node, problems))


def read_picture_name(node: Node, problems: Problems) -> str:
    name = text_in(node)
    if not name:
        raise refused(node, "the name of a picture", problems)
    if wrong := picture_name_problem(name):
        problems.at(node, f"`{shown(name)}` {wrong}")
        raise RefusedError
    return name


def picture_name_problem(name: str) -> str:
    """Why no picture can be called so, or nothing."""
    if not name.lower().endswith(ENDINGS):
        return "is no picture: its name ends in .png, .jpg, .jpeg or .svg"
    if len(name) > LONGEST_PICTURE_NAME:
        return f"is too long: at most {LONGEST_PICTURE_NAME} characters"
    if not _is_plain(name):
        return "is not a plain file name: put the picture into the same folder"
    return ""


def _is_plain(name: str) -> bool:
    is_hidden = name[0] in ". "
    return name.isprintable() and not (is_hidden or _SIGNS & set(name) or _DEVICE.match(name))
