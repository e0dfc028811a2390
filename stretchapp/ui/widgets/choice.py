"""A few values side by side, one of them chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.labels import label

T = TypeVar("T")


class Choice(QWidget, Generic[T]):
    """A titled row of exclusive buttons; `on_chosen` hears of a choice of the user's."""

    def __init__(
        self,
        title: str,
        values: tuple[T, ...],
        name_of: Callable[[T], str],
        on_chosen: Callable[[T], None],
    ) -> None:
        super().__init__()
        self._values = values
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(title, Type.SMALL, tone="muted"))
        for number, value in enumerate(values):
            button = _choice_button(name_of(value), title)
            self._group.addButton(button, number)
            row.addWidget(button)
        self._group.idClicked.connect(lambda number: on_chosen(values[number]))

    def choose(self, value: T) -> None:
        self._group.button(self._values.index(value)).setChecked(True)


def _choice_button(text: str, title: str) -> QPushButton:
    made = QPushButton(text)
    made.setCheckable(True)
    made.setAutoDefault(True)
    made.setProperty("look", "choice")
    made.setMinimumHeight(44)
    made.setAccessibleName(f"{title}: {text}")
    set_type(made, Type.BODY)
    return made
