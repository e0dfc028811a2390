"""Draws the picture of a stretch into a file; needs Qt, but no display."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stretchapp.choice import UNKNOWN, WRONG, chosen_stretch, complain, library_of
from stretchapp.command_values import DrawFigure
from stretchapp.core.stretch import Side, Sides, Stretch
from stretchapp.resources import assets_folder
from stretchapp.written_out import write_out

if TYPE_CHECKING:
    from stretchapp.ui.album import Seen


def draw(command: DrawFigure) -> int:
    """The exit status."""
    stretch = chosen_stretch(library_of(command.data_dir), command.stretch)
    if isinstance(stretch, int):
        return stretch
    if command.side and stretch.sides is Sides.NONE:
        complain(f"stretchapp: {stretch.id} has no sides: leave --side out.")
        return UNKNOWN
    try:
        seen = _seen(stretch, command.size)
        if seen.words:
            complain(f"stretchapp: {seen.words}")
            return WRONG
        data = _drawn(stretch, command, seen)
    except ImportError as error:
        complain(f"stretchapp: Qt cannot draw here: {error}")
        return WRONG
    return write_out(command.out, data)


def _seen(stretch: Stretch, size: int) -> Seen:
    from stretchapp.adapters.picture_files import PictureFiles
    from stretchapp.ui.album import Album
    from stretchapp.ui.figure.export import look_at

    return look_at(stretch, Album(PictureFiles).make, size)


def _drawn(stretch: Stretch, command: DrawFigure, seen: Seen) -> bytes:
    from stretchapp.ui.figure.export import png, svg
    from stretchapp.ui.theme import read_theme

    theme = read_theme(assets_folder() / "themes" / f"{command.theme}.toml")
    side = command.side or (Side.RIGHT if stretch.sides is Sides.EACH else None)
    made = svg if command.out.suffix.lower() == ".svg" else png
    return made(stretch, side, theme.figure, command.size, seen)
