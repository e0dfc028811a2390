"""What the command line asks of the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from stretchapp.core.cramp_state import BodyPart


class WindowArguments(NamedTuple):
    """The routine to open at (None: the library) and the data folder (None: the system's own).

    `cramp`: open with help for a cramp, in a muscle if it is named.
    Instead of a routine a `file` with one, which is only looked at.
    """

    routine: str | None = None
    data_dir: Path | None = None
    cramp: bool = False
    muscle: BodyPart | None = None
    file: Path | None = None
