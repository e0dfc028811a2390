"""A routine's file whose pictures are put beside it: nothing else in it changes."""

from __future__ import annotations

from collections.abc import Mapping

from stretchapp.core import yaml_patch
from stretchapp.core.file_problem import Problems, RoutineFileError
from stretchapp.core.file_text import MAX_SHARED_BYTES, text_of
from stretchapp.core.picture import PICTURES, picture_nodes, pictures_group, pictures_inside
from stretchapp.core.yaml_tree import MapNode, Node, read_tree


def named_inside(data: bytes) -> Mapping[str, bytes]:
    """The pictures inside a file that are shown."""
    root = read_tree(data, Problems(), MAX_SHARED_BYTES)
    named = {node.text for node in picture_nodes(root)}
    inside = pictures_inside(data, MAX_SHARED_BYTES)
    return {name: inside[name] for name in inside if name in named}


def without_inside(data: bytes, names: Mapping[str, str]) -> bytes:
    """The file without the pictures in it, which have these names now.

    As it was, where it is written in a way that does not allow that.
    """
    text = text_of(data, Problems(), MAX_SHARED_BYTES)
    wanted = [names.get(node.text, node.text) for node in picture_nodes(_tree(text))]
    made = _without_group(_renamed(text, names))
    try:
        root = _tree(made)
    except RoutineFileError:
        return data
    is_right = not pictures_group(root) and wanted == [each.text for each in picture_nodes(root)]
    return made.encode() if is_right else data


def _renamed(text: str, names: Mapping[str, str]) -> str:
    """From the end to the beginning, so that the places of the others stay."""
    nodes = sorted(picture_nodes(_tree(text)), key=lambda node: -node.start)
    for node in nodes:
        if names.get(node.text, node.text) != node.text:
            text = yaml_patch.put_text(text, node, names[node.text])
    return text


def _without_group(text: str) -> str:
    root = _tree(text)
    return yaml_patch.drop(text, root, PICTURES) if isinstance(root, MapNode) else text


def _tree(text: str) -> Node:
    return read_tree(text.encode(), Problems(), MAX_SHARED_BYTES)
