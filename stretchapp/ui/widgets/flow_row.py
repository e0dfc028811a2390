"""Widgets side by side, in as many lines as they need."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.labels import button

GAP = 8
LARGEST = 10_000


class FlowRow(QWidget):
    """Owns its items and places those that are shown; its height follows from its width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QWidget] = []
        set_type(self, Type.BODY)

    def add(self, item: QWidget) -> None:
        item.setParent(self)
        item.show()
        self._items.append(item)

    def new_button(self, text: str, look: str = "") -> QPushButton:
        """A button in the type of the row, for a row that has its size already."""
        made = button(text, look)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        made.setFont(font)
        return made

    def replace_items(self, items: Iterable[QWidget]) -> None:
        for old in self._items:
            old.hide()
            old.deleteLater()
        self._items = []
        for item in items:
            self.add(item)
        self.arrange()

    def arrange(self) -> None:
        top = 0
        for line in self._lines():
            height = max(item.height() for item in line)
            left = 0
            for item in line:
                item.move(left, top + (height - item.height()) // 2)
                left += item.width() + GAP
            top += height + GAP
        self.setFixedHeight(max(0, top - GAP))

    def _lines(self) -> list[list[QWidget]]:
        """The items that are shown, each in the size it asks for but never wider than the row."""
        lines: list[list[QWidget]] = []
        left = 0
        for item in (each for each in self._items if not each.isHidden()):
            item.resize(item.sizeHint().boundedTo(QSize(self.width(), LARGEST)))
            if not lines or left + item.width() > self.width():
                lines.append([])
                left = 0
            lines[-1].append(item)
            left += item.width() + GAP
        return lines

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    @override
    def event(self, event: QEvent) -> bool:
        """An item has another size than before."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)
