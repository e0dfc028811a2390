"""The pictures of a routine that is edited: chosen, copied beside the routines, and found there."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs
from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from stretchapp.core.draft import Draft
from stretchapp.core.draft_picture import Placed, placing
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.picture import in_folder
from stretchapp.core.picture_kind import PictureError
from stretchapp.core.ports import PictureKeeper
from stretchapp.core.routine import Routine
from stretchapp.ui.beside import Beside
from stretchapp.ui.file_dialogs import file_dialog
from stretchapp.ui.wording import translated

if TYPE_CHECKING:
    from stretchapp.ui.page_window import PageWindow

translate = QCoreApplication.translate
Take = Callable[[str], None]  # with the name of the copy


class OwnPictures(QObject):
    """A large photo takes a moment, for which the window does not stand still.

    `refused(str)`: a sentence that says why a picture was not taken.
    """

    refused = Signal(str)

    def __init__(self, window: PageWindow, new_keeper: Callable[[], PictureKeeper]) -> None:
        super().__init__(window)
        self._window, self._new_keeper = window, new_keeper
        self._beside = Beside(self)
        window.closed.connect(self._beside.close)

    def ask(self, then: Take) -> QFileDialog:
        title = translate("Editor", "Choose a picture")
        filters = translate("Editor", "Pictures (*.png *.jpg *.jpeg *.svg)")
        dialog = file_dialog(self._window, title, filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setDirectory(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        )
        dialog.fileSelected.connect(lambda path: self.keep(Path(path), then))
        dialog.open()
        return dialog

    def keep(self, file: Path, then: Take) -> None:
        self._beside.do(partial(self._kept, file), partial(self._tell, then))

    def placing(self, draft: Draft, file: str) -> Placed:
        """Where the pictures of a draft are; `file` is its own, if it has one."""
        return placing(draft, self._keeper.folder, Path(file).name)

    def beside(self, routine: Routine) -> Routine:
        """The routine of a draft, whose pictures are beside its file, or where that will be."""
        entries = in_folder(routine.entries, self._keeper.folder, lambda _: "")
        return structs.replace(routine, entries=entries)

    @cached_property
    def _keeper(self) -> PictureKeeper:
        return self._new_keeper()

    def _kept(self, file: Path) -> tuple[str, str]:
        """The name of the copy, and what went wrong if there is none."""
        try:
            return self._keeper.keep(str(file)), ""
        except PictureError as error:
            text = translate("Editor", "{name} {reason}. Choose another picture.")
            return "", text.format(name=file.name, reason=translated(error.words))
        except NotKeptError as error:
            text = translate(
                "Editor",
                "{name} was not copied to your routines. Make room, or mend the folder, then "
                "choose it again.\n{reason}",
            )
            return "", text.format(name=file.name, reason=error)

    def _tell(self, then: Take, kept: tuple[str, str]) -> None:
        name, trouble = kept
        if trouble:
            self.refused.emit(trouble)
        else:
            then(name)
