"""Draws the picture of a stretch into a file; needs Qt, but no display."""

from __future__ import annotations

from stretchapp.choice import UNKNOWN, WRONG, chosen_stretch, complain, library_of
from stretchapp.command_values import DrawFigure
from stretchapp.core.stretch import Side, Sides, Stretch
from stretchapp.resources import assets_folder
from stretchapp.written_out import write_out


def draw(command: DrawFigure) -> int:
    """The exit status."""
    stretch = chosen_stretch(library_of(command.data_dir), command.stretch)
    if isinstance(stretch, int):
        return stretch
    if command.side and stretch.sides is Sides.NONE:
        complain(f"stretchapp: {stretch.id} has no sides: leave --side out.")
        return UNKNOWN
    try:
        data = _picture(stretch, command)
    except ImportError as error:
        complain(f"stretchapp: Qt cannot draw here: {error}")
        return WRONG
    return write_out(command.out, data)


def _picture(stretch: Stretch, command: DrawFigure) -> bytes:
    from stretchapp.ui.figure.export import png, svg
    from stretchapp.ui.theme import read_theme

    theme = read_theme(assets_folder() / "themes" / f"{command.theme}.toml")
    side = command.side or (Side.RIGHT if stretch.sides is Sides.EACH else None)
    made = svg if command.out.suffix.lower() == ".svg" else png
    return made(stretch, side, theme.figure, command.size)
