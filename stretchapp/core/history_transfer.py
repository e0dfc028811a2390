"""Taking the history out into a file and in from one: how far it is, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from stretchapp.core.wording import Words


class Form(Enum):
    """What a file with the whole history looks like."""

    JSON = "json"
    CSV = "csv"


class Fault(Enum):
    """Why there is no new file, or nothing was taken in. Whatever was there before still is."""

    NOT_WRITTEN = "not_written"
    NOT_READ = "not_read"
    NOT_OURS = "not_ours"
    NEWER = "newer"
    WRONG = "wrong"


class Progress(Protocol):
    """Told again and again how far a long work is, from whatever thread does it."""

    def __call__(self, done: int, total: int) -> None:
        """Raises TransferCancelledError when nobody wants the work any more."""


class TransferCancelledError(Exception):
    """Leaves everything as it was."""


@dataclass(frozen=True, slots=True)
class Exported:
    """`sessions` are in the file now, and `cramps` of the log; None for a picture."""

    file: str
    sessions: int | None = None
    cramps: int = 0


@dataclass(frozen=True, slots=True)
class Added:
    """So many are new here; so many were here already, and stay as they were."""

    new: int = 0
    known: int = 0


@dataclass(frozen=True, slots=True)
class Merged:
    """What a file brought."""

    file: str
    sessions: Added
    cramps: Added = Added()


@dataclass(frozen=True, slots=True)
class Failed:
    """`detail`: the system's reason, or what is wrong and where in the file."""

    fault: Fault
    file: str
    detail: str | Words = ""


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Nothing is changed."""


Outcome = Exported | Merged | Failed | Cancelled
