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


def data_folder(given: Path | None = None) -> Path:
    """The folder asked for with --data-dir, else the system's place for this application."""
    if given is not None:
        # Unlike Path.expanduser() this leaves the name of a user there is not as it is.
        return Path(os.path.expanduser(given)).absolute()  # noqa: PTH111
    return _system_place(sys.platform, os.environ, _home()) / APPLICATION


def cache_folder() -> Path:
    """What can be made again at any time: the same as QStandardPaths.CacheLocation on Linux."""
    home = _home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / APPLICATION
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / APPLICATION
    wanted = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (wanted if wanted.is_absolute() else home / ".cache") / APPLICATION


def _home() -> Path:
    """A user the system does not know has none, as in a container; Qt takes the root as well."""
    try:
        return Path.home()
    except RuntimeError:
        return Path("/")


def _system_place(platform: str, environ: Mapping[str, str], home: Path) -> Path:
    if platform == "win32":
        return Path(environ.get("APPDATA") or home / "AppData" / "Roaming")
    if platform == "darwin":
        return home / "Library" / "Application Support"
    wanted = environ.get("XDG_DATA_HOME", "")
    return Path(wanted) if Path(wanted).is_absolute() else home / ".local" / "share"
