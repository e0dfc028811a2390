"""From where a routine is that is not one's own yet, and the two ways to have it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchapp.ui.given_view import GivenView
from stretchapp.ui.widgets.flow_row import FlowRow
from stretchapp.ui.widgets.labels import button, frame, label, set_text, stacked

translate = QCoreApplication.translate


class GivenBanner(QWidget):
    """`add` and `once` are plain buttons; whoever shows it connects them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = label(bold=True)
        self._place, self._content = label(tone="muted"), label()
        self.add = button(translate("Given", "&Add to my routines"), "main")
        self.once = button(translate("Given", "&Just this once"))
        row = FlowRow()
        for each in (self.add, self.once):
            row.add(each)
        box = stacked(QVBoxLayout(), self._title, self._place, self._content, 4, row)
        box.setContentsMargins(20, 14, 20, 14)
        box.setSpacing(4)
        column = stacked(QVBoxLayout(self), frame(box, "banner"))
        column.setContentsMargins(0, 0, 0, 12)

    def show_view(self, view: GivenView) -> None:
        self.setAccessibleName(view.title)
        set_text(self._title, view.title)
        set_text(self._place, view.place)
        set_text(self._content, view.content)
