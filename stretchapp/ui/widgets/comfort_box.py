"""One tap for how a session felt, and a line for what is to be remembered of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from stretchapp.core.history import Comfort
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.choice import TallChoice
from stretchapp.ui.words import comfort_name

translate = QCoreApplication.translate
LONGEST_NOTE = 400


class ComfortBox(QWidget):
    """`rated(Comfort | None, note)`: at once when something is chosen, or a note is finished."""

    rated = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comfort: Comfort | None = None
        self.choice = TallChoice(
            translate("Comfort", "Next to last time, how did it feel?"),
            tuple(Comfort),
            comfort_name,
            self._choose,
        )
        self.note = QLineEdit()
        self.note.setPlaceholderText(translate("Comfort", "A note, if you like"))
        self.note.setAccessibleName(translate("Comfort", "Note on this session"))
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setMinimumHeight(44)
        set_type(self.note, Type.BODY)
        self.note.editingFinished.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.choice)
        column.addWidget(self.note)

    def show_rating(self, comfort: Comfort | None, note: str) -> None:
        self._comfort = comfort
        self.choice.choose_or_none(comfort)
        self.note.setText(note)

    def _choose(self, comfort: Comfort) -> None:
        self._comfort = comfort
        self._tell()

    def _tell(self) -> None:
        self.rated.emit(self._comfort, self.note.text().strip())
