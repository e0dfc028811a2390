"""The files of a library that have problems → text that can be read and copied."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stretchapp.core.library import BrokenFile, Library
from stretchapp.ui.wording import translated

translate = QCoreApplication.translate


def problems_title(library: Library) -> str:
    files = len(library.broken)
    if not files:
        return translate("Problems", "Every file loads")
    return translate("Problems", "%n file(s) to mend", None, files)


def problems_text(library: Library) -> str:
    if not library.broken:
        return translate("Problems", "Nothing to mend. Go back to see your routines.")
    return "\n\n".join(_file_text(file) for file in library.broken)


def _file_text(file: BrokenFile) -> str:
    return "\n".join(map(translated, file.lines))
