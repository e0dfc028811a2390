"""The page for an appointment: one page, and its text can be read back."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTimer
from pytestqt.qtbot import QtBot

from stretchapp.core.cramp_details import OtherSign
from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.moment import day_number
from stretchapp.core.steps import finished
from stretchapp.ui.advice_words import signs
from stretchapp.ui.cramp_pdf import making_pdf
from stretchapp.ui.day_words import short_day_text
from stretchapp.ui.slices import Slices
from tools.past_cramps import cramps

TODAY = date(2026, 3, 7)


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def tools_to_read_it() -> None:
    """In CI to lack them is a failure."""
    if not shutil.which("pdftotext"):
        reason = "no pdftotext: `make test` installs it (poppler-utils)"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)


def read_back(records: list[CrampRecord], folder: Path) -> tuple[list[str], str]:
    """The text of each page, and what is said of the file."""
    file = folder / "log.pdf"
    file.write_bytes(finished(making_pdf(records, day_number(TODAY))))
    text = output("pdftotext", "-layout", str(file), "-")
    return text.rstrip("\f").split("\f"), output("pdfinfo", str(file))


def cramps_on(page: str) -> int:
    """Each with the time of day when it began."""
    return len(re.findall(r"\d\d:\d\d", page.split("Cramps, the latest first")[1]))


def output(*command: str) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout.replace("\ufb01", "fi")


def test_log_dates_and_signs_are_on_one_page(tmp_path: Path) -> None:
    records = list(cramps(TODAY, 9, 60))
    (page,), info = read_back(records, tmp_path)

    assert "Muscle cramps: a log for an appointment" in page
    days = [short_day_text(each.started.day_number, QLocale()) for each in records]
    assert all(day in page for day in days)
    assert "Swelling" in page
    assert "ten minutes or longer" in page
    assert all(point in page for point in signs()[0].points)
    assert "Kept by the person, with a timer, and not a diagnosis." in page
    assert "more before these" not in page
    assert cramps_on(page) == len(records)
    assert "Pages:           1" in info


@pytest.mark.parametrize("count", [30, 300])
def test_of_many_the_last_fit_and_it_says_how_many_more_there_are(
    tmp_path: Path, count: int
) -> None:
    records = [
        replace(each, details=replace(each.details, other_signs=(OtherSign.NUMBNESS,), note="<b>"))
        for each in cramps(TODAY, count, 80)
    ]
    pages, info = read_back(records, tmp_path)
    shown = cramps_on(pages[0])

    assert len(pages) == 1
    assert "Pages:           1" in info
    assert shown > 8
    assert f"and {count - shown} more before these" in pages[0]
    assert "<b>" in pages[0]


def test_it_is_made_in_steps_between_which_the_window_goes_on(qtbot: QtBot) -> None:
    made: list[bytes] = []
    steps = making_pdf(list(cramps(TODAY, 300, 80)), day_number(TODAY))
    slices, turns = Slices(), QTimer()
    seen: list[int] = []
    turns.timeout.connect(lambda: seen.append(len(made)))
    turns.start(0)
    slices.begin(steps, made.append)
    qtbot.waitUntil(lambda: bool(made))
    turns.stop()

    assert seen.count(0) >= 3
    assert made[0].startswith(b"%PDF")


@pytest.mark.parametrize(("locale", "size"), [("en_GB", "A4"), ("en_US", "letter")])
def test_it_is_the_paper_of_the_country(tmp_path: Path, locale: str, size: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        _, info = read_back(list(cramps(TODAY, 3, 9)), tmp_path)
    finally:
        QLocale.setDefault(before)

    assert f"({size})" in info
