"""The pictures that come with routines, made beside the window and kept while there is room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

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
    _made = Signal(object, object)

    def __init__(self, pictures: Callable[[], Pictures], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._new_pictures = pictures
        self._kept: dict[Wish, Seen] = {}
        self._wanted: dict[Wish, None] = {}
        self._is_making, self._is_open = False, True
        # Also where it is made so fast that it is told of before `look` has returned.
        self._made.connect(self._take, Qt.ConnectionType.QueuedConnection)

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
        from stretchapp.core.picture import PictureError
        from stretchapp.ui.picture_decoding import decoded

        try:
            return Seen(decoded(self._pictures.data(picture), room))
        except PictureError as error:
            text = translate("Picture", "{name} {reason}.")
            return Seen(words=text.format(name=picture.name, reason=error))

    def forget(self) -> None:
        """Files may have changed."""
        self._kept.clear()
        self.arrived.emit()

    def close(self) -> None:
        """Nothing is made after that."""
        self._is_open = False
        if "_thread" in self.__dict__:
            self._thread.shutdown(cancel_futures=True)

    @cached_property
    def _pictures(self) -> Pictures:
        return self._new_pictures()

    @cached_property
    def _thread(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")

    def _largest(self, picture: Picture) -> QImage | None:
        """To be shown in another size until it is there in the one that is wanted."""
        found = [each for (of, *_), each in self._kept.items() if each.image and of == picture]
        return max(found, key=lambda each: each.bytes).image if found else None

    def _make_next(self) -> None:
        wish = next(iter(self._wanted), None)
        if wish is not None and not self._is_making and self._is_open:
            self._is_making = True
            del self._wanted[wish]
            picture, *room = wish
            making = self._thread.submit(self.make, picture, QSize(*room))
            making.add_done_callback(partial(self._hand_over, wish))

    def _hand_over(self, wish: Wish, making: Future[Seen]) -> None:
        """From the thread of the pictures to that of the window, if there still is one."""
        if not making.cancelled() and isValid(self):
            self._made.emit(wish, making)

    def _take(self, wish: Wish, making: Future[Seen]) -> None:
        self._is_making = False
        self._wanted.clear()
        self._kept[wish] = making.result()
        while len(self._kept) > 1 and sum(each.bytes for each in self._kept.values()) > MOST_BYTES:
            del self._kept[next(iter(self._kept))]
        self.arrived.emit()
