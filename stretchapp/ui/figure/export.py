"""The picture of a stretch as the bytes of a file."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from stretchapp.core.scene import Scene, still_scene
from stretchapp.core.stretch import Side, Stretch
from stretchapp.ui.album import Look, Seen
from stretchapp.ui.figure.painter import FigureColors
from stretchapp.ui.scene_painter import WHOLE, paint_scene

CSS_DOTS_AN_INCH = 96
# There is no text in the picture, and without an application Qt writes fonts of negative size.
_FONT = re.compile(rb' ?font-[a-z]+="[^"]*"')


def look_at(stretch: Stretch, look: Look, size: int) -> Seen:
    """The picture that a stretch has, or words that say why there is none."""
    return look(stretch.picture, QSize(size, size)) if stretch.picture else WHOLE


def png(
    stretch: Stretch, side: Side | None, colors: FigureColors, size: int, seen: Seen = WHOLE
) -> bytes:
    """A square of `size` pixels on the theme's ground; `seen` is the picture that it has."""
    image = QImage(size, size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    _paint(painter, still_scene(stretch, side), colors, size, seen)
    painter.end()
    buffer = _buffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def svg(
    stretch: Stretch, side: Side | None, colors: FigureColors, size: int, seen: Seen = WHOLE
) -> bytes:
    """The same picture in lines and curves."""
    buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(size, size))
    generator.setResolution(CSS_DOTS_AN_INCH)
    generator.setViewBox(QRectF(0, 0, size, size))
    generator.setTitle(stretch.name)
    painter = QPainter(generator)
    _paint(painter, still_scene(stretch, side), colors, size, seen)
    painter.end()
    return _FONT.sub(b"", bytes(buffer.data().data()))


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _paint(painter: QPainter, scene: Scene, colors: FigureColors, size: int, seen: Seen) -> None:
    painter.fillRect(0, 0, size, size, colors.outline)
    paint_scene(painter, QRectF(0, 0, size, size), scene, colors, lambda *_: seen)
