"""A session that was cut off is offered at the next start, and goes on where it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from stretchapp.adapters.history_file import HistoryFile
from stretchapp.adapters.paths import HISTORY_FILE, SETTINGS_FILE
from stretchapp.core.history import Comfort, Ending, SessionRecord
from stretchapp.core.snapshot import Snapshot
from stretchapp.core.stretch import Side
from stretchapp.kept_journal import last_first_side
from stretchapp.ui.widgets.resume_offer import ResumeOffer
from tests.e2e.starts import Start, offer, wait_for_history
from tools.stage import Stage

pytestmark = pytest.mark.usefixtures("own_cache")

# The calf routine: 17 s to get ready, then holds of 30 s at 17, 52, 87 and 122, each 5 s apart.
IN_THE_SECOND_HOLD = 60
ROUTINE = """\
format: 1
name: Own
stretches: [calf_wall]
"""


@pytest.fixture
def kept(start: Start, folder: Path) -> Kept:
    return Kept(start, folder)


class Kept:
    """What is in the file when the window is closed."""

    def __init__(self, start: Start, folder: Path) -> None:
        self._start, self._folder = start, folder

    def __call__(self) -> list[SessionRecord]:
        file = HistoryFile(self._folder / HISTORY_FILE, lambda news: pytest.fail(str(news)))
        try:
            return file.look(lambda history: list(history.every()))
        finally:
            file.close()


def cut_off(start: Start, seconds: float = IN_THE_SECOND_HOLD, routine: str = "calf") -> None:
    """The window is closed in the middle."""
    stage = start()
    stage.start(routine)
    stage.play(seconds)
    stage.window.close()


def offered(stage: Stage) -> ResumeOffer:
    made = offer(stage)
    assert made is not None
    return made


def words(made: ResumeOffer) -> list[str]:
    return [each.text() for each in made.findChildren(QLabel)]


def here(stage: Stage) -> Snapshot:
    session = stage.window.session_flow.player_page.session
    assert session is not None
    return session.snapshot


def test_a_window_closed_in_the_middle_offers_its_hold(start: Start) -> None:
    cut_off(start)
    made = offered(start())

    title, place = words(made)
    assert title.startswith("Calf stretch was cut off today at ")
    assert place == "Calf stretch at the wall, right leg back, hold 1 of 2"


def test_to_go_on_is_one_key_away_and_leads_to_that_hold(start: Start, kept: Kept) -> None:
    cut_off(start)
    stage = start()
    assert QApplication.focusWidget() is offered(stage).go_on
    QTest.keyClick(offered(stage).go_on, Qt.Key.Key_Return)

    assert (here(stage).segment.kind.value, here(stage).segment.side) == ("switch", Side.RIGHT)
    assert here(stage).offset == 0
    assert offer(stage) is None
    stage.play(200)
    assert words_on(stage.window.session_flow.done_page).startswith("Done")
    stage.window.close()
    (record,) = kept()
    assert [hold.done for hold in record.holds] == [30, 30, 30, 30]
    assert record.ending is Ending.FINISHED


def words_on(page: object) -> str:
    from PySide6.QtWidgets import QWidget

    assert isinstance(page, QWidget)
    return " ".join(each.text() for each in page.findChildren(QLabel))


def test_holds_done_before_count_on_the_done_page(start: Start) -> None:
    cut_off(start)
    stage = start()
    offered(stage).go_on.click()
    stage.play(200)
    assert "4 of 4 holds, 2:00" in words_on(stage.window.session_flow.done_page)


def test_who_starts_over_begins_a_new_session(start: Start, kept: Kept, qtbot: QtBot) -> None:
    cut_off(start)
    stage = start()
    offered(stage).start_over.click()
    assert here(stage).position == 0
    stage.play(200)
    wait_for_history(qtbot, stage)
    stage.window.session_flow.done_page.again.click()
    assert here(stage).position == 0
    stage.window.close()

    endings = [record.ending for record in kept()]
    assert endings == [Ending.LET_BE, Ending.FINISHED, None]


def test_what_is_let_be_is_not_offered_again_but_stays_in_the_history(
    start: Start, kept: Kept
) -> None:
    cut_off(start)
    stage = start()
    offered(stage).let_be.click()
    assert offer(stage) is None
    stage = start()
    assert offer(stage) is None
    stage.window.close()
    (record,) = kept()
    assert record.ending is Ending.LET_BE
    assert record.done == 38


def test_an_offer_that_is_left_alone_comes_again(start: Start) -> None:
    cut_off(start)
    assert offered(start())
    assert offered(start())


def test_another_session_withdraws_the_offer_for_good(start: Start) -> None:
    cut_off(start)
    stage = start()
    stage.start("neck")
    stage.window.session_flow.player_page.put_aside()
    stage.window.session_flow.done_page.to_library.click()
    assert offer(stage) is None


def test_a_session_that_is_finished_or_left_is_not_offered(start: Start) -> None:
    stage = start()
    stage.start("calf")
    stage.play(500)
    assert offer(start()) is None
    stage = start()
    stage.start("calf")
    stage.play(IN_THE_SECOND_HOLD)
    stage.window.session_flow.player_page.put_aside()
    stage.window.session_flow.done_page.to_library.click()
    assert offer(start()) is None


def test_a_session_left_before_its_first_hold_leaves_no_trace(start: Start, kept: Kept) -> None:
    stage = start()
    stage.start("calf")
    stage.play(3)
    stage.window.session_flow.player_page.put_aside()
    stage.window.session_flow.done_page.to_library.click()
    stage.window.close()
    assert kept() == []


def test_it_goes_on_though_its_routine_is_gone(start: Start, folder: Path) -> None:
    (folder / "mine.yaml").write_text(ROUTINE)
    cut_off(start, routine="mine")
    (folder / "mine.yaml").unlink()
    stage = start()
    offered(stage).go_on.click()

    assert here(stage).segment.side is Side.RIGHT
    stage.play(200)
    stage.window.session_flow.done_page.again.click()
    assert here(stage).plan.routine.name == "Own"


def test_a_plan_that_can_no_longer_be_read_can_be_started_over(start: Start, folder: Path) -> None:
    cut_off(start)
    with closing(sqlite3.connect(folder / HISTORY_FILE)) as connection:
        connection.execute("UPDATE unfinished SET plan = x'c1'")
        connection.commit()
    stage = start()
    made = offered(stage)

    assert not made.isAncestorOf(made.go_on)
    assert words(made)[1] == "Calf stretch at the wall, right, hold 1 of 2"
    made.start_over.click()
    assert here(stage).position == 0


def test_the_first_side_alternates_from_session_to_session(
    start: Start, folder: Path, qtbot: QtBot
) -> None:
    (folder / SETTINGS_FILE).write_text('first_side = "alternate"\n')

    def first_side(routine: str) -> Side | None:
        stage = start()
        stage.start(routine)
        side = here(stage).segment.side
        stage.play(500)
        wait_for_history(qtbot, stage)
        return side

    assert [first_side(each) for each in ("calf", "neck", "calf", "calf")] == [
        Side.LEFT,
        Side.LEFT,
        Side.RIGHT,
        Side.LEFT,
    ]
    assert last_first_side(folder, "calf") is Side.LEFT
    assert last_first_side(folder, "hamstring") is None


def test_how_it_felt_is_kept_with_the_session(start: Start, kept: Kept) -> None:
    stage = start()
    stage.start("calf")
    stage.play(500)
    box = stage.window.session_flow.done_page.comfort
    next(each for each in box.choice.buttons if each.text() == "Easier").click()
    box.note.setFocus()
    QTest.keyClicks(box.note, "less stiff today ")
    QTest.keyClick(box.note, Qt.Key.Key_Return)
    assert stage.window.page is stage.window.session_flow.done_page
    stage.window.session_flow.done_page.again.click()
    stage.play(500)
    assert box.note.text() == ""
    assert not any(each.isChecked() for each in box.choice.buttons)
    stage.window.close()

    first, second = kept()
    assert (first.comfort, first.note) == (Comfort.EASIER, "less stiff today")
    assert (second.comfort, second.note) == (None, "")
