"""How many routines fit; and when none does: why, and buttons that widen the search."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from stretchapp.ui.empty_view import EmptyView, WayOut, count_text, empty_view
from stretchapp.ui.late_announcer import LateAnnouncer
from stretchapp.ui.library_view import CardView, Wish, routine_count
from stretchapp.ui.type_scale import Type
from stretchapp.ui.widgets.flow_row import FlowRow
from stretchapp.ui.widgets.labels import label, set_text


class ResultReport(QWidget):
    """Seen only when nothing fits. `way_chosen` carries the wish of the button that was pressed,
    `counted` how many routines are left of how many, or nothing when all or none are.
    """

    way_chosen = Signal(object)
    counted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked = label(size=Type.LARGE)
        self.advice = label()
        self.ways: tuple[QPushButton, ...] = ()
        self.announcer = LateAnnouncer(self)
        self._row = FlowRow()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(12)
        for part in (self.asked, self.advice, self._row):
            column.addWidget(part)
        column.addStretch(1)

    def show_result(
        self, found: tuple[CardView, ...], cards: tuple[CardView, ...], wish: Wish
    ) -> None:
        """What was found of all cards."""
        count, total = routine_count(found), routine_count(cards)
        is_empty = not count and not wish.is_open
        text = count_text(count, total)
        if is_empty:
            self._show_view(view := empty_view(cards, wish))
            self.announcer.say(f"{view.asked} {view.advice}".strip())
        else:
            self.announcer.say(text)
        self.setVisible(is_empty)
        self.counted.emit("" if wish.is_open or is_empty else text)

    def focus_first(self) -> None:
        self.ways[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_view(self, view: EmptyView) -> None:
        set_text(self.asked, view.asked)
        set_text(self.advice, view.advice)
        self.advice.setVisible(bool(view.advice))
        self.ways = tuple(self._way_button(way) for way in view.ways)
        self._row.replace_items(self.ways)

    def _way_button(self, way: WayOut) -> QPushButton:
        made = self._row.new_button(way.text)
        made.clicked.connect(partial(self._tell, way.wish))
        return made

    def _tell(self, wish: Wish) -> None:
        self.way_chosen.emit(wish)
