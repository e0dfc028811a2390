"""The cramp log in the real window: told by tapping, seen, edited, deleted, taken along."""

from __future__ import annotations

import csv
import io
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDateTimeEdit, QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from stretchapp.adapters.clock import moment_at
from stretchapp.adapters.paths import CRAMP_FILE, HISTORY_FILE
from stretchapp.core.cramp_details import OtherSign, Remedy
from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.cramp_state import BodyPart
from stretchapp.core.looks import ThemeChoice
from stretchapp.core.moment import Moment
from stretchapp.ui.cramp_log_page import CrampLogPage
from stretchapp.ui.cramp_record_page import CrampRecordPage
from stretchapp.ui.cramp_view import Offer
from stretchapp.ui.long_words import ZERO_WIDTH_SPACE
from tests.e2e.killed_cramps import LENGTH
from tests.e2e.starts import Start
from tools.past import on_the_wall
from tools.past_cramps import cramps, keep_cramps
from tools.stage import NOON, Stage

pytestmark = pytest.mark.usefixtures("own_cache")

CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 3, 7)


@pytest.fixture
def start(start: Start) -> Start:
    """So many seconds after noon."""

    def at_noon(at: float = 0.0, now: Callable[[], Moment] = lambda: moment_at(NOON)) -> Stage:
        return start(start_at=at, now=now)

    return at_noon


@pytest.fixture
def past(start: Start, folder: Path) -> Stage:
    """Fourteen cramps over eighty days."""
    keep_cramps(folder, cramps(TODAY, 14, 80))
    return start(now=lambda: on_the_wall(TODAY, 23))


def press(stage: Stage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(stage.window.focusWidget() or stage.window, key)


def open_log(qtbot: QtBot, stage: Stage) -> CrampLogPage:
    QTest.keyClick(stage.window, Qt.Key.Key_L, CTRL)
    page = stage.window.cramp_log_flow.page
    assert stage.window.page is page
    kept(qtbot, stage)
    return page


def kept(qtbot: QtBot, stage: Stage) -> tuple[CrampRecord, ...]:
    """Asked after all that was asked before, so that it is done."""
    found: list[tuple[CrampRecord, ...]] = []
    stage.window.history.ask(lambda history: history.cramps.every(), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def said(page: CrampLogPage) -> str:
    texts = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    return "\n".join(texts).replace(ZERO_WIDTH_SPACE, "")


def choose(stage: Stage, action: QAction, file: Path) -> None:
    """In the dialog that an action opens; nothing waits for it."""
    action.trigger()
    (dialog,) = [each for each in stage.window.findChildren(QFileDialog) if each.isVisible()]
    dialog.fileSelected.emit(str(file))
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def have_cramp(stage: Stage) -> None:
    """From its first moment into the log."""
    flow = stage.window.cramp_flow
    flow.show(BodyPart.FOOT)
    for offer in (Offer.LET_GO, Offer.LOG, Offer.KEEP):
        flow.page.offers[offer].trigger()


def test_from_the_key_to_the_log_and_over_a_restart(
    qtbot: QtBot, start: Start, folder: Path
) -> None:
    stage = start()
    press(stage, Qt.Key.Key_C, Qt.Key.Key_1)
    stage.clock.now += 200
    press(stage, Qt.Key.Key_L, Qt.Key.Key_D)
    form = stage.window.cramp_flow.page.form
    for tapped in (form.severity.buttons[6], form.tried.buttons[1], form.signs.buttons[2]):
        QTest.mouseClick(tapped, Qt.MouseButton.LeftButton)
    press(stage, Qt.Key.Key_D)
    assert stage.window.page is stage.window.library_page
    page = open_log(qtbot, stage)
    (record,) = page.lines.records

    assert (record.started, record.seconds) == (moment_at(NOON), 200.0)
    assert record.details.body_part is BodyPart.CALF
    assert record.details.severity == 6
    assert record.details.tried == (Remedy.STRETCH,)
    assert record.details.other_signs == (OtherSign.NUMBNESS,)
    assert "see a doctor about those" in said(page)
    qtbot.waitUntil(lambda: not (folder / CRAMP_FILE).exists())
    assert kept(qtbot, start(at=500)) == (record,)


def test_a_letter_in_the_note_is_no_command_and_is_kept(qtbot: QtBot, start: Start) -> None:
    stage = start()
    press(stage, Qt.Key.Key_C, Qt.Key.Key_1, Qt.Key.Key_L, Qt.Key.Key_D)
    form = stage.window.cramp_flow.page.form
    form.note.setFocus()
    QTest.keyClicks(form.note, "cold bed, g")
    press(stage, Qt.Key.Key_Escape)

    assert [each.details.note for each in kept(qtbot, stage)] == ["cold bed, g"]


def test_the_log_is_one_key_away_once_it_has_let_go(qtbot: QtBot, start: Start) -> None:
    stage = start()
    press(stage, Qt.Key.Key_C, Qt.Key.Key_1, Qt.Key.Key_L, Qt.Key.Key_D, Qt.Key.Key_G)
    page = stage.window.cramp_log_flow.page

    qtbot.waitUntil(lambda: stage.window.page is page and len(page.lines.records) == 1)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert stage.window.page is stage.window.library_page


@pytest.mark.parametrize(("when", "severity"), [("held", None), ("logging", 7), ("done", 7)])
def test_a_kill_loses_nothing_and_doubles_nothing(
    qtbot: QtBot, start: Start, folder: Path, when: str, severity: int | None
) -> None:
    command = [sys.executable, "-m", "tests.e2e.killed_cramps", str(folder), when]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    stage = start(at=LENGTH + 60)
    cramp = stage.window.cramp_flow.cramp
    if when == "held":
        assert cramp is not None
        assert cramp.snapshot.elapsed == LENGTH + 60
        assert kept(qtbot, stage) == ()
        return
    assert cramp is None
    (record,) = kept(qtbot, stage)
    assert (record.seconds, record.details.severity) == (LENGTH, severity)
    qtbot.waitUntil(lambda: not (folder / CRAMP_FILE).exists())
    assert kept(qtbot, start(at=LENGTH + 90)) == (record,)


def test_what_the_log_cannot_take_waits_for_the_next_start(
    qtbot: QtBot, start: Start, folder: Path
) -> None:
    stage = start()
    file = folder / HISTORY_FILE
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    have_cramp(stage)
    qtbot.waitUntil(lambda: bool(stage.window.findChildren(QMessageBox)))
    stage.clock.now += 60
    have_cramp(stage)
    (box, *_) = stage.window.findChildren(QMessageBox)
    assert "a later version" in box.text()
    stage.window.close()
    file.unlink()

    assert [each.started.unix for each in kept(qtbot, start(at=300))] == [NOON + 60, NOON]


def test_numbers_bars_and_the_list_are_on_one_page(qtbot: QtBot, past: Stage) -> None:
    page = open_log(qtbot, past)
    shown = said(page)

    for text in ("14 cramps", "3 cramps", "7 cramps", "10 min 40 s", "Calf (5 of 7)"):
        assert text in shown
    assert page.list.hasFocus()
    assert page.list.lines.rowCount() == 14
    page.overview.weeks.as_table.click()
    assert page.overview.weeks.table is not None
    assert page.overview.weeks.table.rows.rowCount() == 12


def test_a_reminder_shows_its_rule_and_stays_put_away(
    qtbot: QtBot, past: Stage, start: Start
) -> None:
    page = open_log(qtbot, past)
    assert "Reminder rule: 3 in 7 days" in said(page)
    past.window.cramp_log_flow.commands.put_away.trigger()
    qtbot.waitUntil(lambda: "Reminder rule" not in said(page))
    again = start(now=lambda: on_the_wall(TODAY, 23))

    assert "Reminder rule" not in said(open_log(qtbot, again))


def test_a_cramp_is_edited_and_kept_also_when_the_window_closes(
    qtbot: QtBot, past: Stage, start: Start
) -> None:
    page = open_log(qtbot, past)
    press(past, Qt.Key.Key_Return)
    record_page = past.window.cramp_log_flow.record_page
    qtbot.waitUntil(lambda: past.window.page is record_page)
    record_page.form.side.buttons[1].click()
    QTest.keyClick(record_page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "right" in page.list.lines.index(0, 0).data())
    press(past, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: past.window.page is record_page)
    record_page.form.note.setFocus()
    QTest.keyClicks(record_page.form.note, "!")
    before = record_page.record

    assert before is not None
    assert kept(qtbot, start())[0] == before


def test_delete_is_gone_at_once_and_undo_brings_it_back(qtbot: QtBot, past: Stage) -> None:
    before = kept(qtbot, past)
    page = open_log(qtbot, past)
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.list.lines.rowCount() == 13)
    assert "Deleted: Back of the thigh, Today" in said(page)
    press(past, Qt.Key.Key_Return)
    record_page = past.window.cramp_log_flow.record_page
    qtbot.waitUntil(lambda: past.window.page is record_page)
    record_page.delete.click()
    assert past.window.page is page
    qtbot.waitUntil(lambda: page.list.lines.rowCount() == 12)
    for _ in range(2):
        QTest.keyClick(page, Qt.Key.Key_Z, CTRL)

    assert kept(qtbot, past) == before


@pytest.mark.parametrize(
    ("size", "text_size", "both"),
    [((1280, 800), 1.0, True), ((1280, 800), 1.6, False), ((800, 600), 1.0, False)],
)
def test_a_narrow_window_shows_one_part_at_a_time_and_cuts_no_button(
    qtbot: QtBot, past: Stage, size: tuple[int, int], text_size: float, both: bool
) -> None:
    past.window.resize(*size)
    past.window.wear(ThemeChoice.LIGHT, text_size)
    page = open_log(qtbot, past)
    assert page.list.isVisible() == both
    assert page.parts.choice.isVisible() != both
    page.parts.choice.buttons[1].click()
    assert page.list.isVisible()
    assert page.overview.isVisible() == both
    shown = [each for each in page.findChildren(QAbstractButton) if each.isVisible()]
    assert len(shown) > 3
    assert [each for each in shown if each.width() < each.sizeHint().width()] == []
    assert all(each.accessibleName() or each.text() for each in shown)


def test_an_empty_log_says_how_it_fills(qtbot: QtBot, start: Start) -> None:
    stage = start()
    page = open_log(qtbot, stage)

    qtbot.waitUntil(lambda: "Nothing here yet" in said(page))
    assert not stage.window.cramp_log_flow.commands.export_pdf.isEnabled()
    QTest.keyClick(page, Qt.Key.Key_Delete)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert stage.window.page is stage.window.library_page


def test_a_table_and_a_page_are_taken_along(qtbot: QtBot, past: Stage, tmp_path: Path) -> None:
    page, commands = open_log(qtbot, past), past.window.cramp_log_flow.commands
    choose(past, commands.export_csv, tmp_path / "log.csv")
    qtbot.waitUntil(lambda: "log.csv now" in said(page))
    choose(past, commands.export_pdf, tmp_path / "log.pdf")
    qtbot.waitUntil(lambda: "log.pdf now" in said(page))
    rows = list(csv.reader(io.StringIO((tmp_path / "log.csv").read_text(encoding="utf-8-sig"))))

    assert len(rows) == 15
    assert dict(zip(rows[0], rows[2], strict=True))["Length in seconds"] == "640"
    assert (tmp_path / "log.pdf").read_bytes().startswith(b"%PDF")


def test_what_cannot_be_written_is_said_in_a_sentence(
    qtbot: QtBot, past: Stage, tmp_path: Path
) -> None:
    open_log(qtbot, past)
    choose(past, past.window.cramp_log_flow.commands.export_pdf, tmp_path)
    qtbot.waitUntil(lambda: bool(past.window.findChildren(QMessageBox)))
    (box,) = past.window.findChildren(QMessageBox)
    box.close()

    assert "choose another folder" in box.text()


def set_hours(edit: QDateTimeEdit, hours: str) -> None:
    edit.setFocus()
    edit.setSelectedSection(QDateTimeEdit.Section.HourSection)
    QTest.keyClicks(edit, hours)


def open_first(qtbot: QtBot, stage: Stage) -> CrampRecordPage:
    press(stage, Qt.Key.Key_Return)
    record_page = stage.window.cramp_log_flow.record_page
    qtbot.waitUntil(lambda: stage.window.page is record_page)
    return record_page


def test_the_times_of_a_cramp_are_put_right_by_keys_and_undone(qtbot: QtBot, past: Stage) -> None:
    before = kept(qtbot, past)
    page = open_log(qtbot, past)
    times = open_first(qtbot, past).times
    set_hours(times.started, "01")
    press(past, Qt.Key.Key_Tab)
    set_hours(times.ended, "02")
    press(past, Qt.Key.Key_Escape)
    assert past.window.page is page
    first = kept(qtbot, past)[0]

    assert (first.started.on_the_wall.hour, (first.ended or first.started).on_the_wall.hour) == (
        1, 2,
    )  # fmt: skip
    assert not first.doctor_card
    assert "Changed: Back of the thigh, Today" in said(page)
    QTest.keyClick(page, Qt.Key.Key_Z, CTRL)
    assert kept(qtbot, past) == before
    assert "As it was before: Back of the thigh" in said(page)


@pytest.mark.parametrize(
    ("ended", "sentence"),
    [("00", "end before it starts"), ("23", "still to come")],
    ids=["reversed", "future"],
)
def test_times_that_cannot_be_are_said_and_not_kept(
    qtbot: QtBot, start: Start, folder: Path, ended: str, sentence: str
) -> None:
    keep_cramps(folder, cramps(TODAY, 1, 1))
    stage = start(now=lambda: on_the_wall(TODAY, 22.9))
    before = kept(qtbot, stage)
    open_log(qtbot, stage)
    page = open_first(qtbot, stage)
    set_hours(page.times.ended, ended)
    press(stage, Qt.Key.Key_Tab)
    shown = "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())

    assert sentence in shown
    assert sentence in page.times.ended.accessibleDescription()
    page.form.severity.buttons[1].click()
    press(stage, Qt.Key.Key_Escape)
    (after,) = kept(qtbot, stage)
    assert (after.started, after.ended) == (before[0].started, before[0].ended)
    assert after.details.severity == 1


def test_a_cramp_of_the_night_is_written_down_in_the_morning(qtbot: QtBot, start: Start) -> None:
    stage = start(now=lambda: on_the_wall(TODAY, 8))
    page = open_log(qtbot, stage)
    QTest.keyClick(page, Qt.Key.Key_N, CTRL | Qt.KeyboardModifier.ShiftModifier)
    record_page = stage.window.cramp_log_flow.record_page
    assert stage.window.page is record_page
    assert record_page.times.started.hasFocus()
    set_hours(record_page.times.started, "03")
    record_page.form.woke_me.buttons[0].click()
    record_page.form.part.buttons[0].click()
    press(stage, Qt.Key.Key_Escape)
    (added,) = kept(qtbot, stage)

    assert (added.started, added.ended) == (on_the_wall(TODAY, 3), None)
    assert added.night is not None
    assert "Added: Calf, Today" in said(page)
    QTest.keyClick(page, Qt.Key.Key_Z, CTRL)
    assert kept(qtbot, stage) == ()
    assert "Taken out again: Calf" in said(page)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Delete])
def test_a_cramp_of_which_nothing_was_told_is_not_added(
    qtbot: QtBot, start: Start, key: Qt.Key
) -> None:
    stage = start()
    page = open_log(qtbot, stage)
    stage.window.cramp_log_flow.commands.add.trigger()
    stage.window.cramp_log_flow.record_page.leave.setFocus()
    press(stage, key)

    assert stage.window.page is page
    assert kept(qtbot, stage) == ()
    assert page.bar.isHidden()


def test_one_that_was_added_and_deleted_at_once_comes_back_whole(
    qtbot: QtBot, start: Start
) -> None:
    stage = start()
    page = open_log(qtbot, stage)
    stage.window.cramp_log_flow.commands.add.trigger()
    record_page = stage.window.cramp_log_flow.record_page
    record_page.form.part.buttons[1].click()
    record_page.delete.click()
    assert kept(qtbot, stage) == ()
    QTest.keyClick(page, Qt.Key.Key_Z, CTRL)

    assert [each.details.body_part for each in kept(qtbot, stage)] == [BodyPart.HAMSTRING]


def test_what_was_typed_counts_also_when_the_window_closes(qtbot: QtBot, start: Start) -> None:
    stage = start(now=lambda: on_the_wall(TODAY, 8))
    open_log(qtbot, stage)
    stage.window.cramp_log_flow.commands.add.trigger()
    set_hours(stage.window.cramp_log_flow.record_page.times.started, "04")

    assert [each.started for each in kept(qtbot, start())] == [on_the_wall(TODAY, 4)]


def test_every_control_of_a_cramp_has_a_name_and_a_role_and_an_end_can_be_unknown(
    qtbot: QtBot, past: Stage
) -> None:
    open_log(qtbot, past)
    times = open_first(qtbot, past).times
    named = {
        times.started: ("It began", QAccessible.Role.SpinBox),
        times.ended: ("It let go", QAccessible.Role.SpinBox),
        times.unknown: ("It let go: I don't know when", QAccessible.Role.CheckBox),
    }
    found = {each: QAccessible.queryAccessibleInterface(each) for each in named}

    assert {
        each: (seen.text(QAccessible.Text.Name), seen.role()) for each, seen in found.items()
    } == named
    times.unknown.click()
    assert not times.ended.isEnabled()
    assert past.window.cramp_log_flow.record_page.record is not None
    assert past.window.cramp_log_flow.record_page.record.ended is None
    times.unknown.click()
    assert past.window.cramp_log_flow.record_page.record.seconds is not None
