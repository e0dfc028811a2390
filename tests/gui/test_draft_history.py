"""Undo goes back over any edits to the very first letter, and redo comes forward again."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QUndoStack

from stretchapp.core.draft import Draft
from stretchapp.ui.draft_history import DraftChange
from tests.unit.core.test_draft import EDITS, NUMBERS, STYLES, done


class Shown:
    """What is shown, and the way to show another."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.history = QUndoStack()

    def change(self, draft: Draft, *place: object) -> None:
        self.history.push(DraftChange(self.draft, draft, place, self.show))

    def show(self, draft: Draft) -> None:
        self.draft = draft


@given(
    text=st.sampled_from(list(STYLES.values())),
    edits=st.lists(st.tuples(EDITS, NUMBERS, st.booleans()), max_size=6),
)
@settings(max_examples=60, deadline=None)
def test_undo_gives_back_the_first_and_redo_the_last(
    text: str, edits: list[tuple[tuple[str, object, object], int, bool]]
) -> None:
    shown = Shown(Draft(text))
    for (kind, what, value), number, is_typed in edits:
        place = (kind, what, number) if is_typed else ()
        after = done(shown.draft, kind, what, value, number)
        if after != shown.draft:
            shown.change(after, *place)
    last = shown.draft

    while shown.history.canUndo():
        shown.history.undo()
    assert shown.draft.text == text
    while shown.history.canRedo():
        shown.history.redo()
    assert shown.draft == last


def test_what_is_typed_and_taken_back_leaves_no_step() -> None:
    first, second = Draft(STYLES["flush"]), Draft(STYLES["by hand"])
    shown = Shown(first)
    shown.change(second, "name")
    shown.change(first, "name")
    assert not shown.history.canUndo()
