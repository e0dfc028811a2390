"""Where speech-dispatcher listens, as its client library has it (spd_get_default_address)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

UNIX = "unix_socket"


def speechd_socket(environ: Mapping[str, str]) -> str:
    """The path of its Unix socket; empty when the user has it listen on TCP."""
    method, _, path = environ.get("SPEECHD_ADDRESS", "").partition(":")
    if method not in ("", UNIX):
        return ""
    return path or str(_user_folder(environ) / "speech-dispatcher" / "speechd.sock")


def _user_folder(environ: Mapping[str, str]) -> Path:
    """What glib calls the user's run-time folder."""
    folder = environ.get("XDG_RUNTIME_DIR") or environ.get("XDG_CACHE_HOME")
    return Path(folder) if folder else Path(environ.get("HOME") or "/") / ".cache"
