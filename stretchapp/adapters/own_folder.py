"""Show the user's own routines folder in the desktop's file manager."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

translate = QCoreApplication.translate


def open_own_folder(folder: Path) -> str:
    """Make the folder if need be and open it. Returns a sentence when that fails, else nothing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        return translate("Folder", "The folder {path} could not be made: {reason}.").format(
            path=folder, reason=error.strerror
        )
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        return ""
    return translate(
        "Folder", "No program opened the folder. Your routines belong here:\n{path}"
    ).format(path=folder)
