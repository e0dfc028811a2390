"""The list that a filter chip opens: entries to tick, until Escape or a click elsewhere."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.core.filters import Kind
from stretchapp.ui.filter_view import entry_text, heading, values_of
from stretchapp.ui.theme import Theme
from stretchapp.ui.widgets.labels import label
from stretchapp.ui.widgets.tick_box import TickBox


class FilterList(QFrame):
    """Up and down move, Space and Enter tick, and several can be ticked in one go.

    `left` says where on the screen a press closed it.
    """

    value_toggled = Signal(str)
    left = Signal(QPoint)

    def __init__(self, kind: Kind, theme: Theme, chip: QWidget) -> None:
        super().__init__(chip, Qt.WindowType.Popup)
        self._chip = chip
        self._theme = theme
        self.setAccessibleName(heading(kind))
        self._heading = label(heading(kind), tone="muted")
        self.boxes = {value: TickBox(entry_text(kind, value), theme) for value in values_of(kind)}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(0)
        column.addWidget(self._heading)
        self._heading.setContentsMargins(8, 4, 8, 4)
        self._heading.setWordWrap(False)
        for value, box in self.boxes.items():
            box.clicked.connect(partial(self._tell, value))
            column.addWidget(box)

    def show_chosen(self, chosen: frozenset[str]) -> None:
        for value, box in self.boxes.items():
            box.setChecked(value in chosen)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for box in self.boxes.values():
            box.theme = theme
            box.update()

    def open_under(self) -> None:
        """Under its chip in the type of the chip, and inside the screen."""
        for part in (self._heading, *self.boxes.values()):
            part.setFont(self._chip.font())
        self.adjustSize()
        room = self._chip.screen().availableGeometry()
        place = self._chip.mapToGlobal(QPoint(0, self._chip.height() + 4))
        left = min(place.x(), room.right() - self.width())
        top = min(place.y(), room.bottom() - self.height())
        self.move(max(room.left(), left), max(room.top(), top))
        self.show()
        ticked = [box for box in self.boxes.values() if box.isChecked()]
        (ticked or list(self.boxes.values()))[0].setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(focused, TickBox):
            focused.click()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press outside closes the list, and would come again: on its chip it would reopen it."""
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
        super().mousePressEvent(event)
        if not self.isVisible():
            self.left.emit(event.globalPosition().toPoint())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(self._theme.edge))
        painter.setBrush(QColor(self._theme.card))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _tell(self, value: str) -> None:
        self.value_toggled.emit(value)
