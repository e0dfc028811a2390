"""Where the pictures of a routine are: inside its file, or beside it."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from contextlib import suppress

from msgspec import structs

from stretchapp.core.file_problem import Problems, shown
from stretchapp.core.picture_kind import PictureError
from stretchapp.core.picture_name import picture_name_problem
from stretchapp.core.picture_rules import clean_picture
from stretchapp.core.routine import RoutineEntry
from stretchapp.core.stretch import Picture, Stretch
from stretchapp.core.typed_values import RefusedError, refused, text_in
from stretchapp.core.yaml_tree import MapNode, Node

Entries = tuple[RoutineEntry, ...]
StampOf = Callable[[str], str]  # of a file in a folder, by its name


def read_pictures(node: Node, problems: Problems) -> Mapping[str, bytes]:
    """The group `pictures`: their bytes, written in base64, by their names."""
    if not isinstance(node, MapNode):
        raise refused(node, "a group of pictures by their names", problems)
    before = len(problems)
    found = {}
    for name, (key, value) in node.pairs.items():
        if wrong := picture_name_problem(name):
            problems.at(key, f"`{shown(name)}` {wrong}")
        else:
            found[name] = _data(name, value, problems)
    if len(problems) > before:
        raise RefusedError
    return found


def _data(name: str, node: Node, problems: Problems) -> bytes:
    """Nothing of what is refused."""
    try:
        return clean_picture(name, _from_base64(text_in(node)))
    except PictureError as error:
        problems.at(node, str(error))
    return b""


def _from_base64(text: str) -> bytes:
    with suppress(ValueError):
        if data := base64.b64decode("".join(text.split()), validate=True):
            return data
    raise PictureError("needs the bytes of a picture in base64")


def with_data(entries: Entries, data: Mapping[str, bytes]) -> Entries:
    """The entries with what the file has of the pictures that they name, and nobody else's."""

    def changed(picture: Picture) -> Picture:
        is_of_the_library = picture.folder
        found = b"" if is_of_the_library else data.get(picture.name, b"")
        return structs.replace(picture, data=found)

    return _with_pictures(entries, changed)


def in_folder(entries: Entries, folder: str, stamp_of: StampOf, file: str = "") -> Entries:
    """The entries with the place of each picture that is not in another folder.

    With the name of the `file` that they were read from in this folder, what stands inside it
    stays there, and is not carried about.
    """
    return _with_pictures(entries, lambda picture: placed(picture, folder, stamp_of, file))


def stretch_in_folder(stretch: Stretch, folder: str, stamp_of: StampOf) -> Stretch:
    if not stretch.picture:
        return stretch
    return structs.replace(stretch, picture=placed(stretch.picture, folder, stamp_of))


def placed(picture: Picture, folder: str, stamp_of: StampOf, file: str = "") -> Picture:
    is_elsewhere = picture.folder not in ("", folder)
    if is_elsewhere or (picture.data and not file):
        return picture
    inside = file if picture.data else picture.inside
    stamp = stamp_of(inside or picture.name)
    return structs.replace(picture, data=b"", folder=folder, inside=inside, stamp=stamp)


def _with_pictures(entries: Entries, changed: Callable[[Picture], Picture]) -> Entries:
    return tuple(
        structs.replace(
            entry, stretch=structs.replace(entry.stretch, picture=changed(entry.stretch.picture))
        )
        if entry.stretch.picture
        else entry
        for entry in entries
    )
