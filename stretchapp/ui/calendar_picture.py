"""The calendar of the history as a picture of its own."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTransform

from stretchapp.ui.calendar_view import CalendarView
from stretchapp.ui.theme import Theme
from stretchapp.ui.widgets.calendar_painter import CalendarPainter

WIDTH, MARGIN, TITLE, TEXT, GAP = 1200, 36, 28, 16, 18
PIXELS = 2  # for each unit above


def calendar_image(view: CalendarView, theme: Theme, family: str) -> QImage:
    """As on the page, on the theme's ground, under its title."""
    font = QFont(family)
    font.setPixelSize(TEXT)
    inner = CalendarPainter(view, theme, font, WIDTH - 2 * MARGIN)
    top = MARGIN + TITLE + GAP
    image = _image(QSize(WIDTH, round(top + inner.height + MARGIN)), theme)
    painter = QPainter(image)
    _paint_title(painter, view.title, theme, font)
    painter.setTransform(QTransform.fromTranslate(MARGIN, top))
    inner.paint(painter)
    painter.end()
    return image


def _image(size: QSize, theme: Theme) -> QImage:
    image = QImage(size * PIXELS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PIXELS)
    image.fill(QColor(theme.paper))
    return image


def _paint_title(painter: QPainter, title: str, theme: Theme, font: QFont) -> None:
    large = QFont(font)
    large.setPixelSize(TITLE)
    large.setWeight(QFont.Weight.DemiBold)
    painter.setFont(large)
    painter.setPen(QColor(theme.ink))
    painter.drawText(QRectF(MARGIN, MARGIN, WIDTH - 2 * MARGIN, TITLE * 1.3), title)


def png(image: QImage) -> bytes:
    """In any thread: it takes longer than the painting."""
    buffer = QBuffer()
    buffer.setData(QByteArray())
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
