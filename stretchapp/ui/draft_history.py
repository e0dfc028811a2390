"""Undo and redo of a draft: each change holds the whole draft before and after it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from stretchapp.core.draft import Draft

TYPING = 1


class DraftChange(QUndoCommand):
    """What is typed in one place, without anything else between, is one change.

    `place` is empty for a change that stands for itself.
    """

    def __init__(
        self, before: Draft, after: Draft, place: tuple[object, ...], show: Callable[[Draft], None]
    ) -> None:
        super().__init__()
        self._before, self._after, self._place, self._show = before, after, place, show

    @override
    def id(self) -> int:
        return TYPING if self._place else -1

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, DraftChange) or other._place != self._place:
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True

    @override
    def undo(self) -> None:
        self._show(self._before)

    @override
    def redo(self) -> None:
        self._show(self._after)
