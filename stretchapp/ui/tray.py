"""The program's icon among those of the desktop, where there is such a place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

translate = QCoreApplication.translate


def has_tray() -> bool:
    """Takes two milliseconds to find out."""
    return QSystemTrayIcon.isSystemTrayAvailable()


def tray_menu(window: QWidget, help_now: Callable[[], None], show: Callable[[], None]) -> QMenu:
    """Help with a cramp in two clicks, whatever is on the screen."""
    menu = QMenu(window)
    for text, then in (
        (translate("Tray", "I have a cramp now"), help_now),
        (translate("Tray", "Show the window"), show),
        (translate("Tray", "Quit"), window.close),
    ):
        menu.addAction(text).triggered.connect(lambda _=False, act=then: act())
    return menu


def show_in_tray(window: QWidget, icon: QIcon, menu: QMenu) -> None:
    """For as long as the window lives."""
    shown = QSystemTrayIcon(icon, window)
    shown.setToolTip(translate("Tray", "Stretch"))
    shown.setContextMenu(menu)
    shown.show()
