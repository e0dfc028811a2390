"""A Qt that shows nothing, for what is drawn into files."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from stretchapp.adapters.translations import install_translations


def qt_without_display(translations: Path) -> QGuiApplication:
    """To be kept for as long as something is drawn: it has the fonts."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("LC_CTYPE", "C.UTF-8")  # without any locale Qt complains on stderr
    application = QGuiApplication([])
    install_translations(application, translations)
    return application
