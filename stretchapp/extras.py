"""What the window gets when it has settled: its icon, the first notice, a place in the tray."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from stretchapp.resources import assets_folder

if TYPE_CHECKING:
    from stretchapp.ui.main_window import MainWindow

NOTICE_FILE = "notice.seen"


def add_when_settled(window: MainWindow, application: QApplication, folder: Path) -> None:
    """After all that the window itself does after its first paint."""
    _soon(window, partial(_show_icon, application))
    _soon(window, partial(_show_first_notice, window, folder / NOTICE_FILE))
    _soon(window, partial(_offer_tray, window, application))


def _soon(window: MainWindow, then: Callable[[], None]) -> None:
    soon = QTimer(window)
    soon.setSingleShot(True)
    soon.timeout.connect(then)
    window.first_painted.connect(partial(soon.start, 0))


def _show_icon(application: QApplication) -> None:
    """Qt takes 12 ms to load what reads it."""
    from PySide6.QtGui import QIcon

    application.setWindowIcon(QIcon(str(assets_folder() / "icons" / "stretchapp.svg")))


def _show_first_notice(window: MainWindow, file: Path) -> None:
    from stretchapp.adapters.seen_notice import SeenNotice

    seen = SeenNotice(file)
    if seen.is_seen():
        return
    from stretchapp.ui.widgets.first_notice import FirstNotice

    notice = FirstNotice()
    notice.understood.connect(partial(SeenNotice.keep, seen))
    window.library_page.show_notice(notice)


def _offer_tray(window: MainWindow, application: QApplication) -> None:
    from stretchapp.ui.tray import has_tray, show_in_tray, tray_menu

    def help_now() -> None:
        window.cramp_flow.show()
        window.come_forward()

    if has_tray():
        menu = tray_menu(window, help_now, window.come_forward)
        show_in_tray(window, application.windowIcon(), menu)
