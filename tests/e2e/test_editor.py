"""A routine of one's own, made and changed in the real window, as far as its file and session."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import ndiff
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from stretchapp.adapters.paths import DRAFTS_FOLDER
from stretchapp.core.looks import ThemeChoice
from stretchapp.core.schema_line import LINE
from stretchapp.core.snapshot import Status
from stretchapp.ui.widgets.action_button import ActionButton
from stretchapp.ui.widgets.editor_forms import EntryForm
from stretchapp.ui.widgets.own_stretch_form import OwnStretchForm
from tests.e2e.editing import ALT, BY_HAND, CTRL, SAVE, UNDO, edit, keys, press, rows
from tests.e2e.starts import Start, notices, starts
from tests.gui.own_pictures import photo
from tools.stage import Stage


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


def changed_lines(folder: Path) -> list[str]:
    after = (folder / "evening.yaml").read_text(encoding="utf-8")
    return [line for line in ndiff(BY_HAND.split("\n"), after.split("\n")) if line[0] in "+-"]


def test_a_routine_is_made_and_started_by_keys_alone(stage: Stage, folder: Path) -> None:
    keys((Qt.Key.Key_N, CTRL))
    page = stage.window.editing.flow.page
    assert QApplication.focusWidget() is page.routine_form.texts["name"].line
    keys("Two for me")
    for words in ("cat-cow", "calf wall"):
        keys(Qt.Key.Key_Insert, words, Qt.Key.Key_Return)
    keys((Qt.Key.Key_Up, ALT))
    keys(SAVE)

    assert (
        (folder / "two_for_me.yaml")
        .read_text(encoding="utf-8")
        .startswith(f"{LINE}format: 1\nname: Two for me\nstretches:\n  - ")
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


def test_what_was_saved_is_there_before_any_file_is_read(stage: Stage, qtbot: QtBot) -> None:
    page = edit(stage, "evening")
    page.routine_form.texts["name"].line.setFocus()
    keys((Qt.Key.Key_A, CTRL), "Legs", SAVE, Qt.Key.Key_Escape)
    assert stage.window.windowTitle() == "Legs"

    cards = stage.window.library_page.grid.cards
    qtbot.waitUntil(lambda: "Legs" in [card.view.title for card in cards()])


def test_one_named_like_ours_stays_the_same_routine(start: Start, folder: Path) -> None:
    (folder / "evening.yaml").rename(folder / "calf.yaml")
    stage = start()
    page = edit(stage, "my-calf")
    page.routine_form.texts["name"].line.setFocus()
    keys((Qt.Key.Key_A, CTRL), "Legs", SAVE, Qt.Key.Key_Escape)

    assert stage.window.windowTitle() == "Legs"
    assert stage.window.library.own == {"my-calf"}


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
    assert written.startswith(LINE)
    assert (folder / "routine.schema.json").exists()
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
    page.entry_form.looks.figure.click()
    keys("calf stretch at the wall", Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    page.commands.save.trigger()

    written = (folder / "evening.yaml").read_text(encoding="utf-8")
    assert written == BY_HAND.replace(
        "# the end",
        "  - name: Foot circles\n    sides: each\n    hold: 30\n    figure: calf_wall\n"
        "    instructions:\n      - Draw circles with the {side} foot.\n# the end",
    )


def test_a_picture_file_is_copied_beside_the_routines_and_shown(
    qtbot: QtBot, stage: Stage, folder: Path, tmp_path: Path
) -> None:
    page = edit(stage, "evening")
    page.choose(2)
    (tmp_path / "my towel.png").write_bytes(photo())
    drop(page.entry_form.instructions.lines.viewport(), tmp_path / "my towel.png")
    qtbot.waitUntil(lambda: page.entry_form.looks.preview.isVisible())
    assert (folder / "my towel.png").exists()
    page.commands.save.trigger()
    pictured = BY_HAND.replace("    hold: 20-30\n", "    hold: 20-30\n    picture: my towel.png\n")
    assert (folder / "evening.yaml").read_text(encoding="utf-8") == pictured

    page.commands.undo.trigger()
    assert not page.entry_form.looks.preview.isVisible()
    page.commands.redo.trigger()
    assert page.entry_form.looks.preview.isVisible()
    page.entry_form.looks.none.click()
    assert not page.entry_form.looks.preview.isVisible()
    assert (folder / "my towel.png").exists()


def test_a_picture_takes_the_place_of_a_figure_and_the_other_way_round(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    page = edit(stage, "evening")
    page.choose(2)
    (tmp_path / "towel.png").write_bytes(photo())
    page.field_edited.emit(2, "figure", "calf_wall")
    drop(page.entry_form, tmp_path / "towel.png")
    entries = stage.window.editing.flow.page.entry_form
    qtbot.waitUntil(lambda: entries.looks.preview.accessibleName() == "Picture: towel.png")
    page.field_edited.emit(2, "figure", "calf_wall")
    assert entries.looks.preview.accessibleName() == "Picture: Calf stretch at the wall"
    assert page.commands.save.isEnabled()


def test_a_picture_file_is_chosen_in_a_dialog_and_stays_in_the_draft(
    qtbot: QtBot, stage: Stage, start: Start, tmp_path: Path
) -> None:
    page = edit(stage, "evening")
    page.choose(2)
    (tmp_path / "towel.png").write_bytes(photo())
    page.entry_form.looks.file.click()
    (dialog,) = stage.window.findChildren(QFileDialog)
    assert dialog.isVisible()
    dialog.fileSelected.emit(str(tmp_path / "towel.png"))
    dialog.reject()
    qtbot.waitUntil(page.entry_form.looks.preview.isVisible)
    stage.window.close()

    page = edit(start(), "evening")
    page.choose(2)
    assert page.entry_form.looks.preview.accessibleName() == "Picture: towel.png"


def test_what_is_no_picture_is_refused_in_a_sentence_and_changes_nothing(
    qtbot: QtBot, stage: Stage, folder: Path, tmp_path: Path
) -> None:
    page = edit(stage, "evening")
    page.choose(2)
    (tmp_path / "towel.png").write_bytes(b"GIF89a")
    drop(page.entry_form, tmp_path / "towel.png")
    qtbot.waitUntil(lambda: page.banner.isVisible())
    shown = [each.text() for each in page.banner.findChildren(QLabel)]
    assert any("towel.png is a GIF" in text for text in shown)
    assert not page.commands.undo.isEnabled()
    assert not (folder / "towel.png").exists()


FIELDS: dict[str, Callable[[EntryForm], QWidget]] = {
    "the name": lambda form: form.texts["name"].line,
    "the note": lambda form: form.texts["note"].line,
    "what to do": lambda form: form.instructions.lines.viewport(),
    "a line under More": lambda form: own_part(form).texts["stop_if"].line,
    "lines under More": lambda form: own_part(form).muscles.lines.viewport(),
}


def own_part(form: EntryForm) -> OwnStretchForm:
    form.fold.setChecked(True)
    assert form.rest is not None
    return form.rest


@pytest.mark.parametrize("name", FIELDS)
def test_a_picture_may_be_dropped_on_any_field(
    qtbot: QtBot, stage: Stage, tmp_path: Path, name: str
) -> None:
    page = edit(stage, "evening")
    page.choose(2)
    (tmp_path / "towel.png").write_bytes(photo())
    drop(FIELDS[name](page.entry_form), tmp_path / "towel.png")
    qtbot.waitUntil(page.entry_form.looks.preview.isVisible)


@pytest.mark.parametrize("name", FIELDS)
@pytest.mark.parametrize("files", [("a.png", "b.png"), ("a.pdf",)], ids=str)
def test_no_field_takes_files_for_text(stage: Stage, name: str, files: tuple[str, ...]) -> None:
    page = edit(stage, "evening")
    page.choose(2)
    assert not drag(FIELDS[name](page.entry_form), *map(Path, files))


def test_the_fields_of_the_routine_take_no_files(stage: Stage) -> None:
    page = edit(stage, "evening")
    assert not drag(page.routine_form.texts["goal"].line, Path("a.png"))


def dragged(*files: Path) -> QMimeData:
    """As a file manager gives them: to whom can read no addresses, as a text."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    data.setText(" ".join(map(str, files)))
    return data


def drag(target: QWidget, *files: Path) -> bool:
    """Whether somebody would take them."""
    data, none = dragged(*files), Qt.KeyboardModifier.NoModifier
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    return enter.isAccepted()


def drop(target: QWidget, file: Path) -> None:
    assert drag(target, file)
    data, none = dragged(file), Qt.KeyboardModifier.NoModifier
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), copy, data, left, none))


@pytest.mark.parametrize(
    ("size", "text_size"), [(QSize(900, 650), 1.3), (QSize(1000, 700), 1.6)], ids=str
)
def test_the_form_is_as_wide_as_what_is_seen_of_it(
    qtbot: QtBot, stage: Stage, size: QSize, text_size: float
) -> None:
    page = edit(stage, "evening")
    page.choose(2)
    stage.window.resize(size)
    stage.window.wear(ThemeChoice.LIGHT, text_size)
    seen = page.entry_form.parentWidget()
    assert seen is not None
    qtbot.waitUntil(lambda: page.entry_form.width() == seen.width())


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

    buttons = [*page.findChildren(ActionButton), *page.banner.findChildren(QPushButton), page.more]

    def cut_off() -> list[str]:
        seen = [each for each in buttons if each.isVisible()]
        assert len(seen) > 7
        whole = [
            each.width() >= each.sizeHint().width()
            and each.visibleRegion().boundingRect() == each.rect()
            for each in seen
        ]
        return [each.text() for each, is_whole in zip(seen, whole, strict=True) if not is_whole]

    def is_laid_out() -> bool:
        a_row_is_seen = page.list.viewport().height() >= page.list.sizeHintForRow(0)
        return page.size() == size and a_row_is_seen and not cut_off()

    qtbot.waitUntil(is_laid_out)


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
