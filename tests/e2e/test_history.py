"""The history in the real window: found, opened, rated, deleted and back, taken out and in."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QAccessible, QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from stretchapp.adapters.history_store import HistoryStore
from stretchapp.adapters.paths import HISTORY_FILE
from stretchapp.core.history import Comfort, SessionRecord
from stretchapp.core.looks import ThemeChoice
from stretchapp.ui.history_page import HistoryPage
from stretchapp.ui.history_source import History
from stretchapp.ui.history_transfers import Reporter
from stretchapp.ui.long_words import ZERO_WIDTH_SPACE
from stretchapp.ui.session_record_page import SessionRecordPage
from tests.e2e import starts
from tests.gui.event_loop import watched_loop
from tests.unit.core.cramp_records import logged
from tests.unit.core.records import many, session
from tools.past import keep_past, on_the_wall
from tools.past_cramps import keep_cramps
from tools.stage import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
FIVE = 5
NAME, LEAST_HEIGHT = QAccessible.Text.Name, 44
A_WHILE = 1.0  # seconds, on a machine that others use too
Start = Callable[[int], Stage]


@pytest.fixture
def start(start: starts.Start, folder: Path) -> Iterator[Start]:
    """The window on a history of so many sessions, one a day, the last of them today."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))

    def begin(count: int) -> Stage:
        if count:
            keep_past(folder, many(count))
        today = date.fromordinal(date(2026, 3, 2).toordinal() + max(1, count))
        stage = start(now=lambda: on_the_wall(today, 20))
        stage.window.resize(1280, 800)
        return stage

    yield begin
    QLocale.setDefault(before)


def open_history(qtbot: QtBot, stage: Stage) -> HistoryPage:
    """By its key, until all of it is there."""
    QTest.keyClick(stage.window, Qt.Key.Key_H, CTRL)
    page = stage.window.history_flow.page
    assert stage.window.page is page
    qtbot.waitUntil(lambda: page.overview.isVisible() or page.to_library.isVisible())
    return page


def open_session(qtbot: QtBot, stage: Stage, row: int = 0) -> SessionRecordPage:
    page = open_history(qtbot, stage)
    page.list.setCurrentIndex(page.list.lines.index(row, 0))
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    record_page = stage.window.history_flow.record_page
    qtbot.waitUntil(lambda: stage.window.page is record_page)
    return record_page


def said(page: QWidget) -> str:
    texts = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    return "\n".join(texts).replace(ZERO_WIDTH_SPACE, "")


def kept(qtbot: QtBot, stage: Stage) -> list[SessionRecord]:
    """Asked after all that was asked before, so that it is done."""
    found: list[list[SessionRecord]] = []
    stage.window.history.ask(lambda history: list(history.every()), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def choose(stage: Stage, action: QAction, file: Path) -> None:
    """In the dialog that an action opens; nothing waits for it."""
    action.trigger()
    (dialog,) = [each for each in stage.window.findChildren(QFileDialog) if each.isVisible()]
    dialog.fileSelected.emit(str(file))
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def wait_for_notice(qtbot: QtBot, stage: Stage) -> str:
    """What is said in a box of its own, which is closed."""

    def boxes() -> list[QMessageBox]:
        return [box for box in stage.window.findChildren(QMessageBox) if box.isVisible()]

    qtbot.waitUntil(lambda: bool(boxes()))
    (box,) = boxes()
    box.close()
    return box.text()


def test_everything_is_on_one_page_and_back_leads_to_where_one_was(
    qtbot: QtBot, start: Start
) -> None:
    stage = start(FIVE)
    before = stage.window.page
    page = open_history(qtbot, stage)

    assert "5 sessions" in said(page)
    assert "5 days in a row" in said(page)
    assert "Thomas 2018" in said(page)
    assert page.list.hasFocus()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert stage.window.page is before


def test_an_empty_history_says_so_and_leads_to_the_routines(qtbot: QtBot, start: Start) -> None:
    stage = start(0)
    page = open_history(qtbot, stage)

    assert "Nothing here yet" in said(page)
    assert page.to_library.hasFocus()
    QTest.keyClick(page.to_library, Qt.Key.Key_Return)
    assert stage.window.page is stage.window.library_page
    assert not (stage.window.history_flow.page.overview.isVisible())


def test_settings_and_history_never_lead_round_in_a_circle(qtbot: QtBot, start: Start) -> None:
    stage = start(FIVE)
    library = stage.window.page
    for _ in range(3):
        open_history(qtbot, stage)
        QTest.keyClick(stage.window, Qt.Key.Key_Comma, CTRL)
        assert stage.window.page is stage.window.settings_flow.page
    QTest.keyClick(stage.window.settings_flow.page, Qt.Key.Key_Escape)
    assert stage.window.page is stage.window.history_flow.page
    QTest.keyClick(stage.window.history_flow.page, Qt.Key.Key_Escape)
    assert stage.window.page is library


def test_a_session_that_is_followed_is_put_aside_first(qtbot: QtBot, start: Start) -> None:
    stage = start(FIVE)
    stage.start("calf")
    stage.play(12)
    page = open_history(qtbot, stage)
    QTest.keyClick(page, Qt.Key.Key_Escape)

    assert stage.window.page is stage.window.session_flow.done_page
    assert stage.window.session_flow.done_page.go_on.isVisible()


def test_a_session_is_opened_with_planned_and_done_side_by_side(qtbot: QtBot, start: Start) -> None:
    stage = start(FIVE)
    page = open_session(qtbot, stage, row=1)

    assert "Friday, 6 March 2026" in said(page)
    model = page.table.model()
    assert [model.index(0, column).data() for column in range(5)] == [
        "Calf at the wall", "Left", "1 of 1", "30 s", "30 s",
    ]  # fmt: skip
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert stage.window.page is stage.window.history_flow.page
    assert stage.window.history_flow.page.list.hasFocus()
    assert stage.window.history_flow.page.list.chosen == "many3"


def test_comfort_and_note_are_kept_also_when_the_window_closes(qtbot: QtBot, start: Start) -> None:
    stage = start(FIVE)
    page = open_session(qtbot, stage)
    page.rating.choice.buttons[0].click()
    page.rating.note.setFocus()
    QTest.keyClicks(page.rating.note, "left calf")
    stage.window.close()

    again = start(0)
    last = kept(qtbot, again)[-1]
    assert (last.comfort, last.note) == (Comfort.EASIER, "left calf")
    assert len(last.holds) == 2


def test_a_note_that_nobody_changed_is_not_kept_again(qtbot: QtBot, start: Start) -> None:
    stage = start(FIVE)
    page = open_session(qtbot, stage)
    before = kept(qtbot, stage)
    page.rating.note.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Escape)

    assert kept(qtbot, stage) == before


def test_delete_is_gone_at_once_and_undo_brings_all_of_it_back(qtbot: QtBot, start: Start) -> None:
    stage = start(FIVE)
    before = kept(qtbot, stage)
    page = open_history(qtbot, stage)
    for left in (4, 3):
        QTest.keyClick(page.list, Qt.Key.Key_Delete)
        assert page.list.lines.rowCount() == left
    assert "Deleted: Calf stretch" in said(page)
    assert len(kept(qtbot, stage)) == 3
    assert page.bar.undo.isVisible()
    for _ in range(2):
        QTest.keyClick(page.list, Qt.Key.Key_Z, CTRL)
    assert kept(qtbot, stage) == before
    qtbot.waitUntil(lambda: page.list.lines.rowCount() == FIVE)
    assert "Back again" in said(page)
    assert not stage.window.history_flow.commands.undo.isEnabled()


def test_delete_and_undo_in_one_breath_leave_all_as_it_was(qtbot: QtBot, start: Start) -> None:
    stage = start(FIVE)
    before = kept(qtbot, stage)
    page = open_history(qtbot, stage)
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    page.bar.undo.click()

    assert kept(qtbot, stage) == before


def test_the_last_session_may_be_deleted_too(qtbot: QtBot, start: Start) -> None:
    stage = start(1)
    page = open_history(qtbot, stage)
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(page.to_library.isVisible)
    QTest.keyClick(page, Qt.Key.Key_Delete)
    QTest.keyClick(page, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(page.list.isVisible)

    assert [record.id for record in kept(qtbot, stage)] == ["many0"]


def test_an_open_session_is_deleted_with_a_way_back_on_the_page_before(
    qtbot: QtBot, start: Start
) -> None:
    stage = start(FIVE)
    record_page = open_session(qtbot, stage)
    record_page.delete.click()
    page = stage.window.history_flow.page

    assert stage.window.page is page
    assert len(kept(qtbot, stage)) == 4
    page.bar.undo.click()
    assert len(kept(qtbot, stage)) == FIVE


def test_the_delete_key_in_a_note_deletes_a_letter(qtbot: QtBot, start: Start) -> None:
    stage = start(FIVE)
    page = open_session(qtbot, stage)
    page.rating.note.setText("ab")
    page.rating.note.setFocus()
    page.rating.note.setCursorPosition(0)
    QTest.keyClick(page.rating.note, Qt.Key.Key_Delete)

    assert page.rating.note.text() == "b"
    assert len(kept(qtbot, stage)) == FIVE


def test_all_of_it_is_taken_to_another_machine(
    qtbot: QtBot, start: Start, folder: Path, tmp_path: Path
) -> None:
    keep_cramps(folder, iter([logged(1), logged(2)]))
    stage, file = start(FIVE), tmp_path / "history.json"
    before = kept(qtbot, stage)
    page = open_history(qtbot, stage)
    choose(stage, stage.window.history_flow.commands.export_json, file)
    qtbot.waitUntil(lambda: "5 sessions and 2 cramps are in" in said(page))
    assert len(json.loads(file.read_bytes())["sessions"]) == FIVE
    stage.window.close()
    (folder / HISTORY_FILE).unlink()

    other = start(0)
    page = open_history(qtbot, other)
    commands = other.window.history_flow.commands
    choose(other, commands.take_in, file)
    qtbot.waitUntil(lambda: "5 sessions are new, 0 were here already" in said(page))
    assert "2 cramps are new, 0 were here already" in said(page)
    qtbot.waitUntil(page.list.isVisible)
    choose(other, commands.take_in, file)
    qtbot.waitUntil(lambda: "0 sessions are new, 5 were here already" in said(page))
    assert "0 cramps are new, 2 were here already" in said(page)
    assert kept(qtbot, other) == before


def test_a_table_and_a_picture_are_taken_out(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    stage = start(FIVE)
    page = open_history(qtbot, stage)
    commands = stage.window.history_flow.commands
    choose(stage, commands.export_csv, tmp_path / "history.csv")
    qtbot.waitUntil(lambda: "history.csv now" in said(page))
    choose(stage, commands.export_picture, tmp_path / "year.png")
    qtbot.waitUntil(lambda: "kept as" in said(page))

    assert len((tmp_path / "history.csv").read_bytes().splitlines()) == 1 + FIVE * 2
    assert QImage(str(tmp_path / "year.png")).width() == 2400


@pytest.mark.parametrize("name", ["export_json", "export_csv", "export_picture"])
def test_what_cannot_be_written_is_said_in_a_sentence(
    qtbot: QtBot, start: Start, tmp_path: Path, name: str
) -> None:
    stage = start(FIVE)
    page = open_history(qtbot, stage)
    commands = stage.window.history_flow.commands
    choose(stage, getattr(commands, name), tmp_path)
    text = wait_for_notice(qtbot, stage)

    assert "choose another folder" in text
    assert not page.bar.isVisible()
    assert commands.take_in.isEnabled()


def test_what_is_no_history_changes_nothing(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    stage = start(FIVE)
    open_history(qtbot, stage)
    (tmp_path / "note.txt").write_text("a shopping list", encoding="utf-8")
    choose(stage, stage.window.history_flow.commands.take_in, tmp_path / "note.txt")
    text = wait_for_notice(qtbot, stage)

    assert "note.txt is no history that this program exported" in text
    assert len(kept(qtbot, stage)) == FIVE


def busy(stage: Stage) -> Event:
    """The history's thread stands still until this is set."""
    gate = Event()
    stage.window.history.ask(lambda _: gate.wait(), lambda _: None)
    return gate


def test_a_long_export_shows_how_far_it_is_and_never_holds_up_the_window(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    stage = start(2000)
    page = open_history(qtbot, stage)
    shown: list[int] = []
    turns: set[int] = set()
    page.bar.progress.valueChanged.connect(shown.append)
    with watched_loop(A_WHILE) as loop:
        page.bar.progress.valueChanged.connect(lambda _: turns.add(loop.ticks))
        choose(stage, stage.window.history_flow.commands.export_json, tmp_path / "history.json")
        qtbot.waitUntil(lambda: "2000 sessions are in" in said(page))

    assert shown == sorted(shown)
    assert len(shown) > 10
    assert len(turns) > 5  # between the steps the window went on


def test_a_long_export_can_be_cancelled(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    stage = start(FIVE)
    page = open_history(qtbot, stage)
    commands = stage.window.history_flow.commands
    gate = busy(stage)
    choose(stage, commands.export_json, tmp_path / "history.json")
    assert page.bar.cancel is not None
    assert page.bar.cancel.isVisible()
    assert not commands.export_csv.isEnabled()
    QTest.keyClick(page, Qt.Key.Key_Period, CTRL)
    gate.set()
    qtbot.waitUntil(lambda: "Cancelled" in said(page))

    assert {each.name for each in tmp_path.iterdir()} == {"cache", "own"}
    assert commands.export_csv.isEnabled()


def test_closing_the_window_ends_an_export(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    stage = start(FIVE)
    open_history(qtbot, stage)
    gate = busy(stage)
    choose(stage, stage.window.history_flow.commands.export_json, tmp_path / "history.json")
    stage.window.closing.connect(gate.set)
    stage.window.close()

    assert {each.name for each in tmp_path.iterdir()} == {"cache", "own"}


def test_a_history_of_a_later_version_is_left_as_it_is_and_says_why_nothing_is_shown(
    qtbot: QtBot, start: Start, folder: Path, tmp_path: Path
) -> None:
    keep_past(folder, many(FIVE))
    with closing(sqlite3.connect(folder / HISTORY_FILE)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = (folder / HISTORY_FILE).read_bytes()
    stage = start(0)
    stage.window.history_flow.show()
    assert "a later version" in wait_for_notice(qtbot, stage)
    page, commands = stage.window.history_flow.page, stage.window.history_flow.commands
    page.bar.hide()
    choose(stage, commands.export_json, tmp_path / "history.json")
    qtbot.waitUntil(lambda: "a later version" in said(page))

    assert commands.export_json.isEnabled()
    assert (folder / HISTORY_FILE).read_bytes() == before
    assert {each.name for each in tmp_path.iterdir()} == {"cache", "own"}


def test_what_could_not_be_deleted_is_in_the_list_again(qtbot: QtBot, start: Start) -> None:
    def let_nothing_be_written(history: History) -> None:
        assert isinstance(history, HistoryStore)
        history._connection.execute("PRAGMA query_only = ON")

    stage = start(FIVE)
    page = open_history(qtbot, stage)
    stage.window.history.ask(let_nothing_be_written, lambda _: None)
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert page.list.lines.rowCount() == FIVE - 1
    assert "cannot be kept" in wait_for_notice(qtbot, stage)
    qtbot.waitUntil(lambda: page.list.lines.rowCount() == FIVE)

    assert "cannot be kept" in said(page)
    assert len(kept(qtbot, stage)) == FIVE


def test_a_damaged_history_is_told_and_a_new_one_is_begun(
    qtbot: QtBot, start: Start, folder: Path
) -> None:
    (folder / HISTORY_FILE).write_bytes(b"no database " * 100)
    stage = start(0)
    stage.window.history_flow.show()
    text = wait_for_notice(qtbot, stage)

    assert "was damaged" in text


def test_what_is_said_of_the_last_visit_is_gone_at_the_next(qtbot: QtBot, start: Start) -> None:
    stage = start(FIVE)
    page = open_history(qtbot, stage)
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    assert page.bar.isVisible()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    open_history(qtbot, stage)
    assert not page.bar.isVisible()
    QTest.keyClick(page, Qt.Key.Key_Z, CTRL)
    assert len(kept(qtbot, stage)) == FIVE


def test_what_is_kept_meanwhile_appears_on_the_page(qtbot: QtBot, start: Start) -> None:
    stage = start(FIVE)
    page = open_history(qtbot, stage)
    new = session("new", on_the_wall(date(2026, 3, 7), 19), title="Neck stretch")
    stage.window.history.change(lambda history: history.keep(new), lambda _: None)
    qtbot.waitUntil(lambda: page.list.lines.rowCount() == FIVE + 1)

    assert "Neck stretch" in page.list.lines.index(0, 0).data()
    assert "6 sessions" in said(page)


@pytest.mark.parametrize(
    ("size", "text_size", "both"),
    [((1280, 800), 1.0, True), ((1280, 800), 1.6, False), ((800, 600), 1.0, False)],
)
def test_a_narrow_window_shows_one_part_at_a_time(
    qtbot: QtBot, start: Start, size: tuple[int, int], text_size: float, both: bool
) -> None:
    stage = start(FIVE)
    stage.window.resize(*size)
    stage.window.wear(ThemeChoice.LIGHT, text_size)
    page = open_history(qtbot, stage)
    assert page.list.isVisible() == both
    assert page.parts.isVisible() != both
    if not both:
        page.parts.buttons[1].click()
        assert page.list.isVisible()
        assert not page.overview.isVisible()
    inside = [each for each in page.findChildren(QAbstractButton) if each.isVisible()]
    cut = [each for each in inside if each.width() < each.sizeHint().width()]
    names = [QAccessible.queryAccessibleInterface(each).text(NAME) for each in inside]
    assert len(inside) > 3
    assert all(names)
    assert cut == []
    assert [each.text() for each in inside if each.height() < LEAST_HEIGHT] == []


def test_a_reporter_tells_whole_percents_and_each_once() -> None:
    told: list[int] = []
    report = Reporter(told.append)
    for done in range(1000):
        report(done, 1000)
    report(0, 0)

    assert told == [*range(1, 100), 0]
