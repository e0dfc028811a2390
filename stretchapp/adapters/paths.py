"""Where the user's own routines and data lie.

The same folder as QStandardPaths.AppDataLocation with the application name alone; a test compares
the two. Without Qt, because the terminal's commands must not pay for its import.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

APPLICATION = "stretchapp"
CRAMP_FILE = "cramp.json"
DRAFTS_FOLDER = "drafts"
EASIER_FILE = "easier.json"
HISTORY_FILE = "history.sqlite"
SETTINGS_FILE = "settings.toml"


def data_folder(given: Path | None = None) -> Path:
    """The folder asked for with --data-dir, else the system's place for this application."""
    if given is not None:
        # Unlike Path.expanduser() this leaves the name of a user there is not as it is.
        return Path(os.path.expanduser(given)).absolute()  # noqa: PTH111
    return data_place(sys.platform, os.environ, _home()) / APPLICATION


def cache_folder() -> Path:
    """What can be made again at any time: the same as QStandardPaths.CacheLocation on Linux."""
    return cache_place(sys.platform, os.environ, _home()) / APPLICATION


def claim_place(environ: Mapping[str, str]) -> Path:
    """Where it is noted which data folders have a window: not on a disk that computers share."""
    from tempfile import gettempdir

    return _absolute(environ.get("XDG_RUNTIME_DIR", "")) or Path(gettempdir())


def data_place(platform: str, environ: Mapping[str, str], home: Path) -> Path:
    """The folder in which each application of a user has one for its data."""
    if platform == "win32":
        return Path(environ.get("APPDATA") or home / "AppData" / "Roaming")
    if platform == "darwin":
        return home / "Library" / "Application Support"
    return _absolute(environ.get("XDG_DATA_HOME", "")) or home / ".local" / "share"


def cache_place(platform: str, environ: Mapping[str, str], home: Path) -> Path:
    """The folder in which each application of a user has one for its caches."""
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    if platform == "darwin":
        return home / "Library" / "Caches"
    return _absolute(environ.get("XDG_CACHE_HOME", "")) or home / ".cache"


def _absolute(path: str) -> Path | None:
    """The XDG specification has a relative path count for nothing."""
    return Path(path) if Path(path).is_absolute() else None


def _home() -> Path:
    """A user the system does not know has none, as in a container; Qt takes the root as well."""
    try:
        return Path.home()
    except RuntimeError:
        return Path("/")
