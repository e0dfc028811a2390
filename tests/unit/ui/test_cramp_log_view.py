"""What the cramp log says: counts without a judgement, and a rule that is told."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale

from stretchapp.core.cramp_details import CrampDetails, Doing, OtherSign, Remedy
from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.cramp_state import BodyPart
from stretchapp.core.cramp_sums import log_sums
from stretchapp.core.cramp_times import TimesFault
from stretchapp.core.stretch import Side
from stretchapp.ui.cramp_log_table import cramp_csv
from stretchapp.ui.cramp_log_view import LogView, entry_view, log_view
from stretchapp.ui.cramp_log_words import (
    doing_name,
    fault_text,
    length_text,
    long_line,
    place_text,
    remedy_name,
    sign_line,
    sign_name,
)
from stretchapp.ui.day_words import setting_format
from tests.unit.core.cramp_records import CALF, NOTHING, TODAY, logged

ENGLISH = QLocale("en_GB")
WOKEN, WEAK = replace(CALF, woke_me=True), replace(CALF, other_signs=(OtherSign.WEAKNESS,))
JUDGING = ("better", "worse", "improve", "good", "bad ", "fewer", "normal", "because", "since you")


def view_of(*records: CrampRecord) -> LogView:
    return log_view(log_sums(records, TODAY), ENGLISH)


def test_five_numbers_and_twelve_weeks() -> None:
    view = view_of(logged(0, WOKEN), logged(8, seconds=185.0))

    assert [value for _, value in view.numbers] == [
        "1 cramp(s)", "2 cramp(s)", "1", "3 min 5 s", "Calf (2 of 2)",
    ]  # fmt: skip
    assert [bar.digits for bar in view.bars] == [""] * 10 + ["1", "1"]
    assert [bar.is_now for bar in view.bars].index(True) == 11
    assert len(view.rows) == 12
    assert view.rows[-1][1] == "1"


def test_an_empty_log_has_no_length_and_no_place() -> None:
    assert [value for _, value in view_of().numbers][-2:] == ["–", "–"]


@pytest.mark.parametrize("ago", [(0, 1, 2), (0, 7, 14, 21)])
def test_a_reminder_tells_its_rule_and_that_it_is_ours(ago: tuple[int, ...]) -> None:
    reminder = view_of(*map(logged, ago)).reminder

    assert reminder.startswith("You logged ")
    assert "frequent and unexplained" in reminder
    assert "(Reminder rule: 3 in 7 days, or at least one a week for 4 weeks." in reminder
    assert "our rule, not a medical limit" in reminder
    assert view_of(logged(0)).reminder == ""


def test_nothing_judges_or_claims_that_anything_helped() -> None:
    signs = replace(CALF, other_signs=tuple(OtherSign), woke_me=True, severity=9)
    records = [logged(each, signs) for each in (0, 1, 2)]
    view = view_of(*records)
    entry = entry_view(records[0], TODAY, ENGLISH)
    texts = [view.reminder, view.doctor, view.gist, entry.spoken, sign_line(signs)]

    assert all(texts)
    assert not [word for word in JUDGING for text in texts if word in text.lower()]


@pytest.mark.parametrize(
    ("record", "amount", "how"),
    [
        (logged(0, NOTHING, seconds=None), "length not known", ""),
        (logged(0, replace(CALF, severity=0)), "1 min 20 s · 0 of 10", ""),
        (logged(0, WOKEN, seconds=600.0), "10 min 0 s", "woke me · tell a doctor"),
        (logged(0, WEAK), "1 min 20 s", "tell a doctor"),
    ],
    ids=["nothing told", "hardly felt", "long and at night", "with a sign"],
)
def test_an_entry_says_what_is_known_of_it(record: CrampRecord, amount: str, how: str) -> None:
    view = entry_view(record, TODAY, ENGLISH)

    assert (view.amount, view.how, view.when) == (amount, how, "Today, 03:00")


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        (NOTHING, "Place not given"),
        (CALF, "Calf"),
        (CrampDetails(body_part=BodyPart.FOOT, side=Side.LEFT), "Foot or toes, left"),
    ],
)
def test_a_place_has_its_side_where_one_was_given(details: CrampDetails, expected: str) -> None:
    assert place_text(details) == expected


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(0.0, "0 s"), (59.9, "59 s"), (60.0, "1 min 0 s"), (3720.0, "1 h 2 min")],
)
def test_lengths_are_what_is_over(seconds: float, expected: str) -> None:
    assert length_text(seconds) == expected


def test_everything_that_can_be_told_has_a_name_of_its_own() -> None:
    for names in (
        map(doing_name, Doing),
        map(remedy_name, Remedy),
        map(sign_name, (*OtherSign, None)),
    ):
        found = list(names)
        assert all(found)
        assert len(set(found)) == len(found)  # fmt: skip


def test_only_a_long_cramp_has_the_line_of_ten_minutes() -> None:
    assert "see a doctor" in long_line(logged(0, seconds=600.0))
    assert long_line(logged(0)) == ""
    assert sign_line(CALF) == ""


def rows(*records: CrampRecord) -> list[dict[str, str]]:
    text = cramp_csv(records).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_table_has_plain_words_and_dates_with_their_offset() -> None:
    told = CrampDetails(
        BodyPart.HAMSTRING, Side.RIGHT, 7, True, Doing.SLEEPING, (Remedy.STRETCH, Remedy.COLD),
        (OtherSign.SWELLING, OtherSign.SKIN_CHANGE), "after tennis",
    )  # fmt: skip
    (row,) = rows(logged(0, told, seconds=601.5))

    assert row["Started"] == "2024-10-04T03:00:00.000+02:00"
    assert row["Ended"] == "2024-10-04T03:10:01.500+02:00"
    assert list(row.values())[2:] == [
        "601", "Back of the thigh", "Right", "7", "Yes", "Sleeping", "A stretch, Cold",
        "Swelling, A change in the skin", "Yes", "after tennis",
    ]  # fmt: skip


def test_what_nobody_told_is_empty_and_no_signs_are_not_nothing() -> None:
    untold, none = rows(
        logged(0, NOTHING, seconds=None), logged(1, replace(NOTHING, other_signs=()))
    )

    assert list(untold.values())[1:10] == [""] * 9
    assert none["Other signs"] == "None of these"


@pytest.mark.parametrize("note", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_a_note_is_no_formula(note: str) -> None:
    assert rows(logged(0, replace(CALF, note=note)))[0]["Note"] == f"'{note}"


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("en_GB", "dd/MM/yyyy HH:mm:ss"),
        ("en_US", "M/d/yyyy h:mm:ss Ap"),
        ("C", "d MM yyyy HH:mm:ss"),
    ],
)
def test_a_time_is_set_in_the_order_of_the_country_with_all_of_the_year(
    name: str, format_: str
) -> None:
    assert setting_format(QLocale(name)).replace("\u202f", " ") == format_


@pytest.mark.parametrize("fault", TimesFault)
def test_what_is_wrong_with_times_is_said_with_what_to_do(fault: TimesFault) -> None:
    assert "these times are not kept. Set " in fault_text(fault)
