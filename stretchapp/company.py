"""What goes along with a session: tones and voice, remotes, and a screen that stays awake."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from stretchapp.adapters.awake import best_awake
from stretchapp.adapters.qt_player import QtPlayer
from stretchapp.adapters.screen_vigil import ScreenVigil
from stretchapp.adapters.tones import open_tones
from stretchapp.adapters.voice import best_voice
from stretchapp.core.cues import Cue
from stretchapp.core.ports import Clock
from stretchapp.core.settings import Settings
from stretchapp.core.snapshot import Snapshot
from stretchapp.core.sound import Missing
from stretchapp.resources import assets_folder
from stretchapp.ui.later import QtLater
from stretchapp.ui.main_window import MainWindow
from stretchapp.ui.media_view import hold_title, vigil_reason
from stretchapp.ui.narrator import Narrator
from stretchapp.ui.shortage import Shortage
from stretchapp.ui.sound_words import voice_sample

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from stretchapp.adapters.mpris import Mpris
    from stretchapp.ui.preferences import Preferences

NAME = "Stretch"


class Company:
    """Made once, before the first session; listens to one session after another.

    Tones and voice belong to `program`: their last words outlive the window.
    """

    def __init__(
        self, window: MainWindow, program: QObject, clock: Clock, preferences: Preferences
    ) -> None:
        self._window = window
        self._tones = open_tones(assets_folder() / "sounds", program)
        self._voice = best_voice(program)
        self._narrator = Narrator(self._tones, self._voice, partial(QtLater, window))
        self._screen = best_awake(NAME, vigil_reason(), window)
        self._vigil = ScreenVigil(self._screen, clock, window)
        self._remote = _remote(window)
        self._shortage = Shortage(self._missing, window.show_missing, window)
        self._set(preferences.settings)
        preferences.changed.connect(self._set)
        window.session_flow.profile_changed.connect(self._narrator.set_profile)
        window.closing.connect(self._close)

    def go_with(self, player: QtPlayer) -> None:
        """Listen to a session that is about to start."""
        self._narrator.set_profile(self._window.session_flow.player_page.sound.profile)
        self._narrator.begin()
        player.cued.connect(partial(self._hear, player))
        player.changed.connect(self._show)

    def try_voice(self) -> None:
        self._narrator.try_voice(voice_sample())
        self._shortage.look()

    def _set(self, settings: Settings) -> None:
        self._tones.set_volume(settings.tones_volume)
        self._voice.set_volume(settings.voice_volume)
        self._voice.set_kind(settings.voice_kind)
        self._narrator.set_rate(settings.voice_rate)
        self._vigil.set_wanted(settings.keep_awake)

    def _hear(self, player: QtPlayer, cue: Cue) -> None:
        self._narrator.hear(cue, player.snapshot)

    def _show(self, snapshot: Snapshot) -> None:
        self._vigil.show(snapshot)
        if self._remote is not None:
            self._remote.show(snapshot)
        self._shortage.look()

    def _missing(self) -> tuple[Missing, ...]:
        parts = (self._tones, self._voice, self._screen, self._remote)
        return tuple(part.missing for part in parts if part is not None and part.missing)

    def _close(self) -> None:
        self._shortage.close()
        self._narrator.close()
        self._vigil.close()
        if self._remote is not None:
            self._remote.close()


def _remote(window: MainWindow) -> Mpris | None:
    """Headset buttons and media keys; off Linux those of the keyboard come as keys."""
    if sys.platform in ("win32", "darwin"):
        return None
    from stretchapp.adapters.mpris import MediaCommands, Mpris

    flow = window.session_flow
    page = flow.player_page
    commands = MediaCommands(
        play=flow.play,
        pause=page.pause,
        toggle=flow.toggle,
        next=page.commands.skip.trigger,
        previous=page.commands.back.trigger,
        stop=page.put_aside,
        raise_window=window.come_forward,
        quit=window.close,
    )
    return Mpris(commands, hold_title, window)
