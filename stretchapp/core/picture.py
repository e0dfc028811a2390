"""Where the pictures of a routine are: inside its file, or beside it."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping

from msgspec import structs

from stretchapp.core.file_problem import Problems, shown
from stretchapp.core.picture_name import picture_name_problem
from stretchapp.core.routine import RoutineEntry
from stretchapp.core.stretch import Picture, Stretch
from stretchapp.core.typed_values import RefusedError, refused, text_in
from stretchapp.core.yaml_tree import MapNode, Node

MOST_PICTURE_BYTES = 1024 * 1024

Entries = tuple[RoutineEntry, ...]


class PictureError(Exception):
    """There is no picture to show: a clause that follows its name, such as "is not there"."""


def read_pictures(node: Node, problems: Problems) -> Mapping[str, bytes]:
    """The group `pictures`: their bytes, written in base64, by their names."""
    if not isinstance(node, MapNode):
        raise refused(node, "a group of pictures by their names", problems)
    names = len(problems)
    for name, (key, _) in node.pairs.items():
        if wrong := picture_name_problem(name):
            problems.at(key, f"`{shown(name)}` {wrong}")
    found = {name: _data(each, problems) for name, (_, each) in node.pairs.items()}
    if len(problems) > names:
        raise RefusedError
    return found


def _data(node: Node, problems: Problems) -> bytes:
    try:
        data = base64.b64decode("".join(text_in(node).split()), validate=True)
    except ValueError:
        data = b""
    if not data:
        problems.at(node, "needs the bytes of a picture in base64")
    elif len(data) > MOST_PICTURE_BYTES:
        problems.at(node, f"more than {MOST_PICTURE_BYTES // 1024} KiB")
    return data


def with_data(entries: Entries, data: Mapping[str, bytes]) -> Entries:
    """The entries with what the file has of the pictures that they name."""
    return _with_pictures(
        entries, lambda picture: structs.replace(picture, data=data.get(picture.name, b""))
    )


def in_folder(entries: Entries, folder: str) -> Entries:
    """The entries with the place of each picture that has none yet."""
    return _with_pictures(entries, lambda picture: placed(picture, folder))


def placed(picture: Picture, folder: str) -> Picture:
    is_known = picture.data or picture.folder
    return picture if is_known else structs.replace(picture, folder=folder)


def stretch_in_folder(stretch: Stretch, folder: str) -> Stretch:
    if not stretch.picture:
        return stretch
    return structs.replace(stretch, picture=placed(stretch.picture, folder))


def _with_pictures(entries: Entries, changed: Callable[[Picture], Picture]) -> Entries:
    return tuple(
        structs.replace(
            entry, stretch=structs.replace(entry.stretch, picture=changed(entry.stretch.picture))
        )
        if entry.stretch.picture
        else entry
        for entry in entries
    )
