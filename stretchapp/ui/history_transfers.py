"""The history out into files and in from them: where to, how far, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from stretchapp.core.history_transfer import (
    Failed,
    Form,
    Outcome,
    TransferCancelledError,
)
from stretchapp.ui.calendar_picture import png
from stretchapp.ui.file_dialogs import ask_where, file_dialog
from stretchapp.ui.history_actions import HistoryActions
from stretchapp.ui.history_source import HistoryFiles, HistorySource
from stretchapp.ui.page_window import PageWindow
from stretchapp.ui.transfer_words import outcome_text, working_text
from stretchapp.ui.widgets.notice_bar import NoticeBar

translate = QCoreApplication.translate


class Reporter:
    """A Progress that tells whole percents; `is_wanted` may be taken back at any time."""

    def __init__(self, tell: Callable[[int], None]) -> None:
        self._tell = tell
        self._percent = 0
        self.is_wanted = True

    def __call__(self, done: int, total: int) -> None:
        if not self.is_wanted:
            raise TransferCancelledError
        percent = 100 * done // max(1, total)
        if percent != self._percent:
            self._percent = percent
            self._tell(percent)


class HistoryTransfers(QObject):
    """One at a time, in the history's thread; `bar` shows how far it is."""

    _moved = Signal(int)  # comes from the history's thread

    def __init__(
        self,
        window: PageWindow,
        source: HistorySource,
        files: HistoryFiles,
        commands: HistoryActions,
        bar: NoticeBar,
        picture: Callable[[], QImage],
    ) -> None:
        super().__init__(window)
        self._window, self._source, self._files = window, source, files
        self._commands, self._bar, self._picture = commands, bar, picture
        self._reporter = Reporter(self._moved.emit)
        self._text = ""
        self._moved.connect(self._show_percent)
        source.told.connect(self._give_up)
        window.closing.connect(self.cancel)
        commands.cancel.triggered.connect(self.cancel)
        commands.export_json.triggered.connect(partial(self._ask_where, Form.JSON))
        commands.export_csv.triggered.connect(partial(self._ask_where, Form.CSV))
        commands.export_picture.triggered.connect(self._ask_where_picture)
        commands.take_in.triggered.connect(self._ask_which)

    def cancel(self) -> None:
        self._reporter.is_wanted = False

    def export(self, form: Form, file: str) -> None:
        progress = self._begin(file)
        work = partial(self._files.export, form=form, file=Path(file), progress=progress)
        self._source.ask(work, self._end)

    def export_picture(self, file: str) -> None:
        image = self._picture()
        self._begin(file)
        self._source.ask(lambda _: self._files.write(Path(file), png(image)), self._end)

    def take_in(self, file: str) -> None:
        progress = self._begin(file)
        work = partial(self._files.take_in, file=Path(file), progress=progress)
        self._source.change(work, self._end)

    def _begin(self, file: str) -> Reporter:
        self._reporter = Reporter(self._moved.emit)
        self._text = working_text(Path(file).name)
        self._commands.set_working(True)
        self._show_percent(0)
        return self._reporter

    def _end(self, outcome: Outcome) -> None:
        self._commands.set_working(False)
        if isinstance(outcome, Failed):
            self._bar.hide()
            self._window.notice(outcome_text(outcome))
        else:
            self._bar.say(outcome_text(outcome))

    def _give_up(self) -> None:
        """The history itself had a trouble, of which the window tells."""
        if self._commands.cancel.isEnabled():
            self._commands.set_working(False)
            self._bar.hide()

    def _show_percent(self, percent: int) -> None:
        if self._commands.cancel.isEnabled():
            self._bar.show_progress(self._text, percent)

    def _ask_where(self, form: Form) -> None:
        filters = {
            Form.JSON: translate("Transfer", "History as JSON (*.json)"),
            Form.CSV: translate("Transfer", "History as a table (*.csv)"),
        }
        self._ask(filters[form], f"stretch_history.{form.value}", partial(self.export, form))

    def _ask_where_picture(self) -> None:
        filter_ = translate("Transfer", "Picture (*.png)")
        self._ask(filter_, "stretch_calendar.png", self.export_picture)

    def _ask_which(self) -> None:
        filters = [
            translate("Transfer", "History as JSON (*.json)"),
            translate("Transfer", "All files (*)"),
        ]
        dialog = file_dialog(
            self._window, translate("Transfer", "Import a history"), ";;".join(filters)
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_in)
        dialog.open()

    def _ask(self, filters: str, name: str, then: Callable[[str], None]) -> None:
        ask_where(self._window, translate("Transfer", "Export the history"), filters, name, then)
