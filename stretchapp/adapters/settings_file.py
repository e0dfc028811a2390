"""The settings in a small file that can be read, mended and taken along."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from stretchapp.core.not_kept import NotKeptError

HEAD = "# Kept by Stretch. A value that makes no sense counts as not written.\n"


class DamagedError(NotKeptError):
    """The file is there, and it is no TOML."""


class SettingsFile:
    """TOML, a line for each setting. What others wrote into it is kept."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @property
    def name(self) -> str:
        return str(self._file)

    def read(self) -> dict[str, object]:
        """Nothing where there is no file. Raises NotKeptError when it cannot be read."""
        try:
            return _table(self._file.read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except OSError as error:
            raise NotKeptError(f"{self._file}: {error.strerror}") from error
        except RecursionError as error:
            raise DamagedError(f"{self._file}: too deep") from error
        except ValueError as error:
            raise DamagedError(f"{self._file}: {error}") from error

    def write(self, table: Mapping[str, object]) -> None:
        """Whole or not at all; a damaged file is set aside. Raises NotKeptError."""
        from stretchapp.adapters.toml_text import toml_text
        from stretchapp.adapters.whole_file import write_whole

        try:
            kept = {**self._before(), **table}
            write_whole(self._file, f"{HEAD}{toml_text(kept)}".encode())
        except OSError as error:
            raise NotKeptError(f"{self._file}: {error.strerror}") from error

    def _before(self) -> dict[str, object]:
        from stretchapp.adapters.whole_file import set_aside

        try:
            return self.read()
        except DamagedError:
            set_aside(self._file)
            return {}


def _table(data: bytes) -> dict[str, object]:
    """Imported only where there are settings to read: it is 5 ms of start-up."""
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib

    table: dict[str, object] = tomllib.loads(data.decode("utf-8-sig"))
    return table
