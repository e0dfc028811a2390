"""The ways into the editor: a routine, a new one, or what was edited and not saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from stretchapp.core.routine import Routine
    from stretchapp.core.steps import Steps
    from stretchapp.core.written_file import WrittenFile
    from stretchapp.ui.editor_flow import EditorFlow
    from stretchapp.ui.editor_source import Drafts
    from stretchapp.ui.page_window import PageWindow
    from stretchapp.ui.shelf import Shelf
    from stretchapp.ui.slices import Slices
    from stretchapp.ui.widgets.editor_banner import EditorBanner


class Editing(QObject):
    """Nothing of the editor is imported before it is wanted. The signals are the flow's."""

    saved = Signal()
    left = Signal(str)
    start_wanted = Signal(object)

    def __init__(
        self, window: PageWindow, shelf: Shelf, show_offer: Callable[[QWidget], None]
    ) -> None:
        super().__init__(window)
        self._window, self._shelf, self._show_offer = window, shelf, show_offer
        self.banner: EditorBanner | None = None

    @cached_property
    def flow(self) -> EditorFlow:
        from stretchapp.ui.editor_flow import EditorFlow
        from stretchapp.ui.open_routine import OpenRoutine

        routine = OpenRoutine(self._shelf.source.files(), self._drafts, self._shelf)
        flow = EditorFlow(self._window, routine, self._shelf)
        flow.saved.connect(self.saved)
        flow.left.connect(self.left)
        flow.start_wanted.connect(self.start_wanted)
        return flow

    def edit(self, routine: Routine) -> None:
        self.flow.edit(routine)

    def expect(self) -> None:
        """Make ready, a little at a time, what would hold up the first look at the editor."""
        self._slices.begin(self._first_steps(), lambda _: None)

    def _first_steps(self) -> Steps[None]:
        import stretchapp.core.draft_check
        import stretchapp.core.yaml_patch

        yield
        import stretchapp.ui.widgets.entry_list

        yield
        import stretchapp.ui.widgets.editor_forms

        yield
        import stretchapp.ui.editor_page

        yield
        import stretchapp.ui.widgets.own_stretch_form  # noqa: F401

        yield
        flow = self.flow
        yield
        _ = flow.page

    def new(self) -> None:
        self.flow.new()

    def offer(self) -> None:
        """Above the routines: to go on with what was edited last and not saved, if anything was."""
        kept = next(filter(None, map(self._drafts.find, self._drafts.keys())), None)
        if kept is not None:
            self._offer(kept)
        elif self.banner is not None:
            self.banner.hide()

    @cached_property
    def _slices(self) -> Slices:
        from stretchapp.ui.slices import Slices

        slices = Slices(self)
        self._window.closing.connect(slices.stop)
        return slices

    @cached_property
    def _drafts(self) -> Drafts:
        return self._shelf.source.drafts()

    def _offer(self, kept: WrittenFile) -> None:
        from stretchapp.core.draft import Draft
        from stretchapp.ui import editor_words as words
        from stretchapp.ui.open_routine import name_of
        from stretchapp.ui.widgets.editor_banner import EditorBanner

        if self.banner is None:
            self.banner = EditorBanner()
            self._show_offer(self.banner)
        go_on = (words.go_on(), lambda: self.flow.go_on(kept))
        text = words.unsaved_in(name_of(Draft(kept.text)))
        self.banner.say(text, [go_on, (words.not_now(), lambda: None)])
