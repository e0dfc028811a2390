"""Comparing pictures pixel by pixel, without a step of Python for each."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter


def differing(image: QImage, other: QImage | QColor, by: int) -> bytes:
    """A byte a pixel, row by row: 1 where a channel differs from the other's by more than `by`."""
    picture = image.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    if isinstance(other, QImage):
        painter.drawImage(0, 0, other)
    else:
        painter.fillRect(picture.rect(), other)
    painter.end()
    data, over = bytes(picture.constBits()), bytes(value > by for value in range(256))
    channels = (data[at::4].translate(over) for at in range(3))
    blue, green, red = (int.from_bytes(channel, "big") for channel in channels)
    return (blue | green | red).to_bytes(len(data) // 4, "big")


def share_that_differs(a: QImage, b: QImage, by: int = 60) -> float:
    """Of all pixels, those that differ by more than antialiasing."""
    found = differing(a, b, by)
    return found.count(1) / len(found)


def places(marked: bytes, width: int) -> list[tuple[int, int]]:
    """Column and row of the pixels that are marked."""
    return [(at % width, at // width) for at, mark in enumerate(marked) if mark]
