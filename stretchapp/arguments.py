"""What the command line asks of the window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WindowArguments:
    """The routine to open at (None: the library) and the data folder (None: the system's own).

    Instead of a routine a `file` with one, which is only looked at.
    """

    routine: str | None = None
    data_dir: Path | None = None
    file: Path | None = None
