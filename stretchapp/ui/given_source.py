"""Where files from other people are read, and those for other people written."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from stretchapp.core.given_file import GivenFile
from stretchapp.core.library import Library
from stretchapp.core.routine import Routine
from stretchapp.core.wording import Words


class GivenSource(Protocol):
    """`add` and `share` raise NotKeptError, and `share` TooMuchError.

    `share` has what is wrong with each picture that it left out, after its name.
    """

    def read(self, path: Path, library: Library) -> GivenFile: ...

    def add(self, given: GivenFile, library: Library) -> str: ...

    def share(self, file: Path, routine: Routine, library: Library) -> tuple[Words, ...]: ...
