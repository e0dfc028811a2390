"""The picture of a stretch as the bytes of a file."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from stretchapp.core.movement import figure_of, still
from stretchapp.core.stretch import Side, Stretch
from stretchapp.ui.figure.painter import FigureColors, paint_figure

CSS_DOTS_AN_INCH = 96
# There is no text in the picture, and without an application Qt writes fonts of negative size.
_FONT = re.compile(rb' ?font-[a-z]+="[^"]*"')


def png(stretch: Stretch, side: Side | None, colors: FigureColors, size: int) -> bytes:
    """A square of `size` pixels on the theme's ground."""
    image = QImage(size, size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    _paint(painter, stretch, side, colors, size)
    painter.end()
    buffer = _buffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def svg(stretch: Stretch, side: Side | None, colors: FigureColors, size: int) -> bytes:
    """The same picture in lines and curves."""
    buffer = _buffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(size, size))
    generator.setResolution(CSS_DOTS_AN_INCH)
    generator.setViewBox(QRectF(0, 0, size, size))
    generator.setTitle(stretch.name)
    painter = QPainter(generator)
    _paint(painter, stretch, side, colors, size)
    painter.end()
    return _FONT.sub(b"", bytes(buffer.data().data()))


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.setData(QByteArray())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _paint(
    painter: QPainter, stretch: Stretch, side: Side | None, colors: FigureColors, size: int
) -> None:
    painter.fillRect(0, 0, size, size, colors.outline)
    paint_figure(
        painter, QRectF(0, 0, size, size), figure_of(stretch), still(stretch, side), colors
    )
