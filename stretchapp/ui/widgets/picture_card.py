"""A card with a picture, and the same numbers as a table behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from stretchapp.ui.type_scale import Type, apply_scale
from stretchapp.ui.widgets.labels import button, label, set_text, stacked
from stretchapp.ui.widgets.plain_table import PlainTable, Row

translate = QCoreApplication.translate


class PictureCard(QFrame):
    """`as_table` shows the table in place of the picture; it is made when first wanted."""

    def __init__(
        self,
        title: str,
        headers: Row,
        picture: QWidget,
        *more: QPushButton,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._headers, self._picture = title, headers, picture
        self._rows: Sequence[Row] = ()
        self.table: PlainTable | None = None
        self.title = label(title, Type.LARGE, bold=True)
        self.as_table = button(translate("History", "As a table"), "choice", Type.SMALL)
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._turn)
        self.as_table.setAccessibleName(
            translate("History", "{title}: as a table").format(title=title)
        )
        self.line = label(tone="muted")
        self.line.hide()
        self.setProperty("look", "card")
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        stacked(head, *more, self.as_table)
        self._column = stacked(QVBoxLayout(self), head, picture, self.line)
        self._column.setContentsMargins(20, 12, 20, 16)

    def show_rows(self, rows: Sequence[Row], gist: str) -> None:
        """The numbers in the picture; `gist` is what a screen reader hears of it."""
        self._rows = rows
        self._picture.setAccessibleName(self._name)
        self._picture.setAccessibleDescription(gist)
        if self.table is not None:
            self.table.show_rows(rows)

    def show_line(self, text: str) -> None:
        """Under the picture, and under the table."""
        set_text(self.line, text)
        self.line.setVisible(bool(text))

    def show_title(self, title: str) -> None:
        set_text(self.title, title)

    def _turn(self, as_table: bool) -> None:
        if self.table is None:
            self.table = PlainTable(self._name, self._headers)
            self.table.show_rows(self._rows)
            self._column.insertWidget(1, self.table)
            apply_scale(self.table, QFontInfo(self._picture.font()).pixelSize() / Type.BODY.value)
        self.table.setVisible(as_table)
        self._picture.setVisible(not as_table)
