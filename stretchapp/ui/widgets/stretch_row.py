"""One stretch on the routine page: its figure, its dose, what to mind, and the rest unfolded."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.core.scene import still_scene
from stretchapp.core.stretch import Side, Sides
from stretchapp.ui.album import Album
from stretchapp.ui.appearance import fit
from stretchapp.ui.details_view import stretch_details
from stretchapp.ui.routine_view import RowView
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.figure_view import FigureView
from stretchapp.ui.widgets.fold_button import FoldButton
from stretchapp.ui.widgets.labels import frame, label, set_text, stacked
from stretchapp.ui.widgets.painted import Painted
from stretchapp.ui.widgets.stretch_details import StretchDetails
from stretchapp.ui.widgets.swap_button import SwapButton

FIGURE_WIDTH, FIGURE_HEIGHT, WIDE = 190, 150, 640


class StretchRow(Painted):
    """The picture shows the side the session begins with.

    `swap_wanted(str, str)`: the id of the stretch written, and of the one to do instead, if any.
    """

    swap_wanted = Signal(str, str)

    def __init__(self, theme: Theme, album: Album, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._row: RowView | None = None
        self._side: Side | None = None
        self._figure = FigureView(album, stays_still=True)
        self._figure.setFixedSize(FIGURE_WIDTH, FIGURE_HEIGHT)
        self._name = label(size=Type.LARGE, bold=True)
        self._dose = label(size=Type.LARGE)
        self._dose.setWordWrap(False)
        self._sides, self._felt, self._care, self._note = label(), label(), label(), label()
        self.fold = FoldButton()
        self.swap = SwapButton(self._want)
        self._details: StretchDetails | None = None
        self._wide: bool | None = None
        self._buttons, self._grid = QWidget(), QGridLayout()
        self._lay_out()
        self.fold.toggled.connect(self._unfold)

    def show_row(self, row: RowView, first_side: Side) -> None:
        self._row = row
        self._side = (row.only or first_side) if row.stretch.sides is Sides.EACH else None
        self._figure.setAccessibleName(row.name)
        lines = {
            self._name: row.name,
            self._dose: row.dose,
            self._sides: row.side,
            self._felt: row.felt,
            self._care: row.care,
            self._note: row.note,
        }
        for shown, text in lines.items():
            set_text(shown, text)
            if shown.isHidden() == bool(text):
                shown.setVisible(bool(text))
        self.fold.show_name(row.name)
        self.swap.show_swap(row.swap)
        self._show_details()
        self._show_figure()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._show_figure()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stand under the words where there is room, else under the figure too."""
        super().resizeEvent(event)
        self._place_buttons(self.width() >= WIDE)

    def _want(self, instead: str) -> None:
        if self._row is not None:
            self.swap_wanted.emit(self._row.written, instead)

    def _unfold(self, unfolded: bool) -> None:
        """Made when first unfolded, so that a long routine does not wait for what nobody reads."""
        if self._details is None:
            self._details = StretchDetails(self._want)
            self._grid.addWidget(self._details, 3, 0, 1, 2)
        self._show_details()
        self._details.setVisible(unfolded)

    def _show_details(self) -> None:
        if self._row is None or self._details is None:
            return
        swap = self._row.swap_below
        details = stretch_details(self._row.stretch, self._side, has_swap=swap is not None)
        self._details.show_details(details, swap)
        fit(self._details, self.window())

    def _show_figure(self) -> None:
        if self._row is not None:
            scene = still_scene(self._row.stretch, self._side)
            self._figure.show_scene(scene, self.theme.figure_on_card)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._dose, 0, Qt.AlignmentFlag.AlignTop)
        words = stacked(QVBoxLayout(), head, self._sides, self._felt, self._care, self._note, 0)
        words.setSpacing(6)
        row = stacked(QHBoxLayout(self._buttons), self.fold, self.swap, 0)
        row.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._figure, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(words, 0, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(4)
        self._grid.setContentsMargins(16, 12, 24, 12)
        self._place_buttons(True)
        outer = stacked(QVBoxLayout(self), frame(self._grid))
        outer.setContentsMargins(0, 0, 0, 0)

    def _place_buttons(self, wide: bool) -> None:
        if wide is not self._wide:
            self._wide = wide
            self._grid.removeWidget(self._buttons)
            at = (1, 1, 1, 1) if wide else (2, 0, 1, 2)
            self._grid.addWidget(self._buttons, *at)
