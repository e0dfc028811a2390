"""The window's library, the choices that shape its plans, and the cards that stand for it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stretchapp.core.library import Library
    from stretchapp.core.plan import PlanSettings, SessionPlan
    from stretchapp.core.routine import Routine
    from stretchapp.core.stretch import Stretch
    from stretchapp.ui.library_source import LibrarySource
    from stretchapp.ui.library_view import CardView

PICTURES = 3


class Shelf:
    """Nothing of the core is imported, and no file read, before it is asked for."""

    def __init__(self, source: LibrarySource) -> None:
        self._source = source

    @cached_property
    def library(self) -> Library:
        return self._source.load()

    @cached_property
    def settings(self) -> PlanSettings:
        """The user's choices of this run; may be replaced."""
        from stretchapp.core.plan import PlanSettings

        return PlanSettings()

    def read_again(self) -> None:
        """Files may have changed: the next use of the library reads them."""
        self.__dict__.pop("library", None)

    def recalled_cards(self) -> tuple[CardView, ...]:
        """The cards of the last run, if they still hold; else those of the library."""
        return self._source.recall() or self.cards()

    def cards(self) -> tuple[CardView, ...]:
        """The cards of the library as it is."""
        from stretchapp.ui.library_cards import library_cards

        return library_cards(self.library, self.settings)

    def remember_cards(self) -> None:
        """Keep the cards for the next run, if those that are kept would not do."""
        cards = self.cards()
        if self._source.recall() != cards:
            self._source.keep(cards)

    def pictures_of(self, routine_id: str) -> tuple[Stretch, ...]:
        """The first few different stretches of a routine."""
        routine = self.library.find(routine_id)
        stretches = routine.stretches if routine is not None else ()
        return tuple({each.id: each for each in stretches}.values())[:PICTURES]

    def plan(self, routine: Routine) -> SessionPlan:
        from stretchapp.core.plan import plan_session

        return plan_session(routine, self.settings)
