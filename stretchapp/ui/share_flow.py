"""From the command Share… to a file that others can open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, QObject
from PySide6.QtWidgets import QFileDialog

from stretchapp.core.file_text import SHARED_ENDING
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.shared_text import TooMuchError
from stretchapp.ui.wording import translated

if TYPE_CHECKING:
    from stretchapp.core.library import Library
    from stretchapp.core.routine import Routine
    from stretchapp.core.wording import Words
    from stretchapp.ui.given_source import GivenSource
    from stretchapp.ui.page_window import PageWindow

translate = QCoreApplication.translate


class ShareFlow(QObject):
    """Asks for a place, writes the file there, and says so or why not."""

    def __init__(
        self, window: PageWindow, source: GivenSource, library: Callable[[], Library]
    ) -> None:
        super().__init__(window)
        self._window, self._source, self._library = window, source, library

    def ask(self, routine: Routine) -> QFileDialog:
        dialog = QFileDialog(self._window, translate("Share", "Share a routine"), QDir.homePath())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(translate("Share", "Routines to share (*.stretch.yaml)"))
        dialog.setDefaultSuffix(SHARED_ENDING[1:])
        dialog.selectFile(f"{routine.id}{SHARED_ENDING}")
        dialog.fileSelected.connect(partial(self._write, routine))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _write(self, routine: Routine, path: str) -> None:
        """A name without the ending that others' programs go by gets it, if that is free."""
        file = Path(path if path.lower().endswith(SHARED_ENDING) else f"{path}{SHARED_ENDING}")
        if str(file) != path and file.exists():
            text = translate(
                "Share", "{file} is there already. Share again, and choose that name or another."
            )
            self._window.notice(text.format(file=file))
            return
        try:
            left_out = self._source.share(file, routine, self._library())
        except NotKeptError as error:
            text = translate(
                "Share", "The file could not be written. Choose another place.\n{reason}"
            )
            self._window.notice(text.format(reason=error))
        except TooMuchError as error:
            self._window.notice(_too_much(routine, error))
        else:
            self._window.notice(_shared(routine, file, left_out))


def _too_much(routine: Routine, error: TooMuchError) -> str:
    if error.pictures:
        text = translate(
            "Share",
            "{name} was not shared: its pictures are too large together for one file. Make these "
            "smaller, then share it again:\n{pictures}",
        )
        return text.format(name=routine.name, pictures="\n".join(error.pictures))
    text = translate(
        "Share",
        "{name} has more in it than one file to share can hold. Make two routines of it, "
        "and share both.",
    )
    return text.format(name=routine.name)


def _shared(routine: Routine, file: Path, left_out: tuple[Words, ...]) -> str:
    if left_out:
        text = translate(
            "Share",
            "{name} is in this file, but for pictures that cannot be shown:\n{file}\n{pictures}",
        )
        return text.format(
            name=routine.name, file=file, pictures="\n".join(map(translated, left_out))
        )
    text = translate(
        "Share", "{name} is in this file, with all that others need to open it:\n{file}"
    )
    return text.format(name=routine.name, file=file)
