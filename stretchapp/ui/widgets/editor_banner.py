"""A bar that says what happened to the file that is edited, with the ways on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchapp.ui.announce import announce
from stretchapp.ui.widgets.flow_row import FlowRow
from stretchapp.ui.widgets.labels import frame, label, set_text, stacked

Way = tuple[str, Callable[[], object]]


class EditorBanner(QWidget):
    """Hidden until there is something to say; every way on hides it again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = label(bold=True)
        self._row = FlowRow()
        self._ways: tuple[str, ...] = ()
        box = stacked(QVBoxLayout(), self._text, 4, self._row)
        box.setContentsMargins(20, 12, 20, 12)
        column = stacked(QVBoxLayout(self), frame(box, "banner"))
        column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def say(self, text: str, ways: Sequence[Way]) -> None:
        set_text(self._text, text)
        self.setAccessibleName(text)
        buttons = [self._way(*way) for way in ways]
        self._row.replace_items(buttons)
        self.setFocusProxy(buttons[0])
        self.show()
        announce(self, text)

    def _way(self, text: str, then: Callable[[], object]) -> QWidget:
        made = self._row.new_button(text)
        made.clicked.connect(self.hide)
        made.clicked.connect(lambda: then())
        return made
