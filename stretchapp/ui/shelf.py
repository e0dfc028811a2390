"""The window's library, the swaps in it, and the cards that stand for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from pathlib import Path

    from stretchapp.core.easier import EasierChoices, Swaps
    from stretchapp.core.library import Library
    from stretchapp.core.plan import PlanSettings, SessionPlan
    from stretchapp.core.routine import Routine
    from stretchapp.core.steps import Steps
    from stretchapp.core.stretch import Side, Stretch
    from stretchapp.ui.given_source import GivenSource
    from stretchapp.ui.library_cards import LibraryCards
    from stretchapp.ui.library_source import LibrarySource
    from stretchapp.ui.library_view import CardView
    from stretchapp.ui.preferences import Preferences
    from stretchapp.ui.troubles import Troubles

translate = QCoreApplication.translate
PICTURES = 3


class Shelf:
    """Nothing of the core is imported, and no file read, before it is asked for.

    `last_first_side`, of a routine's id: the side with which its last session began.
    """

    def __init__(
        self,
        source: LibrarySource,
        preferences: Preferences,
        troubles: Troubles,
        last_first_side: Callable[[str], Side | None],
    ) -> None:
        self.source, self._preferences, self._troubles = source, preferences, troubles
        self.last_first_side = last_first_side
        self._part: Library | None = None

    @cached_property
    def library(self) -> Library:
        self._part = None
        return self.source.load()

    @cached_property
    def given(self) -> GivenSource:
        """The files from and for other people."""
        return self.source.given()

    @property
    def settings(self) -> PlanSettings:
        return self._preferences.settings.plan

    @property
    def easier(self) -> EasierChoices:
        """The stretches that this person does instead of those written."""
        return self._easier(self.library)

    def _easier(self, library: Library) -> EasierChoices:
        from stretchapp.core.easier import EasierChoices

        return EasierChoices(library.stretches, self._swaps)

    def keep_easier(self, choices: EasierChoices) -> None:
        """For this run, and for the next if the file can be written."""
        from stretchapp.core.not_kept import NotKeptError

        self._swaps = choices.swaps
        try:
            self.source.write_swaps(choices.swaps)
        except NotKeptError as error:
            self._note(
                translate(
                    "Shelf",
                    "The easier stretch is chosen, but only until you close the window: it could "
                    "not be kept.\n{reason}",
                ),
                error,
            )

    def keep_swaps(self, routine_id: str, swaps: Mapping[str, str]) -> None:
        """Of a new routine: these, and none of another that had its id before."""
        choices = self.easier.all_chosen(routine_id, swaps)
        if choices.swaps != self._swaps:
            self.keep_easier(choices)

    def read_list(self, path: Path) -> bytes:
        """Raises ListRefusedError."""
        return self.source.read_list(path)

    def save_new(self, wish: str, text: str) -> Path:
        """A routine file under a name that none has. Raises NotKeptError."""
        return self.source.save_new(wish, text, self.library)

    def put(self, routine: Routine) -> None:
        """A routine that was just saved is there before its file is read."""
        self.library = self.library.with_own(routine)

    def read_again(self) -> None:
        """Files may have changed: the next use of the library reads them."""
        self.__dict__.pop("library", None)

    def recalled_cards(self) -> tuple[CardView, ...]:
        """The cards of the last run, if they still hold; else those that are quick to make."""
        recalled = self.source.recall()
        if recalled:
            return recalled
        self._part = self.source.ahead()
        return self.cards()

    def cards(self) -> tuple[CardView, ...]:
        """The cards of the library as it is."""
        from stretchapp.core.steps import finished

        return finished(self._card_steps())

    def reading_steps(self) -> Steps[tuple[CardView, ...]]:
        """Files have changed: reads them a little at a time, and makes their cards."""
        self.library = yield from self.source.steps()
        self._part = None
        return (yield from self._card_steps())

    def _card_steps(self) -> Steps[tuple[CardView, ...]]:
        from stretchapp.core.easier import eased

        return self._library_cards.steps(eased(self._seen, self._swaps), self.settings)

    @property
    def _seen(self) -> Library:
        """What the cards are of."""
        return self._part or self.library

    @cached_property
    def _library_cards(self) -> LibraryCards:
        from stretchapp.ui.library_cards import LibraryCards

        return LibraryCards()

    def remember_made(self) -> None:
        """Keep the cards for the next run at once, where all of them were made for this one."""
        if self._part is None and "_library_cards" in self.__dict__:
            self.source.keep(self.cards())

    def forget_cards(self) -> None:
        """Those that are kept would be wrong, if nobody came to keep others."""
        self.source.keep(())

    def remembering_steps(self, cards: tuple[CardView, ...]) -> Steps[None]:
        """Keep cards for the next run, and not at once."""
        yield
        self.source.keep(cards)

    def pictures_of(self, routine_id: str) -> tuple[Stretch, ...]:
        """The first few different stretches of a routine."""
        routine = self._seen.find(routine_id)
        stretches = (
            self._easier(self._seen).applied(routine).stretches if routine is not None else ()
        )
        return tuple({each.id: each for each in stretches}.values())[:PICTURES]

    def plan(self, routine: Routine) -> SessionPlan:
        """Only routines that are kept have easier stretches chosen; any other is done as it is."""
        from stretchapp.core.plan import plan_session

        before = self.last_first_side(routine.id)
        is_kept = self.library.find(routine.id) is not None
        done = self.easier.applied(routine) if is_kept else routine
        return plan_session(done, self.settings, before)

    @cached_property
    def _swaps(self) -> Swaps:
        from stretchapp.core.not_kept import NotKeptError

        try:
            return self.source.read_swaps()
        except NotKeptError as error:
            self._note(
                translate(
                    "Shelf",
                    "The easier stretches you chose could not be read, so every routine is as "
                    "written. Choose them again, or mend the file and start anew.\n{reason}",
                ),
                error,
            )
        return {}

    def _note(self, text: str, error: Exception) -> None:
        self._troubles.note(text.format(reason=error))
