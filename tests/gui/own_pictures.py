"""Small pictures of our own, and a port that has them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from stretchapp.core.picture_kind import PictureError
from stretchapp.core.stretch import Picture
from stretchapp.core.wording import worded
from stretchapp.ui.album import Album

LEFT_HALF, RIGHT_HALF = QColor("#C02020"), QColor("#2020C0")
DRAWING = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">
<path d="M10 90 L60 20 L110 90" fill="none" stroke="#000" stroke-width="6"/></svg>"""


class Folder:
    """Pictures by their names; others are not there."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = dict(files)
        self.asked: list[str] = []

    def data(self, picture: Picture) -> bytes:
        self.asked.append(picture.name)
        if picture.name not in self.files:
            raise PictureError(worded("Picture", "is not in the folder"))
        return self.files[picture.name]


def no_pictures() -> Album:
    """For pages whose stretches have none."""
    return Album(lambda: Folder({}))


def photo(width: int = 200, height: int = 100, kind: str = "PNG") -> bytes:
    """Red on its left half, blue on its right."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(RIGHT_HALF)
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 2, height, LEFT_HALF)
    painter.end()
    return encoded(image, kind)


def encoded(image: QImage, kind: str) -> bytes:
    buffer = QBuffer()
    buffer.setData(QByteArray())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
