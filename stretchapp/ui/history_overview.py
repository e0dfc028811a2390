"""The history's pictures, each with its table: a week, a year, and the muscles of the week."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from stretchapp.core.history_sums import HistorySums
from stretchapp.ui.calendar_view import calendar_rows, calendar_view
from stretchapp.ui.muscle_view import band_text, muscle_rows, muscle_view
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type
from stretchapp.ui.week_view import Times, week_rows, week_view
from stretchapp.ui.widgets.labels import button, stacked
from stretchapp.ui.widgets.muscle_bars import MuscleBars
from stretchapp.ui.widgets.picture_card import PictureCard
from stretchapp.ui.widgets.scroll_box import ScrollBox
from stretchapp.ui.widgets.week_bars import WeekBars
from stretchapp.ui.widgets.year_calendar import YearCalendar

translate = QCoreApplication.translate


class HistoryOverview(ScrollBox):
    """Scrolls up and down; the calendar goes back by years as far as there is something."""

    def __init__(
        self, theme: Theme, today: int, locale: QLocale, parent: QWidget | None = None
    ) -> None:
        self._times: Times = {}
        self._today, self._locale, self._years_back = today, locale, 0
        self.week = WeekBars(theme)
        self.calendar = YearCalendar(theme, calendar_view({}, today, locale))
        self.muscles = MuscleBars(theme)
        self.earlier = _year_button("‹", translate("History", "A year earlier"))
        self.later = _year_button("›", translate("History", "A year later"))
        day, done = translate("History", "Day"), translate("History", "Done")
        self.week_card = PictureCard(translate("History", "This week"), (day, done), self.week)
        self.calendar_card = PictureCard(
            translate("History", "Minutes a day"),
            (day, done),
            self.calendar,
            self.earlier,
            self.later,
        )
        self.muscle_card = PictureCard(
            translate("History", "Each muscle this week"),
            _muscle_headers(),
            self.muscles,
        )
        self.muscle_card.show_line(band_text())
        super().__init__(self._content(), "list", parent)
        self.setAccessibleName(translate("History", "At a glance"))
        self.earlier.clicked.connect(lambda: self._go_by(1))
        self.later.clicked.connect(lambda: self._go_by(-1))
        self.calendar.earlier_wanted.connect(self.earlier.click)
        self.calendar.later_wanted.connect(self.later.click)

    def show_sums(self, sums: HistorySums, today: int) -> None:
        self._times = {time.day: time for time in sums.days}
        self._today = today
        self._show_week()
        self._show_calendar()
        view = muscle_view(sums.areas)
        self.muscles.show_view(view)
        self.muscle_card.show_rows(muscle_rows(view), view.gist)

    def _show_week(self) -> None:
        view = week_view(self._times, self._today, self._locale)
        self.week.show_bars(view.days)
        self.week_card.show_rows(week_rows(view), view.line)
        self.week_card.show_line(view.line)

    def _show_calendar(self) -> None:
        view = calendar_view(self._times, self._today, self._locale, self._years_back)
        self.calendar.show_view(view)
        self.calendar_card.show_rows(calendar_rows(view), view.gist)
        self.calendar_card.show_title(
            translate("History", "Minutes a day, {months}").format(months=view.title)
        )
        self.earlier.setEnabled(view.has_earlier)
        self.later.setEnabled(view.has_later)

    def _go_by(self, years: int) -> None:
        self._years_back += years
        self._show_calendar()

    def _content(self) -> QWidget:
        content = QWidget()
        column = stacked(
            QVBoxLayout(content), self.week_card, self.calendar_card, self.muscle_card, 0
        )
        column.setSpacing(16)
        column.setContentsMargins(0, 0, 12, 0)
        return content


def _year_button(sign: str, name: str) -> QPushButton:
    made = button(sign, "choice", Type.LARGE)
    made.setFixedWidth(made.minimumHeight())
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made


def _muscle_headers() -> tuple[str, str, str]:
    return (
        translate("History", "Muscle"),
        translate("History", "Left"),
        translate("History", "Right"),
    )
