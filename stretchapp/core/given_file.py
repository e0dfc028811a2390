"""A file that somebody gave: to be looked at before anything of it is kept."""

from __future__ import annotations

from dataclasses import dataclass

from stretchapp.core.file_problem import Problem
from stretchapp.core.routine import Routine


@dataclass(frozen=True, slots=True)
class GivenFile:
    """`path` as a person may type it. Without a routine it has problems, and nothing to keep.

    The routine's id is one that no other has.
    """

    path: str
    data: bytes = b""
    routine: Routine | None = None
    problems: tuple[Problem, ...] = ()
