"""The window's language: the system's where there is a translation, else English."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

ENGLISH = QLocale(QLocale.Language.English)


def install_translations(application: QCoreApplication, folder: Path) -> bool:
    """Install `stretchapp_<language>.qm`; English has one too, for its plurals."""
    translator = QTranslator(application)
    found = any(
        translator.load(locale, "stretchapp", "_", str(folder))
        for locale in (QLocale.system(), ENGLISH)
    )
    return found and application.installTranslator(translator)
