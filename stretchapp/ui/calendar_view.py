"""Days with minutes → a year of weeks side by side."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from stretchapp.core.history_sums import week_start
from stretchapp.core.moment import day_of_number
from stretchapp.ui.day_words import amount_text, day_amount_text, day_text, qdate
from stretchapp.ui.week_view import Times, first_day_of

translate = QCoreApplication.translate
WEEKS, YEAR_OF_WEEKS = 53, 364
STEPS = (1, 300, 600, 1200)  # seconds from which a day is a step higher
ROOM_FOR_A_MONTH = 3  # columns


@dataclass(frozen=True)
class CalendarView:
    """Days from `first`, which begins a week, to `last`; `times` has those with something done."""

    first: int
    last: int
    times: Times
    locale: QLocale
    title: str
    gist: str
    months: tuple[tuple[int, str], ...]
    has_earlier: bool
    has_later: bool

    def step(self, day: int) -> int:
        """From 0, nothing, to 4."""
        time = self.times.get(day)
        return sum(time.seconds >= step for step in STEPS) if time else 0

    def day_text(self, day: int) -> str:
        return day_amount_text(day, self.times.get(day), self.locale)

    def weekday_names(self) -> tuple[str, ...]:
        """Of the rows, from the top."""
        days = (qdate(day).dayOfWeek() for day in range(self.first, self.first + 7))
        kind = QLocale.FormatType.ShortFormat
        return tuple(self.locale.standaloneDayName(day, kind) for day in days)


def calendar_view(times: Times, today: int, locale: QLocale, years_back: int = 0) -> CalendarView:
    """The year of weeks that ends today, or so many of them earlier."""
    begun = week_start(today, first_day_of(locale))
    first = begun - YEAR_OF_WEEKS * (years_back + 1)
    last = min(today, first + WEEKS * 7 - 1)
    shown = {day: time for day, time in times.items() if first <= day <= last}
    return CalendarView(
        first=first,
        last=last,
        times=shown,
        locale=locale,
        title=translate("History", "{first} – {last}").format(
            first=_month_text(first, locale), last=_month_text(last, locale)
        ),
        gist=_gist(shown, first, last, locale),
        months=_months(first, last, locale),
        has_earlier=any(day < first for day in times),
        has_later=years_back > 0,
    )


def calendar_rows(view: CalendarView) -> tuple[tuple[str, str], ...]:
    """The days on which something was done, the latest first, as a table."""
    days = sorted(view.times, reverse=True)
    return tuple((day_text(day, view.locale), amount_text(view.times[day])) for day in days)


def step_names() -> tuple[str, ...]:
    """What each step means, in minutes a day."""
    return (
        translate("History", "none"),
        translate("History", "under 5"),
        translate("History", "5 to 9"),
        translate("History", "10 to 19"),
        translate("History", "20 min or more"),
    )


def _gist(times: Times, first: int, last: int, locale: QLocale) -> str:
    count = len(times)
    return translate(
        "History", "From {first} to {last}: something done on %n day(s)", None, count
    ).format(first=day_text(first, locale), last=day_text(last, locale))


def _month_text(day: int, locale: QLocale) -> str:
    date = qdate(day)
    name = locale.standaloneMonthName(date.month())
    return translate("History", "{month} {year}").format(month=name, year=date.year())


def _months(first: int, last: int, locale: QLocale) -> tuple[tuple[int, str], ...]:
    """The column in which each month begins, and its name."""
    found = (day for day in range(first, last + 1) if day_of_number(day).day == 1)
    kind = QLocale.FormatType.ShortFormat
    columns = (((day - first) // 7, qdate(day).month()) for day in found)
    return tuple(
        (column, locale.standaloneMonthName(month, kind))
        for column, month in columns
        if column <= WEEKS - ROOM_FOR_A_MONTH
    )
