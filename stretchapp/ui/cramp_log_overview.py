"""The cramp log at a glance: what it adds up to, week by week, and when to see a doctor."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from stretchapp.ui.cramp_log_actions import CrampLogActions
from stretchapp.ui.cramp_log_view import LogView
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.action_button import ActionButton
from stretchapp.ui.widgets.labels import frame, label, set_text, stacked
from stretchapp.ui.widgets.picture_card import PictureCard
from stretchapp.ui.widgets.scroll_box import ScrollBox
from stretchapp.ui.widgets.week_bars import WeekBars

translate = QCoreApplication.translate
NUMBERS = 5
LEAST_SCALE = 4.0  # cramps that a bar of full height stands for, at least


class CrampLogOverview(ScrollBox):
    """Scrolls up and down."""

    def __init__(
        self, theme: Theme, commands: CrampLogActions, parent: QWidget | None = None
    ) -> None:
        self.doctor = label(size=Type.BODY, tone="hot")
        self.reminder = label(size=Type.BODY)
        self._doctor_box = _box(self.doctor, ActionButton(commands.see_signs))
        self._reminder_box = _box(self.reminder, ActionButton(commands.put_away))
        self._numbers = [
            (label(tone="muted"), label(size=Type.LARGE, bold=True)) for _ in range(NUMBERS)
        ]
        self.bars = WeekBars(theme, LEAST_SCALE)
        set_type(self.bars, Type.SMALL)
        weeks = translate("CrampLog", "Cramps a week, by its first day")
        self.weeks = PictureCard(weeks, _week_headers(), self.bars)
        super().__init__(self._content(), "list", parent)
        self.setAccessibleName(translate("CrampLog", "At a glance"))

    def show_view(self, view: LogView) -> None:
        for (name, value), (says, shows) in zip(view.numbers, self._numbers, strict=True):
            set_text(says, name)
            set_text(shows, value)
        self.bars.show_bars(view.bars)
        self.weeks.show_rows(view.rows, view.gist)
        self.weeks.show_line(view.gist)
        for text, box, words in (
            (self.doctor, self._doctor_box, view.doctor),
            (self.reminder, self._reminder_box, view.reminder),
        ):
            set_text(text, words)
            box.setVisible(bool(words))

    def _content(self) -> QWidget:
        content = QWidget()
        column = stacked(
            QVBoxLayout(content),
            self._doctor_box,
            self._reminder_box,
            frame(self._grid()),
            self.weeks,
            0,
        )
        column.setSpacing(16)
        column.setContentsMargins(0, 0, 12, 0)
        return content

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        for row, pair in enumerate(self._numbers):
            for column, shown in enumerate(pair):
                grid.addWidget(shown, row, column)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.setContentsMargins(20, 12, 20, 12)
        return grid


def _box(text: QLabel, button: ActionButton) -> QFrame:
    row = QHBoxLayout()
    row.addWidget(text, 1)
    stacked(row, 8, button)
    row.setContentsMargins(20, 12, 20, 12)
    made = frame(row)
    made.hide()
    return made


def _week_headers() -> tuple[str, str]:
    return translate("CrampLog", "Week"), translate("CrampLog", "Cramps")
