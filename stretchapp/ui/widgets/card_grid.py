"""Cards in as many columns as fit, with arrow keys between them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontInfo, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.card import Card
from stretchapp.ui.widgets.picture_queue import PictureQueue

GAP = 20
CARD_EMS = 20
MOST_COLUMNS = 4


class CardGrid(QWidget):
    """Lays out cards row by row and owns them; its height follows from its width."""

    went_up = Signal()
    focus_moved = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: list[Card] = []
        self._cards: list[Card] = []
        self._pictures = PictureQueue(self)
        set_type(self, Type.BODY)

    def own_cards(self, cards: list[Card]) -> None:
        """Take new cards for all there were; none is shown yet."""
        for old in self._all:
            old.hide()
            old.deleteLater()
        self._all = cards
        self._pictures.clear()
        for card in cards:
            card.picture_wanted.connect(partial(self._pictures.add, card))
            card.setParent(self)
            card.setFont(self.font())

    def show_cards(self, cards: list[Card]) -> None:
        """Show some of the cards, in this order."""
        self._cards = cards
        for card in self._all:
            card.setVisible(card in cards)
        self.arrange()

    def focus_first(self) -> None:
        if self._cards:
            self.focus(self._cards[0])

    def focus(self, card: Card) -> None:
        """Give a card the focus, and say so to whoever can bring it into sight."""
        card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.focus_moved.emit(card)

    def cards(self) -> tuple[Card, ...]:
        return tuple(self._cards)

    def arrange(self) -> None:
        columns, width = self._columns(), self._card_width()
        top = 0
        for first in range(0, len(self._cards), columns):
            row = self._cards[first : first + columns]
            height = max(card.sizeHint().height() for card in row)
            for column, card in enumerate(row):
                card.setGeometry(QRect(column * (width + GAP), top, width, height))
            top += height + GAP
        self.setMinimumHeight(max(0, top - GAP))

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
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys come here from the card that has the focus."""
        step = self._step(Qt.Key(event.key()))
        here = next((n for n, card in enumerate(self._cards) if card.hasFocus()), None)
        if step and here is not None:
            self._move(here, step)
        else:
            super().keyPressEvent(event)

    def _step(self, key: Qt.Key) -> int:
        columns = self._columns()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        return (steps | {Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns}).get(key, 0)

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
