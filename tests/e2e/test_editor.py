"""A routine of one's own, made and changed in the real window, as far as its file and session."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import ndiff
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from stretchapp.adapters.paths import DRAFTS_FOLDER
from stretchapp.core.looks import ThemeChoice
from stretchapp.core.snapshot import Status
from stretchapp.ui.editor_page import EditorPage
from stretchapp.ui.widgets.action_button import ActionButton
from stretchapp.ui.widgets.editor_banner import EditorBanner
from tests.e2e.starts import Start, notices, starts
from tools.stage import Stage

pytestmark = pytest.mark.usefixtures("own_cache")

BY_HAND = """\
# Mine, after the course
format: 1
name:   "Evening legs"      # to be read out

stretches:
  - calf_wall               # left first

  # both of them: gently
  - { use: hamstring_chair ,  hold: 20 }
  - name: Towel pull
    sides: each
    hold: 20-30
    instructions:
      - Sit with the {side} leg straight.   # on the floor
# the end"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "evening.yaml").write_text(BY_HAND, encoding="utf-8")
    return tmp_path / "data"


@pytest.fixture
def start(qtbot: QtBot, folder: Path) -> Iterator[Start]:
    with starts(qtbot, folder) as begin:
        yield begin


@pytest.fixture
def stage(start: Start) -> Stage:
    return start()


def edit(stage: Stage, routine_id: str) -> EditorPage:
    routine = stage.window.library.find(routine_id)
    assert routine is not None
    stage.window.show_routine(routine)
    stage.window.routine_page.edit.click()
    assert stage.window.page is stage.window.editing.flow.page
    return stage.window.editing.flow.page


def keys(*pressed: str | Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    """To whatever has the focus."""
    for each in pressed:
        focus = QApplication.focusWidget()
        assert focus is not None
        if isinstance(each, str):
            QTest.keyClicks(focus, each)
        elif isinstance(each, tuple):
            QTest.keyClick(focus, *each)
        else:
            QTest.keyClick(focus, each)


CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
UNDO = (Qt.Key.Key_Z, CTRL)
SAVE = (Qt.Key.Key_S, CTRL)


def changed_lines(folder: Path) -> list[str]:
    after = (folder / "evening.yaml").read_text(encoding="utf-8")
    return [line for line in ndiff(BY_HAND.split("\n"), after.split("\n")) if line[0] in "+-"]


def press(banner: EditorBanner | None, text: str) -> None:
    assert banner is not None
    assert banner.isVisible()
    next(each for each in banner.findChildren(QPushButton) if each.text() == text).click()


def rows(page: EditorPage) -> list[str]:
    return [page.list.item(row).text() for row in range(1, page.list.count())]


def test_a_routine_is_made_and_started_by_keys_alone(stage: Stage, folder: Path) -> None:
    keys((Qt.Key.Key_N, CTRL))
    page = stage.window.editing.flow.page
    while QApplication.focusWidget() is not page.routine_form.texts["name"].line:
        keys(Qt.Key.Key_Tab)
    keys((Qt.Key.Key_A, CTRL), "Two for me")
    for words in ("cat-cow", "calf wall"):
        keys(Qt.Key.Key_Insert, words, Qt.Key.Key_Return)
    keys((Qt.Key.Key_Up, ALT))
    keys(SAVE)

    assert (
        (folder / "two_for_me.yaml")
        .read_text(encoding="utf-8")
        .startswith("format: 1\nname: Two for me\nstretches:\n  - ")
    )
    assert len(rows(page)) == 2
    assert stage.window.library.find("two_for_me") is not None

    keys((Qt.Key.Key_Return, CTRL))
    session = stage.window.session_flow.player_page.session
    assert session is not None
    assert session.snapshot.status is Status.RUNNING
    assert session.snapshot.plan.routine.name == "Two for me"


def test_an_edit_of_a_hand_written_file_changes_only_its_own_lines(
    stage: Stage, folder: Path
) -> None:
    page = edit(stage, "evening")
    page.choose(1)
    page.entry_form.texts["reps"].line.setFocus()
    keys("3")
    page.list.setFocus()
    keys(SAVE)

    assert changed_lines(folder) == [
        "-   - { use: hamstring_chair ,  hold: 20 }",
        "+   - { use: hamstring_chair ,  hold: 20, reps: 3 }",
    ]
    assert not any((folder / DRAFTS_FOLDER).glob("*"))


def test_what_was_undone_is_as_it_was_to_the_letter(stage: Stage) -> None:
    page = edit(stage, "evening")
    page.choose(0)
    keys((Qt.Key.Key_Down, ALT), (Qt.Key.Key_D, CTRL), Qt.Key.Key_Delete)
    page.entry_form.on.click()
    page.entry_form.texts["note"].line.setFocus()
    keys("Slowly")
    assert page.commands.save.isEnabled()

    while page.commands.undo.isEnabled():
        keys(UNDO)
    assert not page.commands.save.isEnabled()
    assert rows(page)[0] == "Calf stretch at the wall"


def test_what_is_typed_in_one_field_is_one_step(stage: Stage) -> None:
    page = edit(stage, "evening")
    page.choose(1)
    line = page.entry_form.texts["note"].line
    line.setFocus()
    keys("Slowly now", UNDO)

    assert line.text() == ""
    assert not page.commands.undo.isEnabled()


def test_a_row_that_is_dropped_elsewhere_is_there_in_the_file(stage: Stage, folder: Path) -> None:
    page = edit(stage, "evening")
    page.choose(0)
    below = page.list.visualItemRect(page.list.item(page.list.count() - 1)).bottomLeft()
    event = QDropEvent(
        QPointF(below),
        Qt.DropAction.MoveAction,
        page.list.mimeData([page.list.item(1)]),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.list.dropEvent(event)
    page.commands.save.trigger()

    assert rows(page)[-1] == "Calf stretch at the wall"
    written = (folder / "evening.yaml").read_text(encoding="utf-8")
    assert written.split("stretches:\n")[1].startswith(
        "  # both of them: gently\n  - { use: hamstring_chair ,  hold: 20 }\n\n  - name: Towel"
    )
    assert written.endswith("\n  - calf_wall               # left first\n# the end")
    found = stage.window.library.find("evening")
    assert found is not None
    assert found.stretches[-1].id == "calf_wall"


def test_a_shipped_routine_is_duplicated_and_its_own_file_left_alone(
    stage: Stage, folder: Path
) -> None:
    page = edit(stage, "calf")
    assert page.commands.save.isEnabled()
    page.commands.save.trigger()

    written = (folder / "calf_stretch_mine.yaml").read_text(encoding="utf-8")
    assert "name: Calf stretch, mine\n" in written
    assert "# 30 s × 2 a side" in written


def test_a_problem_is_said_beside_its_field_and_hinders_saving(stage: Stage) -> None:
    page = edit(stage, "evening")
    page.choose(1)
    field = page.entry_form.texts["hold"]
    field.line.setFocus()
    keys((Qt.Key.Key_A, CTRL), "99")

    assert "outside" in field.problem.text()
    assert page.summary.text() == "1 thing to mend"
    assert not page.commands.save.isEnabled()
    keys((Qt.Key.Key_A, CTRL), "25")
    assert field.problem.isHidden()
    assert page.commands.save.isEnabled()


WAYS = {
    "Save mine as a copy": (["evening.yaml", "legs.yaml"], "theirs", "Legs"),
    "Take the other": (["evening.yaml"], "theirs", "theirs"),
    "Overwrite, and keep the other beside it": (
        ["evening.yaml", "evening.yaml.before"], "Legs", "Legs",
    ),
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_a_file_that_was_changed_meanwhile_is_not_overwritten_unasked(
    stage: Stage, folder: Path, way: str
) -> None:
    files, in_file, shown = WAYS[way]
    page = edit(stage, "evening")
    page.routine_form.texts["name"].line.setFocus()
    keys((Qt.Key.Key_A, CTRL), "Legs")
    theirs = BY_HAND.replace("Evening legs", "theirs")
    (folder / "evening.yaml").write_text(theirs, encoding="utf-8")
    keys(SAVE)
    assert (folder / "evening.yaml").read_text(encoding="utf-8") == theirs
    press(page.banner, way)

    assert sorted(each.name for each in folder.glob("*.yaml*")) == files
    assert f'name:   "{in_file}"' in (folder / "evening.yaml").read_text(encoding="utf-8")
    assert page.routine_form.texts["name"].line.text() == shown


def test_what_was_not_saved_is_offered_at_the_next_start(start: Start) -> None:
    page = edit(start(), "evening")
    page.routine_form.texts["goal"].line.setFocus()
    keys("stiff legs")
    again = start()
    press(again.window.editing.banner, "Go on editing")

    page = again.window.editing.flow.page
    assert page.routine_form.texts["goal"].line.text() == "stiff legs"
    press(page.banner, "Discard them")
    assert page.routine_form.texts["goal"].line.text() == ""
    page.commands.undo.trigger()
    assert page.routine_form.texts["goal"].line.text() == "stiff legs"


def test_another_routine_begun_meanwhile_leaves_the_first_as_it_was_left(stage: Stage) -> None:
    page = edit(stage, "evening")
    page.routine_form.texts["goal"].line.setFocus()
    keys("stiff legs", (Qt.Key.Key_N, CTRL))
    assert page.routine_form.texts["goal"].line.text() == ""

    assert edit(stage, "evening").routine_form.texts["goal"].line.text() == "stiff legs"


def test_a_routine_whose_file_is_gone_is_not_edited_and_no_draft_is_kept(
    stage: Stage, folder: Path
) -> None:
    routine = stage.window.library.find("evening")
    assert routine is not None
    (folder / "evening.yaml").unlink()
    stage.window.show_routine(routine)
    stage.window.routine_page.edit.click()

    assert any("no such file" in text for text in notices(stage))
    stage.window.close()
    assert not (folder / DRAFTS_FOLDER).exists()


def test_a_draft_is_kept_while_it_differs_from_its_file(
    qtbot: QtBot, stage: Stage, folder: Path
) -> None:
    page = edit(stage, "evening")
    page.list.setFocus()
    keys(Qt.Key.Key_Return, (Qt.Key.Key_A, CTRL), "Legs")
    kept = folder / DRAFTS_FOLDER / "evening.json"
    qtbot.waitUntil(lambda: kept.exists() and "Legs" in kept.read_text(encoding="utf-8"))

    keys(UNDO)
    page.leave.click()
    assert not kept.exists()
    assert stage.window.page is stage.window.routine_page


def test_a_folder_that_takes_nothing_costs_nothing_but_time(stage: Stage, folder: Path) -> None:
    page = edit(stage, "evening")
    page.routine_form.texts["goal"].line.setFocus()
    keys("stiff legs")
    (folder / "evening.yaml").unlink()
    (folder / "evening.yaml").mkdir()
    keys(SAVE)

    assert "Not saved, and nothing is lost" in page.banner.text
    (folder / "evening.yaml").rmdir()
    (folder / "evening.yaml").write_text(BY_HAND, encoding="utf-8")
    press(page.banner, "Try again")
    assert "goal: stiff legs\n" in (folder / "evening.yaml").read_text(encoding="utf-8")


def test_a_stretch_of_ones_own_is_written_with_a_picture(stage: Stage, folder: Path) -> None:
    page = edit(stage, "evening")
    page.choose(2)
    page.commands.write_own.trigger()
    keys("Foot circles", Qt.Key.Key_Tab, "Draw circles with the {side} foot.")
    page.entry_form.choices["sides"].buttons[1].click()
    page.entry_form.figure.click()
    keys("calf stretch at the wall", Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    page.commands.save.trigger()

    written = (folder / "evening.yaml").read_text(encoding="utf-8")
    assert written == BY_HAND.replace(
        "# the end",
        "  - name: Foot circles\n    sides: each\n    hold: 30\n    figure: calf_wall\n"
        "    instructions:\n      - Draw circles with the {side} foot.\n# the end",
    )


@pytest.mark.parametrize("text_size", [1.0, 1.6])
@pytest.mark.parametrize("size", [QSize(800, 600), QSize(1280, 800)], ids=str)
def test_every_button_is_whole_and_in_sight(
    qtbot: QtBot, stage: Stage, size: QSize, text_size: float
) -> None:
    page = edit(stage, "evening")
    page.choose(1)
    page.banner.say("The file was changed. " * 3, [("Save mine as a copy", list), ("Take", list)])
    stage.window.resize(size)
    stage.window.wear(ThemeChoice.LIGHT, text_size)
    qtbot.waitUntil(lambda: page.width() == size.width())

    def is_whole() -> None:
        buttons = [*page.findChildren(ActionButton), *page.banner.findChildren(QPushButton)]
        seen = [each for each in (*buttons, page.more) if each.isVisible()]
        assert len(seen) > 7
        for each in seen:
            assert each.width() >= each.sizeHint().width(), each.text()
            assert each.visibleRegion().boundingRect() == each.rect(), each.text()
        assert page.list.viewport().height() >= page.list.sizeHintForRow(0)

    qtbot.waitUntil(is_whole)  # laid out, which takes Qt some turns


def test_every_control_of_the_editor_has_a_name(stage: Stage) -> None:
    page = edit(stage, "evening")
    page.choose(2)
    focusable = [
        each
        for each in page.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    nameless = [
        each for each in focusable
        if not (each.accessibleName() or getattr(each, "text", str)())
    ]  # fmt: skip
    assert len(focusable) > 15
    assert nameless == []
