"""The pictures inside a routine's file, apart from the rest of its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from stretchapp.core.file_problem import Problem


@dataclass(frozen=True)
class InnerPictures:
    """The `text` that ends the file, and what was read of it, once: it may have megabytes."""

    text: str = ""
    data: Mapping[str, bytes] = field(default_factory=dict, compare=False)
    problems: tuple[Problem, ...] = field(default=(), compare=False)

    @cached_property
    def size(self) -> int:
        """In bytes, as they stand there."""
        return len(self.text.encode())
