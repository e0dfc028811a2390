"""Days, times of day and minutes that were done, in words and the locale's way of writing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from stretchapp.core.history_sums import DayTime
from stretchapp.core.moment import Moment, day_of_number

translate = QCoreApplication.translate


def qdate(day: int) -> QDate:
    """Of a day numbered from 1970."""
    found = day_of_number(day)
    return QDate(found.year, found.month, found.day)


def day_text(day: int, locale: QLocale) -> str:
    """Tuesday 3 March 2026."""
    return locale.toString(qdate(day), QLocale.FormatType.LongFormat)


def short_day_text(day: int, locale: QLocale) -> str:
    """Tue 3 Mar 2026, in the order of the locale."""
    order = locale.dateFormat(QLocale.FormatType.LongFormat)
    return locale.toString(qdate(day), order.replace("dddd", "ddd").replace("MMMM", "MMM"))


def time_text(moment: Moment, locale: QLocale) -> str:
    """As the clock on the wall said."""
    wall = moment.on_the_wall
    return locale.toString(QTime(wall.hour, wall.minute), QLocale.FormatType.ShortFormat)


def setting_format(locale: QLocale) -> str:
    """Of a time that is set, to the second and with all of the year: dd/MM/yyyy HH:mm:ss."""
    form = QLocale.FormatType.ShortFormat
    day, time = locale.dateFormat(form), locale.timeFormat(form)
    whole_year = day if "yyyy" in day else day.replace("yy", "yyyy")
    return f"{whole_year} {time.replace('mm', 'mm:ss')}"


def done_text(seconds: float) -> str:
    """Whole minutes that were reached."""
    if 0 < seconds < 60:
        return translate("History", "under 1 min")
    return translate("Words", "%n min", None, int(seconds // 60))


def sessions_text(count: int) -> str:
    return translate("History", "%n session(s)", None, count)


def amount_text(time: DayTime | None) -> str:
    """12 min, 2 sessions."""
    if time is None:
        return translate("History", "nothing")
    return translate("History", "{minutes}, {sessions}").format(
        minutes=done_text(time.seconds), sessions=sessions_text(time.sessions)
    )


def day_amount_text(day: int, time: DayTime | None, locale: QLocale) -> str:
    """Tuesday 3 March 2026: 12 min, 2 sessions."""
    return translate("History", "{day}: {amount}").format(
        day=day_text(day, locale), amount=amount_text(time)
    )
