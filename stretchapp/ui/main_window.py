"""One routine: its page, and all that can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from typing_extensions import override

from stretchapp.ui.appearance import Appearance, fit
from stretchapp.ui.flow_window import FlowParts
from stretchapp.ui.library_window import LibraryWindow

if TYPE_CHECKING:
    from stretchapp.core.easier import EasierChoices
    from stretchapp.core.history import SessionRecord
    from stretchapp.core.plan import PlanSettings, SessionPlan
    from stretchapp.core.routine import Routine
    from stretchapp.ui.editing import Editing
    from stretchapp.ui.exchange import Exchange
    from stretchapp.ui.import_flow import ImportFlow
    from stretchapp.ui.library_source import LibrarySource
    from stretchapp.ui.preferences import Preferences
    from stretchapp.ui.print_flow import PrintFlow
    from stretchapp.ui.resume_flow import ResumeFlow
    from stretchapp.ui.routine_page import RoutinePage
    from stretchapp.ui.troubles import Troubles

translate = QCoreApplication.translate
EDITOR_AFTER_MS = 500


class MainWindow(LibraryWindow):
    """Pages are imported and made when they are first shown, or shortly before.

    `session_expected`: a routine is looked at, and its player page is made.
    """

    session_expected = Signal()

    def __init__(
        self,
        appearance: Appearance,
        source: LibrarySource,
        open_folder: Callable[[], str],
        preferences: Preferences,
        troubles: Troubles,
        parts: FlowParts,
    ) -> None:
        super().__init__(appearance, source, open_folder, preferences, troubles, parts)
        preferences.plan_changed.connect(self._show_settings)
        self._routine: Routine | None = None
        self._soon = self._timer(self._make_next_page)
        self._then = self._timer(self.session_expected.emit)
        self._at_last = self._timer(lambda: self.editing.expect())
        self.again_wanted.connect(self._start_again)
        self.routine_wanted.connect(self._show_routine_of)

    @cached_property
    def routine_page(self) -> RoutinePage:
        from stretchapp.ui.routine_page import RoutinePage

        page = RoutinePage(self.theme, self.album)
        page.back_wanted.connect(self.show_library)
        page.start_wanted.connect(self.start)
        page.settings_chosen.connect(self._preferences.change_plan)
        page.easier_chosen.connect(self._keep_easier)
        page.print_wanted.connect(self._print)
        page.edit_wanted.connect(self.editing.edit)
        page.share_wanted.connect(lambda routine: self.exchange.share(routine))
        return self.add_page(page)

    @cached_property
    def print_flow(self) -> PrintFlow:
        from stretchapp.ui.print_flow import PrintFlow

        return PrintFlow(self, self.routine_page.print)

    @cached_property
    def import_flow(self) -> ImportFlow:
        from stretchapp.ui.import_flow import ImportFlow

        shelf = self._shelf
        flow = ImportFlow(self, shelf.read_list, shelf.save_new, lambda: shelf.settings)
        flow.left.connect(self.show_library)
        flow.saved.connect(self._show_new)
        return flow

    @cached_property
    def exchange(self) -> Exchange:
        from stretchapp.ui.exchange import Exchange

        exchange = Exchange(self, self._shelf, lambda: self.has_session)
        exchange.left.connect(self.show_library)
        exchange.added.connect(self._show_new)
        exchange.start_wanted.connect(self.start)
        exchange.settings_chosen.connect(self._preferences.change_plan)
        return exchange

    @cached_property
    def resume_flow(self) -> ResumeFlow:
        from stretchapp.ui.resume_flow import ResumeFlow

        flow = ResumeFlow(self.history, self.library_page.show_offer, self._parts.now, self)
        flow.resume_wanted.connect(self._resume)
        flow.start_wanted.connect(self._start_over)
        return flow

    @cached_property
    def editing(self) -> Editing:
        from stretchapp.ui.editing import Editing

        editing = Editing(self, self._shelf, self.library_page.show_offer)
        editing.saved.connect(self.read_files)
        editing.left.connect(self._leave_editor)
        editing.start_wanted.connect(self.start)
        return editing

    def show_routine(self, routine: Routine) -> None:
        self._routine = routine
        shelf, before = self._shelf, self._shelf.last_first_side(routine.id)
        own = routine.id in self.library.own
        self.routine_page.show_routine(routine, shelf.settings, shelf.easier, before, own)
        self.show_page(self.routine_page, routine.name)
        self.routine_page.start.setFocus()
        self._soon.start(0)
        self.tell_trouble()

    def start(self, routine: Routine) -> None:
        self._begin(routine, self._shelf.plan(routine))

    def open_routine(self, routine_id: str) -> bool:
        """Asked for by another start of the program: False while that would lose a session."""
        if self.has_session:
            return False
        if self.library.find(routine_id) is None:
            self._shelf.read_again()
            self.read_files()
        self._show_routine_of(routine_id)
        return True

    @override
    def _settle(self) -> None:
        super()._settle()
        self._soon.start(0)
        self.exchange.hear_drops()
        self.resume_flow.look()
        self.editing.offer()

    @override
    def _show_menu(self) -> None:
        self.commands.new_routine.triggered.connect(self._new_routine)
        self.commands.import_list.triggered.connect(self._import)
        super()._show_menu()

    def _make_next_page(self) -> None:
        """What the page that is seen leads to, so that the way there is short."""
        if self.page is self.library_page:
            _ = self.routine_page
            self._at_last.start(EDITOR_AFTER_MS)
        else:
            _ = self.session_flow.player_page
            self._then.start(0)
            self._at_last.start(EDITOR_AFTER_MS)

    def _new_routine(self) -> None:
        """Not while that would lose a session."""
        if self.has_session:
            self.notice(translate("Window", "Finish or stop the session first."))
        else:
            self.editing.new()

    def _leave_editor(self, routine_id: str) -> None:
        self.show_library()
        self.editing.offer()
        self._show_routine_of(routine_id)

    def _show_routine_of(self, routine_id: str) -> None:
        routine = self.library.find(routine_id)
        if routine is not None:
            self.show_routine(routine)

    def _begin(
        self, routine: Routine, plan: SessionPlan, record: SessionRecord | None = None
    ) -> None:
        """A session of a routine as written, which may be another than the one in its plan."""
        self._routine = routine
        self.resume_flow.withdraw()
        self.session_flow.start(plan, record)

    def _print(self, routine: Routine) -> None:
        from stretchapp.ui.handout_view import handout

        self.print_flow.show(handout(routine, self._shelf.settings, self._shelf.easier))

    @override
    def _come_back(self) -> None:
        super()._come_back()
        self.exchange.open_waiting()

    def _start_again(self) -> None:
        if self._routine is not None:
            self.start(self._routine)

    def _resume(self, record: SessionRecord, plan: SessionPlan) -> None:
        self._begin(self.library.find(record.routine) or plan.routine, plan, record)

    def _start_over(self, record: SessionRecord, plan: SessionPlan | None) -> None:
        """As it was begun; where that is lost, as the routine is now."""
        routine = self.library.find(record.routine)
        if plan is not None:
            self._begin(routine or plan.routine, plan)
        elif routine is not None:
            self.start(routine)

    def _show_settings(self, settings: PlanSettings) -> None:
        self.routine_page.show_settings(settings)
        fit(self.routine_page, self)

    def _keep_easier(self, choices: EasierChoices) -> None:
        self._shelf.keep_easier(choices)
        self._show_cards()
        self._renew_cards()
        fit(self.routine_page, self)
        self.tell_trouble()

    def _import(self) -> None:
        """Not while that would lose a session."""
        if self.has_session:
            self.notice(translate("Import", "Finish or stop the session first, then import."))
        else:
            self.import_flow.ask()

    def _show_new(self, routine: Routine) -> None:
        self._shelf.put(routine)
        self.show_routine(routine)
        self.read_files()
