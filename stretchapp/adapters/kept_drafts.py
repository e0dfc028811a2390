"""Routines that are being edited, kept so that no crash and no closing loses them."""

from __future__ import annotations

from pathlib import Path

import msgspec

from stretchapp.adapters.whole_file import write_whole
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.written_file import WrittenFile


class KeptDrafts:
    """JSON, a file for each routine: what its file was when it was read, and the text as edited.

    What cannot be read counts as not there: it was only ever a second copy.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, key: str) -> WrittenFile | None:
        try:
            data = self._file(key).read_bytes()
            return msgspec.json.decode(data, type=WrittenFile)
        except (OSError, ValueError):
            return None

    def keep(self, key: str, draft: WrittenFile) -> None:
        """Raises NotKeptError."""
        file = self._file(key)
        try:
            write_whole(file, msgspec.json.format(msgspec.json.encode(draft), indent=2) + b"\n")
        except OSError as error:
            raise NotKeptError(f"{file}: {error.strerror}") from error
        except ValueError as error:  # a file whose name is no text
            raise NotKeptError(f"{file}: {error}") from error

    def drop(self, key: str) -> None:
        """Raises NotKeptError."""
        file = self._file(key)
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise NotKeptError(f"{file}: {error.strerror}") from error

    def keys(self) -> tuple[str, ...]:
        """Of all that are kept, the latest first."""
        try:
            files = [(file.stat().st_mtime_ns, file) for file in self._folder.glob("*.json")]
        except OSError:
            return ()
        return tuple(file.stem for _, file in sorted(files, reverse=True))

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.json"
