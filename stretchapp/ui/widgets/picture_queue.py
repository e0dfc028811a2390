"""Cards that wait for their pictures."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from stretchapp.ui.widgets.card import Card


class PictureQueue(QObject):
    """Paints one picture in each turn of the event loop, so that input comes between them.

    A card that went out of sight meanwhile asks again when it is seen again.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[Card, None] = {}
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._paint_next)

    def add(self, card: Card) -> None:
        self._waiting[card] = None
        self._turn.start()

    def drop(self, card: Card) -> None:
        self._waiting.pop(card, None)

    def clear(self) -> None:
        self._waiting.clear()
        self._turn.stop()

    def _paint_next(self) -> None:
        in_sight = (card for card in self._waiting if not card.visibleRegion().isEmpty())
        card = next(in_sight, None)
        if card is None:
            self.clear()
        else:
            del self._waiting[card]
            card.make_picture()
