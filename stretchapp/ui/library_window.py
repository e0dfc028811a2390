"""The library: the routines to choose from, those that will not load, and their files."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from stretchapp.ui.appearance import Appearance, set_text_size
from stretchapp.ui.flow_window import FlowParts, FlowWindow
from stretchapp.ui.last_sides import LastSides
from stretchapp.ui.library_page import LibraryPage
from stretchapp.ui.shelf import Shelf

if TYPE_CHECKING:
    from stretchapp.core.library import Library
    from stretchapp.core.steps import Steps
    from stretchapp.ui.library_source import LibrarySource
    from stretchapp.ui.library_view import CardView
    from stretchapp.ui.preferences import Preferences
    from stretchapp.ui.problems_page import ProblemsPage
    from stretchapp.ui.slices import Slices
    from stretchapp.ui.troubles import Troubles

translate = QCoreApplication.translate


class LibraryWindow(FlowWindow):
    """Opens with the cards of the last run; one that is chosen asks for its routine.

    `open_folder` shows the user's own folder and returns a sentence when it cannot.
    """

    def __init__(
        self,
        appearance: Appearance,
        source: LibrarySource,
        open_folder: Callable[[], str],
        preferences: Preferences,
        troubles: Troubles,
        parts: FlowParts,
    ) -> None:
        super().__init__(appearance, preferences, troubles, parts)
        self._last_sides = LastSides()
        self._shelf = Shelf(source, preferences, troubles, self._last_sides)
        set_text_size(self, preferences.looks.text_size)
        preferences.plan_changed.connect(self._change_cards)
        preferences.changed.connect(self.tell_trouble)
        self._open_folder = open_folder
        self.library_wanted.connect(self._come_back)

    @cached_property
    def _slices(self) -> Slices:
        from stretchapp.ui.slices import Slices

        slices = Slices(self)
        self.closing.connect(slices.stop)
        return slices

    @property
    def library(self) -> Library:
        """Read when it is first asked for."""
        return self._shelf.library

    @cached_property
    def library_page(self) -> LibraryPage:
        page = LibraryPage(self.theme, self.album, self._shelf.pictures_of)
        page.routine_chosen.connect(self.routine_wanted)
        page.problems_wanted.connect(self.show_problems)
        page.show_cards(self._shelf.recalled_cards())
        return self.add_page(page)

    @cached_property
    def problems_page(self) -> ProblemsPage:
        from stretchapp.ui.problems_page import ProblemsPage

        page = ProblemsPage()
        page.back_wanted.connect(self.show_library)
        page.folder_wanted.connect(self._show_folder)
        page.reload_wanted.connect(self._look_again)
        return self.add_page(page)

    def show_library(self) -> None:
        self.show_page(self.library_page, translate("Window", "Routines"))
        self.library_page.focus_last()

    def show_problems(self) -> None:
        self.problems_page.show_library(self.library)
        self.show_page(self.problems_page, translate("Window", "Problems"))
        self.problems_page.look_again.setFocus()

    def read_files(self) -> None:
        """Files of the user have changed: what is seen of them changes, and nothing else does."""
        self.album.forget()
        self._renew_cards()

    def _change_cards(self) -> None:
        """As the settings are now."""
        self._shelf.forget_cards()
        self._renew_cards()

    def _renew_cards(self) -> None:
        """Those for the next run as well. Of files, too, as this ends what reads them already."""
        self._slices.begin(self._reading(), self._show_changes)

    def _reading(self) -> Steps[tuple[CardView, ...]]:
        cards = yield from self._shelf.reading_steps()
        yield from self.library_page.making_steps(cards)
        return cards

    @override
    def _settle(self) -> None:
        """The menu, and the library, to mend what was recalled of it."""
        super()._settle()
        self._show_menu()
        self._shelf.remember_made()
        self._renew_cards()
        self.tell_trouble()
        self._last_sides.follow(self.history)

    def _show_menu(self) -> None:
        self.cramp_flow.take_up()
        self.commands.open_folder.triggered.connect(self._show_folder)
        self.commands.look_again.triggered.connect(self._look_again)
        self.commands.about.triggered.connect(self._show_about)
        self.addActions(self.commands.all())
        self.library_page.show_menu(self.commands.all())

    def _show_cards(self) -> None:
        self.library_page.show_cards(self._shelf.cards())

    def _come_back(self) -> None:
        self.show_library()
        self.tell_trouble()

    def _look_again(self) -> None:
        self.read_files()
        if self.page is self.library_page:
            self.library_page.focus_last()

    def _show_changes(self, cards: tuple[CardView, ...]) -> None:
        self.library_page.show_cards(cards)
        if "problems_page" in self.__dict__ and self.page is self.problems_page:
            self.problems_page.show_library(self.library)
        self.tell_trouble()
        self._slices.begin(self._shelf.remembering_steps(cards), lambda _: None)

    def _show_folder(self) -> None:
        problem = self._open_folder()
        if problem:
            self.notice(problem)

    def _show_about(self) -> None:
        from stretchapp.ui.notices import show_about

        show_about(self)
