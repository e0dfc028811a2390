"""The program's icon among those of the desktop, where there is such a place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

translate = QCoreApplication.translate


class Tray(QObject):
    """Help with a cramp in two clicks, whatever is on the screen."""

    def __init__(
        self,
        window: QWidget,
        icon: QIcon,
        help_now: Callable[[], None],
        come_forward: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self.menu = QMenu(window)
        for text, then in (
            (translate("Tray", "I have a cramp now"), help_now),
            (translate("Tray", "Show the window"), come_forward),
            (translate("Tray", "Quit"), window.close),
        ):
            self.menu.addAction(text).triggered.connect(lambda _=False, act=then: act())
        self.icon = QSystemTrayIcon(icon, self)
        self.icon.setToolTip(translate("Tray", "Stretch"))
        self.icon.setContextMenu(self.menu)
        self.icon.show()


def has_tray() -> bool:
    """Takes two milliseconds to find out."""
    return QSystemTrayIcon.isSystemTrayAvailable()
