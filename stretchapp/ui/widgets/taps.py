"""A few values to tap: a tap chooses one, another takes it back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.choice import choice_button
from stretchapp.ui.widgets.flow_row import FlowRow
from stretchapp.ui.widgets.labels import label

T = TypeVar("T")


def one_alone(_: object) -> bool:
    """One at most."""
    return True


def with_others(_: object) -> bool:
    """As many as are wanted."""
    return False


class Taps(QWidget, Generic[T]):
    """`is_alone` tells what goes with no other; `on_changed` hears of taps of the user's."""

    def __init__(
        self,
        title: str,
        values: Iterable[T],
        name_of: Callable[[T], str],
        is_alone: Callable[[T], bool],
        on_changed: Callable[[], None],
    ) -> None:
        super().__init__()
        self._values, self._is_alone, self._on_changed = tuple(values), is_alone, on_changed
        self.buttons = [choice_button(name_of(value), title) for value in self._values]
        flow = FlowRow()
        for number, button in enumerate(self.buttons):
            button.clicked.connect(lambda _=False, tapped=number: self._tap(tapped))
            flow.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(title, Type.BODY, tone="muted"))
        column.addWidget(flow)

    @property
    def chosen(self) -> tuple[T, ...]:
        both = zip(self._values, self.buttons, strict=True)
        return tuple(value for value, button in both if button.isChecked())

    @property
    def one(self) -> T | None:
        return next(iter(self.chosen), None)

    def show_chosen(self, chosen: Collection[T]) -> None:
        for value, button in zip(self._values, self.buttons, strict=True):
            button.setChecked(value in chosen)

    def show_one(self, value: T | None) -> None:
        self.show_chosen(() if value is None else (value,))

    def _tap(self, tapped: int) -> None:
        if self.buttons[tapped].isChecked():
            alone = self._is_alone(self._values[tapped])
            for number, value in enumerate(self._values):
                if number != tapped and (alone or self._is_alone(value)):
                    self.buttons[number].setChecked(False)
        self._on_changed()
