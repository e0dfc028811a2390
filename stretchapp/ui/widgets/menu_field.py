"""A field of which one value is chosen from a list that is too long to stand there."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from stretchapp.ui.widgets.edit_fields import Field
from stretchapp.ui.widgets.labels import button, set_text


class MenuField(Field):
    """`names` of the values in their order; `on_chosen` hears of a choice of the user's."""

    def __init__(
        self, title: str, names: Mapping[str, str], on_chosen: Callable[[str], None]
    ) -> None:
        self.button = button("", "value")
        super().__init__(title, self.button)
        self._title, self._names = title, names
        menu = QMenu(self.button)
        group = QActionGroup(menu)
        self.actions_by_value = {value: menu.addAction(name) for value, name in names.items()}
        for value, action in self.actions_by_value.items():
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _, value=value: on_chosen(value))
        self.button.setMenu(menu)

    def show_value(self, value: str) -> None:
        """One that is not in the list stands for itself."""
        text = self._names.get(value, value)
        set_text(self.button, text)
        self.button.setAccessibleName(f"{self._title}: {text}")
        for each, action in self.actions_by_value.items():
            action.setChecked(each == value)
