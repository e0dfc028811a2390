"""The ways that start on every page: a session, settings, history, help, and what to read."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from PySide6.QtCore import Signal, SignalInstance

from stretchapp.ui.album import Album
from stretchapp.ui.appearance import Appearance
from stretchapp.ui.page_window import PageWindow

if TYPE_CHECKING:
    from stretchapp.core.history_trouble import HistoryNews
    from stretchapp.core.moment import Moment
    from stretchapp.core.sound import Missing
    from stretchapp.ui.cramp_flow import CrampFlow
    from stretchapp.ui.cramp_log_flow import CrampLogFlow
    from stretchapp.ui.history_flow import HistoryFlow
    from stretchapp.ui.history_source import HistoryFiles, HistorySource
    from stretchapp.ui.menu_actions import MenuActions
    from stretchapp.ui.preferences import Preferences
    from stretchapp.ui.reading_flow import ReadingFlow
    from stretchapp.ui.session import RecordedSessions
    from stretchapp.ui.session_flow import SessionFlow
    from stretchapp.ui.settings_flow import SettingsFlow
    from stretchapp.ui.troubles import Troubles


class FlowParts(NamedTuple):
    """What flows are made of, when they are made."""

    album: Album
    sessions: RecordedSessions
    history: Callable[[], HistorySource]
    history_files: Callable[[], HistoryFiles]
    now: Callable[[], Moment]
    new_cramp_flow: Callable[[Any], CrampFlow]


class Aside(Protocol):
    """A flow that says when it is about to be shown."""

    @property
    def wanted(self) -> SignalInstance: ...


class FlowWindow(PageWindow):
    """Flows are imported and made when they are first wanted, and keep out of each other's way.

    `voice_tried`: a sample is to be heard. `library_wanted`: a flow is over. `again_wanted`: the
    last session once more. `routine_wanted(id)`: of what has eased a cramp.
    """

    voice_tried = Signal()
    library_wanted = Signal()
    again_wanted = Signal()
    routine_wanted = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        preferences: Preferences,
        troubles: Troubles,
        parts: FlowParts,
    ) -> None:
        super().__init__(appearance, parts.album)
        self._preferences, self._troubles, self._parts = preferences, troubles, parts

    @cached_property
    def commands(self) -> MenuActions:
        from stretchapp.ui.menu_actions import menu_actions

        commands = menu_actions(self)
        commands.cramp.triggered.connect(lambda: self.cramp_flow.show())
        commands.cramp_log.triggered.connect(lambda: self.cramp_log_flow.show())
        commands.history.triggered.connect(lambda: self.history_flow.show())
        commands.settings.triggered.connect(lambda: self.settings_flow.show())
        commands.signs.triggered.connect(lambda: self.reading_flow.show(self.reading_flow.signs))
        commands.advice.triggered.connect(lambda: self.reading_flow.show(self.reading_flow.advice))
        commands.quit.triggered.connect(self.close)
        return commands

    @cached_property
    def session_flow(self) -> SessionFlow:
        from stretchapp.ui.session_flow import SessionFlow

        motion = self.commands.reduced_motion
        flow = SessionFlow(self, self._parts.sessions, self._preferences, motion)
        flow.put_down.connect(self.tell_trouble)
        flow.left.connect(self.library_wanted)
        flow.again_wanted.connect(self.again_wanted)
        for other in (*self._asides, self.cramp_flow):
            other.wanted.connect(flow.put_aside)
        return flow

    @cached_property
    def settings_flow(self) -> SettingsFlow:
        from stretchapp.ui.settings_flow import SettingsFlow

        flow = SettingsFlow(self, self._preferences, self.commands.reduced_motion)
        flow.voice_tried.connect(self.voice_tried)
        return flow

    @cached_property
    def history(self) -> HistorySource:
        history = self._parts.history()
        history.told.connect(self._note_history)
        return history

    @cached_property
    def history_flow(self) -> HistoryFlow:
        from stretchapp.ui.history_flow import HistoryFlow

        flow = HistoryFlow(self, self.history, self._parts.history_files, self._parts.now)
        flow.library_wanted.connect(self.library_wanted)
        return flow

    @cached_property
    def reading_flow(self) -> ReadingFlow:
        from stretchapp.ui.reading_flow import ReadingFlow

        return ReadingFlow(self)

    @cached_property
    def cramp_flow(self) -> CrampFlow:
        flow = self._parts.new_cramp_flow(self)
        flow.left.connect(self._leave_cramp)
        flow.routine_wanted.connect(self.routine_wanted)
        flow.log_wanted.connect(lambda: self.cramp_log_flow.show())
        for other in self._asides:
            other.wanted.connect(flow.put_aside)
        return flow

    @cached_property
    def cramp_log_flow(self) -> CrampLogFlow:
        from stretchapp.ui.cramp_log_flow import CrampLogFlow

        flow = CrampLogFlow(self, self.history, self._parts.history_files, self._parts.now)
        flow.signs_wanted.connect(lambda: self.reading_flow.show(self.reading_flow.signs))
        return flow

    @property
    def _asides(self) -> tuple[Aside, ...]:
        """What puts a session, or help with a cramp, aside for as long as it is looked at."""
        return (self.settings_flow, self.history_flow, self.reading_flow, self.cramp_log_flow)

    def show_missing(self, missing: tuple[Missing, ...]) -> None:
        """Where a session is followed, and where there is something to choose about it."""
        self.session_flow.player_page.show_missing(missing)
        self.settings_flow.show_missing(missing)

    def tell_trouble(self) -> None:
        """Never in the middle of a session or a cramp, which would lose its keys."""
        followed = (self.__dict__.get("session_flow"), self.__dict__.get("cramp_flow"))
        if any(flow is not None and flow.is_followed for flow in followed):
            return
        if trouble := self._troubles.new():
            self.notice(trouble)

    @property
    def has_session(self) -> bool:
        """Running or put aside; one that is over has nothing to lose."""
        return "session_flow" in self.__dict__ and self.session_flow.has_session

    def _leave_cramp(self) -> None:
        """Where the window opened with it there is no page before."""
        if self.cramp_flow.is_followed:
            self.library_wanted.emit()
        self.tell_trouble()

    def _note_history(self, news: HistoryNews) -> None:
        from stretchapp.ui.history_words import news_text

        self._troubles.note(news_text(news))
        self.tell_trouble()
