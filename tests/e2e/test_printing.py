"""A hand-out from the window: the command, the dialogs, the file."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QFile, QObject, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from stretchapp.core.plan import PlanSettings
from stretchapp.ui.handout_device import Progress, pdf_writer
from stretchapp.ui.handout_paper import PaperName
from stretchapp.ui.handout_view import handout
from stretchapp.ui.print_dialog import PrintDialog
from stretchapp.ui.print_flow import file_name
from stretchapp.ui.print_job import PrintJob
from tests.e2e.starts import Start, opened
from tests.gui.own_pictures import no_pictures
from tests.gui.reading_pdf import need_pdftotext, pages_of, text_of
from tests.gui.showing import light
from tests.unit.core.builders import routine
from tests.unit.core.shipped import CATALOGUE, ROUTINES
from tools.stage import Stage

BACK, FULL_BODY = (handout(ROUTINES[name], PlanSettings()) for name in ("back", "full_body"))


@pytest.fixture
def stage(start: Start) -> Stage:
    """At the routine `back`."""
    made = start()
    shown = made.window.library.find("back")
    assert shown is not None
    made.window.show_routine(shown)
    return made


def notice(qtbot: QtBot, stage: Stage) -> str:
    return opened(qtbot, stage, QMessageBox).text()


def test_ctrl_p_leads_to_a_pdf_file(qtbot: QtBot, stage: Stage, tmp_path: Path) -> None:
    need_pdftotext()
    file = tmp_path / "for a friend.pdf"
    QTest.keyClick(stage.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = opened(qtbot, stage, PrintDialog)
    letter = next(each for each in dialog.papers.buttons if "Letter" in each.text())
    letter.click()
    dialog.file.click()
    chooser = opened(qtbot, stage, QFileDialog)
    assert chooser.selectedFiles()[0].endswith("Back stretches.pdf")
    chooser.findChildren(QLineEdit)[0].setText(str(file))
    chooser.accept()

    assert str(file) in notice(qtbot, stage)
    assert "Knees to chest" in text_of(file)
    assert [page.width for page in pages_of(file)] == [612.0]


def test_the_way_to_a_printer_is_the_systems_dialog(qtbot: QtBot, stage: Stage) -> None:
    stage.window.print_flow.show(BACK).printer.click()

    assert opened(qtbot, stage, QPrintDialog).printer().pageLayout().pageSize().isValid()


def test_a_printer_gets_the_same_pages(qtbot: QtBot, stage: Stage, tmp_path: Path) -> None:
    need_pdftotext()
    printed, saved = tmp_path / "printed.pdf", tmp_path / "saved.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(printed))
    command = stage.window.routine_page.print
    stage.window.print_flow.print_on(printer, BACK)
    qtbot.waitUntil(command.isEnabled)
    stage.window.print_flow.save(BACK, PaperName.A4, str(saved))
    qtbot.waitUntil(saved.exists)

    assert text_of(printed) == text_of(saved)
    assert pages_of(printed)[0].words[0].left == pytest.approx(
        pages_of(saved)[0].words[0].left, abs=0.5
    )


def test_paper_that_is_small_has_all_of_it_smaller(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    need_pdftotext()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "small.pdf"))
    printer.setPageSize(printer.pageLayout().pageSize().PageSizeId.A5)
    stage.window.print_flow.print_on(printer, BACK)
    qtbot.waitUntil(stage.window.routine_page.print.isEnabled)

    (page,) = pages_of(tmp_path / "small.pdf")
    assert all(0 < word.left < word.right < page.width < 421 for word in page.words)


@pytest.mark.skipif(sys.platform == "win32", reason="names of other files are refused there")
@pytest.mark.parametrize("path", ["no/where.pdf", "folder.pdf"])
def test_a_file_that_cannot_be_written_is_one_sentence(
    qtbot: QtBot, stage: Stage, tmp_path: Path, path: str
) -> None:
    (tmp_path / "folder.pdf").mkdir()
    stage.window.print_flow.save(BACK, PaperName.A4, str(tmp_path / path))

    told = notice(qtbot, stage)
    assert "could not be saved" in told
    assert path in told
    assert stage.window.routine_page.print.isEnabled()


def test_a_long_hand_out_goes_page_by_page(qtbot: QtBot, tmp_path: Path) -> None:
    long = handout(routine(*[CATALOGUE["calf_wall"]] * 60), PlanSettings())
    file = QFile(str(tmp_path / "long.pdf"))
    file.open(QFile.OpenModeFlag.WriteOnly)
    owner = QObject()
    job = PrintJob(
        pdf_writer(file, PaperName.A4.paper, "Long"),
        long,
        light().figure,
        no_pictures().look,
        owner,
    )
    steps: list[Progress] = []
    job.progressed.connect(steps.append)
    with qtbot.waitSignal(job.ended):
        job.start()
        assert steps == []

    pages = [step.page for step in steps if step.pages]
    assert sorted(pages) == pages
    assert {*pages} == {*range(1, steps[-1].pages + 1)}
    assert len(pages) == 60 + steps[-1].pages


def test_a_window_that_is_closed_meanwhile_leaves_no_file(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    command, file = stage.window.routine_page.print, tmp_path / "full.pdf"
    stage.window.print_flow.save(FULL_BODY, PaperName.A4, str(file))
    qtbot.waitUntil(lambda: "page 1" in command.text())
    stage.window.close()

    assert not command.isEnabled()
    assert [each.name for each in tmp_path.glob("full*")] == []


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Back stretches", "Back stretches.pdf"),
        ("Neck: left/right?", "Neck left right.pdf"),
        ("...", "stretch.pdf"),
        ("Wade “links”", "Wade “links”.pdf"),
    ],
)
def test_a_title_makes_a_file_name(title: str, name: str) -> None:
    assert file_name(title) == name


def test_the_command_tells_how_far_it_is(qtbot: QtBot, stage: Stage, tmp_path: Path) -> None:
    command = stage.window.routine_page.print
    told: list[str] = []
    command.changed.connect(lambda: told.append(command.text()))
    stage.window.print_flow.save(FULL_BODY, PaperName.A4, str(tmp_path / "long.pdf"))
    assert not command.isEnabled()
    qtbot.waitUntil(command.isEnabled)

    assert "Printing page 2 of 2…" in told
    assert command.text() == "Print…"
