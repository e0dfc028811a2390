"""What a row of the routine page unfolds: headings on the left, their lines on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from stretchapp.ui.details_view import Detail
from stretchapp.ui.routine_view import SwapView
from stretchapp.ui.widgets.labels import label, set_text
from stretchapp.ui.widgets.swap_button import SwapButton

TOP, LEFT = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft


class StretchDetails(QWidget):
    """The way to another stretch stands under the detail that it belongs to."""

    def __init__(self, on_swap: Callable[[str], None]) -> None:
        super().__init__()
        self._swap = SwapButton(on_swap, self)
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 8)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)

    def show_details(self, details: tuple[Detail, ...], swap: SwapView | None) -> None:
        """Every second row of the grid is for the swap."""
        self._swap.show_swap(swap)
        while len(self._rows) < len(details):
            self._add_row()
        for number, (heading, body) in enumerate(self._rows):
            detail = details[number] if number < len(details) else Detail("", ())
            set_text(heading, detail.heading)
            set_text(body, "\n".join(detail.lines))
            heading.setVisible(bool(detail.heading))
            body.setVisible(bool(detail.lines))
            if detail.has_swap:
                self._grid.removeWidget(self._swap)
                self._grid.addWidget(self._swap, 2 * number + bool(detail.lines), 1, LEFT)

    def _add_row(self) -> None:
        heading, body = label(tone="muted"), label()
        heading.setWordWrap(False)
        row = 2 * len(self._rows)
        self._grid.addWidget(heading, row, 0, TOP)
        self._grid.addWidget(body, row, 1, TOP)
        self._rows.append((heading, body))
