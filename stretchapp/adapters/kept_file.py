"""Bytes kept from one run to the next for as long as what they were made from stays the same."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

END_OF_STAMP = b"\0"


class KeptFile:
    """A cache that cannot be read or written costs time and nothing else."""

    def __init__(self, file: Path, stamp: Callable[[], str]) -> None:
        self._file = file
        self._stamp = stamp

    def stamp(self) -> bytes:
        """What data made from now on are made from: take it before making them."""
        return self._stamp().encode() + END_OF_STAMP

    def get(self, stamp: bytes) -> bytes | None:
        """What was put under this stamp, if that was the last."""
        try:
            data = self._file.read_bytes()
        except OSError:
            return None
        return data[len(stamp) :] if data.startswith(stamp) else None

    def put(self, data: bytes, stamp: bytes) -> None:
        """Keep it whole or not at all, also when two windows start at once."""
        draft = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            try:
                draft.write_bytes(stamp + data)
                draft.replace(self._file)
            finally:
                draft.unlink(missing_ok=True)
