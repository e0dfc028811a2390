"""The days of this week → what is shown of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from stretchapp.core.history_sums import DayTime, days_in_a_row, week_start
from stretchapp.ui.day_words import amount_text, day_text, done_text, qdate, sessions_text

translate = QCoreApplication.translate
Times = Mapping[int, DayTime]


@dataclass(frozen=True)
class WeekDay:
    """`digits` are minutes, none on a day without any; `size` is seconds."""

    name: str
    long_name: str
    digits: str
    size: float
    amount: str
    is_now: bool


@dataclass(frozen=True)
class WeekView:
    """`line`: minutes, sessions, and days in a row as a plain count, where there is a row."""

    days: tuple[WeekDay, ...]
    line: str


def first_day_of(locale: QLocale) -> int:
    """Monday (1) … Sunday (7)."""
    return int(locale.firstDayOfWeek().value)


def week_view(times: Times, today: int, locale: QLocale) -> WeekView:
    first = week_start(today, first_day_of(locale))
    done = [times[day] for day in range(first, first + 7) if day in times]
    parts = (
        done_text(sum(day.seconds for day in done)),
        sessions_text(sum(day.sessions for day in done)),
        _row_text(days_in_a_row(times, today)),
    )
    return WeekView(
        days=tuple(_day(day, times, today, locale) for day in range(first, first + 7)),
        line=" · ".join(part for part in parts if part),
    )


def week_rows(view: WeekView) -> tuple[tuple[str, str], ...]:
    """Each day with what was done on it, as a table."""
    return tuple((day.long_name, day.amount) for day in view.days)


def _day(day: int, times: Times, today: int, locale: QLocale) -> WeekDay:
    time = times.get(day)
    seconds = time.seconds if time else 0.0
    name = locale.standaloneDayName(qdate(day).dayOfWeek(), QLocale.FormatType.ShortFormat)
    return WeekDay(
        name=name,
        long_name=day_text(day, locale),
        digits=_digits(seconds),
        size=seconds,
        amount="" if day > today else amount_text(time),
        is_now=day == today,
    )


def _digits(seconds: float) -> str:
    if 0 < seconds < 60:
        return "<1"
    return str(int(seconds // 60)) if seconds else ""


def _row_text(count: int) -> str:
    return translate("History", "%n day(s) in a row", None, count) if count > 1 else ""
