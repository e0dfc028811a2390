"""The pictures of a routine inside its file, for people who have no other file."""

from __future__ import annotations

import base64
import textwrap
from collections.abc import Iterable
from itertools import chain, count

from stretchapp.core.picture import MOST_PICTURES, PICTURES, Entries, with_pictures
from stretchapp.core.picture_kind import PictureError
from stretchapp.core.ports import Pictures
from stretchapp.core.stretch import Picture
from stretchapp.core.wording import Words, worded
from stretchapp.core.yaml_lines import INDENT
from stretchapp.core.yaml_writing import tidy, typed_scalar

COLUMNS = 76
LONGEST_STEM = 80


class SharedPictures:
    """Each once, under a name that no other has. One that cannot be shown is left out."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._named: dict[Picture, Picture | None] = {}
        self._wrong: dict[Words, None] = {}

    @property
    def left_out(self) -> tuple[Words, ...]:
        return tuple(self._wrong)

    def put(self, entries: Entries) -> Entries:
        """The entries with these pictures by their names, and without those left out."""
        return with_pictures(entries, self._put)

    def _put(self, picture: Picture) -> Picture | None:
        if picture not in self._named:
            self._named[picture] = self._read(picture)
        return self._named[picture]

    def _read(self, picture: Picture) -> Picture | None:
        try:
            data = self._pictures.data(picture)
        except PictureError as error:
            wrong = worded("Share", "{name} {wrong}")
            self._wrong[wrong.format(name=picture.name, wrong=error.words)] = None
            return None
        return Picture(self._free(tidy(picture.name)), data)

    def _free(self, name: str) -> str:
        taken = {each.name.casefold() for each in self._named.values() if each}
        stem, _, ending = name.rpartition(".")
        numbered = (f"{stem[:LONGEST_STEM]}-{number}.{ending}" for number in count(2))
        return next(each for each in chain([name], numbered) if each.casefold() not in taken)


def pictures_in(entries: Entries) -> tuple[Picture, ...]:
    """Those that were put into them, each once."""
    found: dict[str, Picture] = {}

    def note(picture: Picture) -> Picture:
        if not picture.folder:
            found[picture.name] = picture
        return picture

    with_pictures(entries, note)
    return tuple(found.values())


def pictures_text(pictures: Iterable[Picture]) -> str:
    """The end of a file with these inside it."""
    lines = [line for each in pictures for line in _lines(each)]
    return "\n".join([f"{PICTURES}:", *lines, ""]) if lines else ""


def too_large(pictures: Iterable[Picture], room: int) -> tuple[str, ...]:
    """The largest, without which there are few enough, and they fit into so many bytes."""
    left = sorted(pictures, key=lambda each: len(each.data))
    named = []
    while len(left) > MOST_PICTURES or len(pictures_text(left).encode()) > room:
        named.append(left.pop().name)
    return tuple(named)


def _lines(picture: Picture) -> list[str]:
    """As a text of several lines, so that a person can read the file above it."""
    written = textwrap.wrap(base64.b64encode(picture.data).decode(), COLUMNS)
    key = typed_scalar(picture.name, in_signs=True)
    return [f"{INDENT}{key}: |", *(f"{INDENT * 2}{line}" for line in written)]
