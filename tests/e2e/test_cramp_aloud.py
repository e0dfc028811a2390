"""Help with a cramp in the whole window: silent, and read aloud where that was chosen."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from stretchapp.core.cramp_state import BodyPart
from stretchapp.ui.cramp_view import Offer
from tests.e2e.starts import Start, starts
from tests.private_bus import no_bus
from tools.stage import Stage

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="its voice is no program")
PATIENCE_MS = 10_000


class Said:
    """What a program in place of espeak-ng was given to say."""

    def __init__(self, folder: Path) -> None:
        self.programs = folder / "bin"
        self.programs.mkdir()
        self._file = folder / "said"

    def install(self) -> None:
        program = self.programs / "espeak-ng"
        program.write_text(f'#!/bin/sh\nread -r words\necho "$words" >> "{self._file}"\n')
        program.chmod(0o755)

    def lines(self) -> list[str]:
        return self._file.read_text().splitlines() if self._file.exists() else []


@pytest.fixture
def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Said:
    no_bus(tmp_path, monkeypatch)
    said = Said(tmp_path)
    monkeypatch.setenv("PATH", str(said.programs))
    return said


@pytest.fixture
def start(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: Said
) -> Iterator[Start]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert os.environ["PATH"] == str(said.programs)
    with starts(qtbot, tmp_path / "own") as begin:
        yield lambda: begin(in_company=True)


def go_through(stage: Stage) -> None:
    """From the first word to the last, past the doctor card."""
    flow = stage.window.cramp_flow
    flow.show(BodyPart.CALF)
    for seconds in (10, 20, 30, 30, 400, 200):
        stage.clock.now += seconds
        flow.show()
    for offer in (Offer.STILL_GOING, Offer.NOT_YET, Offer.LET_GO, Offer.LOG, Offer.KEEP):
        flow.page.offers[offer].trigger()


def switch(stage: Stage) -> QAbstractButton:
    buttons = stage.window.cramp_flow.page.findChildren(QAbstractButton)
    return next(each for each in buttons if each.accessibleName() == "Read aloud")


def test_a_cramp_is_silent_from_its_first_word_to_the_last(start: Start, said: Said) -> None:
    said.install()
    stage = start()
    go_through(stage)
    made = vars(stage.window._parts.sessions)

    assert said.lines() == []
    assert "_company" not in made, "neither tones nor a session's voice were made ready"
    assert "voice" not in vars(made["_cramp_company"])


def test_switched_on_by_its_key_each_instruction_is_said_when_it_is_shown(
    qtbot: QtBot, start: Start, said: Said
) -> None:
    said.install()
    stage = start()
    flow = stage.window.cramp_flow
    flow.show(BodyPart.CALF)
    QTest.keyClick(flow.page, Qt.Key.Key_V)
    words = "Stop. Get somewhere safe. Nothing to push through."
    qtbot.waitUntil(lambda: said.lines() == [words], timeout=PATIENCE_MS)
    stage.clock.now += 10
    flow.show()
    qtbot.waitUntil(lambda: len(said.lines()) == 2, timeout=PATIENCE_MS)
    assert said.lines()[1].startswith("Two slow breaths.")
    QTest.keyClick(flow.page, Qt.Key.Key_V)
    stage.clock.now += 20
    flow.show()
    QTest.keyClick(flow.page, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: len(said.lines()) > 2, timeout=PATIENCE_MS)

    assert len(said.lines()) == 3
    assert said.lines()[2].startswith("Stand, heel down.")


def test_the_switch_says_in_name_role_and_word_whether_it_is_on_and_is_kept(
    qtbot: QtBot, start: Start
) -> None:
    stage = start()
    stage.window.cramp_flow.show()
    button = switch(stage)
    seen = QAccessible.queryAccessibleInterface(button)
    assert seen.role() is QAccessible.Role.CheckBox
    assert (button.text(), button.isChecked()) == ("Read aloud: off  V", False)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (button.text(), button.isChecked()) == ("Read aloud: on  V", True)
    again = start()
    again.window.cramp_flow.show()

    assert switch(again).isChecked()
    qtbot.waitUntil(lambda: switch(again).isVisible())


def test_where_there_is_no_voice_the_page_says_how_to_get_one(qtbot: QtBot, start: Start) -> None:
    stage = start()
    stage.window.cramp_flow.show()
    switch(stage).click()

    def texts() -> str:
        labels = stage.window.cramp_flow.page.findChildren(QLabel)
        return " ".join(label.text() for label in labels if label.isVisible())

    qtbot.waitUntil(
        lambda: "install speech-dispatcher or espeak-ng" in texts(), timeout=PATIENCE_MS
    )
    switch(stage).click()
    qtbot.waitUntil(lambda: "No voice" not in texts())
