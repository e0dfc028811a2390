"""Colour tokens (TOML) → a frozen Theme → one palette and one style sheet."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import Any, NamedTuple

from PySide6.QtGui import QColor, QPalette

from stretchapp.ui.figure.palette import FigureColors


class Theme(NamedTuple):
    """Named colours as `#RRGGBB`; `figure` holds those of the mannequin on `paper`."""

    dark: bool
    paper: str
    card: str
    ink: str
    muted: str
    line: str
    edge: str
    card_edge: str
    chip_edge: str
    primary: str
    on_primary: str
    ring: str
    right: str
    on_right: str
    hot: str
    on_hot: str
    chip: str
    figure: FigureColors
    figure_on_card: FigureColors


def read_theme(path: Path) -> Theme:
    """Read one theme file. Raises OSError, TypeError, KeyError or ValueError for a bad one."""
    tokens = theme_tokens(path.read_text(encoding="utf-8"))
    figure = {name: QColor(value) for name, value in tokens.pop("figure").items()}
    figure["words"] = QColor(tokens["muted"])
    return Theme(
        **tokens,
        figure=FigureColors(**figure, outline=QColor(tokens["paper"])),
        figure_on_card=FigureColors(
            **(figure | {"floor": QColor(tokens["chip"])}), outline=QColor(tokens["card"])
        ),
    )


def theme_tokens(text: str) -> dict[str, Any]:
    """As much TOML as a theme needs: the whole is 5 ms of start-up to import. A test compares."""
    tokens: dict[str, Any] = {}
    table = tokens
    for line in text.splitlines():
        name, _, value = line.partition(" = ")
        if line.startswith("["):
            table = tokens[line.strip("[]")] = {}
        elif line and not line.startswith("#"):
            table[name] = value.split('"')[1] if value.startswith('"') else value == "true"
    return tokens


def style_sheet(theme: Theme, template: str) -> str:
    return Template(template).substitute(theme._asdict())


def palette(theme: Theme) -> QPalette:
    colors = QPalette()
    for role, color in (
        (QPalette.ColorRole.Window, theme.paper),
        (QPalette.ColorRole.Base, theme.card),
        (QPalette.ColorRole.Button, theme.card),
        (QPalette.ColorRole.WindowText, theme.ink),
        (QPalette.ColorRole.Text, theme.ink),
        (QPalette.ColorRole.ButtonText, theme.ink),
        (QPalette.ColorRole.PlaceholderText, theme.muted),
        (QPalette.ColorRole.Highlight, theme.primary),
        (QPalette.ColorRole.HighlightedText, theme.on_primary),
    ):
        colors.setColor(role, QColor(color))
    return colors
