"""The easier stretches that a person chose, kept in a small file that can be read and mended."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from stretchapp.core.easier import NotKeptError, Swaps


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
        draft = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            try:
                draft.write_bytes(data)
                draft.replace(self._file)
            finally:
                draft.unlink(missing_ok=True)
        except OSError as error:
            raise self._not_kept(error) from error

    def _not_kept(self, error: OSError | ValueError) -> NotKeptError:
        reason = error.strerror if isinstance(error, OSError) else error
        return NotKeptError(f"{self._file}: {reason}")
