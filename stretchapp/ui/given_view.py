"""What is said of a file that somebody gave, before anything of it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from stretchapp.core.given_file import GivenFile
from stretchapp.core.library import BrokenFile, Library, Origin
from stretchapp.core.routine import Routine
from stretchapp.ui.words import stretch_count_text

translate = QCoreApplication.translate


@dataclass(frozen=True)
class GivenView:
    """From where it is, and what is in it."""

    title: str
    place: str
    content: str


def given_view(given: GivenFile, routine: Routine, library: Library) -> GivenView:
    path = PurePath(given.path)
    return GivenView(
        title=translate("Given", "From the file {name}").format(name=path.name),
        place=translate("Given", "In {folder}").format(folder=path.parent),
        content=_content(routine, library),
    )


def _content(routine: Routine, library: Library) -> str:
    own = sum(stretch.id not in library.stretches for stretch in routine.stretches)
    count = stretch_count_text(routine)
    if own:
        count = translate("Given", "{count}, %n of them its own", None, own).format(count=count)
    if any(each.name == routine.name for each in library.routines):
        text = translate("Given", "{count}. You have a routine of this name. Nothing is kept yet.")
        return text.format(count=count)
    return translate("Given", "{count}. Nothing is kept yet.").format(count=count)


def given_problems(given: GivenFile) -> Library:
    """As a library with nothing but the problems of this file."""
    return Library((), (BrokenFile(given.path, given.problems, Origin.OWN),))
