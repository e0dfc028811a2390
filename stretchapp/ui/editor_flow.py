"""The editor's way through the window: a routine opened, changed, kept, saved and started."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QUndoStack

from stretchapp.core import draft as edits
from stretchapp.core.draft import Draft, RefusedEditError, new_draft
from stretchapp.core.draft_check import Verdict, verdict
from stretchapp.core.draft_picture import FIGURE, PICTURE, with_looks
from stretchapp.core.not_kept import NotKeptError
from stretchapp.core.opened_draft import draft_of
from stretchapp.core.routine import Routine
from stretchapp.core.written_file import WrittenFile
from stretchapp.core.yaml_writing import Written
from stretchapp.ui import editor_words as words
from stretchapp.ui.announce import announce
from stretchapp.ui.draft_history import DraftChange
from stretchapp.ui.draft_keeping import DraftKeeping
from stretchapp.ui.editor_page import EditorPage
from stretchapp.ui.editor_saving import EditorSaving
from stretchapp.ui.editor_view import editor_view, still_figures
from stretchapp.ui.open_routine import OpenRoutine, name_of
from stretchapp.ui.own_pictures import OwnPictures

if TYPE_CHECKING:
    from stretchapp.core.stretch import Stretch
    from stretchapp.ui.page_window import PageWindow
    from stretchapp.ui.picker_page import PickerPage
    from stretchapp.ui.shelf import Shelf

translate = QCoreApplication.translate


class EditorFlow(QObject):
    """`saved`: the routine's file is another. `left(str)`: back, to the routine of this id if any.

    What is edited is kept a second after a change, and on the way out: nothing asks "are you sure"
    while it can be kept.
    """

    saved = Signal()
    left = Signal(str)
    start_wanted = Signal(object)

    def __init__(self, window: PageWindow, routine: OpenRoutine, shelf: Shelf) -> None:
        super().__init__(window)
        self._window, self._open_routine, self._shelf = window, routine, shelf
        self._draft, self._said = routine.saved, Verdict(None)
        self._history = QUndoStack(self)
        self._pictures = OwnPictures(window, shelf.source.kept_pictures)
        self._pictures.refused.connect(self._say)
        self._taken_by: Callable[[str], None] = self._add
        self._keeping = DraftKeeping(window, routine, lambda: self._draft)
        self._keeping.not_kept.connect(lambda text: self.page.show_state(text))
        self._saving = EditorSaving(
            self, routine, lambda: self._draft, lambda text, ways: self.page.banner.say(text, ways)
        )
        self._saving.saved.connect(self._take_up_saved)
        self._saving.failed.connect(self._keeping.keep)
        self._saving.theirs_wanted.connect(self._take_theirs)

    @cached_property
    def page(self) -> EditorPage:
        page = EditorPage(self._window.theme, self._window.album)
        page.back_wanted.connect(self._leave)
        page.head_edited.connect(self._edit_head)
        page.field_edited.connect(self._edit_field)
        page.lines_edited.connect(self._edit_lines)
        page.moved.connect(self._move)
        page.figure_wanted.connect(self._choose_figure)
        page.file_wanted.connect(lambda entry: self._pictures.ask(self._picturing(entry)))
        page.file_dropped.connect(
            lambda entry, file: self._pictures.keep(file, self._picturing(entry))
        )
        self._connect_commands(page)
        return self._window.add_page(page)

    @cached_property
    def picker(self) -> PickerPage:
        from stretchapp.ui.picker_page import PickerPage

        page = PickerPage(self._window.theme, self._window.album)
        page.back_wanted.connect(self._show_page)
        page.chosen.connect(self._take)
        return self._window.add_page(page)

    def edit(self, routine: Routine) -> None:
        """One's own as it is, a shipped one as a new routine of one's own."""
        try:
            file = self._open_routine.read(routine.id)
            draft = draft_of(file.text)
            if routine.id not in self._shelf.library.own:
                draft = edits.with_head(draft, "name", words.copy_name(routine.name))
            self._open(file, draft)
        except NotKeptError as error:
            self._window.notice(words.not_read(error))
        except RefusedEditError:
            self._window.notice(words.refused())

    def new(self) -> None:
        self._open(WrittenFile(), new_draft(words.new_name()))
        self.page.routine_form.focus_name()

    def go_on(self, kept: WrittenFile) -> None:
        """With what was edited, also if its file is gone or will not load any more."""
        routine = self._shelf.library.find(kept.routine)
        if routine is None:
            self._open(kept, new_draft(words.new_name()))
        else:
            self.edit(routine)

    def _open(self, file: WrittenFile, draft: Draft) -> None:
        """Over what could not be kept only if somebody says so."""
        here = self._open_routine.file
        self._keeping.keep()
        if not self._keeping.why_lost:
            self._begin(file, draft)
        elif (file.path, file.routine) == (here.path, here.routine):
            self._show_page()
        else:
            self._keeping.ask_for_another(lambda: self._begin(file, draft), self._show_page)

    def _begin(self, file: WrittenFile, draft: Draft) -> None:
        try:
            self._begin_with(file, draft)
        except RefusedEditError:
            self._window.notice(words.refused())

    def _begin_with(self, file: WrittenFile, draft: Draft) -> None:
        """As it was left, where somebody left it without saving."""
        shown = self._open_routine.begin(file, draft)
        self._history.clear()
        self.page.banner.hide()
        self._show(shown)
        self.page.choose(-1)
        if shown != draft:
            discard = (words.discard(), lambda: self._discard(file, draft))
            self.page.banner.say(words.unsaved(), [discard])
        self._show_page()
        self.page.list.setFocus()

    def _discard(self, file: WrittenFile, draft: Draft) -> None:
        """Undo brings it back."""
        self._keeping.forget()
        self._open_routine.file = file
        self._change(draft)

    def _show_page(self) -> None:
        title = translate("Window", "Edit: {name}").format(name=name_of(self._draft))
        self._window.show_page(self.page, title)

    def _show(self, draft: Draft) -> None:
        """The draft, and what is said of it."""
        self._draft = draft
        catalogue = self._shelf.library.stretches
        file = self._open_routine.file
        self._said = verdict(draft, self._open_routine.routine_id, catalogue, file.most_bytes)
        placed = self._pictures.placing(draft, file.path)
        view = editor_view(draft, self._said, catalogue, self._shelf.settings, placed)
        self.page.show_draft(draft, self._said, view, catalogue, placed)
        whole, has_file = self._said.routine is not None, self._open_routine.has_file
        commands = self.page.commands
        commands.save.setEnabled(whole and (self._keeping.is_changed or not has_file))
        commands.start.setEnabled(whole)
        self.page.show_state(words.state(self._keeping.is_changed, has_file, whole))
        self._keeping.keep_soon()

    def _try(self, edit: Callable[[], Draft], *place: object) -> bool:
        """False where the file does not allow the edit."""
        try:
            self._change(edit(), *place)
        except RefusedEditError:
            self._say(words.refused())
            self._show(self._draft)
            return False
        return True

    def _change(self, draft: Draft, *place: object) -> None:
        if draft != self._draft:
            self._history.push(DraftChange(self._draft, draft, place, self._show))

    def _edit_head(self, key: str, text: str) -> None:
        self._try(lambda: edits.with_head(self._draft, key, text), key)

    def _edit_field(self, entry: int, key: str, text: str) -> None:
        if key in (FIGURE, PICTURE):
            self._try(lambda: with_looks(self._draft, entry, key, text))
            return
        self._try(lambda: edits.with_field(self._draft, entry, key, text), entry, key)

    def _edit_lines(self, entry: int, key: str, lines: tuple[str, ...]) -> None:
        self._try(lambda: edits.with_lines(self._draft, entry, key, lines), entry, key)

    def _move(self, entry: int, to: int) -> None:
        if self._try(lambda: edits.moved(self._draft, entry, to)):
            self.page.choose(to)
            announce(self.page, words.moved(to + 1, len(self._draft.entries)))

    def _copy(self) -> None:
        entry = self.page.entry
        if self._try(lambda: edits.copied(self._draft, entry)):
            self.page.choose(entry + 1)

    def _remove(self) -> None:
        entry = self.page.entry
        if self._try(lambda: edits.without_entry(self._draft, entry)):
            self.page.choose(min(entry, len(self._draft.entries) - 1))

    def _choose_stretch(self) -> None:
        title = translate("Picker", "Add a stretch")
        self._ask(title, self._shelf.library.stretches, self._add)

    def _choose_figure(self, entry: int) -> None:
        title = translate("Picker", "Whose picture does it have?")
        offered = still_figures(self._shelf.library.stretches)
        self._ask(title, offered, lambda stretch: self._edit_field(entry, FIGURE, stretch))

    def _picturing(self, entry: int) -> Callable[[str], None]:
        return partial(self._edit_field, entry, PICTURE)

    def _say(self, text: str) -> None:
        self.page.banner.say(text, [(words.understood(), lambda: None)])

    def _ask(self, title: str, offered: Mapping[str, Stretch], then: Callable[[str], None]) -> None:
        self._taken_by = then
        self._window.show_page(self.picker, title)
        self.picker.ask(title, offered, self._shelf.settings)

    def _take(self, stretch: str) -> None:
        self._show_page()
        self.page.list.setFocus()
        self._taken_by(stretch)

    def _add(self, entry: Mapping[str, Written] | str) -> None:
        """Behind the one that is chosen; with the routine itself chosen, at the end."""
        chosen = self.page.entry
        at = chosen + 1 if chosen >= 0 else len(self._draft.entries)
        if self._try(lambda: edits.with_entry(self._draft, at, entry)):
            self.page.choose(at)

    def _write_own(self) -> None:
        self._add({"name": words.own_name(), "hold": "30", "instructions": [""]})
        self.page.entry_form.focus_name()

    def _take_up_saved(self) -> None:
        self.page.banner.hide()
        self._show(self._draft)
        if self._said.routine is not None:
            self._shelf.put(self._said.routine)
        self.saved.emit()
        announce(self.page, words.saved())

    def _take_theirs(self) -> None:
        """Undo brings one's own back."""
        try:
            self._try(self._open_routine.take_theirs)
        except NotKeptError as error:
            self._saving.tell(error)

    def _start(self) -> None:
        self._keeping.keep()
        if self._said.routine is not None:
            self.start_wanted.emit(self._pictures.beside(self._said.routine))

    def _leave(self) -> None:
        self._keeping.keep()
        self.left.emit(self._open_routine.file.routine)

    def _connect_commands(self, page: EditorPage) -> None:
        commands, history = page.commands, self._history
        for action, can, changed, do in (
            (commands.undo, history.canUndo, history.canUndoChanged, history.undo),
            (commands.redo, history.canRedo, history.canRedoChanged, history.redo),
        ):
            action.setEnabled(can())
            changed.connect(action.setEnabled)
            action.triggered.connect(do)
        commands.save.triggered.connect(self._saving.save)
        commands.start.triggered.connect(self._start)
        commands.add.triggered.connect(self._choose_stretch)
        commands.write_own.triggered.connect(self._write_own)
        commands.copy.triggered.connect(self._copy)
        commands.remove.triggered.connect(self._remove)
