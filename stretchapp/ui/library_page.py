"""The routines as cards, with a search field over them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from stretchapp.core.search import matches
from stretchapp.ui.library_view import CardView
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.card import Card, PicturesOf
from stretchapp.ui.widgets.card_grid import CardGrid
from stretchapp.ui.widgets.labels import button, label, set_text, stacked
from stretchapp.ui.widgets.painted import Painted
from stretchapp.ui.widgets.search_field import SearchField

translate = QCoreApplication.translate
MARGIN, SHOWN_AROUND = 36, 20


class LibraryPage(Painted):
    """Arrow keys move between cards, Enter opens one, typing searches, Escape clears.

    `routine_chosen` carries the routine's id.
    """

    routine_chosen = Signal(str)
    problems_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        pictures_of: PicturesOf,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._pictures_of = pictures_of
        self._cards: dict[str, Card] = {}
        self._last: str | None = None
        self.search = SearchField()
        self.grid = CardGrid()
        self.nothing = label(size=Type.LARGE)
        self._results = QStackedWidget()
        self._menu = button(translate("Library", "Menu"))
        self._prepare_search()
        self._lay_out()
        self.search.textChanged.connect(self._refresh)
        self.search.went_down.connect(self.grid.focus_first)
        self.search.returnPressed.connect(self._open_first)
        self.grid.went_up.connect(self.search.setFocus)

    def show_menu(self, actions: list[QAction]) -> None:
        menu = QMenu(self._menu)
        menu.addActions(actions)
        self._menu.setMenu(menu)

    def show_cards(self, views: tuple[CardView, ...]) -> None:
        """Show the cards of a library; only their words change when the routines are the same."""
        if [view.routine for view in views] != list(self._cards):
            self._cards = {view.routine: self._card(view) for view in views}
            self.grid.own_cards(list(self._cards.values()))
        for view in views:
            self._cards[view.routine].show_view(view)
        self._refresh()

    def _card(self, view: CardView) -> Card:
        card = Card(view, self.theme, self._pictures_of)
        card.clicked.connect(partial(self._open, view.routine))
        return card

    def _open(self, routine_id: str) -> None:
        self._last = routine_id
        if routine_id:
            self.routine_chosen.emit(routine_id)
        else:
            self.problems_wanted.emit()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for card in self._cards.values():
            card.set_theme(theme)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter typed anywhere on the page goes to the search field."""
        text = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self.search.clear()
            self.grid.focus_first()
        elif text.strip() and text.isprintable():
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.insert(text)
        else:
            super().keyPressEvent(event)

    def focus_last(self) -> None:
        """Back to the card that was last used, else to the first."""
        shown = self.grid.cards()
        last = next((card for card in shown if card.view.routine == self._last), None)
        if last is not None:
            self.grid.focus(last)
        else:
            self.grid.focus_first()

    def _open_first(self) -> None:
        if self.grid.cards():
            self.grid.cards()[0].click()

    def _refresh(self) -> None:
        text = self.search.text()
        cards = [card for card in self._cards.values() if matches(card.view.searched, text)]
        self.grid.show_cards(cards)
        set_text(
            self.nothing,
            translate("Library", "No routine matches “{text}”. Press Escape to see all.").format(
                text=text
            ),
        )
        self._results.setCurrentIndex(0 if cards else 1)

    def _prepare_search(self) -> None:
        self.search.setPlaceholderText(translate("Library", "Search routines and stretches"))
        self.search.setAccessibleName(translate("Library", "Search"))
        self.search.setMinimumHeight(44)
        self.search.setMaximumWidth(420)
        set_type(self.search, Type.BODY)

    def _lay_out(self) -> None:
        title = label(translate("Library", "Stretch"), Type.HEADING)
        header = stacked(QHBoxLayout(), title, 24)
        header.addWidget(self.search, 4)
        stacked(header, 0, self._menu)
        scroll = QScrollArea()
        self.grid.focus_moved.connect(
            lambda card: scroll.ensureWidgetVisible(card, 0, SHOWN_AROUND)
        )
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.grid)
        self._results.addWidget(scroll)
        self._results.addWidget(_at_top(self.nothing))
        column = stacked(QVBoxLayout(self), header, 16)
        column.addWidget(self._results, 1)
        column.setContentsMargins(MARGIN, 28, MARGIN, 0)


def _at_top(widget: QWidget) -> QWidget:
    made = QWidget()
    stacked(QVBoxLayout(made), widget, 0)
    return made
