"""Pictures from files beside a routine or a stretch, and from inside a routine's file."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from stretchapp.core.picture_kind import PictureError
from stretchapp.core.picture_name import picture_name_problem
from stretchapp.core.picture_rules import MOST_PICTURE_BYTES, clean_picture
from stretchapp.core.stretch import Picture
from stretchapp.core.wording import worded

NOT_READ = worded("Picture", "cannot be read: {reason}")

# Nothing is waited for, and no link followed, even if one takes the file's place in this moment.
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_FLAGS |= getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class PictureFiles:
    """Reads plain files in the known folder, and nothing else."""

    def __init__(self) -> None:
        self._file = ("", "")
        self._inside: Mapping[str, bytes] = {}

    def data(self, picture: Picture) -> bytes:
        """Raises PictureError."""
        if picture.data:
            return picture.data
        if not picture.folder:
            raise PictureError(worded("Picture", "did not come with the routine"))
        if picture.inside:
            return self._data_inside(picture)
        return clean_picture(picture.name, _bytes(Path(picture.folder), picture.name))

    def _data_inside(self, picture: Picture) -> bytes:
        """What was inside the file that was asked for last stays: others of it are asked next."""
        path = Path(picture.folder) / picture.inside
        file = (str(path), picture.stamp)
        if file != self._file or not picture.stamp:
            self._file, self._inside = file, _pictures_inside(path)
        try:
            return self._inside[picture.name]
        except KeyError:
            gone = worded("Picture", "is no longer in {file}").format(file=str(path))
            raise PictureError(gone) from None


def _pictures_inside(path: Path) -> Mapping[str, bytes]:
    # The YAML reader, which a start that finds nothing new does not need.
    from stretchapp.adapters.routine_bytes import file_bytes, most_bytes
    from stretchapp.core.file_problem import RoutineFileError
    from stretchapp.core.picture import pictures_inside

    try:
        return pictures_inside(file_bytes(path), most_bytes(path))
    except RoutineFileError as error:
        problem = error.problems[0].in_file(str(path))
        raise PictureError(NOT_READ.format(reason=problem)) from error


def _bytes(folder: Path, name: str) -> bytes:
    """Of a file that is too large only as many as show it."""
    if wrong := picture_name_problem(name):
        raise PictureError(wrong)
    path = folder / name
    try:
        _check_plain(path.lstat().st_mode)
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            _check_plain(os.fstat(file.fileno()).st_mode)
            return file.read(MOST_PICTURE_BYTES + 1)
    except FileNotFoundError as error:
        lost = worded("Picture", "is not in the folder {folder}").format(folder=str(folder))
        raise PictureError(lost) from error
    except PermissionError as error:
        closed = worded("Picture", "may not be read; it is in the folder {folder}")
        raise PictureError(closed.format(folder=str(folder))) from error
    except OSError as error:
        raise PictureError(NOT_READ.format(reason=error.strerror or str(error))) from error


def _check_plain(mode: int) -> None:
    if stat.S_ISLNK(mode):
        link = worded("Picture", "is a link: put the picture itself into the folder")
        raise PictureError(link)
    if not stat.S_ISREG(mode):
        raise PictureError(worded("Picture", "is not a plain file"))
