"""Copies of a person's own pictures beside the routines."""

from __future__ import annotations

import re
from contextlib import suppress
from itertools import count
from pathlib import Path

from stretchapp.adapters.smaller_picture import made_smaller
from stretchapp.adapters.whole_file import write_whole
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.picture_kind import PictureError
from stretchapp.core.picture_name import picture_name_problem
from stretchapp.core.picture_rules import clean_picture
from stretchapp.core.stretch import Picture
from stretchapp.core.wording import worded

MOST_BYTES = 64 * 1024 * 1024
LONGEST_STEM = 60
_NOT_PLAIN = re.compile(r"[^\w .()-]+")
_ENDINGS = {b"\x89PNG": ".png", b"\xff\xd8\xff": ".jpg"}


class KeptPictures:
    """A PictureKeeper."""

    def __init__(self, own: Path) -> None:
        self._own = own
        self._written: list[Path] = []

    @property
    def folder(self) -> str:
        return str(self._own)

    def keep(self, file: str) -> str:
        source = Path(file)
        try:
            with source.open("rb") as reader:
                data = reader.read(MOST_BYTES + 1)
        except OSError as error:
            unread = worded("Picture", "cannot be read: {reason}")
            raise PictureError(unread.format(reason=error.strerror or str(error))) from error
        if len(data) > MOST_BYTES:
            larger = worded("Picture", "is larger than {most} MiB")
            raise PictureError(larger.format(most=MOST_BYTES // 1024**2))
        picture = _fitting(source.name, data)
        try:
            return self.write_new(picture)
        except OSError as error:
            raise NotKeptError(f"{self._own}: {error.strerror or error}") from error

    def write_new(self, picture: Picture) -> str:
        """Under its own name or the first with a number that is free. Raises OSError.

        What is there already is not written twice.
        """
        self._own.mkdir(parents=True, exist_ok=True)
        stem, ending = Path(picture.name).stem, Path(picture.name).suffix
        for number in count(1):
            name = picture.name if number == 1 else f"{stem}-{number}{ending}"
            file = self._own / name
            try:
                file.open("xb").close()
            except FileExistsError:
                if _has(file, picture.data):
                    return name
                continue
            try:
                write_whole(file, picture.data)
            except OSError:
                file.unlink(missing_ok=True)
                raise
            self._written.append(file)
            return name
        raise AssertionError("there are always more numbers")

    def take_back(self) -> None:
        """Leave nothing of what this keeper wrote."""
        while self._written:
            with suppress(OSError):
                self._written.pop().unlink(missing_ok=True)


def _fitting(name: str, data: bytes) -> Picture:
    """What is shown of it if that is within all limits, else of a photo made smaller."""
    ending = next((each for start, each in _ENDINGS.items() if data.startswith(start)), ".svg")
    stem = plain_stem(Path(name).stem, ending)
    try:
        return Picture(stem + ending, clean_picture(stem + ending, data))
    except PictureError as error:
        if ending == ".svg":
            raise
        refused = error
    for other_ending, smaller in made_smaller(data):
        with suppress(PictureError):
            return Picture(stem + other_ending, clean_picture(stem + other_ending, smaller))
    raise refused


def _has(file: Path, data: bytes) -> bool:
    is_as_long = file.is_file() and file.stat().st_size == len(data)
    return is_as_long and file.read_bytes() == data


def plain_stem(stem: str, ending: str) -> str:
    """What is left of a name that no system objects to."""
    plain = _NOT_PLAIN.sub("-", stem).strip(" .-")[:LONGEST_STEM].strip(" .-")
    return plain if plain and not picture_name_problem(plain + ending) else "picture"
