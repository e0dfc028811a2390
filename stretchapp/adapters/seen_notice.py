"""Whether the notice of the first start was read, kept as a small file."""

from __future__ import annotations

import contextlib
from pathlib import Path


class SeenNotice:
    """Where the file cannot be written the notice comes again, which harms nobody."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def is_seen(self) -> bool:
        return self._file.exists()

    def keep(self) -> None:
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._file.touch()
