"""A bar that offers to go on with a session that was cut off."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchapp.ui.resume_view import OfferView
from stretchapp.ui.widgets.flow_row import FlowRow
from stretchapp.ui.widgets.labels import button, frame, label, stacked

translate = QCoreApplication.translate


class ResumeOffer(QWidget):
    """Three buttons, none of which loses anything."""

    def __init__(self, view: OfferView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.go_on = button(translate("Resume", "&Go on there"), "main")
        self.start_over = button(translate("Resume", "&Start over"))
        self.let_be = button(translate("Resume", "&Let it be"))
        self.setAccessibleName(view.title)
        self.setFocusProxy(self.go_on if view.can_go_on else self.start_over)
        row = FlowRow()
        for each in (self.go_on, self.start_over, self.let_be)[not view.can_go_on :]:
            row.add(each)
        box = stacked(QVBoxLayout(), label(view.title, bold=True), label(view.place), 4, row)
        box.setContentsMargins(20, 14, 20, 14)
        box.setSpacing(4)
        column = stacked(QVBoxLayout(self), frame(box, "banner"))
        column.setContentsMargins(0, 0, 0, 12)
