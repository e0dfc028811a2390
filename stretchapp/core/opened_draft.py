"""A draft of a file's text, with the pictures at its end apart, as no edit is about them."""

from __future__ import annotations

from contextlib import suppress

from stretchapp.core.draft import Draft, RefusedEditError
from stretchapp.core.file_problem import Problems, RoutineFileError
from stretchapp.core.inner_pictures import InnerPictures
from stretchapp.core.picture import PICTURES, read_pictures
from stretchapp.core.typed_values import RefusedError
from stretchapp.core.yaml_tree import MapNode, Node, TextNode


def draft_of(text: str) -> Draft:
    """Where pictures stand anywhere else, all of the text is read anew with every edit."""
    whole = Draft(text)
    with suppress(RefusedEditError):
        if PICTURES in text and _ends_with_them(whole.root, text):
            key, group = whole.root.pairs[PICTURES]
            return Draft(text[: key.start], _inner(text[key.start :], group))
    return whole


def _ends_with_them(root: MapNode, text: str) -> bool:
    """As the last key, on a line of its own: what is before it is a file by itself."""
    key: TextNode = list(root.pairs.values())[-1][0]
    return key.text == PICTURES and key.column == 1 and text[root.start] != "{"


def _inner(text: str, group: Node) -> InnerPictures:
    problems = Problems()
    try:
        return InnerPictures(text, read_pictures(group, problems))
    except (RefusedError, RoutineFileError):
        return InnerPictures(text, problems=problems.error().problems)
