"""A routine's file as it was read, and what it may be like when it is to be written."""

from __future__ import annotations

from msgspec import Struct

from stretchapp.core.file_text import most_bytes
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.wording import Words


class WrittenFile(Struct, frozen=True):
    """`stamp` tells the file's content at `path` from any other; a new routine has neither yet.

    `routine` is the id of the routine it was made from; empty: of none.
    """

    routine: str = ""
    path: str = ""
    stamp: str = ""
    text: str = ""

    @property
    def most_bytes(self) -> int:
        """How large it may become."""
        return most_bytes(self.path)


class UnreadableError(NotKeptError):
    """The file cannot be read; the words name it and say why."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
        self.words = words


class ChangedMeanwhileError(NotKeptError):
    """Somebody else changed the file since it was read."""


class GoneMeanwhileError(ChangedMeanwhileError):
    """Somebody else deleted or moved it."""
