"""One session in the list of all, in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from stretchapp.core.durations import clock_text
from stretchapp.core.history import Ending
from stretchapp.core.history_sums import SessionLine
from stretchapp.core.moment import Moment
from stretchapp.ui.day_words import short_day_text, time_text
from stretchapp.ui.words import comfort_name

translate = QCoreApplication.translate


@dataclass(frozen=True)
class LineView:
    """`spoken` is all of it in one line."""

    title: str
    when: str
    amount: str
    how: str
    spoken: str


def line_view(line: SessionLine, today: int, locale: QLocale) -> LineView:
    when = when_text(line.started, today, locale)
    amount = of_text(line.done, line.planned)
    comfort = [comfort_name(line.comfort)] if line.comfort else []
    how = " · ".join([ending_text(line.ending), *comfort])
    return LineView(line.title, when, amount, how, ", ".join([line.title, when, amount, how]))


def when_text(moment: Moment, today: int, locale: QLocale) -> str:
    """Today, 07:12."""
    near = {
        today: translate("History", "Today"),
        today - 1: translate("History", "Yesterday"),
    }
    day = near.get(moment.day_number) or short_day_text(moment.day_number, locale)
    return translate("History", "{day}, {time}").format(day=day, time=time_text(moment, locale))


def of_text(done: float, planned: int) -> str:
    """Time in the stretch: 4:10 of 4:40 min."""
    return translate("History", "{done} of {planned} min").format(
        done=clock_text(done), planned=clock_text(planned)
    )


def ending_text(ending: Ending | None) -> str:
    return {
        Ending.FINISHED: translate("History", "finished"),
        Ending.STOPPED: translate("History", "stopped"),
        Ending.LET_BE: translate("History", "left unfinished"),
        None: translate("History", "not ended"),
    }[ending]
