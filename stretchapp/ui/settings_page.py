"""Everything a person can set; a change counts at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.core.looks import ThemeChoice
from stretchapp.core.plan import HoldLength, Pacing
from stretchapp.core.settings import Settings
from stretchapp.core.sound import Missing, Profile
from stretchapp.core.stretch import Side
from stretchapp.ui import settings_view as view
from stretchapp.ui.sound_words import missing_text
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.choice import TallChoice
from stretchapp.ui.widgets.labels import button, label, set_text, stacked
from stretchapp.ui.widgets.painted import Painted
from stretchapp.ui.widgets.scroll_box import ScrollBox
from stretchapp.ui.widgets.tick_box import TickBox
from stretchapp.ui.words import hold_length_name, pacing_name, side_name

translate = QCoreApplication.translate
MARGIN = 36
T = TypeVar("T")


class SettingsPage(Painted):
    """`settings_chosen(Settings)`: all of them, with the one that was changed."""

    settings_chosen = Signal(object)
    voice_tried = Signal()
    back_wanted = Signal()

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._settings = settings
        self._shown: list[Callable[[Settings], None]] = []
        self._boxes: list[TickBox] = []
        self.leave = button(translate("Settings", "‹ Back"), "quiet")
        self.try_voice = button(translate("Settings", "Try the voice"))
        self._missing = label(tone="hot")
        self._missing.hide()
        self._lay_out()
        self.show_settings(settings)
        self.leave.clicked.connect(self.back_wanted)
        self.try_voice.clicked.connect(self.voice_tried)

    def show_settings(self, settings: Settings) -> None:
        self._settings = settings
        for show in self._shown:
            show(settings)

    def show_missing(self, missing: tuple[Missing, ...]) -> None:
        """What this computer turned out to lack when it was tried."""
        set_text(self._missing, "\n".join(missing_text(each) for each in missing))
        self._missing.setVisible(bool(missing))

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for box in self._boxes:
            box.theme = theme
            box.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        content = QWidget()
        column = stacked(
            QVBoxLayout(content),
            label(translate("Settings", "Look"), Type.HEADING),
            *self._looks(),
            16,
            label(translate("Settings", "Sessions"), Type.HEADING),
            *self._sessions(),
            16,
            label(translate("Settings", "Sound"), Type.HEADING),
            self._missing,
            *self._sounds(),
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

    def _looks(self) -> tuple[QWidget, ...]:
        sizes = view.offered(view.TEXT_SIZES, self._settings.looks.text_size)
        return (
            self._choice(
                translate("Settings", "Theme"),
                tuple(ThemeChoice),
                view.theme_name,
                lambda now: now.looks.theme,
                lambda now, to: replace(now, looks=replace(now.looks, theme=to)),
            ),
            self._choice(
                translate("Settings", "Text size"),
                sizes,
                view.share_text,
                lambda now: now.looks.text_size,
                lambda now, to: replace(now, looks=replace(now.looks, text_size=to)),
            ),
            self._box(
                translate("Settings", "Reduced motion: poses, no movement"),
                lambda now: now.looks.reduced_motion,
                lambda now, to: replace(now, looks=replace(now.looks, reduced_motion=to)),
            ),
        )

    def _sessions(self) -> tuple[QWidget, ...]:
        return (
            self._choice(
                translate("Settings", "Hold length"),
                tuple(HoldLength),
                hold_length_name,
                lambda now: now.plan.hold_length,
                lambda now, to: replace(now, plan=replace(now.plan, hold_length=to)),
            ),
            self._choice(
                translate("Settings", "First side"),
                tuple(Side),
                side_name,
                lambda now: now.plan.first_side,
                lambda now, to: replace(now, plan=replace(now.plan, first_side=to)),
            ),
            self._choice(
                translate("Settings", "Start of a hold"),
                tuple(Pacing),
                pacing_name,
                lambda now: now.plan.pacing,
                lambda now, to: replace(now, plan=replace(now.plan, pacing=to)),
            ),
            self._box(
                translate("Settings", "Breath pacer in holds"),
                lambda now: now.breath_pacer,
                lambda now, to: replace(now, breath_pacer=to),
            ),
            self._box(
                translate("Settings", "Keep the screen awake in a session"),
                lambda now: now.keep_awake,
                lambda now, to: replace(now, keep_awake=to),
            ),
        )

    def _sounds(self) -> tuple[QWidget, ...]:
        now = self._settings
        return (
            self._choice(
                translate("Settings", "What is heard"),
                tuple(Profile),
                view.profile_text,
                lambda now: now.profile,
                lambda now, to: replace(now, profile=to),
            ),
            self._choice(
                translate("Settings", "Volume of the tones"),
                view.offered(view.VOLUMES, now.tones_volume),
                view.volume_text,
                lambda now: now.tones_volume,
                lambda now, to: replace(now, tones_volume=to),
            ),
            self._choice(
                translate("Settings", "Volume of the voice"),
                view.offered(view.VOLUMES, now.voice_volume),
                view.volume_text,
                lambda now: now.voice_volume,
                lambda now, to: replace(now, voice_volume=to),
            ),
            self._choice(
                translate("Settings", "Speed of the voice"),
                view.offered(view.RATES, now.voice_rate),
                view.rate_text,
                lambda now: now.voice_rate,
                lambda now, to: replace(now, voice_rate=to),
            ),
        )

    def _choice(
        self,
        title: str,
        values: tuple[T, ...],
        name_of: Callable[[T], str],
        get: Callable[[Settings], T],
        put: Callable[[Settings, T], Settings],
    ) -> QWidget:
        made = TallChoice(title, values, name_of, lambda to: self._change(put(self._settings, to)))
        self._shown.append(lambda now: made.choose(get(now)))
        return made

    def _box(
        self,
        text: str,
        get: Callable[[Settings], bool],
        put: Callable[[Settings, bool], Settings],
    ) -> QWidget:
        made = TickBox(text, self.theme)
        set_type(made, Type.BODY)
        made.clicked.connect(lambda ticked: self._change(put(self._settings, ticked)))
        self._boxes.append(made)
        self._shown.append(lambda now: made.setChecked(get(now)))
        return made

    def _change(self, settings: Settings) -> None:
        self._settings = settings
        self.settings_chosen.emit(settings)
