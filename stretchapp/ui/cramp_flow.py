"""A cramp's way through the window: helped, left with the time going on, taken up again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from stretchapp.core.cramp import Cramp
from stretchapp.core.cramp_state import Stage
from stretchapp.core.ports import WallClock
from stretchapp.ui.announce import announce
from stretchapp.ui.cramp_buttons import CrampButtons
from stretchapp.ui.cramp_keeping import CrampKeeping
from stretchapp.ui.cramp_view import Offer, elapsed_text, running_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from stretchapp.core.cramp_state import BodyPart
    from stretchapp.core.sound import Missing
    from stretchapp.core.stretch import Side, Stretch
    from stretchapp.ui.cramp_page import CrampPage
    from stretchapp.ui.page_window import PageWindow
    from stretchapp.ui.preferences import Preferences
    from stretchapp.ui.text_page import TextPage

translate = QCoreApplication.translate
BEDTIME = {Offer.BEDTIME: "bedtime_cramps", Offer.BEDTIME_IN_BED: "bedtime_in_bed"}
MAKE_AFTER_MS = 200


class CrampFlow(QObject):
    """Owns the page and the one timer of a cramp.

    `wanted`: about to be shown, whatever is seen now. `left`: the page before is seen again.
    `routine_wanted(str)`: the id of a routine for the evening. `log_wanted`: all that were logged.
    `said(str)`: what is shown now, nothing when it is left.
    `helped(bool)`: somebody follows a cramp that holds, and did something just now; or no more.
    """

    wanted = Signal()
    left = Signal()
    routine_wanted = Signal(str)
    log_wanted = Signal()
    helped = Signal(bool)
    said = Signal(str)

    def __init__(
        self,
        window: PageWindow,
        clock: WallClock,
        keeping: CrampKeeping,
        stretch_of: Callable[[str], Stretch | None],
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window, self._clock = window, clock
        self._keeping, self._stretch_of = keeping, stretch_of
        self._preferences = preferences
        self._cramp: Cramp | None = None
        self._before: tuple[QWidget, str] | None = None
        self._was_helped = False
        self._timer, self._keep_soon, self._make_soon = QTimer(self), QTimer(self), QTimer(self)
        for timer, then in (
            (self._timer, self._look),
            (self._keep_soon, self._keep),
            (self._make_soon, self._make),
        ):
            timer.setSingleShot(True)
            timer.setTimerType(Qt.TimerType.PreciseTimer)
            timer.timeout.connect(then)
        self._buttons = CrampButtons(window)
        self._buttons.pressed.connect(lambda: self.show())
        window.closing.connect(self._close)

    @cached_property
    def page(self) -> CrampPage:
        from stretchapp.ui.cramp_page import CrampPage

        page = CrampPage(self._window.dark_theme, self._window.album)
        self._window.dress_dark(page)
        page.offer_taken.connect(self._take)
        page.part_chosen.connect(self._choose)
        page.way_taken.connect(lambda way: self._do(lambda cramp: cramp.take(way)))
        page.told.connect(lambda details: self._do(lambda cramp: cramp.tell(details)))
        page.began_earlier.connect(
            lambda minutes: self._do(lambda cramp: cramp.began_earlier(minutes))
        )
        page.said.connect(self.said)
        page.aloud_chosen.connect(self._preferences.change_aloud)
        self._preferences.changed.connect(lambda settings: page.set_aloud(settings.cramp_aloud))
        page.set_aloud(self._preferences.settings.cramp_aloud)
        return self._window.add_page(page)

    @cached_property
    def signs_page(self) -> TextPage:
        from stretchapp.ui.text_page import signs_page

        page = signs_page()
        self._window.dress_dark(page)
        page.back_wanted.connect(self._show_page)
        return self._window.add_page(page)

    @property
    def is_followed(self) -> bool:
        """Whether the page of the cramp, or one that belongs to it, is seen."""
        made = (self.__dict__.get("page"), self.__dict__.get("signs_page"))
        return self._window.page is not None and self._window.page in made

    @property
    def cramp(self) -> Cramp | None:
        """The one that is not over."""
        return self._cramp

    def take_up(self) -> None:
        """What an earlier run of the program left; it is offered on every page."""
        self._make_soon.start(MAKE_AFTER_MS)
        if self._cramp is not None:
            return
        event = self._keeping.take_up(self._clock())
        if event is None:
            return
        self._cramp = Cramp(self._clock, event)
        self._look()
        still = translate("Cramp", "Your cramp timer is still running: {time}")
        announce(self._window, still.format(time=elapsed_text(self._cramp.snapshot.elapsed)))

    def show(self, part: BodyPart | None = None) -> None:
        """Help now; where a cramp is timed already, back to it."""
        self.wanted.emit()
        if self._cramp is None:
            self._cramp = Cramp(self._clock)
        if part is not None:
            self._cramp.choose(part)
        if self._window.page is not None and not self.is_followed:
            self._before = self._window.page, self._window.windowTitle()
        self._show_page()
        self._keep_soon.start(0)

    def leave(self) -> None:
        """Back to the page before; a cramp that holds goes on, one that let go is over."""
        if self._cramp is not None and self._cramp.snapshot.has_let_go:
            self._finish()
            self._cramp = None
            self._buttons.show_time("")
        if self._before is not None:
            self._window.show_page(*self._before)
        self.left.emit()
        self._fall_silent()
        self._tell_help()

    def put_aside(self) -> None:
        """If it is followed."""
        if self.is_followed:
            self.leave()

    def _make(self) -> None:
        """The page, while nobody waits for it: in a hurry it would be 40 ms."""
        _ = self.page

    def _show_page(self) -> None:
        self._window.show_page(self.page, translate("Window", "Cramp"))
        self.page.setFocus()
        self._look()

    def _choose(self, part: BodyPart, side: Side | None) -> None:
        self._do(lambda cramp: cramp.choose(part, side))

    def _take(self, offer: Offer) -> None:
        if offer is Offer.LEAVE:
            self.leave()
        elif offer is Offer.SIGNS:
            self._window.show_page(self.signs_page, self.signs_page.title)
            self.signs_page.leave.setFocus()
        elif offer in BEDTIME:
            self.leave()
            self.routine_wanted.emit(BEDTIME[offer])
        elif offer is Offer.SEE_LOG:
            self.leave()
            self.log_wanted.emit()
        elif offer is Offer.KEEP:
            self._finish_here()
        else:
            self._do(_command(offer))

    def _finish_here(self) -> None:
        """Only for a night cramp of calf or hamstring there is something more to offer."""
        if self._cramp is None:
            return
        self._finish()
        if self._cramp.event.is_for_bedtime:
            self._look()
        else:
            self.leave()

    def _finish(self) -> None:
        """Into the log with it, whatever was told."""
        cramp = self._cramp
        if cramp is not None and not cramp.event.is_over:
            cramp.log()
            cramp.finish()
            self._keep_soon.stop()
            self._keeping.log(cramp.event)

    def _do(self, command: Callable[[Cramp], None]) -> None:
        if self._cramp is not None:
            command(self._cramp)
            self._look()
            self._keep_soon.start(0)

    def _look(self) -> None:
        """Show the moment; look again when a digit changes."""
        if self._cramp is None:
            return
        self._cramp.look()
        now = self._cramp.snapshot
        if self.is_followed:
            picture = now.picture
            self.page.show_cramp(now, self._stretch_of(picture.stretch) if picture else None)
            is_logging = now.stage is Stage.LOGGING
            self.page.show_form(self._cramp.event.details if is_logging else None)
        self._fall_silent()
        if self._was_helped and not self._is_helped:
            self._tell_help()
        self._buttons.show_time(running_text(now) if now.is_running else "")
        if now.is_running:
            self._timer.start(max(1, ceil(now.next_instant * 1000)))
        else:
            self._timer.stop()

    def show_missing(self, missing: tuple[Missing, ...]) -> None:
        self.page.show_missing(missing)

    def _fall_silent(self) -> None:
        """Once neither the page nor what belongs to it is seen."""
        if "page" in self.__dict__ and not self.is_followed:
            self.page.fall_silent()

    def _keep(self) -> None:
        self._keep_soon.stop()
        if self._cramp is not None:
            self._keeping.keep(self._cramp.event)
        if self._is_helped:
            self._tell_help()

    @property
    def _is_helped(self) -> bool:
        return self.is_followed and self._cramp is not None and self._cramp.snapshot.is_running

    def _tell_help(self) -> None:
        if self._is_helped or self._was_helped:
            self._was_helped = self._is_helped
            self.helped.emit(self._was_helped)

    def _close(self) -> None:
        self._timer.stop()
        if self._cramp is not None and not self._cramp.event.is_over:
            self._cramp.look()
            self._keep()


def _command(offer: Offer) -> Callable[[Cramp], None]:
    commands: Mapping[Offer, Callable[[Cramp], None]] = {
        Offer.LET_GO: Cramp.let_go,
        Offer.NOT_YET: Cramp.not_yet,
        Offer.STILL_GOING: Cramp.still_going,
        Offer.NEXT: Cramp.next_step,
        Offer.PAUSE: Cramp.toggle_pause,
        Offer.AGAIN: Cramp.stretch_again,
        Offer.LOG: Cramp.log,
        Offer.CHOOSE_AGAIN: Cramp.choose_again,
    }
    return commands[offer]
