"""Controls that show one setting each, and change it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchapp.core.settings import Settings
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.choice import TallChoice
from stretchapp.ui.widgets.labels import label, stacked
from stretchapp.ui.widgets.tick_box import TickBox

T = TypeVar("T")
Get = Callable[[Settings], T]
Put = Callable[[Settings, T], Settings]


class SettingRows:
    """`now` are the settings shown; `on_changed` hears of all of them when one is changed."""

    def __init__(
        self, theme: Theme, settings: Settings, on_changed: Callable[[Settings], None]
    ) -> None:
        self.now = settings
        self._theme, self._on_changed = theme, on_changed
        self._shown: list[Callable[[Settings], None]] = []
        self._boxes: list[TickBox] = []

    def show(self, settings: Settings) -> None:
        self.now = settings
        for show in self._shown:
            show(settings)

    def set_theme(self, theme: Theme) -> None:
        for box in self._boxes:
            box.theme = theme
            box.update()

    def choice(
        self,
        title: str,
        values: tuple[T, ...],
        name_of: Callable[[T], str],
        get: Get[T],
        put: Put[T],
        hint: str = "",
    ) -> QWidget:
        made = TallChoice(title, values, name_of, lambda to: self._change(put(self.now, to)))
        self._add(lambda now: made.choose(get(now)))
        for each in made.buttons:
            each.setAccessibleDescription(hint)
        return _with_hint(made, hint)

    def box(self, text: str, get: Get[bool], put: Put[bool], hint: str = "") -> QWidget:
        made = TickBox(text, self._theme)
        set_type(made, Type.BODY)
        made.clicked.connect(lambda ticked: self._change(put(self.now, ticked)))
        self._boxes.append(made)
        self._add(lambda now: made.setChecked(get(now)))
        made.setAccessibleDescription(hint)
        return _with_hint(made, hint)

    def _add(self, show: Callable[[Settings], None]) -> None:
        self._shown.append(show)
        show(self.now)

    def _change(self, settings: Settings) -> None:
        self.now = settings
        self._on_changed(settings)


def _with_hint(control: QWidget, hint: str) -> QWidget:
    """What a control is for, under it."""
    if not hint:
        return control
    both = QWidget()
    column = stacked(QVBoxLayout(both), control, label(hint, tone="muted"))
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    return both
