"""A widget that stays in the upper right corner of a page, whatever the page lays out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

RIGHT, TOP = 36, 18
MOVES = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest)


class Corner(QObject):
    """Lives as long as the widget that it places."""

    def __init__(self, page: QWidget, widget: QWidget) -> None:
        super().__init__(widget)
        self._page, self._widget = page, widget
        widget.setParent(page)
        page.installEventFilter(self)
        self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self._widget.adjustSize()
        self._widget.move(self._page.width() - RIGHT - self._widget.width(), TOP)
        self._widget.raise_()
