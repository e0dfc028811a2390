"""Records of sessions that nobody did."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

from stretchapp.core.history import Comfort, Ending, HoldRecord, SessionRecord
from stretchapp.core.moment import Moment
from stretchapp.core.stretch import Side

HOUR = 3600


def moment(day: str, hour: int = 7, offset_hours: float = 0) -> Moment:
    """An hour on the wall, of a day written as 2026-03-03."""
    zone = timezone(timedelta(hours=offset_hours))
    wall = datetime.fromisoformat(day).replace(hour=hour, tzinfo=zone)
    return Moment(wall.timestamp(), round(offset_hours * HOUR))


def hold(
    number: int = 1,
    area: str = "calf",
    side: Side | None = None,
    done: float = 30.0,
    planned: int = 30,
) -> HoldRecord:
    return HoldRecord(
        number=number,
        stretch=f"{area}_wall",
        title=f"{area.capitalize()} at the wall",
        area=area,
        muscles=(area, "soleus"),
        side=side,
        felt=side,
        rep=1,
        reps=1,
        planned=planned,
        done=done,
    )


def both_sides(area: str = "calf", done: float = 30.0) -> tuple[HoldRecord, HoldRecord]:
    return hold(1, area, Side.LEFT, done), hold(3, area, Side.RIGHT, done)


def session(
    id: str = "one",
    started: Moment | None = None,
    holds: tuple[HoldRecord, ...] | None = None,
    *,
    title: str = "Calf stretch",
    ending: Ending | None = Ending.FINISHED,
    comfort: Comfort | None = None,
    note: str = "",
) -> SessionRecord:
    """Two minutes on one of the clocks that people have."""
    begun = started or moment("2026-03-03", offset_hours=1)
    return SessionRecord(
        id=id,
        routine="calf",
        title=title,
        started=begun,
        ended=begun.later(120),
        holds=both_sides() if holds is None else holds,
        ending=ending,
        at=4,
        comfort=comfort,
        note=note,
    )


def many(count: int, first_day: str = "2026-03-03") -> Iterator[SessionRecord]:
    """One a day, the first of them on that day."""
    begun = moment(first_day)
    for number in range(count):
        yield session(f"many{number}", begun.later(number * 24 * HOUR))
