"""A field of which any number of values can be ticked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.edit_fields import Field
from stretchapp.ui.widgets.flow_row import FlowRow
from stretchapp.ui.widgets.tick_box import TickBox


class TickField(Field):
    """`names` of the values in their order; `on_ticked` hears all that are chosen from then on."""

    def __init__(
        self,
        title: str,
        names: Mapping[str, str],
        theme: Theme,
        on_ticked: Callable[[tuple[str, ...]], None],
    ) -> None:
        row = FlowRow()
        super().__init__(title, row)
        self._chosen: tuple[str, ...] = ()
        self._on_ticked = on_ticked
        self.boxes = {value: TickBox(name, theme) for value, name in names.items()}
        for value, box in self.boxes.items():
            box.setAccessibleName(f"{title}: {names[value]}")
            set_type(box, Type.BODY)
            box.clicked.connect(lambda on, value=value: self._tell(value, on))
            row.add(box)

    def show_chosen(self, chosen: tuple[str, ...]) -> None:
        """Also those that are no value of the field, which stay where they are."""
        self._chosen = chosen
        for value, box in self.boxes.items():
            box.setChecked(value in chosen)

    def set_theme(self, theme: Theme) -> None:
        for box in self.boxes.values():
            box.theme = theme
            box.update()

    def _tell(self, value: str, on: bool) -> None:
        others = tuple(each for each in self._chosen if each != value)
        self._on_ticked((*others, value) if on else others)
