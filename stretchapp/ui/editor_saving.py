"""Saving what is edited, and the ways on where that cannot be done at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from stretchapp.core.draft import Draft
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.written_file import ChangedMeanwhileError, GoneMeanwhileError
from stretchapp.ui import editor_words as words
from stretchapp.ui.open_routine import OpenRoutine

if TYPE_CHECKING:
    from stretchapp.ui.widgets.editor_banner import Way

Say = Callable[[str, "Sequence[Way]"], None]


class EditorSaving(QObject):
    """`saved`: the file has what is edited. `failed`: it has not, and what was said tells why.

    `theirs_wanted`: what is in the file now, in place of what is edited.
    """

    saved = Signal()
    failed = Signal()
    theirs_wanted = Signal()

    def __init__(
        self, parent: QObject, routine: OpenRoutine, draft: Callable[[], Draft], say: Say
    ) -> None:
        super().__init__(parent)
        self._routine, self._draft, self._say = routine, draft, say

    def save(self) -> None:
        self._save_by(self._routine.save)

    def tell(self, error: NotKeptError) -> None:
        self._say(words.not_saved(error), [(words.try_again(), self.save)])

    def _save_by(self, write: Callable[[Draft], None]) -> None:
        try:
            write(self._draft())
        except GoneMeanwhileError as error:
            self._say(words.gone_meanwhile(error), [self._overwriting(words.save_anew())])
            self.failed.emit()
        except ChangedMeanwhileError as error:
            self._ask_whose(error)
        except NotKeptError as error:
            self.tell(error)
            self.failed.emit()
        else:
            self.saved.emit()

    def _ask_whose(self, error: ChangedMeanwhileError) -> None:
        self._say(
            words.changed_meanwhile(error),
            [
                (words.keep_copy(), lambda: self._save_by(self._routine.save_copy)),
                (words.take_theirs(), self.theirs_wanted.emit),
                self._overwriting(words.overwrite()),
            ],
        )

    def _overwriting(self, text: str) -> Way:
        return text, lambda: self._save_by(self._routine.overwrite)
