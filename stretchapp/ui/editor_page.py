"""A routine's entries, with all that can be written of each, and the live total."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFontInfo, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from stretchapp.core.draft import Draft
from stretchapp.core.draft_check import Verdict
from stretchapp.core.draft_picture import Placed
from stretchapp.core.picture_endings import ENDINGS
from stretchapp.core.stretch import Picture, Stretch
from stretchapp.ui.album import Album
from stretchapp.ui.editor_actions import editor_actions
from stretchapp.ui.editor_view import EditorView, EntryView
from stretchapp.ui.file_drop import FileDrop
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.action_button import ActionButton
from stretchapp.ui.widgets.cramp_button import CrampButton
from stretchapp.ui.widgets.editor_banner import EditorBanner
from stretchapp.ui.widgets.editor_forms import EntryForm, RoutineForm
from stretchapp.ui.widgets.entry_list import EntryList
from stretchapp.ui.widgets.flow_row import FlowRow
from stretchapp.ui.widgets.labels import button, label, set_text, stacked
from stretchapp.ui.widgets.painted import Painted
from stretchapp.ui.widgets.scroll_box import ScrollBox
from stretchapp.ui.widgets.way_back import WayBack

translate = QCoreApplication.translate
MARGIN, WIDE_EMS, KEYS_EMS = 36, 57, 70


class EditorPage(WayBack, Painted):
    """The first row of the list is the routine itself; entries are counted without it.

    `head_edited(str, str)`, `field_edited(int, str, str)`, `lines_edited(int, str, tuple)`: a key
    and what is written for it. `figure_wanted(int)`, `file_wanted(int)`: choose what this
    entry looks like; `file_dropped(int, Path)`: as this picture.
    """

    head_edited = Signal(str, str)
    field_edited = Signal(int, str, str)
    lines_edited = Signal(int, str, object)
    moved = Signal(int, int)
    figure_wanted = Signal(int)
    file_wanted = Signal(int)
    file_dropped = Signal(int, object)

    def __init__(self, theme: Theme, album: Album, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._draft, self._said = Draft(""), Verdict(None)
        self._catalogue: Mapping[str, Stretch] = {}
        self._placed: Placed = Picture
        self.commands = editor_actions(self)
        self.leave = button(translate("Editor", "‹ Back"), "quiet")
        self._title, self.summary = label(size=Type.HEADING), label(size=Type.LARGE)
        self.state = label(tone="muted", size=Type.SMALL)
        self.banner = EditorBanner()
        self.list = EntryList(theme, album, fixed=1)
        self.list.allow_dragging()
        self.list.setAccessibleName(translate("Editor", "The routine and its stretches"))
        self.routine_form = RoutineForm(self.head_edited.emit)
        self.entry_form = EntryForm(
            theme,
            album,
            lambda key, text: self.field_edited.emit(self.entry, key, text),
            lambda key, lines: self.lines_edited.emit(self.entry, key, tuple(lines)),
            lambda: self.figure_wanted.emit(self.entry),
            lambda: self.file_wanted.emit(self.entry),
        )
        self._entry_buttons = [ActionButton(each) for each in self.commands.of_entry()]
        self.more = button(translate("Editor", "This stretch"))
        menu = QMenu(self.more)
        menu.addActions(self.commands.of_entry())
        self.more.setMenu(menu)
        self._forms = QStackedWidget()
        self._body = QHBoxLayout()
        self._lay_out()
        self._hear_drops()
        self.leave.clicked.connect(self.back_wanted)
        self.list.moved.connect(lambda row, to: self.moved.emit(row - 1, to - 1))
        self.list.currentRowChanged.connect(self._show_form)
        self.list.itemActivated.connect(self._go_to_form)
        self.commands.move_up.triggered.connect(lambda: self._move(-1))
        self.commands.move_down.triggered.connect(lambda: self._move(1))

    @property
    def entry(self) -> int:
        """The number of the one chosen; below 0: the routine itself."""
        return self.list.currentRow() - 1

    def choose(self, entry: int) -> None:
        self.list.setCurrentRow(max(0, min(entry + 1, self.list.count() - 1)))

    def show_draft(
        self,
        draft: Draft,
        said: Verdict,
        view: EditorView,
        catalogue: Mapping[str, Stretch],
        placed: Placed = Picture,
    ) -> None:
        self._draft, self._said, self._catalogue = draft, said, catalogue
        self._placed = placed
        set_text(self._title, view.title)
        set_text(self.summary, view.summary)
        self.summary.setProperty("tone", "" if view.is_whole else "hot")
        self.summary.style().polish(self.summary)
        row = max(0, self.list.currentRow())
        self.list.show_views((_about(view, said), *view.entries))
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._show_form()

    def show_state(self, text: str) -> None:
        """Whether all of it is saved."""
        set_text(self.state, text)

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.list.set_theme(theme)
        self.entry_form.set_theme(theme)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Type of another size needs another room."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        """Side by side where there is room, else one above the other; keys where they have room."""
        ems = self.width() / QFontInfo(self.font()).pixelSize()
        directions = QBoxLayout.Direction
        wide = ems >= WIDE_EMS
        self._body.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        roomy = ems >= KEYS_EMS
        for each in self.findChildren(ActionButton):
            each.show_key(roomy)
        for each in self._entry_buttons:
            each.setVisible(roomy)
        self.more.setVisible(not roomy)

    def _move(self, step: int) -> None:
        to = self.entry + step
        if self.entry >= 0 and 0 <= to < len(self._draft.entries):
            self.moved.emit(self.entry, to)

    def _go_to_form(self) -> None:
        form = self.routine_form if self.entry < 0 else self.entry_form
        next(field.line for field in form.texts.values() if field.isVisible()).setFocus()

    def _show_form(self) -> None:
        entry, commands = self.entry, self.commands
        self.more.setEnabled(entry >= 0)
        for action in commands.of_entry():
            action.setEnabled(entry >= 0)
        if not 0 <= entry < len(self._draft.entries):
            self._forms.setCurrentIndex(0)
            self.routine_form.show_draft(self._draft, self._said)
            return
        commands.move_up.setEnabled(entry > 0)
        commands.move_down.setEnabled(entry + 1 < len(self._draft.entries))
        self._forms.setCurrentIndex(1)
        shown = self._draft.entries[entry]
        self.entry_form.show_entry(shown, entry, self._said, self._catalogue, self._placed)

    def _hear_drops(self) -> None:
        """Of picture files, wherever on the form, for a stretch of one's own."""
        drop = FileDrop(self.entry_form, self._has_own, ENDINGS)
        drop.dropped.connect(lambda file: self.file_dropped.emit(self.entry, file))

    def _has_own(self) -> bool:
        return 0 <= self.entry < len(self._draft.entries) and self._draft.entries[self.entry].is_own

    def _lay_out(self) -> None:
        commands = self.commands
        start = ActionButton(commands.start, "main")
        top = stacked(QHBoxLayout(), self.leave, 0, ActionButton(commands.undo))
        stacked(top, ActionButton(commands.redo), ActionButton(commands.save), start, 8)
        top.addWidget(CrampButton(short=True))
        head = stacked(QHBoxLayout(), self._title)
        head.setStretch(0, 1)
        head.addWidget(self.summary, 0, Qt.AlignmentFlag.AlignRight)
        self.summary.setWordWrap(False)
        ways = FlowRow()
        ways.add(ActionButton(commands.add))
        ways.add(ActionButton(commands.write_own))
        for each in (*self._entry_buttons, self.more):
            ways.add(each)
        side = QWidget()
        left = QVBoxLayout(side)
        left.addWidget(self.list, 1)
        stacked(left, ways)
        left.setContentsMargins(0, 0, 0, 0)
        for form in (self.routine_form, self.entry_form):
            scroll = ScrollBox(form, "card")
            scroll.setAccessibleName(translate("Editor", "What is written of it"))
            self._forms.addWidget(scroll)
        self._body.addWidget(side, 5)
        self._body.addWidget(self._forms, 6)
        self._body.setSpacing(16)
        column = stacked(QVBoxLayout(self), top, head, self.state, self.banner)
        column.addLayout(self._body, 1)
        column.setContentsMargins(MARGIN, 18, MARGIN, 18)


def _about(view: EditorView, said: Verdict) -> EntryView:
    title = translate("Editor", "About the routine")
    count = said.count(None)
    wrong = translate("Editor", "%n thing(s) to mend", None, count) if count else ""
    detail = wrong or view.title
    return EntryView(title, detail, False, count, None, f"{title}, {detail}")
