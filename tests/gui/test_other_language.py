"""In another language nothing stays English but what stands in files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSize, QTranslator
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from stretchapp.adapters.routine_files import RoutineFiles
from stretchapp.adapters.routine_folders import load_library
from stretchapp.core.draft import Draft
from stretchapp.core.draft_check import verdict
from stretchapp.core.import_list import import_list
from stretchapp.core.import_sides import NO_WORDS, SIDE_LINE
from stretchapp.core.plan import PlanSettings
from stretchapp.core.stretch import Picture
from stretchapp.core.written_file import UnreadableError
from stretchapp.ui.editor_page import EditorPage
from stretchapp.ui.editor_view import editor_view
from stretchapp.ui.editor_words import not_read
from stretchapp.ui.import_page import ImportPage
from stretchapp.ui.problems_page import ProblemsPage
from tests.gui.own_pictures import no_pictures
from tests.gui.showing import light, show
from tests.made_up_language import LETTER, english_in, made_up

# What the words of a problem may name beside what stands in the file.
KNOWN = {"paced", "side"}
BROKEN = """\
format: 1
name: Legs
stretches:
  - calf_wal
  - name: Pull
    hold: 0:20
    kind: slow
    sides: each
    mistake: [x]
    figure: {stretch: 5}
    picture: towel.gif
    instructions: [Pull for 5 seconds, '{foot}']
"""
LIST = """\
name,seconds,sides,repetitions,text,level
Quads left,soon,,1,Pull.,x
Quads right,soon,,1,Pull.,x
Neck,500,both,,,x
"""


class MadeUp(QTranslator):
    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return made_up(context, sourceText)

    @override
    def isEmpty(self) -> bool:
        return False


@pytest.fixture(autouse=True)
def language(qapp: QCoreApplication) -> Iterator[None]:
    translator = MadeUp()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def texts_of(page: QWidget) -> str:
    """All that can be read on it, and all that a screen reader says of it."""
    parts = [page, *page.findChildren(QWidget)]
    shown = [each.text() for each in parts if isinstance(each, QLabel | QAbstractButton)]
    shown += [each.toPlainText() for each in parts if isinstance(each, QPlainTextEdit)]
    spoken = [f"{each.accessibleName()} {each.accessibleDescription()}" for each in parts]
    return "\n".join((*shown, *spoken))


def test_files_with_problems(qtbot: QtBot, tmp_path: Path) -> None:
    shipped, own = tmp_path / "shipped", tmp_path / "own"
    (shipped / "stretches").mkdir(parents=True)
    (own / "folder.yaml").mkdir(parents=True)
    file = own / "legs.yaml"
    file.write_text(BROKEN, encoding="utf-8")
    page = ProblemsPage()
    page.show_library(load_library(shipped, own))
    text = texts_of(show(qtbot, page))

    assert f"{file}:4:5: stretches, {LETTER * 4} 1: " in text
    assert english_in(text) - english_in(f"{BROKEN} {file} folder.yaml") == KNOWN


def test_what_is_wrong_with_a_draft(qtbot: QtBot) -> None:
    draft = Draft(BROKEN)
    said = verdict(draft, "legs", {})
    page = EditorPage(light(), no_pictures())
    page.show_draft(draft, said, editor_view(draft, said, {}, PlanSettings()), {})
    show(qtbot, page)
    page.choose(1)

    assert f"{LETTER * 2} (" in texts_of(page)
    assert english_in(texts_of(page)) - english_in(BROKEN) == KNOWN


def test_what_was_assumed_of_a_list(qtbot: QtBot) -> None:
    page = ImportPage(light(), no_pictures())
    page.show_list(import_list(LIST.encode(), "legs.csv"), PlanSettings())
    text = texts_of(show(qtbot, page))

    assert f"• {LETTER * 4} 2–3: “Quads” {LETTER * 4}" in text
    assert english_in(text) - english_in(f"{LIST} legs.csv {NO_WORDS} {SIDE_LINE}") == set()


def test_a_file_that_the_editor_cannot_read(tmp_path: Path) -> None:
    files = RoutineFiles(tmp_path, tmp_path)
    with pytest.raises(UnreadableError) as caught:
        files.read("gone", ())
    text = not_read(caught.value)

    assert english_in(text) == english_in(str(tmp_path / "gone.yaml"))


def test_a_picture_that_cannot_be_shown() -> None:
    seen = no_pictures().make(Picture("towel.png"), QSize(10, 10))

    assert english_in(seen.words) == {"towel", "png"}
