"""From a file that somebody gave to a routine of one's own, or to one session and nothing more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from stretchapp.core.easier import EasierChoices
from stretchapp.core.not_kept import NotKeptError
from stretchapp.ui.appearance import fit
from stretchapp.ui.given_page import GivenPage
from stretchapp.ui.given_view import given_problems, given_view
from stretchapp.ui.problems_page import ProblemsPage
from stretchapp.ui.routine_view import NO_CHOICES

if TYPE_CHECKING:
    from stretchapp.core.given_file import GivenFile
    from stretchapp.core.library import Library
    from stretchapp.core.plan import PlanSettings
    from stretchapp.ui.given_source import GivenSource
    from stretchapp.ui.page_window import PageWindow

translate = QCoreApplication.translate


class GivenFlow(QObject):
    """`added(Routine)` has the new routine, `start_wanted(Routine)` one that is not kept.

    That has the easier stretches that were chosen in it; `keep_swaps` gets those of one added.

    `left`: nothing came of it. `settings_chosen(PlanSettings)` as on a routine's page.
    """

    added = Signal(object)
    start_wanted = Signal(object)
    settings_chosen = Signal(object)
    left = Signal()

    def __init__(
        self,
        window: PageWindow,
        source: GivenSource,
        library: Callable[[], Library],
        settings: Callable[[], PlanSettings],
        keep_swaps: Callable[[str, Mapping[str, str]], None],
    ) -> None:
        super().__init__(window)
        self._window, self._source = window, source
        self._library, self._settings = library, settings
        self._keep_swaps = keep_swaps
        self._given: GivenFile | None = None
        self._easier = NO_CHOICES

    @cached_property
    def page(self) -> GivenPage:
        page = GivenPage(self._window.theme, self._window.album)
        page.back_wanted.connect(self.left)
        page.settings_chosen.connect(self.settings_chosen)
        page.easier_chosen.connect(self._choose_easier)
        page.banner.add.clicked.connect(self._add)
        page.banner.once.clicked.connect(self._start)
        return self._window.add_page(page)

    @cached_property
    def problems_page(self) -> ProblemsPage:
        page = ProblemsPage()
        page.open_folder.hide()
        page.back_wanted.connect(self.left)
        page.reload_wanted.connect(self._look_again)
        return self._window.add_page(page)

    def show(self, path: Path) -> None:
        """What is in the file, or what is wrong with it."""
        given = self._given = self._source.read(path, self._library())
        if given.routine is None:
            self.problems_page.show_file(path.name, given_problems(given))
            self._window.show_page(self.problems_page, path.name)
            self.problems_page.look_again.setFocus()
            return
        self.page.banner.show_view(given_view(given, given.routine, self._library()))
        self._easier = EasierChoices(self._library().stretches)
        self.page.show_routine(given.routine, self._settings(), self._easier)
        self._window.show_page(self.page, given.routine.name)
        self.page.banner.add.setFocus()

    def _look_again(self) -> None:
        if self._given is not None:
            self.show(Path(self._given.path))

    def _choose_easier(self, choices: EasierChoices) -> None:
        self._easier = choices
        fit(self.page, self._window)

    def _start(self) -> None:
        if self._given is not None and self._given.routine is not None:
            self.start_wanted.emit(self._easier.applied(self._given.routine))

    def _add(self) -> None:
        routine = self._given.routine if self._given is not None else None
        if self._given is None or routine is None:
            return
        try:
            routine_id = self._source.add(self._given, self._library())
        except NotKeptError as error:
            text = translate(
                "Given",
                "The routine was not added, and the file you opened is as it was. "
                "Make room, or mend the folder, then add it again.\n{reason}",
            )
            self._window.notice(text.format(reason=error))
        else:
            self._keep_swaps(routine_id, self._easier.moved(routine.id, routine_id))
            self.added.emit(routine.with_id(routine_id))
