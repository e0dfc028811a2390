"""Cramps that are not in the log yet, kept so that neither a closed window nor a kill loses one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from stretchapp.adapters.whole_file import write_whole
from stretchapp.core.cramp_event import CrampEvent
from stretchapp.core.not_kept import NotKeptError


class KeptCramps:
    """A CrampKeeper: JSON that can be read; there is no file when there is nothing to keep."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def keep(self, event: CrampEvent) -> None:
        self._write([*self._others(event), event])

    def forget(self, event: CrampEvent) -> None:
        self._write(self._others(event))

    def kept(self) -> tuple[CrampEvent, ...]:
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=tuple[CrampEvent, ...])
        except (FileNotFoundError, NotADirectoryError):
            return ()
        except (OSError, ValueError, RecursionError) as error:
            raise self._not_kept(error) from error

    def _others(self, event: CrampEvent) -> list[CrampEvent]:
        """Of a file that cannot be read there are none: the cramp of now counts for more."""
        try:
            return [each for each in self.kept() if each.opened_at != event.opened_at]
        except NotKeptError:
            return []

    def _write(self, events: Sequence[CrampEvent]) -> None:
        try:
            if events:
                write_whole(self._file, msgspec.json.format(msgspec.json.encode(events)) + b"\n")
            else:
                self._file.unlink(missing_ok=True)
        except OSError as error:
            raise self._not_kept(error) from error

    def _not_kept(self, error: Exception) -> NotKeptError:
        reason = error.strerror if isinstance(error, OSError) else error
        return NotKeptError(f"{self._file}: {reason}")
