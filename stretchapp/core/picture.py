"""What files say of pictures, and where these are: inside the routine's file, or beside it."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress

from msgspec import structs

from stretchapp.core.file_format import read_file
from stretchapp.core.file_problem import Problems, shown
from stretchapp.core.picture_kind import PictureError
from stretchapp.core.picture_name import picture_name_problem
from stretchapp.core.picture_rules import clean_picture
from stretchapp.core.routine import RoutineEntry
from stretchapp.core.stretch import Picture, Stretch
from stretchapp.core.typed_values import RefusedError, refused, text_in
from stretchapp.core.wording import Words, worded
from stretchapp.core.yaml_tree import ListNode, MapNode, Node, TextNode

PICTURES = "pictures"  # the key of those inside a file
MOST_PICTURES = 30

Entries = tuple[RoutineEntry, ...]
Changed = Callable[[Picture], "Picture | None"]
StampOf = Callable[[str], str]  # of a file in a folder, by its name


def read_picture(node: Node, problems: Problems) -> Picture:
    """What a stretch says of its picture."""
    name = text_in(node)
    if not name:
        raise refused(node, worded("Problem", "the name of a picture"), problems)
    if wrong := picture_name_problem(name):
        problems.at(node, of_picture(name, wrong))
        raise RefusedError
    return Picture(name)


def of_picture(name: str, wrong: Words) -> Words:
    return worded("Problem", "`{name}` {wrong}").format(name=shown(name), wrong=wrong)


def read_pictures(node: Node, problems: Problems) -> Mapping[str, bytes]:
    """The group `pictures`: their bytes, written in base64, by their names."""
    if not isinstance(node, MapNode):
        need = worded("Problem", "a group of pictures by their names")
        raise refused(node, need, problems)
    if len(node.pairs) > MOST_PICTURES:
        many = worded("Problem", "{count} pictures; at most {most} fit")
        problems.at(node, many.format(count=len(node.pairs), most=MOST_PICTURES))
        raise RefusedError
    before = len(problems)
    found = {}
    for name, (key, value) in node.pairs.items():
        if wrong := picture_name_problem(name):
            problems.at(key, of_picture(name, wrong))
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
        problems.at(node, error.words)
    return b""


def _from_base64(text: str) -> bytes:
    with suppress(ValueError):
        if data := base64.b64decode("".join(text.split()), validate=True):
            return data
    raise PictureError(worded("Problem", "needs the bytes of a picture in base64"))


def pictures_inside(data: bytes, most_bytes: int) -> Mapping[str, bytes]:
    """Those of a file by their names. Raises RoutineFileError."""

    def read(root: Node, problems: Problems) -> Mapping[str, bytes]:
        group = _below(root, PICTURES)
        return read_pictures(group, problems) if group else {}

    return read_file(data, read, most_bytes)


def pictures_group(root: Node) -> Mapping[str, object]:
    """What is inside a file, by the names."""
    inside = _below(root, PICTURES)
    return inside.pairs if isinstance(inside, MapNode) else {}


def picture_nodes(root: Node) -> Iterator[TextNode]:
    """Wherever a routine or a stretch names a picture."""
    entries = _below(root, "stretches")
    items = entries.items if isinstance(entries, ListNode) else []
    groups: list[Node | None] = [root, *items]
    for group in groups:
        node = _below(group, "picture")
        if isinstance(node, TextNode):
            yield node
        inner = (_below(group, key) for key in ("use", "easier_stretch"))
        groups.extend(each for each in inner if each)


def _below(node: Node | None, key: str) -> Node | None:
    return node.pairs[key][1] if isinstance(node, MapNode) and key in node.pairs else None


def with_data(entries: Entries, data: Mapping[str, bytes]) -> Entries:
    """The entries with what the file has of the pictures that they name, and nobody else's."""

    def changed(picture: Picture) -> Picture:
        is_of_the_library = picture.folder
        found = b"" if is_of_the_library else data.get(picture.name, b"")
        return structs.replace(picture, data=found)

    return with_pictures(entries, changed)


def in_folder(entries: Entries, folder: str, stamp_of: StampOf, file: str = "") -> Entries:
    """The entries with the place of each picture that is not in another folder.

    With the name of the `file` that they were read from in this folder, what stands inside it
    stays there, and is not carried about.
    """
    return with_pictures(entries, lambda picture: placed(picture, folder, stamp_of, file))


def stretch_in_folder(stretch: Stretch, folder: str, stamp_of: StampOf) -> Stretch:
    return _shown_by(stretch, lambda picture: placed(picture, folder, stamp_of))


def placed(picture: Picture, folder: str, stamp_of: StampOf, file: str = "") -> Picture:
    is_elsewhere = picture.folder not in ("", folder)
    if is_elsewhere or (picture.data and not file):
        return picture
    inside = file if picture.data else picture.inside
    stamp = stamp_of(inside or picture.name)
    return structs.replace(picture, data=b"", folder=folder, inside=inside, stamp=stamp)


def with_pictures(entries: Entries, changed: Changed) -> Entries:
    """The same entries where nothing is changed, so that what is not read again stays the same."""
    made = []
    for entry in entries:
        stretch = _shown_by(entry.stretch, changed)
        is_same = stretch is entry.stretch
        made.append(entry if is_same else structs.replace(entry, stretch=stretch))
    return tuple(made)


def _shown_by(stretch: Stretch, changed: Changed) -> Stretch:
    """With those of the easier ones that it brings along."""
    picture = stretch.picture and changed(stretch.picture)
    easier = stretch.easier_stretch
    if isinstance(easier, Stretch):
        easier = _shown_by(easier, changed)
    if picture == stretch.picture and easier is stretch.easier_stretch:
        return stretch
    return structs.replace(stretch, picture=picture, easier_stretch=easier)
