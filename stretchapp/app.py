"""The one composition root: builds everything through constructors."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from stretchapp.adapters.clock import system_clock, wall_moment
from stretchapp.adapters.kept_file import KeptFile
from stretchapp.adapters.library_stamp import code_stamp, library_stamp
from stretchapp.adapters.painting_threads import paint_in_one_thread
from stretchapp.adapters.paths import (
    APPLICATION,
    EASIER_FILE,
    HISTORY_FILE,
    SETTINGS_FILE,
    cache_folder,
    data_folder,
)
from stretchapp.adapters.settings_file import SettingsFile
from stretchapp.adapters.translations import install_translations
from stretchapp.adapters.window_place import WindowPlace
from stretchapp.arguments import WindowArguments
from stretchapp.core.looks import ThemeChoice
from stretchapp.core.ports import Clock
from stretchapp.resources import assets_folder, core_folder, routines_folder
from stretchapp.ui.appearance import Appearance
from stretchapp.ui.library_source import LibrarySource
from stretchapp.ui.library_view import CardView, pack_cards, unpack_cards
from stretchapp.ui.main_window import MainWindow
from stretchapp.ui.preferences import Preferences
from stretchapp.ui.theme import Theme, read_theme
from stretchapp.ui.troubles import Troubles
from stretchapp.ui.type_scale import DESIGN_SIZE

if TYPE_CHECKING:
    from stretchapp.adapters.given_files import GivenFiles
    from stretchapp.adapters.history_worker import HistoryWorker
    from stretchapp.adapters.library_cache import LibraryCache
    from stretchapp.adapters.library_reading import Reading
    from stretchapp.adapters.qt_player import QtPlayer
    from stretchapp.company import Company
    from stretchapp.core.cues import Cue
    from stretchapp.core.easier import Swaps
    from stretchapp.core.history import SessionRecord
    from stretchapp.core.journal import Journal
    from stretchapp.core.plan import SessionPlan
    from stretchapp.core.snapshot import Snapshot
    from stretchapp.core.steps import Steps
    from stretchapp.ui.session import Session

PLACE_FILE = "window.place"
KEPT_LIBRARY, KEPT_CARDS = "library.msgpack", "cards.txt"


@dataclass(frozen=True)
class App:
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
) -> App:
    """Build the window without showing it. `scheme` stands for what the system wears.

    Sessions that are not `in_company` are neither heard nor seen outside of the window.
    """
    application = _application()
    install_translations(application, assets_folder() / "i18n")
    folder = data_folder(arguments.data_dir)
    troubles = Troubles()
    preferences = Preferences(SettingsFile(folder / SETTINGS_FILE), troubles)
    past = Past(folder / HISTORY_FILE, clock)
    sessions = Sessions(clock, application if in_company else None, preferences, past)
    window = MainWindow(
        _appearance(preferences.looks.theme, scheme),
        _library_source(routines_folder(), folder),
        partial(_open_folder, folder),
        sessions,
        preferences,
        troubles,
        lambda: past.history,
        wall_moment,
    )
    sessions.window = past.window = window
    window.closed.connect(past.close)
    window.session_expected.connect(sessions.expect)
    window.voice_tried.connect(sessions.try_voice)
    _keep_place(window, WindowPlace(folder / PLACE_FILE))
    window.show_library()
    window.first_painted.connect(partial(_show_icon, application))
    window.settled.connect(partial(_watch_files, window, folder))
    routine = window.library.find(arguments.routine) if arguments.routine else None
    if routine is not None:
        window.show_routine(routine)
    elif arguments.file is not None:
        window.open_file(arguments.file)
    return App(application, window)


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


def _show_icon(application: QApplication) -> None:
    from PySide6.QtGui import QIcon

    application.setWindowIcon(QIcon(str(assets_folder() / "icons" / "stretchapp.svg")))


def _appearance(choice: ThemeChoice, system: Qt.ColorScheme | None) -> Appearance:
    themes = assets_folder() / "themes"
    template = (themes / "style.qss").read_text(encoding="utf-8")
    return Appearance(_theme_reader(themes), template, QGuiApplication.styleHints(), choice, system)


def _theme_reader(folder: Path) -> Callable[[ThemeChoice], Theme]:
    @cache
    def theme_for(choice: ThemeChoice) -> Theme:
        return read_theme(folder / f"{choice.value}.toml")

    return theme_for


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


def _library_source(shipped: Path, own: Path) -> LibrarySource:
    stamp = partial(library_stamp, shipped, own, core_folder())
    swaps = own / EASIER_FILE
    cards = KeptFile(
        cache_folder() / KEPT_CARDS,
        lambda: f"{QLocale().name()}\n{_content(swaps)!a}\n{stamp()}",
    )
    kept = KeptFile(cache_folder() / KEPT_LIBRARY, stamp)

    @cache
    def library() -> LibraryCache:
        from stretchapp.adapters.library_cache import LibraryCache

        return LibraryCache(kept, partial(code_stamp, core_folder()), partial(_read, shipped, own))

    return LibrarySource(
        load=lambda: library().load(),
        steps=lambda: library().steps(),
        recall=partial(_recall, cards),
        keep=lambda views: cards.keep(pack_cards(views)),
        given=partial(_given_files, own),
        read_swaps=partial(_read_swaps, swaps),
        write_swaps=partial(_write_swaps, swaps),
    )


def _given_files(own: Path) -> GivenFiles:
    from stretchapp.adapters.given_files import GivenFiles

    return GivenFiles(own)


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""


def _read_swaps(file: Path) -> Swaps:
    from stretchapp.adapters.kept_swaps import KeptSwaps

    return KeptSwaps(file).read()


def _write_swaps(file: Path, swaps: Swaps) -> None:
    from stretchapp.adapters.kept_swaps import KeptSwaps

    KeptSwaps(file).write(swaps)


def _read(shipped: Path, own: Path, before: Reading) -> Steps[Reading]:
    # The YAML reader is 40 ms of start-up that only changed files need.
    from stretchapp.adapters.routine_folders import reading_steps

    return reading_steps(shipped, own, before)


def _recall(kept: KeptFile) -> tuple[CardView, ...]:
    try:
        return unpack_cards(kept.get(kept.stamp()) or b"[]")
    except (ValueError, SyntaxError, TypeError):
        return ()


class Sessions:
    """Makes sessions; where there is a program, in one company, made for the first of them."""

    window: MainWindow

    def __init__(
        self, clock: Clock, program: QObject | None, preferences: Preferences, past: Past
    ) -> None:
        self._clock, self._program, self._preferences = clock, program, preferences
        self._past = past

    @property
    def journal(self) -> Journal:
        return self._past.journal

    def __call__(
        self,
        plan: SessionPlan,
        on_changed: Callable[[Snapshot], None],
        on_cued: Callable[[Cue], None],
        record: SessionRecord | None = None,
    ) -> Session:
        # The figure's movement is 20 ms of start-up that only a session needs.
        from stretchapp.adapters.qt_player import QtPlayer
        from stretchapp.core.player import Player

        player = QtPlayer(Player(plan, self._clock, record.at if record else 0))
        self._write_down(player, plan, record)
        player.changed.connect(on_changed)
        player.cued.connect(on_cued)
        if self._company is not None:
            self._company.go_with(player)
        return player

    def _write_down(
        self, player: QtPlayer, plan: SessionPlan, record: SessionRecord | None
    ) -> None:
        if record is None:
            self.journal.begin(plan)
        else:
            self.journal.resume(record, plan)
        player.changed.connect(self.journal.see)
        player.cued.connect(partial(self._hear, player))

    def _hear(self, player: QtPlayer, cue: Cue) -> None:
        self.journal.hear(cue, player.snapshot)

    def expect(self) -> None:
        """Make ready what would hold up the first second of a session by 40 ms."""
        _ = self._company

    def try_voice(self) -> None:
        if self._company is not None:
            self._company.try_voice()

    @cached_property
    def _company(self) -> Company | None:
        if self._program is None:
            return None
        from stretchapp.company import Company

        return Company(self.window, self._program, self._clock, self._preferences)


class Past:
    """The history and what writes it, made when the first paint is over and somebody asks."""

    window: MainWindow

    def __init__(self, file: Path, clock: Clock) -> None:
        self._file, self._clock = file, clock

    @cached_property
    def history(self) -> HistoryWorker:
        from stretchapp.adapters.history_worker import HistoryWorker

        return HistoryWorker(self._file, self.window)

    @cached_property
    def journal(self) -> Journal:
        from stretchapp.core.journal import Journal

        return Journal(self.history, self._clock, wall_moment, lambda: uuid4().hex)

    def close(self) -> None:
        if "history" in self.__dict__:
            self.history.close()


def _keep_place(window: MainWindow, place: WindowPlace) -> None:
    if not place.restore(window):
        window.resize(DESIGN_SIZE)
    # Only a session fills the screen: the library would have no way back.
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowFullScreen)
    window.closing.connect(partial(place.keep, window))
