"""A photo that is too large, made as small as is allowed, and upright."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from stretchapp.core.picture_kind import PictureError
from stretchapp.core.wording import worded

SIDES, QUALITY = (1600, 1200, 900, 600), 85
MOST_PIXELS = 120_000_000


def made_smaller(data: bytes) -> Iterator[tuple[str, bytes]]:
    """One after another, smaller and smaller, each with the ending of its name.

    Raises PictureError where there is no photo in the bytes.
    """
    whole = _read(data, SIDES[0])
    for side in SIDES:
        image = whole
        if max(whole.width(), whole.height()) > side:
            ways = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            image = whole.scaled(QSize(side, side), *ways)
        kind, ending = ("PNG", ".png") if image.hasAlphaChannel() else ("JPEG", ".jpg")
        yield ending, _written(image, kind)


def _read(data: bytes, side: int) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    kind = b"png" if data.startswith(b"\x89PNG") else b"jpeg"
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        many = worded("Picture", "has more than {most} million pixels")
        raise PictureError(many.format(most=MOST_PIXELS // 1_000_000))
    if max(size.width(), size.height()) > side:
        fitting = size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(fitting.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        unread = worded("Picture", "cannot be read: {reason}")
        raise PictureError(unread.format(reason=reader.errorString()))
    return image


def _written(image: QImage, kind: str) -> bytes:
    buffer = QBuffer()
    buffer.setData(QByteArray())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, QUALITY if kind == "JPEG" else -1)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
