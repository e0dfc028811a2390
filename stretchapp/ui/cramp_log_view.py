"""The cramp log → the numbers, bars and lines that are shown of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.cramp_sums import LogSums, Reminder, WeekCount
from stretchapp.ui.cramp_log_words import length_text, place_text
from stretchapp.ui.cramp_words import part_name
from stretchapp.ui.day_words import qdate, short_day_text
from stretchapp.ui.session_line_view import LineView, when_text

translate = QCoreApplication.translate


@dataclass(frozen=True)
class WeekBar:
    """A Bar: one week of cramps."""

    name: str
    digits: str
    size: float
    is_now: bool


@dataclass(frozen=True)
class LogView:
    """`numbers`: names and values. `gist`: what a screen reader hears of the bars."""

    numbers: tuple[tuple[str, str], ...]
    bars: tuple[WeekBar, ...]
    rows: tuple[tuple[str, str], ...]
    gist: str
    doctor: str
    reminder: str


def log_view(sums: LogSums, locale: QLocale) -> LogView:
    return LogView(
        numbers=number_rows(sums),
        bars=_bars(sums.weeks, locale),
        rows=tuple(_row(week, locale) for week in sums.weeks),
        gist=_gist(sums),
        doctor=_doctor_text() if sums.is_for_doctor else "",
        reminder=reminder_text(sums),
    )


def number_rows(sums: LogSums) -> tuple[tuple[str, str], ...]:
    """The counts, then what they are made of: the last 28 days."""
    return (
        (translate("CrampLog", "Last 7 days"), cramps_text(sums.week)),
        (translate("CrampLog", "Last 28 days"), cramps_text(sums.four_weeks)),
        (translate("CrampLog", "Nights woken, of 28"), str(sums.nights_woken)),
        (
            translate("CrampLog", "Longest"),
            "–" if sums.longest is None else length_text(sums.longest),
        ),
        (translate("CrampLog", "Most common place"), _places_text(sums)),
    )


def cramps_text(count: int) -> str:
    return translate("CrampLog", "%n cramp(s)", None, count)


def reminder_text(sums: LogSums) -> str:
    """What was counted, and the rule by which it is said."""
    count = sums.week
    counted = {
        Reminder.OFTEN: translate("CrampLog", "You logged %n cramp(s) in 7 days.", None, count),
        Reminder.WEEKLY: translate(
            "CrampLog", "You logged at least one cramp in each of the last 4 weeks."
        ),
    }
    if sums.reminder is None:
        return ""
    rule = translate(
        "CrampLog",
        "{counted} The article suggests seeing a doctor about cramps that are frequent and "
        "unexplained. (Reminder rule: 3 in 7 days, or at least one a week for 4 weeks. It is our "
        "rule, not a medical limit; the sleep-cramp trial counted one a week as regular.)",
    )
    return rule.format(counted=counted[sums.reminder])


def entry_view(record: CrampRecord, today: int, locale: QLocale) -> LineView:
    title, length = place_text(record.details), " · ".join(_measures(record))
    when = when_text(record.started, today, locale)
    how = " · ".join(_remarks(record))
    spoken = ", ".join(each for each in (title, when, length, how) if each)
    return LineView(title, when, length, how, spoken)


def entry_title(record: CrampRecord, today: int, locale: QLocale) -> str:
    """Calf, left, Today 03:10."""
    view = entry_view(record, today, locale)
    return f"{view.title}, {view.when}"


def _measures(record: CrampRecord) -> Sequence[str]:
    severity = record.details.severity
    bad = [] if severity is None else [translate("CrampLog", "{n} of 10").format(n=severity)]
    return [length_text(record.seconds), *bad]


def _remarks(record: CrampRecord) -> Sequence[str]:
    return [
        *([translate("CrampLog", "woke me")] if record.details.woke_me else []),
        *([translate("CrampLog", "tell a doctor")] if record.is_for_doctor else []),
    ]


def _bars(weeks: Sequence[WeekCount], locale: QLocale) -> tuple[WeekBar, ...]:
    """Every second has a name, the last among them: there is no room for more."""
    last = len(weeks) - 1
    return tuple(
        WeekBar(
            name="" if (last - number) % 2 else _short(week.first, locale),
            digits=str(week.cramps) if week.cramps else "",
            size=float(week.cramps),
            is_now=number == last,
        )
        for number, week in enumerate(weeks)
    )


def _short(day: int, locale: QLocale) -> str:
    date = qdate(day)
    month = locale.standaloneMonthName(date.month(), QLocale.FormatType.ShortFormat)
    return f"{date.day()} {month}"


def _row(week: WeekCount, locale: QLocale) -> tuple[str, str]:
    span = translate("CrampLog", "{first} to {last}").format(
        first=short_day_text(week.first, locale), last=short_day_text(week.last, locale)
    )
    return span, str(week.cramps)


def _gist(sums: LogSums) -> str:
    count = sum(week.cramps for week in sums.weeks)
    return translate("CrampLog", "%n cramp(s) in the last 12 weeks", None, count)


def _places_text(sums: LogSums) -> str:
    if not sums.places:
        return "–"
    names = ", ".join(map(part_name, sums.places))
    return translate("CrampLog", "{places} ({n} of {all})").format(
        places=names, n=sums.place_count, all=sums.four_weeks
    )


def _doctor_text() -> str:
    return translate(
        "CrampLog",
        "In the last 28 days you logged a cramp with a sign, or of ten minutes or longer. The "
        "article behind this app says to see a doctor about those.",
    )
