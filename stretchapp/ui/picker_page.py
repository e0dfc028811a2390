"""The catalogue to choose a stretch from, with search, parts of the body and figures."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.core.filters import REGIONS
from stretchapp.core.plan import PlanSettings
from stretchapp.core.stretch import Stretch
from stretchapp.ui.album import Album
from stretchapp.ui.filter_view import entry_text
from stretchapp.ui.picker_view import choice_views, found
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.choice import TallChoice
from stretchapp.ui.widgets.entry_list import EntryList
from stretchapp.ui.widgets.labels import button, label, set_text, stacked
from stretchapp.ui.widgets.painted import Painted
from stretchapp.ui.widgets.search_field import SearchField
from stretchapp.ui.widgets.way_back import WayBack

translate = QCoreApplication.translate
MARGIN = 36


class PickerPage(WayBack, Painted):
    """Enter takes the stretch that is marked. `chosen(str)`: its id."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, album: Album, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._stretches: Mapping[str, Stretch] = {}
        self._settings = PlanSettings()
        self._found: tuple[Stretch, ...] = ()
        self._region = ""
        self.leave = button(translate("Picker", "‹ Back"), "quiet")
        self.take = button(translate("Picker", "Take this one"), "main")
        self._title = label(size=Type.HEADING)
        self.nothing = label(translate("Picker", "No stretch has these words."))
        self.search = SearchField()
        self.regions = TallChoice(
            translate("Picker", "Part of the body"), ("", *REGIONS), _region_text, self._set_region
        )
        self.list = EntryList(theme, album)
        self.list.setAccessibleName(translate("Picker", "Stretches"))
        self._lay_out()
        self.leave.clicked.connect(self.back_wanted)
        self.take.clicked.connect(self._take)
        self.search.textChanged.connect(self._refresh)
        self.search.returnPressed.connect(self._take)
        self.search.went_down.connect(self.list.setFocus)
        self.list.itemActivated.connect(self._take)

    def ask(self, title: str, stretches: Mapping[str, Stretch], settings: PlanSettings) -> None:
        """Choose among these."""
        self._stretches, self._settings = stretches, settings
        set_text(self._title, title)
        self.regions.choose("")
        self._region = ""
        self.search.clear()
        self._refresh()
        self.search.setFocus()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.list.set_theme(theme)

    def _set_region(self, region: str) -> None:
        self._region = region
        self._refresh()

    def _refresh(self) -> None:
        self._found = found(self._stretches, self.search.text(), self._region)
        self.list.show_views(choice_views(self._found, self._settings))
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(self._found))
        self.nothing.setVisible(not self._found)
        self.take.setEnabled(bool(self._found))

    def _take(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._found):
            self.chosen.emit(self._found[row].id)

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(translate("Picker", "Search stretches"))
        self.search.setAccessibleName(translate("Picker", "Search"))
        self.search.setMinimumHeight(44)
        set_type(self.search, Type.BODY)
        top = stacked(QHBoxLayout(), self.leave, 0, self.take)
        column = stacked(QVBoxLayout(self), top, self._title, self.search, self.regions)
        stacked(column, self.nothing)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.setContentsMargins(MARGIN, 18, MARGIN, 18)


def _region_text(region: str) -> str:
    return entry_text("area", region) if region else translate("Picker", "Any part")
