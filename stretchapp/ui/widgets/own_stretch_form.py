"""What else can be written of a stretch of one's own: where, with what, who beware."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from stretchapp.core.draft import DraftEntry
from stretchapp.core.draft_check import Verdict
from stretchapp.core.stretch import Area, Caution, Position, Prop
from stretchapp.ui.area_names import area_name
from stretchapp.ui.theme import Theme
from stretchapp.ui.widgets.edit_fields import LinesField
from stretchapp.ui.widgets.form import Form, OnLines, OnText
from stretchapp.ui.widgets.labels import stacked
from stretchapp.ui.widgets.menu_field import MenuField
from stretchapp.ui.widgets.tick_field import TickField
from stretchapp.ui.words import capital, caution_name, position_name, prop_name

translate = QCoreApplication.translate


class OwnStretchForm(Form):
    """Everything here may be left out."""

    def __init__(self, theme: Theme, on_text: OnText, on_lines: OnLines) -> None:
        super().__init__(on_text)
        areas = {each.value: area_name(each.value) for each in Area}
        self.area = MenuField(
            translate("Editor", "Part of the body"),
            {"": translate("Editor", "Not said"), **areas},
            lambda value: on_text("area", value),
        )
        self.props = TickField(
            translate("Editor", "What it needs"),
            {each.value: capital(prop_name(each)) for each in Prop},
            theme,
            lambda chosen: on_lines("props", chosen),
        )
        self.cautions = TickField(
            translate("Editor", "Take care with"),
            {each.value: capital(caution_name(each)) for each in Caution},
            theme,
            lambda chosen: on_lines("cautions", chosen),
        )
        self.muscles = LinesField(
            translate("Editor", "Muscles, one a line"), lambda lines: on_lines("muscles", lines)
        )
        self._others |= {
            "area": self.area,
            "props": self.props,
            "cautions": self.cautions,
            "muscles": self.muscles,
        }
        self._lay_out()

    def _lay_out(self) -> None:
        stacked(
            self._column,
            self.area,
            self._position(),
            self.props,
            self._text("felt_in", translate("Editor", "Where it pulls")),
            self._text("breath_cue", translate("Editor", "How to breathe")),
            self._text("mistake", translate("Editor", "What often goes wrong")),
            self._text("easier", translate("Editor", "A way to do less")),
            self._text("stop_if", translate("Editor", "Stop if")),
            self.cautions,
            self.muscles,
        )
        self._column.setContentsMargins(0, 0, 0, 0)

    def _position(self) -> QWidget:
        positions = {each.value: capital(position_name(each)) for each in Position}
        return self._choice(
            "position",
            translate("Editor", "Position"),
            ("", *positions),
            lambda value: positions.get(value, translate("Editor", "Not said")),
        )

    def show_entry(self, entry: DraftEntry, number: int, said: Verdict) -> None:
        for key, field in self.texts.items():
            field.show_text(entry.text(key))
        self.area.show_value(entry.text("area"))
        self._choose("position", entry.text("position"))
        self.props.show_chosen(entry.lines("props"))
        self.cautions.show_chosen(entry.lines("cautions"))
        self.muscles.show_lines(entry.lines("muscles"))
        self.show_problems(said, number)

    def set_theme(self, theme: Theme) -> None:
        self.props.set_theme(theme)
        self.cautions.set_theme(theme)
