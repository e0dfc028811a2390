"""A library → the words on its cards."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stretchapp.core.facets import facets
from stretchapp.core.library import Library
from stretchapp.core.plan import PlanSettings, plan_session
from stretchapp.core.routine import Routine
from stretchapp.core.search import searched_text
from stretchapp.core.steps import Steps
from stretchapp.ui.library_view import CardView
from stretchapp.ui.words import minutes_text, needs_text, stretch_count_text

translate = QCoreApplication.translate


class LibraryCards:
    """A card for each routine, and one for all files that will not load.

    A routine that stays the same as the library changes keeps its words.
    """

    def __init__(self) -> None:
        self._made: dict[str, tuple[tuple[Routine, PlanSettings], CardView]] = {}

    def steps(self, library: Library, settings: PlanSettings) -> Steps[tuple[CardView, ...]]:
        made, cards = self._made, []
        self._made = {}
        for routine in library.routines:
            made_from, card = made.get(routine.id, (None, None))
            if card is None or made_from != (routine, settings):
                card = routine_card(routine, settings)
                yield
            self._made[routine.id] = ((routine, settings), card)
            cards.append(card)
        if library.broken:
            problems = sum(len(file.problems) for file in library.broken)
            cards.append(broken_card(len(library.broken), problems))
        return tuple(cards)


def routine_card(routine: Routine, settings: PlanSettings) -> CardView:
    total = plan_session(routine, settings).total
    return CardView(
        routine=routine.id,
        title=routine.name,
        amount=f"{stretch_count_text(routine)} · {minutes_text(total)}",
        needs=needs_text(routine),
        searched=searched_text(routine),
        facets=facets(routine, total),
    )


def broken_card(files: int, problems: int) -> CardView:
    return CardView(
        routine="",
        title=translate("Library", "%n file(s) to mend", None, files),
        amount=translate("Library", "%n problem(s)", None, problems),
        needs=translate("Library", "See what is wrong"),
    )
