"""A routine from somebody else: looked at in the window, then added, done once, or left."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from stretchapp.adapters.paths import EASIER_FILE
from stretchapp.adapters.second_start import Answer, SecondStart, line_of, start_in
from stretchapp.one_window import _show
from stretchapp.ui.routine_page import RoutinePage
from stretchapp.ui.widgets.stretch_row import StretchRow
from tests.e2e.starts import Start, notices, starts
from tests.unit.core.some_pictures import SVG, noise
from tools.stage import Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

GARDEN = """\
format: 1
name: After the garden
stretches:
  - knees_to_chest
  - name: Towel pull
    hold: 20-30
    instructions: [Pull.]
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "calf.stretch.yaml"
    made.write_text(GARDEN)
    return made


@pytest.fixture
def start(qtbot: QtBot, own: Path) -> Iterator[Start]:
    own.mkdir()
    with starts(qtbot, own) as begin:
        yield begin


@pytest.fixture
def stage(start: Start) -> Stage:
    return start()


def kept(own: Path) -> set[str]:
    return {file.name for file in own.rglob("*.yaml")}


def shown(stage: Stage) -> QWidget | None:
    return stage.window.page


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_what_is_in_it_is_shown_and_nothing_is_kept(stage: Stage, own: Path, file: Path) -> None:
    assert stage.window.exchange.open(file)
    page = stage.window.exchange.given_flow.page
    assert shown(stage) is page
    assert stage.window.windowTitle().startswith("After the garden")
    assert page.banner.accessibleName() == "From the file calf.stretch.yaml"
    assert not page.start.isVisible()
    press(Qt.Key.Key_Escape)
    assert shown(stage) is stage.window.library_page
    assert kept(own) == set()


def titles(stage: Stage) -> dict[str, str]:
    """By the id of the routine."""
    views = [card.view for card in stage.window.library_page.grid.cards()]
    return {view.routine: view.title for view in views}


def test_added_it_stands_beside_the_one_of_that_name(
    stage: Stage, own: Path, file: Path, qtbot: QtBot
) -> None:
    stage.window.exchange.open(file)
    press(Qt.Key.Key_Return)
    assert shown(stage) is stage.window.routine_page
    assert kept(own) == {"calf-2.stretch.yaml"}
    both = {"calf": "Calf stretch", "calf-2": "After the garden"}
    qtbot.waitUntil(lambda: both.items() <= titles(stage).items())


def test_one_of_the_same_name_is_told_before_it_stands_there_twice(
    stage: Stage, file: Path, qtbot: QtBot
) -> None:
    page = stage.window.exchange.given_flow.page
    for told in (False, True):
        stage.window.exchange.open(file)
        said = [label.text() for label in page.banner.findChildren(QLabel)]
        assert any("You have a routine of this name." in text for text in said) is told
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "After the garden" in titles(stage).values())


def test_just_this_once_is_a_session_of_what_is_kept_nowhere(
    stage: Stage, own: Path, file: Path
) -> None:
    stage.window.exchange.open(file)
    file.unlink()
    stage.window.exchange.given_flow.page.banner.once.click()
    session = stage.window.session_flow.player_page.session
    assert session is not None
    assert session.snapshot.plan.routine.name == "After the garden"
    assert kept(own) == set()
    assert stage.window.library.find(session.snapshot.plan.routine.id) is None


def test_a_folder_that_cannot_be_written_is_told_and_all_is_as_it_was(
    stage: Stage, own: Path, file: Path
) -> None:
    stage.window.exchange.open(file)
    own.rename(own.with_name("elsewhere"))
    own.touch()
    stage.window.exchange.given_flow.page.banner.add.click()
    (told,) = notices(stage)
    assert told.startswith("The routine was not added, and the file you opened is as it was.")
    assert shown(stage) is stage.window.exchange.given_flow.page


def test_what_is_wrong_in_it_is_shown_and_seen_when_mended(stage: Stage, file: Path) -> None:
    file.write_text(GARDEN.replace("knees_to_chest", "knees_to_chst"))
    stage.window.exchange.open(file)
    page = stage.window.exchange.given_flow.problems_page
    assert shown(stage) is page
    assert page.text.toPlainText().startswith(f"{file}:4:5: ")
    file.write_text(GARDEN)
    press(Qt.Key.Key_Return)
    assert shown(stage) is stage.window.exchange.given_flow.page


def test_a_routine_of_a_later_format_is_not_opened(stage: Stage, file: Path) -> None:
    file.write_text(GARDEN.replace("format: 1", "format: 2"))
    stage.window.exchange.open(file)
    text = stage.window.exchange.given_flow.problems_page.text.toPlainText()
    assert text == (
        f"{file}:1:9: format: format 2 is newer than this program reads, which is 1 "
        "(a newer version of the program opens it)"
    )


def drop(stage: Stage, *files: Path) -> bool:
    """Whether the drag was welcome; then the files are dropped."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(
        stage.window.rect().center(), copy, data, Qt.MouseButton.LeftButton, none
    )
    enter.ignore()
    QApplication.sendEvent(stage.window, enter)
    if enter.isAccepted():
        place = QPointF(stage.window.rect().center())
        event = QDropEvent(place, copy, data, Qt.MouseButton.LeftButton, none)
        QApplication.sendEvent(stage.window, event)
    return enter.isAccepted()


def test_a_file_dropped_on_the_window_is_shown(stage: Stage, file: Path) -> None:
    assert drop(stage, file)
    assert shown(stage) is stage.window.exchange.given_flow.page


def test_no_part_of_a_page_takes_a_drop_from_the_window(stage: Stage) -> None:
    stage.window.show_problems()
    stage.window.settings_flow.show()
    parts = stage.window.findChildren(QWidget)
    assert [part for part in parts if part.acceptDrops() and part.parent() is not None] == []


def test_what_is_no_routine_or_comes_in_a_session_is_not_taken(stage: Stage, file: Path) -> None:
    assert not drop(stage, file.with_name("picture.png"))
    assert not drop(stage, file, file)
    stage.start("calf")
    assert not drop(stage, file)
    assert shown(stage) is stage.window.session_flow.player_page


def test_a_second_start_shows_the_file_it_was_given(stage: Stage, file: Path) -> None:
    start = start_in(line_of(SecondStart(file=str(file))))
    assert start is not None
    assert _show(stage.window, start) is Answer.SHOWN
    assert shown(stage) is stage.window.exchange.given_flow.page
    stage.window.exchange.given_flow.page.banner.once.click()
    assert _show(stage.window, start) is Answer.IN_SESSION
    assert shown(stage) is stage.window.session_flow.player_page


def test_a_file_that_comes_in_a_session_is_shown_after_it(stage: Stage, file: Path) -> None:
    stage.start("calf")
    assert not stage.window.exchange.open(file)
    stage.window.session_flow.leave()
    assert shown(stage) is stage.window.exchange.given_flow.page

    stage.window.exchange.given_flow.page.back_wanted.emit()
    assert shown(stage) is stage.window.library_page
    stage.start("calf")
    stage.window.session_flow.leave()
    assert shown(stage) is stage.window.library_page


def share(stage: Stage, routine: str, name: str) -> None:
    found = stage.window.library.find(routine)
    assert found is not None
    stage.window.show_routine(found)
    stage.window.routine_page.share.click()
    (dialog,) = stage.window.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith(f"{routine}.stretch.yaml")
    assert dialog.defaultSuffix() == "stretch.yaml"
    dialog.fileSelected.emit(name)
    dialog.reject()


def test_a_routine_is_shared_as_a_file_that_opens(stage: Stage, tmp_path: Path) -> None:
    share(stage, "back", str(tmp_path / "for_you"))
    (told,) = notices(stage)
    assert told.endswith(f"\n{tmp_path / 'for_you.stretch.yaml'}")
    stage.window.exchange.open(tmp_path / "for_you.stretch.yaml")
    assert shown(stage) is stage.window.exchange.given_flow.page


def test_a_file_that_nobody_said_to_write_over_stays(stage: Stage, tmp_path: Path) -> None:
    """The dialog asks about the name that was typed, not about the one with its ending."""
    there = tmp_path / "for_you.yaml.stretch.yaml"
    there.write_text("theirs")
    share(stage, "back", str(tmp_path / "for_you.yaml"))
    (told,) = notices(stage)
    assert told == f"{there} is there already. Share again, and choose that name or another."
    assert there.read_text() == "theirs"


def test_a_place_that_cannot_be_written_is_told(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    share(stage, "back", str(tmp_path / "file" / "x.stretch.yaml"))
    (told,) = notices(stage)
    assert told.startswith("The file could not be written. Choose another place.\n")


def test_a_routine_too_large_to_be_shared_is_told(
    qtbot: QtBot, stage: Stage, own: Path, tmp_path: Path
) -> None:
    (own / "stretches").mkdir()
    (own / "stretches" / "pull.yaml").write_text(
        f"format: 1\nname: Pull\nhold: 20\ninstructions: [Pull.]\nmuscles: [{'calf, ' * 200}]\n"
    )
    (own / "much.yaml").write_text(f"format: 1\nname: Much\nstretches: [{'pull, ' * 60}]\n")
    stage.window.commands.look_again.trigger()
    qtbot.waitUntil(lambda: stage.window.library.find("much") is not None)
    share(stage, "much", str(tmp_path / "much.stretch.yaml"))
    (told,) = notices(stage)
    assert told.startswith("Much has more in it than one file to share can hold.")
    assert not (tmp_path / "much.stretch.yaml").exists()


SHOWN = """\
format: 1
name: Shown
stretches:
  - {name: a, hold: 9, instructions: [b], picture: a.svg}
  - {name: c, hold: 9, instructions: [d], picture: c.svg}
"""


def test_pictures_go_along_and_one_that_is_missing_is_told(
    qtbot: QtBot, stage: Stage, own: Path, tmp_path: Path
) -> None:
    (own / "shown.yaml").write_text(SHOWN)
    (own / "a.svg").write_bytes(SVG)
    stage.window.commands.look_again.trigger()
    qtbot.waitUntil(lambda: stage.window.library.find("shown") is not None)
    file = tmp_path / "shown.stretch.yaml"
    share(stage, "shown", str(file))
    (told,) = notices(stage)
    assert told == (
        f"Shown is in this file, but for pictures that cannot be shown:\n{file}\n"
        f"c.svg is not in the folder {own}"
    )
    assert "pictures:\n  a.svg: |\n" in file.read_text()


def test_pictures_that_are_too_large_together_are_told(
    qtbot: QtBot, stage: Stage, own: Path, tmp_path: Path
) -> None:
    (own / "shown.yaml").write_text(SHOWN.replace("svg", "png"))
    for name in ("a.png", "c.png"):
        (own / name).write_bytes(noise())
    stage.window.commands.look_again.trigger()
    qtbot.waitUntil(lambda: stage.window.library.find("shown") is not None)
    share(stage, "shown", str(tmp_path / "shown.stretch.yaml"))
    (told,) = notices(stage)
    assert told.endswith("Make these smaller, then share it again:\nc.png")
    assert not (tmp_path / "shown.stretch.yaml").exists()


TRAP = "<img src='file:///{secret}'> <a href='http://x.invalid'>{secret}</a>"


@pytest.mark.skipif(os.name != "posix", reason="the names of files differ")
def test_what_looks_like_a_web_page_is_only_text(stage: Stage, file: Path) -> None:
    """A tip is the one text of Qt that reads markup unless it is told not to."""
    name = TRAP.format(secret="etc/hosts")[:58]
    file.write_text(
        f'format: 1\nname: "{name}"\nstretches:\n'
        f'  - {{name: "{name}", hold: 9, instructions: [x], easier_stretch: cat_cow}}\n'
    )
    stage.window.exchange.open(file)
    press(Qt.Key.Key_Return)
    page = stage.window.routine_page
    row = page.findChildren(StretchRow)[0]
    row.swap.click()
    assert row.swap.accessibleName() == f"Back to {name}"
    row.swap.resize(80, 44)
    assert row.swap.toolTip().startswith("<p>Back to &lt;img src=")
    assert row.swap.toolTip().count("<") == 2


def test_what_needs_a_routine_of_ones_own_is_not_offered_before_it_is_kept(
    stage: Stage, tmp_path: Path
) -> None:
    file = tmp_path / "legs.stretch.yaml"
    file.write_text("format: 1\nname: Legs\nstretches: [calf_wall]\n")
    stage.window.exchange.open(file)
    page = stage.window.exchange.given_flow.page
    assert page.isVisible()
    assert not any(each.isVisible() for each in (page.edit, page.share, page.to_print))
    assert not page.print.isEnabled()


EASIER = """\
format: 1
name: Legs
stretches:
  - name: Towel pull
    hold: 20-30
    instructions: [Pull.]
    easier_stretch:
      name: Belt pull
      hold: 10-20
      instructions: [Pull a little.]
"""


@pytest.fixture
def legs(tmp_path: Path) -> Path:
    made = tmp_path / "legs.stretch.yaml"
    made.write_text(EASIER)
    return made


def swap(page: RoutinePage) -> str:
    """Click on the way to another stretch; its new name."""
    row = page.findChildren(StretchRow)[0]
    row.swap.click()
    return str(row.swap.accessibleName())


def done_in_session(stage: Stage) -> list[str]:
    session = stage.window.session_flow.player_page.session
    assert session is not None
    return [each.name for each in session.snapshot.plan.routine.stretches]


def test_an_easier_stretch_of_its_own_is_done_just_this_once(
    stage: Stage, own: Path, legs: Path
) -> None:
    stage.window.exchange.open(legs)
    page = stage.window.exchange.given_flow.page
    assert swap(page) == "Back to Towel pull"
    page.banner.once.click()

    assert done_in_session(stage) == ["Belt pull"]
    assert not (own / EASIER_FILE).exists()


def test_the_choice_made_before_adding_is_kept_with_it(stage: Stage, own: Path, legs: Path) -> None:
    stage.window.exchange.open(legs)
    swap(stage.window.exchange.given_flow.page)
    stage.window.exchange.given_flow.page.banner.add.click()

    kept = json.loads((own / EASIER_FILE).read_text())
    assert kept == {"legs": {"legs.towel_pull": "legs.belt_pull"}}
    assert swap(stage.window.routine_page) == "Easier: Belt pull"
    assert swap(stage.window.routine_page) == "Back to Towel pull"
    stage.window.routine_page.start.click()
    assert done_in_session(stage) == ["Belt pull"]


def test_what_another_routine_of_that_name_had_chosen_is_forgotten(
    qtbot: QtBot, stage: Stage, own: Path, legs: Path
) -> None:
    stage.window.exchange.open(legs)
    stage.window.exchange.given_flow.page.banner.add.click()
    assert swap(stage.window.routine_page) == "Back to Towel pull"
    (own / legs.name).unlink()
    stage.window.commands.look_again.trigger()
    qtbot.waitUntil(lambda: stage.window.library.find("legs") is None)
    stage.window.exchange.open(legs)
    assert swap(stage.window.exchange.given_flow.page) == "Back to Towel pull"
    assert swap(stage.window.exchange.given_flow.page) == "Easier: Belt pull"
    stage.window.exchange.given_flow.page.banner.add.click()

    assert json.loads((own / EASIER_FILE).read_text()) == {}
    assert swap(stage.window.routine_page) == "Back to Towel pull"


TAKEN = {
    "by a routine": EASIER,
    "by a file that will not load": EASIER.replace("hold: 20-30", "hold: soon"),
}


@pytest.mark.parametrize("text", TAKEN.values(), ids=TAKEN.keys())
def test_the_choice_is_there_at_the_next_start_also_under_another_name(
    start: Start, own: Path, legs: Path, text: str
) -> None:
    (own / "legs.yaml").write_text(text)
    stage = start()
    stage.window.exchange.open(legs)
    swap(stage.window.exchange.given_flow.page)
    stage.window.exchange.given_flow.page.banner.add.click()
    stage.window.routine_page.start.click()
    assert done_in_session(stage) == ["Belt pull"]

    stage = start()
    added = stage.window.library.find("legs-2")
    assert added is not None
    stage.window.show_routine(added)
    stage.window.routine_page.start.click()
    assert done_in_session(stage) == ["Belt pull"]
    session = stage.window.session_flow.player_page.session
    assert session is not None
    assert session.snapshot.plan.routine.stretches[0].id == "legs-2.belt_pull"
