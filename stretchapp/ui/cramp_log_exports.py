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
from stretchapp.ui.transfer_words import outcome_text
from stretchapp.ui.widgets.notice_bar import NoticeBar

translate = QCoreApplication.translate
Records = tuple[CrampRecord, ...]


class CrampLogExports:
    """Files are written in the history's thread; `bar` says what came of it."""

    def __init__(
        self, window: PageWindow, source: HistorySource, files: HistoryFiles, bar: NoticeBar
    ) -> None:
        self._window, self._source, self._files, self._bar = window, source, files, bar

    def ask_where_csv(self, records: Records) -> None:
        from stretchapp.ui.cramp_log_table import cramp_csv

        filters = translate("CrampLog", "Table (*.csv)")
        self._ask(filters, "cramp_log.csv", lambda: cramp_csv(records))

    def ask_where_pdf(self, records: Records, today: int) -> None:
        from stretchapp.ui.cramp_pdf import cramp_pdf

        filters = translate("CrampLog", "PDF (*.pdf)")
        self._ask(filters, "cramp_log.pdf", lambda: cramp_pdf(records, today))

    def _ask(self, filters: str, name: str, make: Callable[[], bytes]) -> None:
        caption = translate("CrampLog", "Take the cramp log along")
        ask_where(self._window, caption, filters, name, partial(self._write, make))

    def _write(self, make: Callable[[], bytes], file: str) -> None:
        data = make()
        self._source.ask(lambda _: self._files.write(Path(file), data), partial(self._end, file))

    def _end(self, file: str, outcome: Outcome) -> None:
        if isinstance(outcome, Failed):
            self._bar.hide()
            self._window.notice(outcome_text(outcome))
        else:
            self._bar.say(
                translate("CrampLog", "The cramp log is in {file} now.").format(file=file)
            )
