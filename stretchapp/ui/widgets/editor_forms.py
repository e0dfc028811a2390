"""What can be written of a routine, and of one of its entries, in fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from stretchapp.core.draft import Draft, DraftEntry
from stretchapp.core.draft_check import Verdict
from stretchapp.core.draft_picture import Placed
from stretchapp.core.routine import SideOrder
from stretchapp.core.sound import Profile
from stretchapp.core.stretch import Picture, Position, Side, Sides, Stretch
from stretchapp.ui.album import Album
from stretchapp.ui.editor_view import default_texts, entry_title, has_sides, looks_view
from stretchapp.ui.settings_view import profile_text
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.choice import TallChoice
from stretchapp.ui.widgets.edit_fields import Field, LinesField, TextField
from stretchapp.ui.widgets.labels import label, set_text, stacked
from stretchapp.ui.widgets.picture_field import PictureField
from stretchapp.ui.widgets.tick_box import TickBox
from stretchapp.ui.words import position_name, side_name, side_order_name

translate = QCoreApplication.translate
OnText = Callable[[str, str], None]
OnLines = Callable[[str, Sequence[str]], None]


class Form(QWidget):
    """Fields by the key of the file that each writes; `on_text(key, text)` hears what is typed."""

    def __init__(self, on_text: OnText) -> None:
        super().__init__()
        self._on_text = on_text
        self.texts: dict[str, TextField] = {}
        self.choices: dict[str, TallChoice[str]] = {}
        self._others: dict[str, Field] = {}
        self._column = QVBoxLayout(self)
        self._column.setSpacing(14)
        self._column.setContentsMargins(18, 16, 18, 20)

    def show_problems(self, said: Verdict, entry: int | None) -> None:
        for key, field in (*self.texts.items(), *self._others.items()):
            field.show_problem(said.at(entry, key))

    def _text(self, key: str, title: str) -> TextField:
        self.texts[key] = made = TextField(title, lambda text: self._on_text(key, text))
        return made

    def _choice(
        self, key: str, title: str, values: tuple[str, ...], name_of: Callable[[str], str]
    ) -> TallChoice[str]:
        made = TallChoice(title, values, name_of, lambda value: self._on_text(key, value))
        self.choices[key] = made
        return made

    def _choose(self, key: str, value: str) -> None:
        """What the file says; a word that is no choice is none, and a problem."""
        choice = self.choices[key]
        choice.choose_or_none(value if value in choice.values else None)


class RoutineForm(Form):
    """What is said of the routine as a whole."""

    def __init__(self, on_text: OnText) -> None:
        super().__init__(on_text)
        orders = {each.value: side_order_name(each) for each in SideOrder}
        sounds = {each.value: profile_text(each) for each in Profile}
        setting = translate("Editor", "As in the settings")
        stacked(
            self._column,
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
        stacked(self._column, self.title, self.problem, self.on, self._own, self._numbers())
        stacked(self._column, self._side(), self._text("note", translate("Editor", "Note")), 0)

    def show_entry(
        self,
        entry: DraftEntry,
        number: int,
        said: Verdict,
        catalogue: Mapping[str, Stretch],
        placed: Placed = Picture,
    ) -> None:
        instead = default_texts(entry, catalogue)
        set_text(self.title, entry_title(entry, catalogue))
        set_text(
            self.problem, " ".join(filter(None, (said.at(number, ""), said.at(number, "use"))))
        )
        self.problem.setVisible(bool(said.at(number, "") or said.at(number, "use")))
        self.on.setChecked(not entry.is_off)
        for key, field in self.texts.items():
            field.show_text(entry.text(key), instead.get(key, ""))
        self._choose("sides", entry.text("sides") or Sides.NONE.value)
        self._choose("side", entry.text("side"))
        self._choose("position", entry.text("position"))
        self._own.setVisible(entry.is_own)
        if entry.is_own:
            self.instructions.show_lines(entry.lines("instructions"))
        self.looks.show_view(looks_view(entry, number, said, catalogue, placed))
        sided = has_sides(entry, catalogue)
        self.choices["side"].setVisible(sided or bool(entry.text("side")))
        self.texts["side_label"].setVisible(sided)
        self.show_problems(said, number)

    def focus_name(self) -> None:
        """Of a stretch of one's own, to be typed over."""
        line = self.texts["name"].line
        line.setFocus()
        line.selectAll()

    def set_theme(self, theme: Theme) -> None:
        self.on.theme = theme
        self.on.update()
        self.looks.set_theme(theme)

    def _own_part(self) -> QWidget:
        positions = {each.value: position_name(each) for each in Position}
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
            self._choice(
                "position",
                translate("Editor", "Position"),
                ("", *positions),
                lambda value: positions.get(value, translate("Editor", "Not said")),
            ),
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
