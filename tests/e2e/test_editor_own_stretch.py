"""All that can be said of a stretch of one's own, in the editor of the real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from stretchapp.ui.editor_page import EditorPage
from stretchapp.ui.widgets.own_stretch_form import OwnStretchForm
from tests.e2e.editing import BY_HAND, CTRL, SAVE, UNDO, edit, keys
from tests.e2e.starts import starts

TOWEL_PULL = 2
SAID = BY_HAND.replace("sides: each\n", "props: [towel]\n    sides: each\n")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "evening.yaml").write_text(BY_HAND, encoding="utf-8")
    return tmp_path / "data"


@pytest.fixture
def page(qtbot: QtBot, folder: Path) -> Iterator[EditorPage]:
    """At the stretch written in place."""
    with starts(qtbot, folder) as begin:
        page = edit(begin(), "evening")
        page.choose(TOWEL_PULL)
        yield page


def unfolded(page: EditorPage) -> OwnStretchForm:
    page.entry_form.fold.setFocus()
    keys(Qt.Key.Key_Space)
    assert page.entry_form.rest is not None
    assert page.entry_form.rest.isVisible()
    return page.entry_form.rest


def written(folder: Path) -> str:
    return (folder / "evening.yaml").read_text(encoding="utf-8")


def type_in(key: str, words: str) -> Callable[[OwnStretchForm], None]:
    def do(form: OwnStretchForm) -> None:
        form.texts[key].line.setFocus()
        keys((Qt.Key.Key_A, CTRL), words or Qt.Key.Key_Backspace)

    return do


def tick(field: str, value: str) -> Callable[[OwnStretchForm], None]:
    def do(form: OwnStretchForm) -> None:
        getattr(form, field).boxes[value].setFocus()
        keys(Qt.Key.Key_Space)

    return do


def area(value: str) -> Callable[[OwnStretchForm], None]:
    return lambda form: form.area.actions_by_value[value].trigger()


def position(number: int) -> Callable[[OwnStretchForm], None]:
    def do(form: OwnStretchForm) -> None:
        form.choices["position"].buttons[number].setFocus()
        keys(Qt.Key.Key_Space)

    return do


def muscles(words: str) -> Callable[[OwnStretchForm], None]:
    def do(form: OwnStretchForm) -> None:
        form.muscles.lines.setFocus()
        keys((Qt.Key.Key_A, CTRL), words or Qt.Key.Key_Backspace)

    return do


Do = Callable[[OwnStretchForm], None]
STRAIGHT = "      - Sit with the {side} leg straight.   # on the floor\n"
SAYINGS: dict[str, tuple[Do, Do, str, str]] = {
    "the part of the body": (area("calf"), area(""), "    area: calf\n", "    sides: each\n"),
    "the position": (position(2), position(0), "    position: sitting\n", "    sides: each\n"),
    "a prop": (
        tick("props", "mat"), tick("props", "mat"), "    props: [mat]\n", "    sides: each\n",
    ),
    "a caution": (
        tick("cautions", "knee"), tick("cautions", "knee"), "    cautions: [knee]\n", "# the end",
    ),
    "where it pulls": (
        type_in("felt_in", "the calf"), type_in("felt_in", ""), "    felt_in: the calf\n",
        "# the end",
    ),
    "how to breathe": (
        type_in("breath_cue", "Out: long"), type_in("breath_cue", ""),
        "    breath_cue: 'Out: long'\n", "# the end",
    ),
    "what goes wrong": (
        type_in("mistake", "Haste"), type_in("mistake", ""), "    mistake: Haste\n", "# the end",
    ),
    "a way to do less": (
        type_in("easier", "Bend"), type_in("easier", ""), "    easier: Bend\n", "# the end",
    ),
    "when to stop": (
        type_in("stop_if", "numb"), type_in("stop_if", ""), "    stop_if: numb\n", "# the end",
    ),
    "muscles": (
        muscles("calf muscle"), muscles(""), "    muscles:\n      - calf muscle\n", "# the end",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("say", "take_back", "lines", "before"), SAYINGS.values(), ids=SAYINGS)
def test_what_is_said_is_lines_of_its_own_and_taken_back_it_leaves_none(
    page: EditorPage, folder: Path, say: Do, take_back: Do, lines: str, before: str
) -> None:
    form = unfolded(page)
    say(form)
    keys(SAVE)
    assert written(folder) == BY_HAND.replace(before, lines + before)

    take_back(form)
    keys(SAVE)
    assert written(folder) == BY_HAND
    keys(UNDO, UNDO)
    keys(SAVE)
    assert not page.commands.undo.isEnabled()
    assert written(folder) == BY_HAND


def test_words_that_the_file_has_stay_where_they_are(page: EditorPage, folder: Path) -> None:
    form = unfolded(page)
    for prop in ("towel", "chair", "mat"):
        tick("props", prop)(form)
    tick("props", "chair")(form)
    keys(SAVE)

    assert "    props: [towel, mat]\n" in written(folder)
    assert form.props.boxes["mat"].isChecked()
    assert not form.props.boxes["chair"].isChecked()


def test_it_stays_folded_until_it_is_wanted_and_a_problem_in_it_is_told_above(
    page: EditorPage,
) -> None:
    assert page.entry_form.rest is None
    page.lines_edited.emit(TOWEL_PULL, "props", ("rope",))
    assert page.entry_form.problem.text().startswith("`props`: ")

    form = unfolded(page)
    assert "rope" in form.props.problem.text()
    assert page.entry_form.problem.isHidden()
    page.choose(0)
    assert not form.isVisible()
    assert not page.entry_form.fold.isVisible()


def test_tab_goes_through_all_of_it_and_every_control_has_a_name(page: EditorPage) -> None:
    form = unfolded(page)
    passed: list[QWidget] = []
    while len(passed) < 40 and (not passed or passed[-1] is not form.muscles.lines):
        keys(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.accessibleName()
        passed.append(focus)

    fields = [form.area.button, *(field.line for field in form.texts.values())]
    ticks = [*form.props.boxes.values(), *form.cautions.boxes.values()]
    assert {*fields, *ticks, form.muscles.lines} <= {*passed}
