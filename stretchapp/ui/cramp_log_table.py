"""Cramps as rows in plain words, to take away: for a spreadsheet, and for a page of paper."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from PySide6.QtCore import QCoreApplication

from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.csv_text import MARK, csv_lines
from stretchapp.ui.cramp_log_words import doing_name, remedy_name, sign_name, yes_or_no
from stretchapp.ui.cramp_words import part_name
from stretchapp.ui.words import side_name

translate = QCoreApplication.translate


def cramp_csv(records: Sequence[CrampRecord]) -> bytes:
    """A head in plain words, and a row for each."""
    return MARK + csv_lines([headers(), *map(_row, records)])


def headers() -> tuple[str, ...]:
    return (
        translate("CrampLog", "Started"),
        translate("CrampLog", "Ended"),
        translate("CrampLog", "Length in seconds"),
        translate("CrampLog", "Place"),
        translate("CrampLog", "Side"),
        translate("CrampLog", "How bad, 0 to 10"),
        translate("CrampLog", "Woke me"),
        translate("CrampLog", "Doing"),
        translate("CrampLog", "Tried"),
        translate("CrampLog", "Other signs"),
        translate("CrampLog", "Ten minutes or longer"),
        translate("CrampLog", "Note"),
    )


def _row(record: CrampRecord) -> tuple[object, ...]:
    """What nobody told is empty."""
    told, seconds = record.details, record.seconds
    return (
        record.started.text,
        "" if record.ended is None else record.ended.text,
        "" if seconds is None else floor(seconds),
        part_name(told.body_part) if told.body_part else "",
        side_name(told.side) if told.side else "",
        "" if told.severity is None else told.severity,
        "" if told.woke_me is None else yes_or_no(told.woke_me),
        doing_name(told.doing) if told.doing else "",
        ", ".join(map(remedy_name, told.tried)),
        _signs(record),
        yes_or_no(record.is_long),
        told.note,
    )


def _signs(record: CrampRecord) -> str:
    signs = record.details.other_signs
    if signs is None:
        return ""
    return ", ".join(map(sign_name, signs)) if signs else sign_name(None)
