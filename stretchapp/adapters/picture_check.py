"""What is wrong with the pictures that a file names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from stretchapp.adapters.picture_files import PictureFiles
from stretchapp.adapters.routine_bytes import file_bytes, most_bytes
from stretchapp.core.file_problem import Problem, Problems, RoutineFileError
from stretchapp.core.picture import of_picture, picture_nodes, pictures_group
from stretchapp.core.picture_kind import PictureError
from stretchapp.core.picture_name import picture_name_problem
from stretchapp.core.stretch import Picture
from stretchapp.core.wording import Words
from stretchapp.core.yaml_tree import read_tree


def picture_problems(path: Path) -> Iterator[Problem]:
    """Those that reading the file does not find: of pictures beside it. None if it is no tree."""
    with suppress(RoutineFileError):
        root = read_tree(file_bytes(path), Problems(), most_bytes(path))
        inside = pictures_group(root)
        for node in picture_nodes(root):
            if node.text in inside:
                continue
            if wrong := _problem(node.text, path.parent):
                message = of_picture(node.text, wrong)
                yield Problem(node.line, node.column, node.path, message)


def _problem(name: str, folder: Path) -> Words | None:
    """Nothing of a name that is a problem in itself."""
    if picture_name_problem(name):
        return None
    try:
        PictureFiles().data(Picture(name, folder=str(folder)))
    except PictureError as error:
        return error.words
    return None
