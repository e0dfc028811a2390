"""A session that was cut off → the words that offer to go on with it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from stretchapp.core.history import HoldRecord, SessionRecord
from stretchapp.core.moment import Moment
from stretchapp.core.plan import SessionPlan
from stretchapp.ui.words import side_name

translate = QCoreApplication.translate


@dataclass(frozen=True)
class OfferView:
    """`can_go_on`: its plan could be read."""

    title: str
    place: str
    can_go_on: bool


def offer_view(record: SessionRecord, plan: SessionPlan | None, now: Moment) -> OfferView:
    title = translate("Resume", "{routine} was cut off {when}").format(
        routine=record.title, when=_when(record.ended, now)
    )
    return OfferView(title, _place(record, plan), can_go_on=plan is not None)


def _place(record: SessionRecord, plan: SessionPlan | None) -> str:
    """The hold to go on with: Calf stretch, right leg back, hold 2 of 2."""
    hold = next(each for each in record.holds if each.number >= record.at)
    parts = [hold.title, _side(hold, plan)]
    if hold.reps > 1:
        text = translate("Resume", "hold {n} of {count}")
        parts.append(text.format(n=hold.rep, count=hold.reps))
    return ", ".join(part for part in parts if part)


def _side(hold: HoldRecord, plan: SessionPlan | None) -> str:
    if hold.side is None:
        return ""
    if plan is None:
        return side_name(hold.side).lower()
    return plan.segments[hold.number].stretch.label_for(hold.side)


def _when(moment: Moment, now: Moment) -> str:
    wall, days = moment.on_the_wall, now.day_number - moment.day_number
    short = QLocale.FormatType.ShortFormat
    time = QLocale().toString(QTime(wall.hour, wall.minute), short)
    if days == 0:
        return translate("Resume", "today at {time}").format(time=time)
    if days == 1:
        return translate("Resume", "yesterday at {time}").format(time=time)
    day = QLocale().toString(QDate(wall.year, wall.month, wall.day), short)
    return translate("Resume", "on {day} at {time}").format(day=day, time=time)
