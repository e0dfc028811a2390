"""The cramp log as one page for an appointment, in HTML as Qt's documents know it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication, QLocale

from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.cramp_sums import log_sums
from stretchapp.ui.advice_words import signs
from stretchapp.ui.cramp_log_view import cramps_text, number_rows
from stretchapp.ui.cramp_log_words import (
    doing_name,
    length_text,
    place_text,
    remedy_name,
    signs_text,
    yes_or_no,
)
from stretchapp.ui.day_words import day_text, short_day_text, time_text

translate = QCoreApplication.translate
NOTE_SHOWN, MOST_NOTED = 60, 8
MOST_ROWS = 45  # more never fit
STYLE = """
    body { font-size: 9pt; color: black; }
    h1 { font-size: 16pt; margin: 0 0 2px 0; }
    h2 { font-size: 10.5pt; margin: 10px 0 3px 0; }
    p, li { margin: 0 0 2px 0; }
    ul { margin: 0; }
    th { text-align: left; }
    td, th { padding: 1px 8px 1px 0; }
"""


@dataclass(frozen=True)
class Paper:
    """As many of `rows` are printed as there is room for, the latest first, of `cramps` in all."""

    title: str
    period: str
    numbers: tuple[tuple[str, str], ...]
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    cramps: int
    noted: tuple[str, ...]
    reasons: tuple[str, tuple[str, ...]]
    footer: str


def paper(records: Sequence[CrampRecord], today: int, locale: QLocale) -> Paper:
    points = signs()[0]
    return Paper(
        title=translate("CrampLog", "Muscle cramps: a log for an appointment"),
        period=_period(records, today, locale),
        numbers=number_rows(log_sums(records, today)),
        headers=_headers(),
        rows=tuple(_row(record, locale) for record in records[:MOST_ROWS]),
        cramps=len(records),
        noted=_noted(records, locale),
        reasons=(points.heading, points.points),
        footer=translate(
            "CrampLog",
            "Kept by the person, with a timer, and not a diagnosis. The list of reasons is that "
            "of a public article on muscle spasms (T. Houghton, 2025).",
        ),
    )


def paper_html(paper: Paper, count: int) -> str:
    """With the latest `count` cramps, and how many more there are."""
    heading, reasons = paper.reasons
    left = paper.cramps - count
    more = translate("CrampLog", "and %n more before these", None, left)
    parts = [
        f"<h1>{escape(paper.title)}</h1><p>{escape(paper.period)}</p>",
        _title(translate("CrampLog", "Counts")),
        _table(paper.numbers),
        _title(translate("CrampLog", "Signs that were noted")),
        _list(paper.noted),
        _title(heading),
        _list(reasons),
        _title(translate("CrampLog", "Cramps, the latest first")),
        _table(paper.rows[:count], paper.headers),
        f"<p>{escape(more)}</p>" if left else "",
        f"<p><i>{escape(paper.footer)}</i></p>",
    ]
    return f"<html><head><style>{STYLE}</style></head><body>{''.join(parts)}</body></html>"


def _period(records: Sequence[CrampRecord], today: int, locale: QLocale) -> str:
    if not records:
        return day_text(today, locale)
    first = min(record.started.day_number for record in records)
    text = translate("CrampLog", "{cramps}, from {first} to {last}")
    return text.format(
        cramps=cramps_text(len(records)),
        first=day_text(first, locale),
        last=day_text(today, locale),
    )


def _headers() -> tuple[str, ...]:
    return (
        translate("CrampLog", "Began"),
        translate("CrampLog", "Place"),
        translate("CrampLog", "Length"),
        translate("CrampLog", "0–10"),
        translate("CrampLog", "Woke"),
        translate("CrampLog", "Doing"),
        translate("CrampLog", "Tried"),
        translate("CrampLog", "Note"),
    )


def _row(record: CrampRecord, locale: QLocale) -> tuple[str, ...]:
    told = record.details
    return (
        _began(record, locale),
        place_text(told) if told.body_part else "",
        length_text(record.seconds),
        "" if told.severity is None else str(told.severity),
        "" if told.woke_me is None else yes_or_no(told.woke_me),
        doing_name(told.doing) if told.doing else "",
        ", ".join(map(remedy_name, told.tried)),
        _shortened(told.note),
    )


def _noted(records: Sequence[CrampRecord], locale: QLocale) -> tuple[str, ...]:
    """Each with its day; long cramps too, as they are on the list of reasons."""
    found = [record for record in records if record.is_for_doctor]
    lines = [_noted_line(record, locale) for record in found[:MOST_NOTED]]
    left = len(found) - MOST_NOTED
    more = [translate("CrampLog", "and %n more before these", None, left)] if left > 0 else []
    return (*lines, *more) or (translate("CrampLog", "none"),)


def _noted_line(record: CrampRecord, locale: QLocale) -> str:
    noted = record.details.other_signs
    texts = [signs_text(noted)] if noted else []
    if record.is_long:
        texts.append(translate("CrampLog", "ten minutes or longer"))
    return f"{_began(record, locale)}: {', '.join(texts)}"


def _began(record: CrampRecord, locale: QLocale) -> str:
    started = record.started
    return f"{short_day_text(started.day_number, locale)}, {time_text(started, locale)}"


def _shortened(text: str) -> str:
    return text if len(text) <= NOTE_SHOWN else f"{text[: NOTE_SHOWN - 1]}…"


def _title(text: str) -> str:
    return f"<h2>{escape(text)}</h2>"


def _list(lines: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"


def _table(rows: Iterable[Sequence[str]], headers: Sequence[str] = ()) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in headers)
    body = "".join(map(_table_row, rows))
    return f'<table cellspacing="0">{f"<tr>{head}</tr>" if head else ""}{body}</table>'


def _table_row(cells: Sequence[str]) -> str:
    """When, where and how long stays on one line each."""
    short = "".join(f'<td style="white-space: nowrap">{escape(cell)}</td>' for cell in cells[:3])
    rest = "".join(f"<td>{escape(cell)}</td>" for cell in cells[3:])
    return f"<tr>{short}{rest}</tr>"
