"""A line over a page: what was just done and can be undone, or what is going on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from stretchapp.ui.announce import announce
from stretchapp.ui.widgets.action_button import ActionButton
from stretchapp.ui.widgets.labels import frame, label, set_text, stacked

translate = QCoreApplication.translate


class NoticeBar(QWidget):
    """`undo` and `cancel` have buttons on it where they can be used; some work has no `cancel`."""

    def __init__(
        self, undo: QAction, cancel: QAction | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.text = label()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setMinimumHeight(12)
        self.progress.setAccessibleName(translate("History", "How far it is"))
        self.undo = ActionButton(undo)
        self.cancel = ActionButton(cancel) if cancel else None
        box = QHBoxLayout()
        box.addWidget(self.text, 1)
        box.addWidget(self.progress, 1)
        stacked(box, 8, self.undo, *([self.cancel] if self.cancel else []))
        box.setContentsMargins(16, 6, 8, 6)
        column = stacked(QVBoxLayout(self), frame(box, "banner"))
        column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def say(self, text: str, *, can_undo: bool = False) -> None:
        self._show(text, can_undo=can_undo, is_working=False)
        announce(self, text)

    def show_progress(self, text: str, percent: int) -> None:
        self.progress.setValue(percent)
        self._show(text, can_undo=False, is_working=True)

    def leave(self) -> None:
        """What was said is old by now; what is going on stays in sight."""
        if self.progress.isHidden():
            self.hide()

    def _show(self, text: str, *, can_undo: bool, is_working: bool) -> None:
        set_text(self.text, text)
        self.progress.setVisible(is_working)
        if self.cancel is not None:
            self.cancel.setVisible(is_working)
        self.undo.setVisible(can_undo)
        self.show()
