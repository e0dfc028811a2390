"""The history as a table that any spreadsheet opens, and none takes for formulas."""

from __future__ import annotations

import csv
import io

import pytest

from stretchapp.core.history import Comfort, SessionRecord
from stretchapp.core.history_csv import COLUMNS, csv_parts
from tests.unit.core.records import hold, session


def data_of(*records: SessionRecord) -> bytes:
    return b"".join(csv_parts(records))


def table(*records: SessionRecord) -> list[dict[str, str]]:
    text = data_of(*records).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_each_hold_is_a_row_with_its_session() -> None:
    rows = table(session("one", comfort=Comfort.SORE), session("two", holds=(hold(area="neck"),)))

    assert [row["session"] for row in rows] == ["one", "one", "two"]
    assert rows[1] == {
        "session": "one",
        "routine": "calf",
        "title": "Calf stretch",
        "started": "2026-03-03T07:00:00.000+01:00",
        "ended": "2026-03-03T07:02:00.000+01:00",
        "ending": "finished",
        "comfort": "sore",
        "note": "",
        "number": "3",
        "stretch": "calf_wall",
        "stretch_title": "Calf at the wall",
        "area": "calf",
        "muscles": "calf, soleus",
        "side": "right",
        "felt_side": "right",
        "repetition": "1",
        "repetitions": "1",
        "planned_s": "30",
        "done_s": "30.0",
    }


def test_an_empty_history_is_a_head_alone() -> None:
    assert data_of() == b"\xef\xbb\xbf" + ",".join(COLUMNS).encode() + b"\r\n"


@pytest.mark.parametrize(
    "text", ["=1+1", "+49", "-2", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")']
)
def test_what_looks_like_a_formula_is_text(text: str) -> None:
    (row,) = table(session(title=text, note=text, holds=(hold(),)))

    assert row["title"] == row["note"] == f"'{text}"


@pytest.mark.parametrize("text", ['a "quoted" one', "a, b; c", "two\nlines", "Dehnübung 伸展 🦵"])
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    (row,) = table(session(note=text, holds=(hold(),)))

    assert row["note"] == text
