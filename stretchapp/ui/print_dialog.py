"""How a routine is to be printed: on which paper, and where it goes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from stretchapp.ui.handout_paper import PaperName
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.choice import Choice
from stretchapp.ui.widgets.labels import button, label, stacked

translate = QCoreApplication.translate
WIDTH = 460


class PrintDialog(QDialog):
    """Closed by whatever is chosen in it; `paper` is the one chosen."""

    printer_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, routine: str, paper: PaperName, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = paper
        self.setWindowTitle(translate("Print", "Print"))
        self.setMinimumWidth(WIDTH)
        self.papers = Choice(
            translate("Print", "Paper"), tuple(PaperName), _paper_text, self._choose_paper
        )
        self.papers.choose(paper)
        self.printer = button(translate("Print", "Printer…"), "main")
        self.file = button(translate("Print", "PDF file…"))
        cancel = button(translate("Print", "Cancel"), "quiet")
        self.printer.clicked.connect(self.accept)
        self.printer.clicked.connect(self.printer_wanted)
        self.file.clicked.connect(self.accept)
        self.file.clicked.connect(self.file_wanted)
        cancel.clicked.connect(self.reject)
        about = translate(
            "Print", "Each stretch with its picture and words, and boxes to tick for a week."
        )
        ways = stacked(QHBoxLayout(), self.printer, self.file, 0, cancel)
        row = stacked(QHBoxLayout(), self.papers, 0)
        column = stacked(QVBoxLayout(self), label(routine, Type.LARGE, bold=True), label(about))
        stacked(column, 8, row, 16, ways)
        column.setContentsMargins(24, 20, 24, 20)
        self.printer.setFocus()

    def _choose_paper(self, paper: PaperName) -> None:
        self.paper = paper


def _paper_text(paper: PaperName) -> str:
    return {
        PaperName.A4: translate("Print", "A4"),
        PaperName.LETTER: translate("Print", "US Letter"),
    }[paper]
