"""Small pictures of our own, and a port that has them."""

from __future__ import annotations

import random
from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from stretchapp.core.picture_kind import PictureError
from stretchapp.core.stretch import Picture
from stretchapp.core.wording import worded
from stretchapp.ui.album import Album

LEFT_HALF, RIGHT_HALF = QColor("#C02020"), QColor("#2020C0")
# A camera that was held upright says so.
TURNED = b"\xff\xe1\x00\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
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


def held_upright(jpeg: bytes) -> bytes:
    return jpeg[:2] + TURNED + jpeg[2:]


def noise(width: int, height: int, kind: str) -> bytes:
    """As hard to make small as a photo."""
    rows = random.Random(1).randbytes(width * 4 * 64)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    grain = QImage(rows, width, 64, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.fillRect(image.rect(), RIGHT_HALF)
    painter.setOpacity(0.2)
    for top in range(0, height, 64):
        painter.drawImage(0, top, grain)
    painter.end()
    return encoded(image, kind)
