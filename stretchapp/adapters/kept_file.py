"""Bytes kept from one run to the next for as long as what they were made from stays the same."""

from __future__ import annotations

import contextlib
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
        data = self._content()
        return data[len(stamp) :] if data.startswith(stamp) else None

    def latest(self) -> bytes | None:
        """What was put last, whatever it was made from."""
        _, end, data = self._content().partition(END_OF_STAMP)
        return data if end else None

    def keep(self, data: bytes) -> None:
        """What was made from things as they are, unless it is there already."""
        stamp = self.stamp()
        if self.get(stamp) != data:
            self.put(data, stamp)

    def put(self, data: bytes, stamp: bytes) -> None:
        """Keep it whole or not at all."""
        from stretchapp.adapters.whole_file import write_whole

        with contextlib.suppress(OSError):
            write_whole(self._file, stamp + data)

    def _content(self) -> bytes:
        try:
            return self._file.read_bytes()
        except OSError:
            return b""
