"""Cards in as many columns as fit, with arrow keys between them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontInfo, QKeyEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stretchapp.ui.album import Album
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.card import Card
from stretchapp.ui.widgets.picture_queue import PictureQueue

GAP = 20
CARD_EMS = 20
MOST_COLUMNS = 4
MANY, AROUND = 200, 800


class CardGrid(QWidget):
    """Lays out cards row by row and owns them; its height follows from its width."""

    went_up = Signal()
    focus_moved = Signal(QWidget)

    def __init__(self, album: Album, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        album.arrived.connect(self._make_whole)
        self._all: list[Card] = []
        self._cards: list[Card] = []
        self._shown: set[Card] = set()
        self._pictures = PictureQueue(self)
        set_type(self, Type.BODY)

    def own_cards(self, cards: list[Card]) -> None:
        """These and no others; none that is new is shown yet."""
        before, after = set(self._all), set(cards)
        for old in before - after:
            self._pictures.drop(old)
            self._shown.discard(old)
            old.hide()
            old.deleteLater()
        self._all = cards
        for card in cards:
            if card not in before:
                card.picture_wanted.connect(partial(self._pictures.add, card))
                card.setParent(self)
                card.setFont(self.font())
                card.hide()
        if before & after:
            self._keep_tab_order()

    def _make_whole(self) -> None:
        """A picture has come that some of the cards wait for."""
        for card in self._all:
            if not card.has_whole_picture:
                self._pictures.add(card)

    def _keep_tab_order(self) -> None:
        """Tab goes as the eye does, also where a new card stands between two old ones."""
        for card, following in pairwise(self._all):
            QWidget.setTabOrder(card, following)

    def show_cards(self, cards: list[Card]) -> None:
        """Show some of the cards, in this order."""
        self._cards = cards
        self.arrange()

    def focus_first(self) -> None:
        if self._cards:
            self.focus(self._cards[0])

    def focused(self) -> int | None:
        """The number of the card that has the focus, from 0."""
        return next((n for n, card in enumerate(self._cards) if card.hasFocus()), None)

    def focus_near(self, number: int) -> None:
        if self._cards:
            self.focus(self._cards[min(number, len(self._cards) - 1)])

    def focus(self, card: Card) -> None:
        """Give a card the focus, and say so to whoever can bring it into sight."""
        self._shown.add(card)
        card.setGeometry(self.place_of(card))
        card.show()
        card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.focus_moved.emit(card)

    def cards(self) -> tuple[Card, ...]:
        return tuple(self._cards)

    def place_of(self, card: Card) -> QRect:
        """Where it belongs, also if it is not near enough to be there."""
        return self._places()(self._cards.index(card))

    def arrange(self) -> None:
        rows = -(-len(self._cards) // self._columns())
        self.setMinimumHeight(max(0, rows * (self._card_height() + GAP) - GAP))
        self._show_near()

    def _places(self) -> Callable[[int], QRect]:
        """Of cards by their numbers: row by row. All have one font, and so one height."""
        columns, width, height = self._columns(), self._card_width(), self._card_height()

        def place(number: int) -> QRect:
            row, column = divmod(number, columns)
            return QRect(column * (width + GAP), row * (height + GAP), width, height)

        return place

    def _show_near(self) -> None:
        """Of very many cards only those in sight and around: to place and show one costs time."""
        near, place = self._near(), self._places()
        for number, card in near.items():
            card.setGeometry(place(number))
        shown = set(near.values())
        for card in self._shown - shown:
            card.hide()
        for card in shown - self._shown:
            card.show()
        self._shown = shown

    def _near(self) -> dict[int, Card]:
        """By their numbers."""
        if len(self._cards) <= MANY:
            return dict(enumerate(self._cards))
        parent = self.parentWidget()
        height = parent.height() if parent else self.height()
        first, last = self._row_at(-self.y() - AROUND), self._row_at(height - self.y() + AROUND)
        columns = self._columns()
        numbers = range(first * columns, min((last + 1) * columns, len(self._cards)))
        near = {number: self._cards[number] for number in numbers}
        focused = self.focused()
        return near if focused is None else {**near, focused: self._cards[focused]}

    def _row_at(self, y: int) -> int:
        return max(0, y // (self._card_height() + GAP))

    def _card_height(self) -> int:
        return self._cards[0].sizeHint().height() if self._cards else 0

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, self.minimumHeight())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            for card in self._all:
                card.setFont(self.font())
            self.arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        """Scrolled."""
        super().moveEvent(event)
        if len(self._cards) > MANY:
            self._show_near()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys come here from the card that has the focus."""
        key = Qt.Key(event.key())
        step, end, here = self._step(key), self._end(key), self.focused()
        if step and here is not None:
            self._move(here, step)
        elif end is not None and here is not None:
            self.focus(self._cards[end])
        else:
            super().keyPressEvent(event)

    def _step(self, key: Qt.Key) -> int:
        columns = self._columns()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        return (steps | {Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns}).get(key, 0)

    def _end(self, key: Qt.Key) -> int | None:
        """The number of the first or the last."""
        return {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._cards) - 1}.get(key)

    def _move(self, here: int, step: int) -> None:
        """Up from the first row leaves the grid; elsewhere its edges hold."""
        target = min(here + step, len(self._cards) - 1)
        if target >= 0:
            self.focus(self._cards[target])
        elif step < -1 or self._columns() == 1:
            self.went_up.emit()

    def _columns(self) -> int:
        least = CARD_EMS * QFontInfo(self.font()).pixelSize()
        return max(1, min(MOST_COLUMNS, (self.width() + GAP) // (least + GAP)))

    def _card_width(self) -> int:
        columns = self._columns()
        return (self.width() - (columns - 1) * GAP) // columns
