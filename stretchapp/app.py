"""The one composition root: builds everything through constructors."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from stretchapp.adapters.clock import moment_at, system_clock, wall_moment
from stretchapp.adapters.painting_threads import paint_in_one_thread
from stretchapp.adapters.paths import (
    APPLICATION,
    CRAMP_FILE,
    HISTORY_FILE,
    SETTINGS_FILE,
    data_folder,
)
from stretchapp.adapters.settings_file import SettingsFile
from stretchapp.adapters.translations import install_translations
from stretchapp.adapters.window_place import WindowPlace
from stretchapp.arguments import WindowArguments
from stretchapp.core.looks import ThemeChoice
from stretchapp.core.steady_clock import SteadyClock
from stretchapp.extras import add_when_settled
from stretchapp.library_files import library_source
from stretchapp.resources import assets_folder, routines_folder
from stretchapp.sessions import Past, Sessions
from stretchapp.ui.album import Album
from stretchapp.ui.appearance import Appearance
from stretchapp.ui.flow_window import FlowParts
from stretchapp.ui.main_window import MainWindow
from stretchapp.ui.preferences import Preferences
from stretchapp.ui.theme import Theme, read_theme
from stretchapp.ui.troubles import Troubles
from stretchapp.ui.type_scale import DESIGN_SIZE

if TYPE_CHECKING:
    from stretchapp.adapters.history_files import HistoryFiles
    from stretchapp.core.moment import Moment
    from stretchapp.core.ports import Clock, Pictures, WallClock
    from stretchapp.core.stretch import Stretch
    from stretchapp.ui.cramp_flow import CrampFlow

PLACE_FILE = "window.place"


class App(NamedTuple):
    """Everything that has to live as long as the program."""

    application: QApplication
    window: MainWindow

    def run(self) -> int:
        """Show the window and process events until it is closed."""
        self.window.show()
        return self.application.exec()


def build_app(
    arguments: WindowArguments,
    clock: Clock = system_clock,
    scheme: Qt.ColorScheme | None = None,
    in_company: bool = True,
    wall: WallClock = time.time,
    now: Callable[[], Moment] = wall_moment,
) -> App:
    """Build the window without showing it. `scheme` stands for what the system wears.

    Sessions that are not `in_company` are neither heard nor seen outside of the window.
    """
    application = _application()
    install_translations(application, assets_folder() / "i18n")
    folder = data_folder(arguments.data_dir)
    troubles = Troubles()
    preferences = Preferences(SettingsFile(folder / SETTINGS_FILE), troubles)
    past = Past(folder / HISTORY_FILE, clock, now)
    sessions = Sessions(clock, application if in_company else None, preferences, past)
    cramp_clock, cramp_file = SteadyClock(wall, clock), folder / CRAMP_FILE
    new_cramp_flow = partial(_cramp_flow, cramp_clock, cramp_file, troubles, preferences, sessions)
    window = MainWindow(
        _appearance(preferences.looks.theme, scheme),
        library_source(routines_folder(), folder),
        partial(_open_folder, folder),
        preferences,
        troubles,
        FlowParts(
            Album(_pictures), sessions, lambda: past.history, _history_files, now, new_cramp_flow
        ),
    )
    _attach(window, sessions, past)
    _keep_place(window, WindowPlace(folder / PLACE_FILE))
    _show_first_page(window, arguments)
    add_when_settled(window, application, folder)
    window.settled.connect(partial(_watch_files, window, folder))
    return App(application, window)


def _attach(window: MainWindow, sessions: Sessions, past: Past) -> None:
    sessions.window = past.window = window
    window.closed.connect(past.close)
    window.session_expected.connect(sessions.expect)
    window.voice_tried.connect(sessions.try_voice)


def _show_first_page(window: MainWindow, arguments: WindowArguments) -> None:
    if arguments.cramp:
        window.cramp_flow.take_up()
        window.cramp_flow.show(arguments.muscle)
        return
    window.show_library()
    routine = window.library.find(arguments.routine) if arguments.routine else None
    if routine is not None:
        window.show_routine(routine)
    elif arguments.file is not None:
        window.exchange.open(arguments.file)


def _application() -> QApplication:
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    paint_in_one_thread(os.environ)
    QApplication.setStyle("Fusion")
    application = QApplication(sys.argv[:1])
    application.setApplicationName(APPLICATION)
    application.setApplicationDisplayName("Stretch")
    application.setDesktopFileName(APPLICATION)
    return application


def _appearance(choice: ThemeChoice, system: Qt.ColorScheme | None) -> Appearance:
    themes = assets_folder() / "themes"
    template = (themes / "style.qss").read_text(encoding="utf-8")
    return Appearance(_theme_reader(themes), template, QGuiApplication.styleHints(), choice, system)


def _theme_reader(folder: Path) -> Callable[[ThemeChoice], Theme]:
    @cache
    def theme_for(choice: ThemeChoice) -> Theme:
        return read_theme(folder / f"{choice.value}.toml")

    return theme_for


def _cramp_flow(
    clock: WallClock,
    file: Path,
    troubles: Troubles,
    preferences: Preferences,
    sessions: Sessions,
    window: MainWindow,
) -> CrampFlow:
    from stretchapp.adapters.kept_cramps import KeptCramps
    from stretchapp.ui.cramp_flow import CrampFlow
    from stretchapp.ui.cramp_keeping import CrampKeeping

    def stretch_of(name: str) -> Stretch | None:
        return window.library.stretches.get(name)

    keeping = CrampKeeping(KeptCramps(file), lambda: window.history, moment_at, troubles)
    flow = CrampFlow(window, clock, keeping, stretch_of, preferences)
    sessions.help_along(flow)
    return flow


def _watch_files(window: MainWindow, own: Path) -> None:
    """From when the window has settled until it closes."""
    from stretchapp.adapters.folder_watch import FolderWatch
    from stretchapp.adapters.library_stamp import folders_stamp, is_read

    folders = (own, own / "stretches")
    watch = FolderWatch(folders, partial(folders_stamp, *folders), is_read, window)
    watch.changed.connect(window.read_files)
    window.closing.connect(watch.close)


def _open_folder(folder: Path) -> str:
    from stretchapp.adapters.own_folder import open_own_folder

    return open_own_folder(folder)


def _pictures() -> Pictures:
    from stretchapp.adapters.picture_files import PictureFiles

    return PictureFiles()


def _history_files() -> HistoryFiles:
    from stretchapp.adapters.history_files import HistoryFiles

    return HistoryFiles()


def _keep_place(window: MainWindow, place: WindowPlace) -> None:
    if not place.restore(window):
        window.resize(DESIGN_SIZE)
    # Only a session fills the screen: the library would have no way back.
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
    window.closing.connect(partial(place.keep, window))
