"""After a session: what was done, and the way on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from stretchapp.ui.done_view import DoneView
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.comfort_box import ComfortBox
from stretchapp.ui.widgets.labels import button, label, set_text, stacked
from stretchapp.ui.widgets.scroll_box import ScrollBox

translate = QCoreApplication.translate
MARGIN = 36
WAY_ON = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageDown)  # the last is a remote's


class DonePage(QWidget):
    """A finished session leads to the library; one that was put aside can go on.

    `rated(Comfort | None, note)`: how it felt, each time that is said anew.
    """

    rated = Signal(object, str)
    library_wanted = Signal()
    again_wanted = Signal()
    go_on_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_go_on = False
        self._title = label(size=Type.TITLE)
        self._summary = label(size=Type.LARGE)
        self._table = QGridLayout()
        self.comfort = ComfortBox()
        self.go_on = button(translate("Done", "Go on where I was"), "main")
        self.to_library = button(translate("Done", "Back to the routines"), "main")
        self.again = button(translate("Done", "Once more from the start"))
        self._lay_out()
        self.go_on.clicked.connect(self.go_on_wanted)
        self.to_library.clicked.connect(self.library_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.comfort.rated.connect(self.rated)

    def show_view(self, view: DoneView) -> None:
        set_text(self._title, view.title)
        set_text(self._summary, view.summary)
        self._fill(view.rows)
        self.comfort.setVisible(view.can_be_rated)
        self.go_on.setVisible(view.can_go_on)
        self._look(self.to_library, "" if view.can_go_on else "main")
        self._can_go_on = view.can_go_on

    def focus_way_on(self) -> None:
        self._way_on().setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key still held from the session must not throw the session away."""
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Escape:
            self.library_wanted.emit()
        elif event.key() in WAY_ON and self.comfort.note.hasFocus():
            self.focus_way_on()
        elif event.key() in WAY_ON:
            self._way_on().click()
        else:
            super().keyPressEvent(event)

    def _way_on(self) -> QPushButton:
        return self.go_on if self._can_go_on else self.to_library

    def _fill(self, rows: tuple[tuple[str, str], ...]) -> None:
        while item := self._table.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for number, (name, amount) in enumerate(rows):
            self._table.addWidget(label(name), number, 0)
            count = label(amount, bold=True)
            self._table.addWidget(count, number, 1, Qt.AlignmentFlag.AlignRight)
        self._table.setColumnStretch(0, 1)

    def _look(self, widget: QWidget, look: str) -> None:
        widget.setProperty("look", look)
        widget.style().polish(widget)

    def _lay_out(self) -> None:
        self._table.setContentsMargins(24, 16, 24, 16)
        self._table.setVerticalSpacing(10)
        ways = stacked(QHBoxLayout(), self.go_on, self.to_library, self.again, 0)
        column = stacked(QVBoxLayout(), 0, self._title, self._summary, 16)
        column.addWidget(_scrolling(self._table))
        stacked(column, 12, self.comfort, 12, ways, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        row.addStretch(1)
        row.addLayout(column, 4)
        row.addStretch(1)


def _scrolling(table: QLayout) -> ScrollBox:
    """A card as high as its rows, or as the page has room for."""
    holder = QWidget()
    holder.setLayout(table)
    card = ScrollBox(holder, "card")
    card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    card.setAccessibleName(translate("Done", "Holds of each stretch"))
    return card
