"""What was set in the window, for the commands that have none."""

from __future__ import annotations

from pathlib import Path

from stretchapp.adapters.paths import SETTINGS_FILE, data_folder
from stretchapp.adapters.settings_file import SettingsFile
from stretchapp.choice import complain
from stretchapp.core.kept_values import Nonsense, Reading
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.settings import Settings, read_settings


def kept_settings(data_dir: Path | None) -> Settings:
    """What is wrong with them is one line on stderr, and counts as not written."""
    file = SettingsFile(data_folder(data_dir) / SETTINGS_FILE)
    try:
        reading = Reading(file.read())
    except NotKeptError as error:
        complain(f"stretchapp: your settings could not be read, so all are as they come: {error}")
        return Settings()
    settings = read_settings(reading)
    if reading.nonsense:
        told = "; ".join(map(_told, reading.nonsense))
        complain(f"stretchapp: {file.name}: these make no sense and count as not written: {told}")
    return settings


def _told(nonsense: Nonsense) -> str:
    return f"{nonsense.key} = {nonsense.written} (possible: {nonsense.allowed})"
