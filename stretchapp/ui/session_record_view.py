"""A session as it was kept → what was planned and what was done, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from stretchapp.core.history import HoldRecord, SessionRecord
from stretchapp.ui.day_words import day_text, time_text
from stretchapp.ui.session_line_view import ending_text, of_text
from stretchapp.ui.words import capital, seconds_text, side_name

translate = QCoreApplication.translate


@dataclass(frozen=True)
class HoldRow:
    """`share`: how much of what was planned was done, 1 at most."""

    cells: tuple[str, str, str, str, str]
    share: float


@dataclass(frozen=True)
class RecordView:
    title: str
    when: str
    how: str
    rows: tuple[HoldRow, ...]


def record_view(record: SessionRecord, locale: QLocale) -> RecordView:
    how = translate("History", "{amount} in the stretch · {ending}").format(
        amount=of_text(record.done, record.planned), ending=ending_text(record.ending)
    )
    return RecordView(record.title, _when(record, locale), how, tuple(map(_row, record.holds)))


def record_headers() -> tuple[str, str, str, str, str]:
    return (
        translate("History", "Stretch"),
        translate("History", "Side"),
        translate("History", "Repetition"),
        translate("History", "Planned"),
        translate("History", "Done"),
    )


def _when(record: SessionRecord, locale: QLocale) -> str:
    return translate("History", "{day}, {start} to {end}").format(
        day=capital(day_text(record.started.day_number, locale)),
        start=time_text(record.started, locale),
        end=time_text(record.ended, locale),
    )


def _row(hold: HoldRecord) -> HoldRow:
    cells = (
        hold.title,
        side_name(hold.side) if hold.side else "–",
        translate("History", "{n} of {all}").format(n=hold.rep, all=hold.reps),
        seconds_text(hold.planned),
        seconds_text(round(hold.done)),
    )
    return HoldRow(cells, min(1.0, hold.done / hold.planned) if hold.planned else 1.0)
