"""The routine that is being edited: its file, its draft that is kept, and how both are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stretchapp.core.draft import Draft, RefusedEditError
from stretchapp.core.opened_draft import draft_of
from stretchapp.core.written_file import WrittenFile
from stretchapp.ui.editor_source import Drafts, RoutineFiles

if TYPE_CHECKING:
    from stretchapp.ui.shelf import Shelf

NEW_KEY, NEW_ID = "+", "new"


class OpenRoutine:
    """What reads or writes raises NotKeptError; `save` also ChangedMeanwhileError, which is one.

    `saved` is the draft as it was opened or saved last. A routine without a path has no file yet.
    """

    def __init__(self, files: RoutineFiles, drafts: Drafts, shelf: Shelf) -> None:
        self._files, self._drafts, self._shelf = files, drafts, shelf
        self.file, self.saved = WrittenFile(), Draft("")

    @property
    def has_file(self) -> bool:
        return bool(self.file.path)

    @property
    def routine_id(self) -> str:
        """As what a session of it is written down."""
        return self.file.routine if self.has_file else NEW_ID

    def read(self, routine_id: str) -> WrittenFile:
        return self._files.read(routine_id, self._shipped)

    def begin(self, file: WrittenFile, draft: Draft) -> Draft:
        """The draft to go on with: this one, or what somebody left without saving it."""
        self.file, self.saved = file, draft
        kept = self._drafts.find(self._key)
        if kept is None or kept.text == draft.whole:
            return draft
        self.file = kept
        return draft_of(kept.text)

    def keep(self, draft: Draft) -> None:
        """For the next time, if it is not saved by then."""
        file = self.file
        self._drafts.keep(self._key, WrittenFile(file.routine, file.path, file.stamp, draft.whole))

    def forget(self) -> None:
        self._drafts.drop(self._key)

    def save(self, draft: Draft) -> None:
        if self.has_file:
            self._have(self._files.write(self.file, draft.whole), draft)
        else:
            self.save_copy(draft)

    def save_copy(self, draft: Draft) -> None:
        """In a file of its own, named after the routine."""
        library = self._shelf.library
        self._have(self._files.write_new(name_of(draft), draft.whole, library), draft)

    def overwrite(self, draft: Draft) -> None:
        """Whatever is in the file now stays beside it."""
        self._have(self._files.overwrite(self.file, draft.whole), draft)

    def take_theirs(self) -> Draft:
        """What is in the file now. Raises RefusedEditError where that is no routine."""
        file = self.read(self.file.routine)
        draft = draft_of(file.text)
        _ = draft.root
        self.file, self.saved = file, draft
        return draft

    def _have(self, file: WrittenFile, draft: Draft) -> None:
        self.forget()
        self.file, self.saved = file, draft

    @property
    def _key(self) -> str:
        return self.file.routine if self.has_file else f"{NEW_KEY}{self.file.routine}"

    @property
    def _shipped(self) -> frozenset[str]:
        library = self._shelf.library
        return frozenset(each.id for each in library.routines) - library.own


def name_of(draft: Draft) -> str:
    try:
        return draft.head.get("name", "")
    except RefusedEditError:
        return ""
