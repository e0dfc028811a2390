"""The pages and the ways between them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from typing_extensions import override

from stretchapp.ui.appearance import Appearance, fit, set_text_size
from stretchapp.ui.library_page import LibraryPage
from stretchapp.ui.page_window import PageWindow
from stretchapp.ui.shelf import Shelf

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from stretchapp.core.easier import EasierChoices
    from stretchapp.core.library import Library
    from stretchapp.core.looks import Looks
    from stretchapp.core.plan import PlanSettings
    from stretchapp.core.routine import Routine
    from stretchapp.core.settings import Settings
    from stretchapp.core.snapshot import Snapshot
    from stretchapp.core.sound import Missing
    from stretchapp.core.tally import Tally
    from stretchapp.ui.done_page import DonePage
    from stretchapp.ui.library_source import LibrarySource
    from stretchapp.ui.menu_actions import MenuActions
    from stretchapp.ui.player_page import PlayerPage
    from stretchapp.ui.preferences import Preferences
    from stretchapp.ui.problems_page import ProblemsPage
    from stretchapp.ui.routine_page import RoutinePage
    from stretchapp.ui.session import SessionFactory
    from stretchapp.ui.settings_page import SettingsPage
    from stretchapp.ui.troubles import Troubles

translate = QCoreApplication.translate


class MainWindow(PageWindow):
    """Pages are imported and made when they are first shown: the library is there at once.

    `open_folder` shows the user's own folder and returns a sentence when it cannot.
    `session_expected`: a routine is looked at, and its player page is made.
    """

    profile_changed = Signal(object)
    session_expected = Signal()
    voice_tried = Signal()

    def __init__(
        self,
        appearance: Appearance,
        source: LibrarySource,
        open_folder: Callable[[], str],
        new_session: SessionFactory,
        preferences: Preferences,
        troubles: Troubles,
    ) -> None:
        super().__init__(appearance)
        self._preferences, self._troubles = preferences, troubles
        self._shelf = Shelf(source, preferences, troubles)
        self._before_settings: tuple[QWidget, str] | None = None
        set_text_size(self, preferences.looks.text_size)
        preferences.looks_changed.connect(self._wear)
        preferences.plan_changed.connect(self._show_plan)
        preferences.changed.connect(self._tell_trouble)
        self._open_folder = open_folder
        self._new_session = new_session
        self._routine: Routine | None = None
        self._soon = self._timer(self._make_next_page)
        self._then = self._timer(self.session_expected.emit)

    @property
    def library(self) -> Library:
        """Read when it is first asked for."""
        return self._shelf.library

    @cached_property
    def commands(self) -> MenuActions:
        from stretchapp.ui.menu_actions import menu_actions

        commands = menu_actions(self)
        commands.reduced_motion.setChecked(self._preferences.looks.reduced_motion)
        commands.settings.triggered.connect(self.show_settings)
        commands.reduced_motion.toggled.connect(self._keep_motion)
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
        return self._added(page)

    @cached_property
    def routine_page(self) -> RoutinePage:
        from stretchapp.ui.routine_page import RoutinePage

        page = RoutinePage(self.theme)
        page.back_wanted.connect(self.show_library)
        page.start_wanted.connect(self.start)
        page.settings_chosen.connect(self._preferences.change_plan)
        page.easier_chosen.connect(self._keep_easier)
        return self._added(page)

    @cached_property
    def player_page(self) -> PlayerPage:
        from stretchapp.core.breath_pacer import BreathPacer
        from stretchapp.core.sound_choice import SoundChoice
        from stretchapp.ui.player_page import PlayerPage

        page = PlayerPage(self.theme, self._new_session)
        settings = self._preferences.settings
        page.sound = SoundChoice(settings.profile)
        page.pacer = BreathPacer(settings.breath_pacer)
        page.profile_set.connect(self._preferences.change_profile)
        page.breath_set.connect(self._preferences.change_breath)
        self._preferences.changed.connect(self._steer_player)
        page.ended.connect(self._show_done)
        page.full_screen_toggled.connect(self._set_full_screen)
        page.profile_changed.connect(self.profile_changed)
        self.closing.connect(page.drop)
        self.commands.reduced_motion.toggled.connect(page.set_reduced_motion)
        page.set_reduced_motion(self.commands.reduced_motion.isChecked())
        return self._added(page)

    @cached_property
    def done_page(self) -> DonePage:
        from stretchapp.ui.done_page import DonePage

        page = DonePage()
        page.library_wanted.connect(self._leave_session)
        page.go_on_wanted.connect(self._go_on)
        page.again_wanted.connect(self._start_again)
        return self._added(page)

    @cached_property
    def problems_page(self) -> ProblemsPage:
        from stretchapp.ui.problems_page import ProblemsPage

        page = ProblemsPage()
        page.back_wanted.connect(self.show_library)
        page.folder_wanted.connect(self._show_folder)
        page.reload_wanted.connect(self._look_again)
        return self._added(page)

    @cached_property
    def settings_page(self) -> SettingsPage:
        from stretchapp.ui.settings_page import SettingsPage

        page = SettingsPage(self.theme, self._preferences.settings)
        page.settings_chosen.connect(self._preferences.change)
        page.voice_tried.connect(self.voice_tried)
        page.back_wanted.connect(self._leave_settings)
        self._preferences.changed.connect(page.show_settings)
        return self._added(page)

    def show_library(self) -> None:
        self._show(self.library_page, translate("Window", "Routines"))
        self.library_page.focus_last()

    def show_routine(self, routine: Routine) -> None:
        self._routine = routine
        self.routine_page.show_routine(routine, self._shelf.settings, self._shelf.easier)
        self._show(self.routine_page, routine.name)
        self.routine_page.start.setFocus()
        self._soon.start(0)
        self._tell_trouble()

    def play(self) -> None:
        """As a remote means it: take up what was put aside, go on, or be ready."""
        if self._is_put_aside:
            self._go_on()
        else:
            self.player_page.play()

    def toggle(self) -> None:
        """As a remote means it: pause, or play."""
        if self._is_put_aside:
            self._go_on()
        else:
            self.player_page.commands.pause.trigger()

    @property
    def _is_put_aside(self) -> bool:
        return self.page is not self.player_page and self.player_page.session is not None

    def show_problems(self) -> None:
        self.problems_page.show_library(self.library)
        self._show(self.problems_page, translate("Window", "Problems"))
        self.problems_page.look_again.setFocus()

    def show_settings(self) -> None:
        """From any page; a session that runs is put aside first."""
        if self._is_made("player_page") and self.page is self.player_page:
            self.player_page.put_aside()
        if self.page is not None and self.page is not self.settings_page:
            self._before_settings = self.page, self.windowTitle()
            if self._is_made("player_page"):
                self.settings_page.show_missing(self.player_page.missing)
            self._show(self.settings_page, translate("Window", "Settings"))
            self.settings_page.leave.setFocus()

    def show_missing(self, missing: tuple[Missing, ...]) -> None:
        """Where a session is followed, and where there is something to choose about it."""
        self.player_page.show_missing(missing)
        if self._is_made("settings_page"):
            self.settings_page.show_missing(missing)

    def start(self, routine: Routine) -> None:
        self._routine = routine
        self._show_player()
        self.player_page.begin(self._shelf.plan(routine))

    @override
    def _settle(self) -> None:
        """The menu, and the library, to mend what was recalled of it."""
        super()._settle()
        self._show_menu()
        self._show_cards()
        self._shelf.remember_cards()
        self._soon.start(0)
        self._tell_trouble()

    def _make_next_page(self) -> None:
        """What the page that is seen leads to, so that the way there is short."""
        if self.page is self.library_page:
            _ = self.routine_page
        else:
            _ = self.player_page
            self._then.start(0)

    def _show_menu(self) -> None:
        self.addActions(self.commands.all())
        self.library_page.show_menu(self.commands.all())

    def _show_cards(self) -> None:
        self.library_page.show_cards(self._shelf.cards())

    def _show_routine_of(self, routine_id: str) -> None:
        routine = self.library.find(routine_id)
        if routine is not None:
            self.show_routine(routine)

    def _show_done(self, snapshot: Snapshot, tally: Tally) -> None:
        from stretchapp.ui.done_view import done_view

        view = done_view(snapshot, tally)
        self.done_page.show_view(view)
        self._show(self.done_page, view.title)
        self.done_page.focus_way_on()

    def _show_player(self) -> None:
        name = self._routine.name if self._routine is not None else ""
        self._show(self.player_page, translate("Window", "Now: {name}").format(name=name))

    def _go_on(self) -> None:
        self._show_player()
        self.player_page.go_on()

    def _start_again(self) -> None:
        if self._routine is not None:
            self.start(self._routine)

    def _leave_session(self) -> None:
        self.player_page.drop()
        self.show_library()
        self._tell_trouble()

    def _is_made(self, page: str) -> bool:
        return page in self.__dict__

    def _leave_settings(self) -> None:
        if self._before_settings is not None:
            self._show(*self._before_settings)

    def _wear(self, looks: Looks) -> None:
        self._appearance.choose(looks.theme)
        set_text_size(self, looks.text_size)
        if self.page is not None:
            fit(self.page, self)
        self.commands.reduced_motion.setChecked(looks.reduced_motion)

    def _keep_motion(self, reduced: bool) -> None:
        looks = self._preferences.looks
        self._preferences.change_looks(replace(looks, reduced_motion=reduced))

    def _steer_player(self, settings: Settings) -> None:
        self.player_page.set_sound(settings.profile)
        self.player_page.set_breath(settings.breath_pacer)

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
        if self._is_made("player_page") and self.page is self.player_page:
            return
        if trouble := self._troubles.new():
            self._notice(trouble)

    def _look_again(self) -> None:
        self._shelf.read_again()
        self._show_cards()
        self._shelf.remember_cards()
        if self.page is self.library_page:
            self.library_page.focus_last()
        elif self.page is self.problems_page:
            self.problems_page.show_library(self.library)

    def _show_folder(self) -> None:
        problem = self._open_folder()
        if problem:
            self._notice(problem)

    def _show_about(self) -> None:
        from stretchapp.ui.notices import show_about

        show_about(self)
