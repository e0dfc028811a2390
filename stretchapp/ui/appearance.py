"""Which theme the window wears: the system's or another, and every change of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication, QWidget

from stretchapp.core.looks import ThemeChoice
from stretchapp.ui.theme import Theme, palette, style_sheet
from stretchapp.ui.type_scale import apply_scale, scale_for

TEXT_SIZE, DARK = "text_size", "dark"
# Under a style sheet a page's own palette counts for nothing.
DARK_PAGE = """
QWidget { color: $ink; }
QWidget[dark="true"] { background: $paper; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }
"""


class Appearance(QObject):
    """`system`: what counts as the system's scheme, unless it is to be asked and followed.

    `theme_for` knows every choice but the system's.
    """

    theme_changed = Signal(object)

    def __init__(
        self,
        theme_for: Callable[[ThemeChoice], Theme],
        template: str,
        hints: QStyleHints,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        system: Qt.ColorScheme | None = None,
    ) -> None:
        super().__init__()
        self._theme_for = theme_for
        self._template = template
        self._choice = choice
        self._system = hints.colorScheme() if system is None else system
        self.theme = self._chosen()
        if system is None:
            hints.colorSchemeChanged.connect(self._follow)

    @property
    def on_paper(self) -> Theme:
        """What is printed wears the light theme."""
        return self._theme_for(ThemeChoice.LIGHT)

    def dress(self, window: QWidget) -> None:
        """Put the palette on the program and the style sheet on a window; sizes are `fit`'s."""
        QApplication.setPalette(palette(self.theme))
        window.setStyleSheet(style_sheet(self.theme, self._template))

    @property
    def dark(self) -> Theme:
        """What a page wears that is dark whatever the window wears."""
        return self._theme_for(ThemeChoice.DARK)

    def dress_dark(self, page: QWidget) -> None:
        """Widgets on it that follow the window's theme would not stay dark."""
        page.setProperty(DARK, True)
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        page.setStyleSheet(style_sheet(self.dark, DARK_PAGE + self._template))

    def choose(self, choice: ThemeChoice) -> None:
        self._choice = choice
        self._change()

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        self._system = scheme
        self._change()

    def _change(self) -> None:
        theme = self._chosen()
        if theme != self.theme:
            self.theme = theme
            self.theme_changed.emit(theme)

    def _chosen(self) -> Theme:
        return self._theme_for(_seen(self._choice, self._system))


def _seen(choice: ThemeChoice, system: Qt.ColorScheme) -> ThemeChoice:
    if choice is not ThemeChoice.SYSTEM:
        return choice
    return ThemeChoice.DARK if system is Qt.ColorScheme.Dark else ThemeChoice.LIGHT


def is_dark(page: QWidget) -> bool:
    """Whether a page is dark whatever the window wears."""
    return bool(page.property(DARK))


def set_text_size(window: QWidget, share: float) -> None:
    """What `fit` multiplies every size of type in this window by."""
    window.setProperty(TEXT_SIZE, share)


def text_size(window: QWidget) -> float:
    return float(window.property(TEXT_SIZE) or 1.0)


def fit(page: QWidget, window: QWidget) -> None:
    """Set the type sizes of a page for the size of its window."""
    apply_scale(page, scale_for(window.size(), text_size(window)))
