"""The cramp that is not over, kept so that neither a closed window nor a kill loses its time."""

from __future__ import annotations

from pathlib import Path

import msgspec

from stretchapp.adapters.whole_file import write_whole
from stretchapp.core.cramp_event import CrampEvent
from stretchapp.core.not_kept import NotKeptError


class KeptCramp:
    """A CrampLog of one: JSON that can be read; there is no file once the cramp is over."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def keep(self, event: CrampEvent) -> None:
        try:
            if event.is_over:
                self._file.unlink(missing_ok=True)
            else:
                write_whole(self._file, msgspec.json.format(msgspec.json.encode(event)) + b"\n")
        except OSError as error:
            raise self._not_kept(error) from error

    def unfinished(self) -> CrampEvent | None:
        try:
            event = msgspec.json.decode(self._file.read_bytes(), type=CrampEvent)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, ValueError, RecursionError) as error:
            raise self._not_kept(error) from error
        return None if event.is_over else event

    def _not_kept(self, error: Exception) -> NotKeptError:
        reason = error.strerror if isinstance(error, OSError) else error
        return NotKeptError(f"{self._file}: {reason}")
