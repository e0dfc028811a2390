"""What goes along with help for a cramp: a screen that stays awake."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stretchapp.adapters.screen_vigil import ScreenHelp
    from stretchapp.core.ports import Clock
    from stretchapp.core.settings import Settings
    from stretchapp.ui.cramp_flow import CrampFlow
    from stretchapp.ui.main_window import MainWindow
    from stretchapp.ui.preferences import Preferences

NAME = "Stretch"


class CrampCompany:
    """Made with the flow; its parts when they have something to do, as help is in a hurry."""

    def __init__(
        self, window: MainWindow, clock: Clock, preferences: Preferences, flow: CrampFlow
    ) -> None:
        self._window, self._clock, self._preferences = window, clock, preferences
        flow.helped.connect(self._help)
        preferences.changed.connect(self._set)
        window.closing.connect(self._close)

    @cached_property
    def screen(self) -> ScreenHelp:
        from stretchapp.adapters.awake import best_awake
        from stretchapp.adapters.screen_vigil import ScreenHelp
        from stretchapp.ui.media_view import help_reason

        screen = ScreenHelp(
            best_awake(NAME, help_reason(), self._window), self._clock, self._window
        )
        screen.set_wanted(self._preferences.settings.keep_awake)
        return screen

    def _help(self, is_helped: bool) -> None:
        self.screen.show(is_helped)

    def _set(self, settings: Settings) -> None:
        if "screen" in self.__dict__:
            self.screen.set_wanted(settings.keep_awake)

    def _close(self) -> None:
        if "screen" in self.__dict__:
            self.screen.close()
