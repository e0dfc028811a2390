"""A session's way through the window: followed, put aside or over, and what comes after."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction

from stretchapp.core.history import Ending

if TYPE_CHECKING:
    from stretchapp.core.history import SessionRecord
    from stretchapp.core.plan import SessionPlan
    from stretchapp.core.settings import Settings
    from stretchapp.core.snapshot import Snapshot
    from stretchapp.core.tally import Tally
    from stretchapp.ui.done_page import DonePage
    from stretchapp.ui.page_window import PageWindow
    from stretchapp.ui.player_page import PlayerPage
    from stretchapp.ui.preferences import Preferences
    from stretchapp.ui.session import RecordedSessions

translate = QCoreApplication.translate


class SessionFlow(QObject):
    """Owns the player's and the done page; neither is made before it is needed.

    `put_down`: no longer followed, over or not. `left`: back to the routines.
    `again_wanted`: the same from its start. `profile_changed(Profile)`: how much is to be heard.
    """

    put_down = Signal()
    left = Signal()
    again_wanted = Signal()
    profile_changed = Signal(object)

    def __init__(
        self,
        window: PageWindow,
        new_session: RecordedSessions,
        preferences: Preferences,
        reduced_motion: QAction,
    ) -> None:
        super().__init__(window)
        self._window, self._preferences = window, preferences
        self._new_session, self._reduced_motion = new_session, reduced_motion
        self._name = ""

    @cached_property
    def player_page(self) -> PlayerPage:
        from stretchapp.core.breath_pacer import BreathPacer
        from stretchapp.core.sound_choice import SoundChoice
        from stretchapp.ui.player_page import PlayerPage

        page = PlayerPage(self._window.theme, self._window.album, self._new_session)
        settings = self._preferences.settings
        page.sound = SoundChoice(settings.profile)
        page.pacer = BreathPacer(settings.breath_pacer)
        page.profile_set.connect(self._preferences.change_profile)
        page.breath_set.connect(self._preferences.change_breath)
        self._preferences.changed.connect(self._steer)
        page.ended.connect(self._show_done)
        page.full_screen_toggled.connect(self._window.set_full_screen)
        page.profile_changed.connect(self.profile_changed)
        self._window.closing.connect(page.drop)
        self._reduced_motion.toggled.connect(page.set_reduced_motion)
        page.set_reduced_motion(self._reduced_motion.isChecked())
        return self._window.add_page(page)

    @cached_property
    def done_page(self) -> DonePage:
        from stretchapp.ui.done_page import DonePage

        page = DonePage()
        page.library_wanted.connect(self.leave)
        page.go_on_wanted.connect(self._go_on)
        page.again_wanted.connect(self.again_wanted)
        page.rated.connect(self._new_session.journal.rate)
        return self._window.add_page(page)

    @property
    def is_made(self) -> bool:
        """Whether there is a player's page yet."""
        return "player_page" in self.__dict__

    @property
    def is_followed(self) -> bool:
        """Whether the player's page is the one that is seen."""
        return self.is_made and self._window.page is self.player_page

    @property
    def has_session(self) -> bool:
        """Running or put aside; one that is over has nothing to lose."""
        from stretchapp.core.snapshot import ACTIVE

        session = self.player_page.session if self.is_made else None
        return session is not None and session.snapshot.status in ACTIVE

    def start(self, plan: SessionPlan, record: SessionRecord | None = None) -> None:
        """From the start, or where the session of a record was cut off."""
        self._name = plan.routine.name
        if "done_page" in self.__dict__:
            self.done_page.comfort.show_rating(None, "")
        self._show_player()
        self.player_page.begin(plan, record)

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

    def put_aside(self) -> None:
        """What is followed, if anything is."""
        if self.is_followed:
            self.player_page.put_aside()

    def leave(self) -> None:
        """The session is over; back to the routines."""
        self.player_page.drop()
        self._new_session.journal.end(Ending.STOPPED)
        self.left.emit()

    @property
    def _is_put_aside(self) -> bool:
        return not self.is_followed and self.player_page.session is not None

    def _show_player(self) -> None:
        title = translate("Window", "Now: {name}").format(name=self._name)
        self._window.show_page(self.player_page, title)

    def _show_done(self, snapshot: Snapshot, tally: Tally) -> None:
        from stretchapp.ui.done_view import done_view

        view = done_view(snapshot, tally)
        self.done_page.show_view(view)
        self._window.show_page(self.done_page, view.title)
        self.done_page.focus_way_on()
        self.put_down.emit()

    def _go_on(self) -> None:
        self._show_player()
        self.player_page.go_on()

    def _steer(self, settings: Settings) -> None:
        self.player_page.set_sound(settings.profile)
        self.player_page.set_breath(settings.breath_pacer)
