"""What goes along with help for a cramp: a screen that stays awake, a voice if it is wanted."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from stretchapp.adapters.screen_vigil import ScreenHelp
    from stretchapp.core.ports import Clock, Voice
    from stretchapp.core.settings import Settings
    from stretchapp.core.sound import Missing
    from stretchapp.ui.cramp_flow import CrampFlow
    from stretchapp.ui.cramp_reader import CrampReader
    from stretchapp.ui.main_window import MainWindow
    from stretchapp.ui.preferences import Preferences
    from stretchapp.ui.shortage import Shortage

NAME = "Stretch"


class CrampCompany:
    """Made with the flow; its parts when they have something to do, as help is in a hurry."""

    def __init__(
        self,
        window: MainWindow,
        program: QObject,
        clock: Clock,
        preferences: Preferences,
        flow: CrampFlow,
    ) -> None:
        self._window, self._program, self._clock = window, program, clock
        self._preferences, self._flow = preferences, flow
        flow.helped.connect(self._help)
        flow.said.connect(self._read)
        preferences.changed.connect(self._set)
        window.closing.connect(self._close)

    @cached_property
    def screen(self) -> ScreenHelp:
        from stretchapp.adapters.awake import best_awake
        from stretchapp.adapters.screen_vigil import ScreenHelp
        from stretchapp.ui.media_view import help_reason

        awake = best_awake(NAME, help_reason(), self._window)
        screen = ScreenHelp(awake, self._clock, self._window)
        screen.set_wanted(self._preferences.settings.keep_awake)
        return screen

    @cached_property
    def voice(self) -> Voice:
        from stretchapp.adapters.voice import best_voice

        voice = best_voice(self._program)
        _tune(voice, self._preferences.settings)
        return voice

    @cached_property
    def reader(self) -> CrampReader:
        from stretchapp.ui.cramp_reader import CrampReader

        return CrampReader(lambda: self.voice, self._preferences.settings.cramp_aloud)

    @cached_property
    def shortage(self) -> Shortage:
        from stretchapp.ui.shortage import Shortage

        return Shortage(self._missing, self._flow.show_missing, self._window)

    def _help(self, is_helped: bool) -> None:
        self.screen.show(is_helped)

    def _read(self, words: str) -> None:
        self.reader.show(words)
        self.shortage.look()

    def _set(self, settings: Settings) -> None:
        made = self.__dict__
        if "screen" in made:
            self.screen.set_wanted(settings.keep_awake)
        if "voice" in made:
            _tune(self.voice, settings)
        if "reader" in made:
            self.reader.set_wanted(settings.cramp_aloud)
            self.shortage.look()

    def _missing(self) -> tuple[Missing, ...]:
        missing = self.reader.missing
        return (missing,) if missing else ()

    def _close(self) -> None:
        made = self.__dict__
        if "screen" in made:
            self.screen.close()
        if "reader" in made:
            self.reader.close()
            self.shortage.close()


def _tune(voice: Voice, settings: Settings) -> None:
    voice.set_volume(settings.voice_volume)
    voice.set_rate(settings.voice_rate)
    voice.set_kind(settings.voice_kind)
