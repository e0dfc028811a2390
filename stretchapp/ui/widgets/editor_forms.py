"""What can be written of a routine, and of one of its entries, in fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from stretchapp.core.draft import STRETCHES, Draft, DraftEntry
from stretchapp.core.draft_check import Verdict
from stretchapp.core.draft_picture import FIGURE, PICTURE, Placed
from stretchapp.core.routine import SideOrder
from stretchapp.core.sound import Profile
from stretchapp.core.stretch import Picture, Side, Sides, Stretch
from stretchapp.ui.album import Album
from stretchapp.ui.editor_view import default_texts, entry_title, has_sides, looks_view
from stretchapp.ui.settings_view import profile_text
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, apply_scale, set_type
from stretchapp.ui.widgets.edit_fields import LinesField
from stretchapp.ui.widgets.fold_button import FoldButton
from stretchapp.ui.widgets.form import Form, OnLines, OnText
from stretchapp.ui.widgets.labels import label, set_text, stacked
from stretchapp.ui.widgets.picture_field import PictureField
from stretchapp.ui.widgets.tick_box import TickBox
from stretchapp.ui.wording import sentences
from stretchapp.ui.words import side_name, side_order_name

if TYPE_CHECKING:
    from stretchapp.ui.widgets.own_stretch_form import OwnStretchForm

translate = QCoreApplication.translate


class RoutineForm(Form):
    """What is said of the routine as a whole."""

    def __init__(self, on_text: OnText) -> None:
        super().__init__(on_text)
        orders = {each.value: side_order_name(each) for each in SideOrder}
        sounds = {each.value: profile_text(each) for each in Profile}
        self.problem = label(tone="hot")
        setting = translate("Editor", "As in the settings")
        stacked(
            self._column,
            self.problem,
            self._text("name", translate("Editor", "Name")),
            self._text("goal", translate("Editor", "What it is for")),
            self._text("when", translate("Editor", "When to do it")),
            self._text("frequency", translate("Editor", "How often")),
            self._text("suits", translate("Editor", "Whom it suits, what is needed")),
            self._text("note", translate("Editor", "Note")),
            self._choice(
                "side_order",
                translate("Editor", "Order of sides"),
                ("", *orders),
                lambda value: orders.get(value, setting),
            ),
            self._choice(
                "sound",
                translate("Editor", "What is heard"),
                ("", *sounds),
                lambda value: sounds.get(value, setting),
            ),
            0,
        )

    def show_draft(self, draft: Draft, said: Verdict) -> None:
        for key, field in self.texts.items():
            field.show_text(draft.head.get(key, ""))
        for key in self.choices:
            self._choose(key, draft.head.get(key, ""))
        self.show_problems(said, None)
        seen = self.keys if draft.entries else self.keys | {STRETCHES}  # of none, the list tells
        problem = sentences(said.elsewhere(None, seen))
        set_text(self.problem, problem)
        self.problem.setVisible(bool(problem))


class EntryForm(Form):
    """One entry: its numbers, and all of a stretch that is written in the routine itself.

    `figure_wanted`: choose the stretch that it looks like; `file_wanted`: a picture file instead.
    """

    def __init__(
        self,
        theme: Theme,
        album: Album,
        on_text: OnText,
        on_lines: OnLines,
        figure_wanted: Callable[[], object],
        file_wanted: Callable[[], object],
    ) -> None:
        super().__init__(on_text)
        self.title = label(size=Type.HEADING)
        self.problem = label(tone="hot")
        self.on = TickBox(translate("Editor", "Switched on"), theme)
        set_type(self.on, Type.BODY)
        self.on.clicked.connect(lambda on: on_text("off", "" if on else "true"))
        self.looks = PictureField(theme, album)
        self.looks.figure.clicked.connect(lambda: figure_wanted())
        self.looks.file.clicked.connect(lambda: file_wanted())
        self.looks.none.clicked.connect(lambda: on_text("picture", ""))
        self.instructions = LinesField(
            translate("Editor", "What to do, a sentence a line"),
            lambda lines: on_lines("instructions", lines),
        )
        self._others["instructions"] = self.instructions
        self._own = self._own_part()
        self._theme, self._on_lines = theme, on_lines
        self._shown: tuple[DraftEntry, int, Verdict] | None = None
        self.rest: OwnStretchForm | None = None
        self.fold = FoldButton()
        self.fold.toggled.connect(self._unfold)
        stacked(self._column, self.title, self.problem, self.on, self._own, self._numbers())
        stacked(self._column, self._side(), self._text("note", translate("Editor", "Note")))
        stacked(self._column, self.fold, 0)

    def show_entry(
        self,
        entry: DraftEntry,
        number: int,
        said: Verdict,
        catalogue: Mapping[str, Stretch],
        placed: Placed = Picture,
    ) -> None:
        instead = default_texts(entry, catalogue)
        title = entry_title(entry, catalogue)
        set_text(self.title, title)
        self.fold.show_name(title)
        self.on.setChecked(not entry.is_off)
        for key, field in self.texts.items():
            field.show_text(entry.text(key), instead.get(key, ""))
        self._choose("sides", entry.text("sides") or Sides.NONE.value)
        self._choose("side", entry.text("side"))
        for part in (self._own, self.fold):
            part.setVisible(entry.is_own)
        if entry.is_own:
            self.instructions.show_lines(entry.lines("instructions"))
        self._shown = entry, number, said
        self._show_rest(entry, number, said)
        self.looks.show_view(looks_view(entry, number, said, catalogue, placed))
        sided = has_sides(entry, catalogue)
        self.choices["side"].setVisible(sided or bool(entry.text("side")))
        self.texts["side_label"].setVisible(sided)
        self.show_problems(said, number)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.on.theme = theme
        self.on.update()
        self.looks.set_theme(theme)
        if self.rest is not None:
            self.rest.set_theme(theme)

    def _unfold(self, unfolded: bool) -> None:
        """What is seldom wanted is not made before."""
        if unfolded and self.rest is None:
            from stretchapp.ui.widgets.own_stretch_form import OwnStretchForm

            self.rest = OwnStretchForm(self._theme, self._on_text, self._on_lines)
            apply_scale(self.rest, QFontInfo(self.on.font()).pixelSize() / Type.BODY.value)
            self._column.insertWidget(self._column.count() - 1, self.rest)
        if self._shown is not None:
            self._show_rest(*self._shown)

    def _show_rest(self, entry: DraftEntry, number: int, said: Verdict) -> None:
        """And at the top what is wrong where nothing that is seen could tell it."""
        seen = self.keys | {FIGURE, PICTURE}
        if self.rest is not None:
            unfolded = entry.is_own and self.fold.isChecked()
            self.rest.setVisible(unfolded)
            if unfolded:
                self.rest.show_entry(entry, number, said)
                seen |= self.rest.keys
        problem = sentences(said.elsewhere(number, seen))
        set_text(self.problem, problem)
        self.problem.setVisible(bool(problem))

    def _own_part(self) -> QWidget:
        sides = {
            Sides.NONE.value: translate("Editor", "Once"),
            Sides.EACH.value: translate("Editor", "Each side"),
        }
        part = QWidget()
        column = stacked(
            QVBoxLayout(part),
            self._text("name", translate("Editor", "Name of the stretch")),
            self.instructions,
            label(translate("Editor", "{side} becomes left or right."), tone="muted"),
            self._choice("sides", translate("Editor", "Sides"), tuple(sides), sides.__getitem__),
            self._text("side_label", translate("Editor", "The side in a few words")),
            self.looks,
        )
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        return part

    def _numbers(self) -> QWidget:
        part = QWidget()
        grid = QGridLayout(part)
        fields = (
            self._text("hold", translate("Editor", "Hold in seconds: 20 or 20-30")),
            self._text("reps", translate("Editor", "Repetitions")),
            self._text("prepare", translate("Editor", "Get ready, in seconds")),
            self._text("rest", translate("Editor", "Rest between, in seconds")),
        )
        for place, field in enumerate(fields):
            grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(14)
        return part

    def _side(self) -> QWidget:
        names = {each.value: side_name(each) for each in Side}
        return self._choice(
            "side",
            translate("Editor", "Only this side"),
            ("", *names),
            lambda value: names.get(value, translate("Editor", "Both")),
        )
