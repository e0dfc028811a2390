"""Sessions that nobody did, over days or years: for screenshots, benchmarks and tests."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from stretchapp.adapters.history_file import HistoryFile
from stretchapp.adapters.history_store import HistoryStore
from stretchapp.adapters.paths import HISTORY_FILE
from stretchapp.core.history import Comfort, Ending, SessionRecord, record_of
from stretchapp.core.history_trouble import HistoryNews
from stretchapp.core.moment import DAY_SECONDS, Moment, day_number
from stretchapp.core.plan import PlanSettings, SessionPlan, plan_session
from stretchapp.core.routine import Routine

HOUR = 3600
HOURS = (7, 13, 21, 10, 16, 19)  # of a day's sessions, in the order they are taken up


def keep_past(folder: Path, records: Iterator[SessionRecord]) -> None:
    """In the history of a data folder; all at once, which is quick."""
    file = HistoryFile(folder / HISTORY_FILE, fail)
    kept = list(records)
    file.do(lambda store: _merge(store, kept))
    file.close()


def sessions(
    routines: Sequence[Routine], last: date, count: int, days: int
) -> Iterator[SessionRecord]:
    """So many over so many days, the same in every run; the latest first."""
    chance = random.Random(1)
    plans = [plan_session(routine, PlanSettings()) for routine in routines]
    chosen = sorted(chance.choices(range(days), k=count))
    for number, back in enumerate(chosen):
        hour = HOURS[number % len(HOURS)] + chance.random()
        started = on_the_wall(last - timedelta(days=back), hour)
        yield done(chance.choice(plans), f"{number:032x}", started, chance)


def done(
    plan: SessionPlan, session_id: str, started: Moment, chance: random.Random
) -> SessionRecord:
    """To its end, mostly."""
    record = record_of(plan, session_id, started)
    is_whole = chance.random() < 0.9
    until = len(record.holds) if is_whole else chance.randrange(1, len(record.holds) + 1)
    holds = tuple(
        replace(hold, done=float(hold.planned) if number < until else 0.0)
        for number, hold in enumerate(record.holds)
    )
    return replace(
        record,
        holds=holds,
        ended=started.later(plan.total * until / len(holds)),
        ending=Ending.FINISHED if is_whole else Ending.STOPPED,
        at=len(plan.segments) if is_whole else 0,
        comfort=chance.choice((*Comfort, None)),
    )


def on_the_wall(day: date, hour: float) -> Moment:
    """In central Europe, whose clocks change twice a year."""
    offset = 2 * HOUR if last_sunday(day.year, 3) <= day < last_sunday(day.year, 10) else HOUR
    return Moment(day_number(day) * DAY_SECONDS + hour * HOUR - offset, offset)


def last_sunday(year: int, month: int) -> date:
    end = date(year, month, 31)
    return end - timedelta(days=(end.weekday() + 1) % 7)


def _merge(store: HistoryStore, records: list[SessionRecord]) -> None:
    store.merge(records, len(records))


def fail(news: HistoryNews) -> None:
    raise RuntimeError(news)
