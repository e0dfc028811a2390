"""From the command Import a list… to a routine among one's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, QObject, Signal
from PySide6.QtWidgets import QFileDialog

from stretchapp.core.import_list import ImportedList, ListRefusedError, import_list
from stretchapp.core.not_kept import NotKeptError
from stretchapp.ui.import_page import ImportPage
from stretchapp.ui.wording import translated

if TYPE_CHECKING:
    from stretchapp.core.plan import PlanSettings
    from stretchapp.ui.page_window import PageWindow

translate = QCoreApplication.translate


class ImportFlow(QObject):
    """`saved(Routine)` has the new routine, `left` says that nothing was saved.

    `read` raises ListRefusedError, `save` a wished id and a file's text under a free one, or
    raises NotKeptError.
    """

    saved = Signal(object)
    left = Signal()

    def __init__(
        self,
        window: PageWindow,
        read: Callable[[Path], bytes],
        save: Callable[[str, str], Path],
        settings: Callable[[], PlanSettings],
    ) -> None:
        super().__init__(window)
        self._window, self._read, self._save, self._settings = window, read, save, settings

    @cached_property
    def page(self) -> ImportPage:
        page = ImportPage(self._window.theme, self._window.album)
        page.save_wanted.connect(self._keep)
        page.back_wanted.connect(self.left)
        return self._window.add_page(page)

    def ask(self) -> None:
        title = translate("Import", "Import a list")
        dialog = QFileDialog(self._window, title, QDir.homePath())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                translate("Import", "Lists (*.csv *.tsv *.txt *.json)"),
                translate("Import", "All files (*)"),
            ]
        )
        dialog.fileSelected.connect(self.show)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show(self, path: str) -> None:
        """What would be made of a list, or in a sentence why nothing can."""
        file = Path(path)
        try:
            made = import_list(self._read(file), file.name)
        except ListRefusedError as error:
            text = translate("Import", "{file} was not imported. {reason}")
            self._window.notice(text.format(file=file.name, reason=translated(error.words)))
            return
        self.page.show_list(made, self._settings())
        self._window.show_page(self.page, translate("Import", "Import a list"))
        self.page.save.setFocus()

    def _keep(self, made: ImportedList) -> None:
        try:
            file = self._save(made.routine.id, made.text)
        except NotKeptError as error:
            text = translate(
                "Import", "The routine could not be saved. Make room, or mend the folder.\n{reason}"
            )
            self._window.notice(text.format(reason=error))
            return
        self.saved.emit(made.routine.with_id(file.stem))
