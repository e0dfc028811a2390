"""The base of widgets that paint themselves in the colours of a theme."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from stretchapp.ui.theme import Theme


class Painted(QWidget):
    """Holds the theme; the window hands a new one to every Painted it contains."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()
