"""What can be chosen about a cramp: when it began, and how to stretch."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from stretchapp.core.cramp_state import BodyPart, Way
from stretchapp.ui.cramp_words import way_name
from stretchapp.ui.widgets.choice import TallChoice
from stretchapp.ui.widgets.flow_row import FlowRow

translate = QCoreApplication.translate
MINUTES = (0, 1, 2, 5)


class EarlierChoice(TallChoice[int]):
    """Minutes before the page was opened."""

    def __init__(self, on_chosen: Callable[[int], None]) -> None:
        title = translate("Cramp", "Timing started. Did it begin earlier?")
        super().__init__(title, MINUTES, _minutes_text, on_chosen)


class WayChoice(QWidget):
    """Two or three ways, one click or the keys 1 to 3 apart."""

    def __init__(self, on_taken: Callable[[Way], None]) -> None:
        super().__init__()
        self._row = FlowRow()
        self.buttons: dict[Way, QPushButton] = {}
        self._shown: tuple[BodyPart | None, tuple[Way, ...]] | None = None
        for number, way in enumerate(Way, start=1):
            button = self._row.new_button("", "choice")
            button.setCheckable(True)
            button.setShortcut(QKeySequence(str(number)))
            button.clicked.connect(lambda _=False, taken=way: on_taken(taken))
            self._row.add(button)
            self.buttons[way] = button
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)

    def show_ways(self, part: BodyPart | None, ways: tuple[Way, ...], way: Way) -> None:
        if (part, ways) != self._shown:
            self._shown = part, ways
            for number, (each, button) in enumerate(self.buttons.items(), start=1):
                name = way_name(part or BodyPart.OTHER, each)
                button.setText(f"{name}  {number}")
                button.setAccessibleName(name)
                button.setShortcut(QKeySequence(str(number)))
                button.setVisible(each in ways)
            self._row.arrange()
        for each, button in self.buttons.items():
            button.setChecked(each is way)


def _minutes_text(minutes: int) -> str:
    if not minutes:
        return translate("Cramp", "Just now")
    return translate("Cramp", "%n min ago", None, minutes)
