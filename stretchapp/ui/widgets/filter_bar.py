"""The chips of all kinds of filters, how many routines are left, and a way to see all again."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from stretchapp.core.filters import KINDS, Filters, Kind, toggled
from stretchapp.ui.theme import Theme
from stretchapp.ui.widgets.filter_chip import FilterChip
from stretchapp.ui.widgets.flow_row import FlowRow
from stretchapp.ui.widgets.labels import label, set_text

if TYPE_CHECKING:
    from stretchapp.ui.widgets.filter_list import FilterList

translate = QCoreApplication.translate


class FilterBar(FlowRow):
    """`filters_changed` carries the Filters the person chose; the page shows them.

    Lists, button and count are made when they are first needed: start-up has no use for them.
    """

    filters_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._filters = Filters()
        self._lists: dict[Kind, FilterList] = {}
        self.chips: dict[Kind, FilterChip] = {kind: FilterChip(kind, theme) for kind in KINDS}
        for chip in self.chips.values():
            self.add(chip)
            chip.clicked.connect(partial(self._open, chip.kind))

    @cached_property
    def clear(self) -> QPushButton:
        made = self.new_button(translate("Filters", "Clear filters"), "quiet")
        made.clicked.connect(self._clear)
        self.add(made)
        self.setTabOrder(self.chips[KINDS[-1]], made)
        return made

    @cached_property
    def count(self) -> QLabel:
        made = label(tone="muted")
        made.setWordWrap(False)
        made.setFont(self.font())
        self.add(made)
        return made

    def show_filters(self, filters: Filters) -> None:
        changed = [kind for kind in KINDS if filters.of(kind) != self._filters.of(kind)]
        self._filters = filters
        for kind in changed:
            self._show_kind(kind)
        if changed:
            self.clear.setVisible(bool(filters.chosen))
            self.arrange()

    def show_count(self, text: str) -> None:
        """How many routines are in sight; nothing: all."""
        if text or "count" in self.__dict__:
            set_text(self.count, text)
            self.count.setVisible(bool(text))
            self.arrange()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for chip in self.chips.values():
            chip.set_theme(theme)
        for opened in self._lists.values():
            opened.set_theme(theme)

    def list_of(self, kind: Kind) -> FilterList:
        if kind not in self._lists:
            from stretchapp.ui.widgets.filter_list import FilterList

            made = FilterList(kind, self._theme, self.chips[kind])
            made.value_toggled.connect(partial(self._toggle, kind))
            made.left.connect(partial(self._go_on, kind))
            self._lists[kind] = made
        return self._lists[kind]

    def _open(self, kind: Kind) -> None:
        opened = self.list_of(kind)
        opened.show_chosen(self._filters.of(kind))
        opened.open_under()

    def _go_on(self, kind: Kind, place: QPoint) -> None:
        """From the list of a kind straight to that of another whose chip was pressed."""
        for chip in self.chips.values():
            if chip.kind != kind and chip.rect().contains(chip.mapFromGlobal(place)):
                self._open(chip.kind)

    def _toggle(self, kind: Kind, value: str) -> None:
        chosen = toggled(kind, self._filters.of(kind), value)
        self.filters_changed.emit(self._filters.choose(kind, chosen))

    def _clear(self) -> None:
        self.chips[KINDS[0]].setFocus(Qt.FocusReason.OtherFocusReason)
        self.filters_changed.emit(Filters())

    def _show_kind(self, kind: Kind) -> None:
        from stretchapp.ui.filter_view import chosen_text, short_text

        chosen = self._filters.of(kind)
        short = short_text(kind, chosen) if chosen else ""
        self.chips[kind].show_chosen(short, chosen_text(kind, chosen))
        if kind in self._lists:
            self._lists[kind].show_chosen(chosen)
