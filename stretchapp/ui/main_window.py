"""The pages before a session, and the ways to all others."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from typing_extensions import override

from stretchapp.ui.appearance import Appearance, fit, set_text_size
from stretchapp.ui.last_sides import LastSides
from stretchapp.ui.library_page import LibraryPage
from stretchapp.ui.page_window import PageWindow
from stretchapp.ui.shelf import Shelf

if TYPE_CHECKING:
    from pathlib import Path

    from stretchapp.core.easier import EasierChoices
    from stretchapp.core.history import SessionRecord
    from stretchapp.core.history_trouble import HistoryNews
    from stretchapp.core.library import Library
    from stretchapp.core.moment import Moment
    from stretchapp.core.plan import PlanSettings, SessionPlan
    from stretchapp.core.routine import Routine
    from stretchapp.core.sound import Missing
    from stretchapp.ui.given_flow import GivenFlow
    from stretchapp.ui.history_source import HistorySource
    from stretchapp.ui.library_source import LibrarySource
    from stretchapp.ui.library_view import CardView
    from stretchapp.ui.menu_actions import MenuActions
    from stretchapp.ui.preferences import Preferences
    from stretchapp.ui.problems_page import ProblemsPage
    from stretchapp.ui.resume_flow import ResumeFlow
    from stretchapp.ui.routine_page import RoutinePage
    from stretchapp.ui.session import RecordedSessions
    from stretchapp.ui.session_flow import SessionFlow
    from stretchapp.ui.settings_flow import SettingsFlow
    from stretchapp.ui.share_flow import ShareFlow
    from stretchapp.ui.slices import Slices
    from stretchapp.ui.troubles import Troubles

translate = QCoreApplication.translate


class MainWindow(PageWindow):
    """Pages are imported and made when they are first shown: the library is there at once.

    `open_folder` shows the user's own folder and returns a sentence when it cannot.
    `session_expected`: a routine is looked at, and its player page is made.
    """

    session_expected = Signal()
    voice_tried = Signal()

    def __init__(
        self,
        appearance: Appearance,
        source: LibrarySource,
        open_folder: Callable[[], str],
        new_session: RecordedSessions,
        preferences: Preferences,
        troubles: Troubles,
        history: Callable[[], HistorySource],
        now: Callable[[], Moment],
    ) -> None:
        super().__init__(appearance)
        self._history_source, self._now = history, now
        self._preferences, self._troubles = preferences, troubles
        self._last_sides = LastSides()
        self._shelf = Shelf(source, preferences, troubles, self._last_sides)
        set_text_size(self, preferences.looks.text_size)
        preferences.plan_changed.connect(self._show_plan)
        preferences.changed.connect(self._tell_trouble)
        self._open_folder = open_folder
        self._new_session = new_session
        self._routine: Routine | None = None
        self._soon = self._timer(self._make_next_page)
        self._then = self._timer(self.session_expected.emit)

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
    def commands(self) -> MenuActions:
        from stretchapp.ui.menu_actions import menu_actions

        commands = menu_actions(self)
        commands.settings.triggered.connect(lambda: self.settings_flow.show())
        commands.open_folder.triggered.connect(self._show_folder)
        commands.look_again.triggered.connect(self._look_again)
        commands.about.triggered.connect(self._show_about)
        commands.quit.triggered.connect(self.close)
        return commands

    @cached_property
    def library_page(self) -> LibraryPage:
        page = LibraryPage(self.theme, self._shelf.pictures_of)
        page.routine_chosen.connect(self._show_routine_of)
        page.problems_wanted.connect(self.show_problems)
        page.show_cards(self._shelf.recalled_cards())
        return self.add_page(page)

    @cached_property
    def routine_page(self) -> RoutinePage:
        from stretchapp.ui.routine_page import RoutinePage

        page = RoutinePage(self.theme)
        page.back_wanted.connect(self.show_library)
        page.start_wanted.connect(self.start)
        page.settings_chosen.connect(self._preferences.change_plan)
        page.easier_chosen.connect(self._keep_easier)
        page.share_wanted.connect(lambda routine: self.share_flow.ask(routine))
        return self.add_page(page)

    @cached_property
    def share_flow(self) -> ShareFlow:
        from stretchapp.ui.share_flow import ShareFlow

        return ShareFlow(self, self._shelf.given, lambda: self.library)

    @cached_property
    def given_flow(self) -> GivenFlow:
        from stretchapp.ui.given_flow import GivenFlow

        shelf = self._shelf
        flow = GivenFlow(self, shelf.given, lambda: shelf.library, lambda: shelf.settings)
        flow.left.connect(self.show_library)
        flow.added.connect(self._show_added)
        flow.start_wanted.connect(self.start)
        flow.settings_chosen.connect(self._preferences.change_plan)
        return flow

    @cached_property
    def problems_page(self) -> ProblemsPage:
        from stretchapp.ui.problems_page import ProblemsPage

        page = ProblemsPage()
        page.back_wanted.connect(self.show_library)
        page.folder_wanted.connect(self._show_folder)
        page.reload_wanted.connect(self._look_again)
        return self.add_page(page)

    @cached_property
    def session_flow(self) -> SessionFlow:
        from stretchapp.ui.session_flow import SessionFlow

        motion = self.settings_flow.reduced_motion
        flow = SessionFlow(self, self._new_session, self._preferences, motion)
        flow.put_down.connect(self._tell_trouble)
        flow.left.connect(self._leave_session)
        flow.again_wanted.connect(self._start_again)
        flow.started.connect(self.resume_flow.withdraw)
        self.settings_flow.wanted.connect(flow.put_aside)
        return flow

    @cached_property
    def settings_flow(self) -> SettingsFlow:
        from stretchapp.ui.settings_flow import SettingsFlow

        flow = SettingsFlow(self, self._preferences, self.commands.reduced_motion)
        flow.voice_tried.connect(self.voice_tried)
        return flow

    @cached_property
    def history(self) -> HistorySource:
        history = self._history_source()
        history.told.connect(self._note_history)
        return history

    @cached_property
    def resume_flow(self) -> ResumeFlow:
        from stretchapp.ui.resume_flow import ResumeFlow

        flow = ResumeFlow(self.history, self.library_page.show_offer, self._now, self)
        flow.resume_wanted.connect(self._resume)
        flow.start_wanted.connect(self._start_over)
        return flow

    def show_library(self) -> None:
        self.show_page(self.library_page, translate("Window", "Routines"))
        self.library_page.focus_last()

    def show_routine(self, routine: Routine) -> None:
        self._routine = routine
        shelf, before = self._shelf, self._shelf.last_first_side(routine.id)
        self.routine_page.show_routine(routine, shelf.settings, shelf.easier, before)
        self.show_page(self.routine_page, routine.name)
        self.routine_page.start.setFocus()
        self._soon.start(0)
        self._tell_trouble()

    def show_problems(self) -> None:
        self.problems_page.show_library(self.library)
        self.show_page(self.problems_page, translate("Window", "Problems"))
        self.problems_page.look_again.setFocus()

    def show_missing(self, missing: tuple[Missing, ...]) -> None:
        """Where a session is followed, and where there is something to choose about it."""
        self.session_flow.player_page.show_missing(missing)
        self.settings_flow.show_missing(missing)

    def start(self, routine: Routine) -> None:
        self._routine = routine
        self.session_flow.start(self._shelf.plan(routine))

    def open_routine(self, routine_id: str) -> bool:
        """Asked for by another start of the program: False while that would lose a session."""
        if self._has_session():
            return False
        if self.library.find(routine_id) is None:
            self._look_again()
        self._show_routine_of(routine_id)
        return True

    def open_file(self, path: Path) -> bool:
        """Given by somebody: shown, and not kept. False while that would lose a session."""
        if self._has_session():
            return False
        self.given_flow.show(path)
        return True

    def read_files(self) -> None:
        """Files of the user have changed: what is seen of them changes, and nothing else does."""
        self._slices.begin(self._shelf.reading_steps(), self._show_changes)

    @override
    def _settle(self) -> None:
        """The menu, and the library, to mend what was recalled of it."""
        super()._settle()
        self._show_menu()
        self._show_cards()
        self._shelf.remember_cards()
        self._soon.start(0)
        self._tell_trouble()
        self._last_sides.follow(self.history)
        self._hear_drops()
        self.resume_flow.look()

    def _make_next_page(self) -> None:
        """What the page that is seen leads to, so that the way there is short."""
        if self.page is self.library_page:
            _ = self.routine_page
        else:
            _ = self.session_flow.player_page
            self._then.start(0)

    def _show_menu(self) -> None:
        _ = self.settings_flow
        self.addActions(self.commands.all())
        self.library_page.show_menu(self.commands.all())

    def _show_cards(self) -> None:
        self.library_page.show_cards(self._shelf.cards())

    def _show_routine_of(self, routine_id: str) -> None:
        routine = self.library.find(routine_id)
        if routine is not None:
            self.show_routine(routine)

    def _has_session(self) -> bool:
        """Running or put aside; one that is over has nothing to lose."""
        from stretchapp.core.snapshot import ACTIVE

        if "session_flow" not in self.__dict__ or not self.session_flow.is_made:
            return False
        session = self.session_flow.player_page.session
        return session is not None and session.snapshot.status in ACTIVE

    def _start_again(self) -> None:
        if self._routine is not None:
            self.start(self._routine)

    def _resume(self, record: SessionRecord, plan: SessionPlan) -> None:
        self._routine = self.library.find(record.routine) or plan.routine
        self.session_flow.start(plan, record)

    def _start_over(self, record: SessionRecord, plan: SessionPlan | None) -> None:
        """As it was begun; where that is lost, as the routine is now."""
        routine = self.library.find(record.routine)
        if plan is not None:
            self._routine = routine or plan.routine
            self.session_flow.start(plan)
        elif routine is not None:
            self.start(routine)

    def _hear_drops(self) -> None:
        from stretchapp.ui.file_drop import FileDrop

        drop = FileDrop(self, lambda: not self._has_session())
        drop.dropped.connect(self.open_file)

    def _show_added(self, routine_id: str) -> None:
        self._look_again()
        self._show_routine_of(routine_id)

    def _leave_session(self) -> None:
        self.show_library()
        self._tell_trouble()

    def _show_plan(self, settings: PlanSettings) -> None:
        self._show_cards()
        self._shelf.remember_cards()
        self.routine_page.show_settings(settings)
        fit(self.routine_page, self)

    def _keep_easier(self, choices: EasierChoices) -> None:
        self._shelf.keep_easier(choices)
        self._show_cards()
        fit(self.routine_page, self)
        self._tell_trouble()

    def _tell_trouble(self) -> None:
        """Never in the middle of a session, which would lose its keys."""
        if "session_flow" in self.__dict__ and self.session_flow.is_followed:
            return
        if trouble := self._troubles.new():
            self.notice(trouble)

    def _note_history(self, news: HistoryNews) -> None:
        from stretchapp.ui.history_words import news_text

        self._troubles.note(news_text(news))
        self._tell_trouble()

    def _look_again(self) -> None:
        self._shelf.read_again()
        self._show_cards()
        self._shelf.remember_cards()
        if self.page is self.library_page:
            self.library_page.focus_last()
        elif self.page is self.problems_page:
            self.problems_page.show_library(self.library)

    def _show_changes(self, cards: tuple[CardView, ...]) -> None:
        self.library_page.show_cards(cards)
        self._shelf.remember_cards()
        if self.page is self.problems_page:
            self.problems_page.show_library(self.library)

    def _show_folder(self) -> None:
        problem = self._open_folder()
        if problem:
            self.notice(problem)

    def _show_about(self) -> None:
        from stretchapp.ui.notices import show_about

        show_about(self)
