"""The name of a picture: that of a file in the same folder, and of nothing else."""

from __future__ import annotations

import re

from stretchapp.core.picture_endings import ENDINGS
from stretchapp.core.wording import Words, worded

LONGEST_PICTURE_NAME = 100

# Separators, drives, streams and wildcards of any system, and its devices.
_SIGNS = frozenset('/\\:*?"<>|')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d) *\.", re.IGNORECASE)


def picture_name_problem(name: str) -> Words | None:
    """Why no picture can be called so."""
    if not name.lower().endswith(ENDINGS):
        return worded("Picture", "is no picture: its name ends in .png, .jpg, .jpeg or .svg")
    if len(name) > LONGEST_PICTURE_NAME:
        too_long = worded("Picture", "is too long: at most {most} characters")
        return too_long.format(most=LONGEST_PICTURE_NAME)
    if not _is_plain(name):
        return worded("Picture", "is not a plain file name: put the picture into the same folder")
    return None


def _is_plain(name: str) -> bool:
    is_hidden = name[0] in ". "
    return name.isprintable() and not (is_hidden or _SIGNS & set(name) or _DEVICE.match(name))
