"""The pictures that come with routines, made beside the window and kept while there is room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSize, Signal
from PySide6.QtGui import QImage

from stretchapp.ui.beside import Beside

if TYPE_CHECKING:
    from stretchapp.core.ports import Pictures
    from stretchapp.core.stretch import Picture

translate = QCoreApplication.translate
MOST_BYTES = 48 * 1024 * 1024


@dataclass(frozen=True)
class Seen:
    """An image, or words in its place. One that `waits` will come, or come in a better size."""

    image: QImage | None = None
    words: str = ""
    waits: bool = False

    @property
    def bytes(self) -> int:
        return self.image.sizeInBytes() if self.image is not None else 0


Look = Callable[["Picture", QSize], Seen]
Wish = tuple["Picture", int, int]  # and the pixels there are for it


class Album(QObject):
    """`arrived`: something is there that was not, or files may have changed. Who waits asks again,
    so that of what was asked for before, only what is still in sight is made.
    """

    arrived = Signal()

    def __init__(self, pictures: Callable[[], Pictures], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._new_pictures = pictures
        self._kept: dict[Wish, Seen] = {}
        self._wanted: dict[Wish, None] = {}
        self._is_making = False
        self._beside = Beside(self)

    def look(self, picture: Picture, room: QSize) -> Seen:
        """What there is of it at once; `room` is in pixels."""
        wish = picture, room.width(), room.height()
        seen = self._kept.pop(wish, None)
        if seen is not None:
            self._kept[wish] = seen  # what was seen last stays longest
            return seen
        self._wanted[wish] = None
        self._make_next()
        return Seen(self._largest(picture), translate("Picture", "…"), waits=True)

    def make(self, picture: Picture, room: QSize) -> Seen:
        """Waits for it, for where there is no window that would stand still meanwhile."""
        from stretchapp.core.picture_kind import PictureError
        from stretchapp.ui.picture_decoding import decoded
        from stretchapp.ui.wording import translated

        try:
            return Seen(decoded(self._pictures.data(picture), room))
        except PictureError as error:
            text = translate("Picture", "{name} {reason}.")
            return Seen(words=text.format(name=picture.name, reason=translated(error.words)))

    def forget(self) -> None:
        """Files may have changed."""
        self._kept.clear()
        self.arrived.emit()

    def close(self) -> None:
        """Nothing is made after that."""
        self._beside.close()

    @cached_property
    def _pictures(self) -> Pictures:
        return self._new_pictures()

    def _largest(self, picture: Picture) -> QImage | None:
        """To be shown in another size until it is there in the one that is wanted."""
        found = [each for (of, *_), each in self._kept.items() if each.image and of == picture]
        return max(found, key=lambda each: each.bytes).image if found else None

    def _make_next(self) -> None:
        wish = next(iter(self._wanted), None)
        if wish is not None and not self._is_making:
            self._is_making = True
            picture, *room = wish
            self._beside.do(partial(self.make, picture, QSize(*room)), partial(self._take, wish))

    def _take(self, wish: Wish, seen: Seen) -> None:
        self._is_making = False
        self._wanted.clear()
        self._kept[wish] = seen
        while len(self._kept) > 1 and sum(each.bytes for each in self._kept.values()) > MOST_BYTES:
            del self._kept[next(iter(self._kept))]
        self.arrived.emit()
