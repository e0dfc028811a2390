"""From the command Print… to paper or a PDF file."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, QObject, QSaveFile, QStandardPaths
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFileDialog

from stretchapp.ui.appearance import fit
from stretchapp.ui.handout_device import Progress, page_size, pdf_writer
from stretchapp.ui.handout_paper import PaperName, usual_paper
from stretchapp.ui.handout_view import Handout
from stretchapp.ui.print_dialog import PrintDialog
from stretchapp.ui.print_job import PrintJob

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from stretchapp.ui.page_window import PageWindow

translate = QCoreApplication.translate
PDF = ".pdf"


class PrintFlow(QObject):
    """One hand-out at a time: meanwhile the command says how far it is, and cannot be used."""

    def __init__(self, window: PageWindow, command: QAction) -> None:
        super().__init__(window)
        self._window, self._command = window, command
        self._text = command.text()
        self._paper = usual_paper()

    def show(self, handout: Handout) -> PrintDialog:
        dialog = PrintDialog(handout.title, self._paper, self._window)
        dialog.printer_wanted.connect(lambda: self._ask_for_printer(handout, dialog.paper))
        dialog.file_wanted.connect(lambda: self._ask_for_file(handout, dialog.paper))
        dialog.finished.connect(dialog.deleteLater)
        fit(dialog, self._window)
        dialog.open()
        return dialog

    def save(self, handout: Handout, paper: PaperName, path: str) -> None:
        """What was in the file is there until the new pages are whole."""
        file = QSaveFile(path, self)
        if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
            self._say_not_saved(path, file.errorString())
            file.deleteLater()
            return
        job = PrintJob(
            pdf_writer(file, paper.paper, handout.title),
            handout,
            self._window.paper_theme.figure_on_card,
            self._window.album.look,
            self,
        )
        self._run(job, partial(self._finish_file, file, path))

    def print_on(self, printer: QPrinter, handout: Handout) -> None:
        """Whatever paper the printer was told to take."""
        printer.setDocName(handout.title)
        printer.setFullPage(True)
        colors = self._window.paper_theme.figure_on_card
        job = PrintJob(printer, handout, colors, self._window.album.look, self)
        self._run(job, self._finish_printer)

    def _ask_for_printer(self, handout: Handout, paper: PaperName) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._paper = paper
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(page_size(paper.paper))
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
        dialog.accepted.connect(partial(self.print_on, printer, handout))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own takes a slot by its C++ name

    def _ask_for_file(self, handout: Handout, paper: PaperName) -> None:
        self._paper = paper
        dialog = QFileDialog(self._window, translate("Print", "Save the hand-out"), _folder())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(translate("Print", "PDF files (*.pdf)"))
        dialog.setDefaultSuffix(PDF)
        dialog.selectFile(file_name(handout.title))
        dialog.fileSelected.connect(partial(self.save, handout, paper))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _run(self, job: PrintJob, then: Callable[[bool], None]) -> None:
        self._command.setEnabled(False)
        job.progressed.connect(self._show_progress)
        job.ended.connect(self._show_command)
        job.ended.connect(then)
        job.ended.connect(job.deleteLater)
        self._window.closed.connect(job.stop)
        job.start()

    def _show_progress(self, progress: Progress) -> None:
        if not progress.pages:
            self._command.setText(translate("Print", "Printing…"))
            return
        text = translate("Print", "Printing page {page} of {pages}…")
        self._command.setText(text.format(page=progress.page, pages=progress.pages))

    def _show_command(self) -> None:
        self._command.setText(self._text)
        self._command.setEnabled(True)

    def _finish_file(self, file: QSaveFile, path: str, is_whole: bool) -> None:
        if is_whole and file.commit():
            text = translate("Print", "The hand-out is in this file:\n{path}")
            self._window.notice(text.format(path=QDir.toNativeSeparators(path)))
        else:
            self._say_not_saved(path, file.errorString())
        file.deleteLater()

    def _finish_printer(self, is_whole: bool) -> None:
        if not is_whole:
            self._window.notice(
                translate(
                    "Print",
                    "The printer did not take the hand-out. See whether it is switched on and has "
                    "paper, or save a PDF file and print that.",
                )
            )

    def _say_not_saved(self, path: str, reason: str) -> None:
        text = translate(
            "Print", "The hand-out could not be saved: {path}: {reason}. Choose another folder."
        )
        self._window.notice(text.format(path=QDir.toNativeSeparators(path), reason=reason))


def file_name(title: str) -> str:
    """The title without what no file may have in its name."""
    plain = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", title)
    return (" ".join(plain.split()).strip(". ") or "stretch") + PDF


def _folder() -> str:
    places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
    return places[0] if places and QDir(places[0]).exists() else QDir.homePath()
