"""The routines as cards, with a search field and filters over them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QAction, QFontInfo, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from stretchapp.core.filters import Filters
from stretchapp.ui.album import Album
from stretchapp.ui.library_view import CardView, Wish, granted
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, apply_scale, set_type
from stretchapp.ui.widgets.card import Card, PicturesOf
from stretchapp.ui.widgets.card_grid import CardGrid
from stretchapp.ui.widgets.cramp_button import CrampButton
from stretchapp.ui.widgets.filter_bar import FilterBar
from stretchapp.ui.widgets.labels import button, label, stacked
from stretchapp.ui.widgets.painted import Painted
from stretchapp.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stretchapp.core.steps import Steps
    from stretchapp.ui.widgets.first_notice import FirstNotice
    from stretchapp.ui.widgets.result_report import ResultReport

translate = QCoreApplication.translate
MARGIN, SHOWN_AROUND, BELOW_HEADER = 36, 20, 2
A_STEP = 20  # cards, which take a millisecond


class LibraryPage(Painted):
    """Arrow keys move between cards, Enter opens one, typing searches, Escape clears.

    `routine_chosen` carries the routine's id.
    """

    routine_chosen = Signal(str)
    problems_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        album: Album,
        pictures_of: PicturesOf,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._album, self._pictures_of = album, pictures_of
        self._cards: dict[str, Card] = {}
        self._made: dict[str, Card] = {}
        self._last: str | None = None
        self._filters = Filters()
        self.report: ResultReport | None = None
        self.search = SearchField()
        self.grid = CardGrid(album)
        self.filter_bar = FilterBar(theme)
        self._scroll = QScrollArea()
        self._menu = button(translate("Library", "Menu"))
        self.cramp = CrampButton()
        self._prepare_search()
        self._lay_out()
        self.search.textChanged.connect(self._refresh)
        self.filter_bar.filters_changed.connect(self._filter)
        self.search.went_down.connect(self._focus_result)
        self.search.returnPressed.connect(self._open_first)
        self.grid.went_up.connect(self.search.setFocus)

    def show_menu(self, actions: list[QAction]) -> None:
        menu = QMenu(self._menu)
        menu.addActions(actions)
        self._menu.setMenu(menu)

    def show_notice(self, notice: FirstNotice) -> None:
        """Under the cards; the focus goes back to them when it is read."""
        self._column.addWidget(notice)
        apply_scale(notice, QFontInfo(self.font()).pixelSize() / Type.BODY.value)
        notice.understood.connect(notice.hide)
        notice.understood.connect(self.focus_last)

    def show_cards(self, views: tuple[CardView, ...]) -> None:
        """Show the cards of a library; the card of a routine that was there before stays."""
        focused, seen = self.grid.focused(), self._seen_card()
        at = seen.y() if seen else 0
        if [view.routine for view in views] != list(self._cards):
            before = self._cards
            self._cards = {
                view.routine: before.get(view.routine) or self._new_card(view) for view in views
            }
            self._drop_made()
            self.grid.own_cards(list(self._cards.values()))
        for view in views:
            self._cards[view.routine].show_view(view)
        self._refresh()
        if focused is not None and self.grid.focused() is None:
            self.grid.focus_near(focused)
        elif seen is not None and seen in self.grid.cards():
            self._scroll_by(self.grid.place_of(seen).y() - at)

    def _seen_card(self) -> Card | None:
        """The one in sight that a person looks at: with the focus, or else the first."""
        seen = [card for card in self.grid.cards() if not card.visibleRegion().isEmpty()]
        return next((card for card in seen if card.hasFocus()), seen[0] if seen else None)

    def _scroll_by(self, pixels: int) -> None:
        """So that what was in sight stays where it is, whatever came before it."""
        if pixels:
            # Until then the scroll bar does not know how high the grid has become.
            QCoreApplication.sendPostedEvents(self._scroll.viewport(), QEvent.Type.LayoutRequest)
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + pixels)

    def making_steps(self, views: Iterable[CardView]) -> Steps[None]:
        """Makes the cards that `show_cards` would have to make, a few in a step."""
        new = (view for view in views if view.routine not in self._cards)
        for number, view in enumerate(new):
            self._made[view.routine] = self._new_card(view)
            if number % A_STEP == 0:
                yield

    def _drop_made(self) -> None:
        """What was made for a library that another has overtaken."""
        for routine, card in self._made.items():
            if self._cards.get(routine) is not card:
                card.deleteLater()
        self._made.clear()

    def show_offer(self, offer: QWidget) -> None:
        """Above the cards, and the first thing to press unless somebody searches already."""
        self._column.insertWidget(BELOW_HEADER, offer)
        apply_scale(offer, QFontInfo(self.font()).pixelSize() / Type.BODY.value)
        if not self.search.text() and self.isVisible():
            offer.setFocus()

    def _new_card(self, view: CardView) -> Card:
        if view.routine in self._made:
            return self._made[view.routine]
        card = Card(view, self.theme, self._album, self._pictures_of, self.grid)
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
        self.filter_bar.set_theme(theme)
        for card in (*self._cards.values(), *self._made.values()):
            card.set_theme(theme)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter typed anywhere on the page goes to the search field; / only leads there."""
        text = event.text()
        if event.key() == Qt.Key.Key_Escape:
            self.search.clear()
            self._focus_result()
        elif text == "/" or event.matches(QKeySequence.StandardKey.Find):
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()
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
            self._focus_result()

    def _focus_result(self) -> None:
        if self.report is not None and self.report.isVisible():
            self.report.focus_first()
        else:
            self.grid.focus_first()

    def _open_first(self) -> None:
        """What stays in sight whatever is searched was not searched for."""
        found = [card for card in self.grid.cards() if not card.view.is_warning]
        if found:
            found[0].click()

    def _filter(self, filters: Filters) -> None:
        self._filters = filters
        self._refresh()

    def _take(self, wish: Wish) -> None:
        """The wish of a way out; the focus goes on to what it brought."""
        self._filters = wish.filters
        self.search.setText(wish.text)
        self._refresh()
        self.grid.focus_first()

    def _refresh(self) -> None:
        wish = Wish(self.search.text(), self._filters)
        views = tuple(card.view for card in self._cards.values())
        found = granted(views, wish)
        self.grid.show_cards([self._cards[view.routine] for view in found])
        self.filter_bar.show_filters(self._filters)
        if self.report is None and not wish.is_open:
            self.report = self._new_report()
        if self.report is not None:
            self.report.show_result(found, views, wish)
            self._scroll.setVisible(bool(self.grid.cards()) or wish.is_open)

    def _new_report(self) -> ResultReport:
        from stretchapp.ui.widgets.result_report import ResultReport

        made = ResultReport()
        made.way_chosen.connect(self._take)
        made.counted.connect(self.filter_bar.show_count)
        self._column.insertWidget(self._column.count() - 1, made)
        apply_scale(made, QFontInfo(self.font()).pixelSize() / Type.BODY.value)
        return made

    def _prepare_search(self) -> None:
        self.search.setPlaceholderText(translate("Library", "Search routines and stretches"))
        self.search.setAccessibleName(translate("Library", "Search"))
        self.search.setAcceptDrops(False)  # a file that is dropped here is for the window
        self.search.setMinimumHeight(44)
        self.search.setMinimumWidth(180)
        self.search.setMaximumWidth(420)
        set_type(self.search, Type.BODY)

    def _lay_out(self) -> None:
        title = label(translate("Library", "Stretch"), Type.HEADING)
        header = stacked(QHBoxLayout(), title, 24)
        header.addWidget(self.search, 4)
        stacked(header, 0, self.cramp, self._menu)
        scroll = self._scroll
        self.grid.focus_moved.connect(
            lambda card: scroll.ensureWidgetVisible(card, 0, SHOWN_AROUND)
        )
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.grid)
        self._column = stacked(QVBoxLayout(self), header, 12, self.filter_bar, 16)
        self._column.addWidget(scroll, 1)
        self._column.setContentsMargins(MARGIN, 28, MARGIN, 0)
