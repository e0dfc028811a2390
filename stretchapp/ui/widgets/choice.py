"""A few values side by side, one of them chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.flow_row import FlowRow
from stretchapp.ui.widgets.labels import label

T = TypeVar("T")
NARROWEST = 48  # a digit alone would lose its round ends


class ChoiceBase(QWidget, Generic[T]):
    """Exclusive buttons, yet to be laid out; `on_chosen` hears of a choice of the user's."""

    def __init__(
        self,
        title: str,
        values: tuple[T, ...],
        name_of: Callable[[T], str],
        on_chosen: Callable[[T], None],
    ) -> None:
        super().__init__()
        self.values = values
        self._group = QButtonGroup(self)
        self._title = label(title, Type.SMALL, tone="muted")
        self.buttons = [choice_button(name_of(value), title) for value in values]
        for number, button in enumerate(self.buttons):
            self._group.addButton(button, number)
        self._group.idClicked.connect(lambda number: on_chosen(values[number]))
        self._lay_out()

    def choose(self, value: T) -> None:
        self._group.button(self.values.index(value)).setChecked(True)

    def choose_or_none(self, value: T | None) -> None:
        if value is not None:
            self.choose(value)
            return
        self._group.setExclusive(False)
        for each in self.buttons:
            each.setChecked(False)
        self._group.setExclusive(True)

    def _lay_out(self) -> None:
        raise NotImplementedError


class Choice(ChoiceBase[T]):
    """The title and the buttons in one row."""

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._title, *self.buttons):
            row.addWidget(widget)


class TallChoice(ChoiceBase[T]):
    """The title above the buttons, which take as many lines as they need."""

    def _lay_out(self) -> None:
        flow = FlowRow()
        for button in self.buttons:
            flow.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(flow)


def choice_button(text: str, title: str) -> QPushButton:
    made = QPushButton(text.replace("&", "&&"))
    made.setCheckable(True)
    made.setAutoDefault(True)
    made.setProperty("look", "choice")
    made.setMinimumSize(NARROWEST, 44)
    made.setAccessibleName(f"{title}: {text}")
    set_type(made, Type.BODY)
    return made
