"""Everything a person can set; a change counts at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.core.settings import Settings
from stretchapp.core.sound import Missing
from stretchapp.ui.settings_groups import (
    hold_group,
    lead_in_group,
    screen_group,
    side_group,
    sound_group,
)
from stretchapp.ui.settings_rows import SettingRows
from stretchapp.ui.sound_words import missing_text
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.labels import button, label, set_text, stacked
from stretchapp.ui.widgets.painted import Painted
from stretchapp.ui.widgets.scroll_box import ScrollBox
from stretchapp.ui.widgets.way_back import WayBack

translate = QCoreApplication.translate
MARGIN = 36


class SettingsPage(WayBack, Painted):
    """`settings_chosen(Settings)`: all of them, with the one that was changed."""

    settings_chosen = Signal(object)
    voice_tried = Signal()

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows = SettingRows(theme, settings, self.settings_chosen.emit)
        self.leave = button(translate("Settings", "‹ Back"), "quiet")
        self.try_voice = button(translate("Settings", "Try the voice"))
        self._missing = label(tone="hot")
        self._missing.hide()
        self._lay_out()
        self.leave.clicked.connect(self.back_wanted)
        self.try_voice.clicked.connect(self.voice_tried)

    def show_settings(self, settings: Settings) -> None:
        self._rows.show(settings)

    def show_missing(self, missing: tuple[Missing, ...]) -> None:
        """What this computer turned out to lack when it was tried."""
        set_text(self._missing, "\n".join(missing_text(each) for each in missing))
        self._missing.setVisible(bool(missing))

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._rows.set_theme(theme)

    def _lay_out(self) -> None:
        content = QWidget()
        column = stacked(
            QVBoxLayout(content),
            label(translate("Settings", "Screen"), Type.HEADING),
            *screen_group(self._rows),
            16,
            label(translate("Settings", "Holds"), Type.HEADING),
            *hold_group(self._rows),
            16,
            label(translate("Settings", "Sides"), Type.HEADING),
            *side_group(self._rows),
            16,
            label(translate("Settings", "Before a hold"), Type.HEADING),
            *lead_in_group(self._rows),
            16,
            label(translate("Settings", "Sound"), Type.HEADING),
            self._missing,
            *sound_group(self._rows),
            stacked(QHBoxLayout(), self.try_voice, 0),
            0,
        )
        column.setSpacing(12)
        column.setContentsMargins(0, 0, 12, 24)
        scroll = ScrollBox(content, "list")
        scroll.setAccessibleName(translate("Settings", "Settings"))
        page = stacked(QVBoxLayout(self), stacked(QHBoxLayout(), self.leave, 0))
        page.addWidget(label(translate("Settings", "Settings"), Type.TITLE))
        page.addWidget(scroll, 1)
        page.setContentsMargins(MARGIN, 18, MARGIN, 0)
