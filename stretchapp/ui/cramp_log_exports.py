"""The cramp log out into files: a table for a spreadsheet, a page for an appointment."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from stretchapp.core.cramp_log import CrampRecord
from stretchapp.core.history_transfer import Failed, Outcome
from stretchapp.ui.file_dialogs import ask_where
from stretchapp.ui.history_source import HistoryFiles, HistorySource
from stretchapp.ui.page_window import PageWindow
from stretchapp.ui.slices import Slices
from stretchapp.ui.transfer_words import outcome_text
from stretchapp.ui.widgets.notice_bar import NoticeBar

translate = QCoreApplication.translate
Records = tuple[CrampRecord, ...]


class CrampLogExports:
    """Pages are made in slices, because Qt's documents need the window's thread, and files written
    in the history's; `bar` says what came of it.
    """

    def __init__(
        self, window: PageWindow, source: HistorySource, files: HistoryFiles, bar: NoticeBar
    ) -> None:
        self._window, self._source, self._files, self._bar = window, source, files, bar
        self._slices = Slices(window)
        window.closing.connect(self._slices.stop)

    def ask_where_csv(self, records: Records) -> None:
        from stretchapp.ui.cramp_log_table import cramp_csv

        filters = translate("CrampLog", "Table (*.csv)")
        self._ask(filters, "cramp_log.csv", lambda file: self._write(file, cramp_csv(records)))

    def ask_where_pdf(self, records: Records, today: int) -> None:
        from stretchapp.ui.cramp_pdf import making_pdf

        def write(file: str) -> None:
            self._slices.begin(making_pdf(records, today), partial(self._write, file))

        self._ask(translate("CrampLog", "PDF (*.pdf)"), "cramp_log.pdf", write)

    def _ask(self, filters: str, name: str, then: Callable[[str], None]) -> None:
        caption = translate("CrampLog", "Take the cramp log along")
        ask_where(self._window, caption, filters, name, then)

    def _write(self, file: str, data: bytes) -> None:
        self._source.ask(lambda _: self._files.write(Path(file), data), partial(self._end, file))

    def _end(self, file: str, outcome: Outcome) -> None:
        if isinstance(outcome, Failed):
            self._bar.hide()
            self._window.notice(outcome_text(outcome))
        else:
            self._bar.say(
                translate("CrampLog", "The cramp log is in {file} now.").format(file=file)
            )
