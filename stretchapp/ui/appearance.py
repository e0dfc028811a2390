"""Which theme the window wears: the system's, light or dark, and every change of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication, QWidget

from stretchapp.ui.theme import Theme, palette, style_sheet
from stretchapp.ui.type_scale import apply_scale, scale_for


class Appearance(QObject):
    """Follows the system unless `fixed` says which scheme to wear."""

    theme_changed = Signal(object)

    def __init__(
        self,
        theme_for: Callable[[Qt.ColorScheme], Theme],
        template: str,
        hints: QStyleHints,
        fixed: Qt.ColorScheme | None = None,
    ) -> None:
        super().__init__()
        self._theme_for = theme_for
        self._template = template
        self.theme = theme_for(hints.colorScheme() if fixed is None else fixed)
        if fixed is None:
            hints.colorSchemeChanged.connect(self._follow)

    def dress(self, window: QWidget) -> None:
        """Put the palette on the program and the style sheet on a window; sizes are `fit`'s."""
        QApplication.setPalette(palette(self.theme))
        window.setStyleSheet(style_sheet(self.theme, self._template))

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        self.theme = self._theme_for(scheme)
        self.theme_changed.emit(self.theme)


def fit(page: QWidget, window: QWidget) -> None:
    """Set the type sizes of a page for the size of its window."""
    apply_scale(page, scale_for(window.size()))
