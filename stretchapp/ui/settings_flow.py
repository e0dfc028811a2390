"""The settings page, the way to it and back, and what a setting changes in the window."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction

if TYPE_CHECKING:
    from stretchapp.core.looks import Looks
    from stretchapp.core.sound import Missing
    from stretchapp.ui.page_window import PageWindow
    from stretchapp.ui.preferences import Preferences
    from stretchapp.ui.settings_page import SettingsPage

translate = QCoreApplication.translate


class SettingsFlow(QObject):
    """Reached from every page. `wanted`: about to be shown, whatever is seen now."""

    wanted = Signal()
    voice_tried = Signal()

    def __init__(
        self, window: PageWindow, preferences: Preferences, reduced_motion: QAction
    ) -> None:
        super().__init__(window)
        self._window, self._preferences = window, preferences
        self.reduced_motion = reduced_motion
        self._missing: tuple[Missing, ...] = ()
        reduced_motion.setChecked(preferences.looks.reduced_motion)
        reduced_motion.toggled.connect(self._keep_motion)
        preferences.looks_changed.connect(self._wear)

    @cached_property
    def page(self) -> SettingsPage:
        from stretchapp.ui.settings_page import SettingsPage

        page = SettingsPage(self._window.theme, self._preferences.settings)
        page.settings_chosen.connect(self._preferences.change)
        page.voice_tried.connect(self.voice_tried)
        page.back_wanted.connect(self._window.step_back)
        self._preferences.changed.connect(page.show_settings)
        page.show_missing(self._missing)
        return self._window.add_page(page)

    def show(self) -> None:
        self.wanted.emit()
        if self._window.page is not self.page:
            self._window.step_aside(self.page, translate("Window", "Settings"))
            self.page.leave.setFocus()

    def show_missing(self, missing: tuple[Missing, ...]) -> None:
        """What this computer turned out to lack when it was tried."""
        self._missing = missing
        if "page" in self.__dict__:
            self.page.show_missing(missing)

    def _wear(self, looks: Looks) -> None:
        self._window.wear(looks.theme, looks.text_size)
        self.reduced_motion.setChecked(looks.reduced_motion)

    def _keep_motion(self, reduced: bool) -> None:
        looks = self._preferences.looks
        self._preferences.change_looks(looks._replace(reduced_motion=reduced))
