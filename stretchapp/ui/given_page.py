"""What is in a file that somebody gave: a routine's page with two ways to have it for Start."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from stretchapp.ui.album import Album
from stretchapp.ui.routine_page import RoutinePage
from stretchapp.ui.theme import Theme
from stretchapp.ui.widgets.given_banner import GivenBanner

BELOW_THE_WAY_BACK = 1


class GivenPage(RoutinePage):
    """Enter adds it, as the button does that has the focus."""

    def __init__(self, theme: Theme, album: Album, parent: QWidget | None = None) -> None:
        super().__init__(theme, album, parent)
        self.banner = GivenBanner()
        self.print.setEnabled(False)
        for command in (self.start, self.edit, self.share, self.to_print):
            command.hide()
        column = self.layout()
        assert isinstance(column, QBoxLayout)
        column.insertWidget(BELOW_THE_WAY_BACK, self.banner)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.banner.add.click()
        else:
            super().keyPressEvent(event)
