"""Makes the hand-out of a routine as a PDF file; needs Qt, but no display."""

from __future__ import annotations

from stretchapp.choice import WRONG, chosen_routine, complain, library_of
from stretchapp.command_values import PrintHandout
from stretchapp.core.plan import PlanSettings
from stretchapp.core.routine import Routine
from stretchapp.kept_settings import kept_settings
from stretchapp.resources import assets_folder
from stretchapp.written_out import write_out


def print_handout(command: PrintHandout) -> int:
    """The exit status."""
    routine = chosen_routine(library_of(command.data_dir), command.routine)
    if isinstance(routine, int):
        return routine
    try:
        data = _pdf(routine, kept_settings(command.data_dir).plan, command.paper)
    except ImportError as error:
        complain(f"stretchapp: Qt cannot print here: {error}")
        return WRONG
    return write_out(command.out, data)


def _pdf(routine: Routine, settings: PlanSettings, paper: str | None) -> bytes:
    from stretchapp.adapters.no_display import qt_without_display
    from stretchapp.adapters.picture_files import PictureFiles
    from stretchapp.ui.album import Album
    from stretchapp.ui.handout_device import pdf
    from stretchapp.ui.handout_paper import PaperName, usual_paper
    from stretchapp.ui.handout_view import handout
    from stretchapp.ui.theme import read_theme

    _application = qt_without_display(assets_folder() / "i18n")
    theme = read_theme(assets_folder() / "themes" / "light.toml")
    name = PaperName(paper) if paper else usual_paper()
    look = Album(PictureFiles).make
    return pdf(handout(routine, settings), name.paper, theme.figure_on_card, look)
