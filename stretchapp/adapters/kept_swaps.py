"""The easier stretches that a person chose, kept in a small file that can be read and mended."""

from __future__ import annotations

from pathlib import Path

import msgspec

from stretchapp.adapters.whole_file import write_whole
from stretchapp.core.easier import Swaps
from stretchapp.core.not_kept import NotKeptError


class KeptSwaps:
    """JSON, by routine: the id of a stretch as written, and of the one done instead."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self) -> Swaps:
        """Raises NotKeptError when there is a file and it cannot be read."""
        try:
            data = self._file.read_bytes()
            return msgspec.json.decode(data, type=dict[str, dict[str, str]])
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except (OSError, ValueError) as error:
            raise self._not_kept(error) from error

    def write(self, swaps: Swaps) -> None:
        """Whole or not at all. Raises NotKeptError."""
        data = msgspec.json.format(msgspec.json.encode(swaps), indent=2) + b"\n"
        try:
            write_whole(self._file, data)
        except OSError as error:
            raise self._not_kept(error) from error

    def _not_kept(self, error: OSError | ValueError) -> NotKeptError:
        reason = error.strerror if isinstance(error, OSError) else error
        return NotKeptError(f"{self._file}: {reason}")
