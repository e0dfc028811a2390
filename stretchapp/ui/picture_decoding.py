"""The bytes of a picture → an image of the size that is wanted. May be done in any thread."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from stretchapp.core.picture_kind import PictureError
from stretchapp.core.wording import Words, worded

MOST_PIXELS = 4_000_000  # whoever hands out pictures allows fewer
_BEGINNINGS = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpeg"}
_TURNED = QImageIOHandler.Transformation.TransformationRotate90


def decoded(data: bytes, room: QSize) -> QImage:
    """Upright, and as large as the room allows; no photo is made larger than it is.

    Raises PictureError. QSvgRenderer would draw the same, but holds Python up meanwhile.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    kind = _kind_of(data)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoTransform(True)
    if not reader.canRead() or reader.size().isEmpty():
        raise PictureError(_not_shown(reader))
    if kind != "svg" and reader.size().width() * reader.size().height() > MOST_PIXELS:
        raise PictureError(worded("Picture", "is too large to be shown"))
    reader.setScaledSize(_fitting(reader, room, can_grow=kind == "svg"))
    image = reader.read()
    if image.isNull():
        raise PictureError(_not_shown(reader))
    with_alpha, without = QImage.Format.Format_ARGB32_Premultiplied, QImage.Format.Format_RGB32
    return image.convertToFormat(with_alpha if image.hasAlphaChannel() else without)


def _not_shown(reader: QImageReader) -> Words:
    return worded("Picture", "cannot be shown: {reason}").format(reason=reader.errorString())


def _kind_of(data: bytes) -> str:
    """The format by its signature; a text is taken for SVG."""
    return next((kind for start, kind in _BEGINNINGS.items() if data.startswith(start)), "svg")


def _fitting(reader: QImageReader, room: QSize, can_grow: bool) -> QSize:
    """Before it is turned upright."""
    own = reader.size()
    if reader.transformation() & _TURNED:
        room = room.transposed()
    if not can_grow and own.width() <= room.width() and own.height() <= room.height():
        return own
    return own.scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
