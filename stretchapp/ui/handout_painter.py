"""The items of a hand-out on paper: dark ink on white, whatever the window wears."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from stretchapp.core.movement import figure_of, still
from stretchapp.ui.figure.painter import FigureColors, paint_figure
from stretchapp.ui.handout_parts import Box, Item, Picture, Text, Tick
from stretchapp.ui.handout_text import UNIT, paint_text

INK, MUTED, HAIRLINE = QColor("#1D2733"), QColor("#465060"), QColor("#8A93A0")


def paint_item(painter: QPainter, item: Item, colors: FigureColors) -> None:
    """The painter is scaled to the units of `handout_text`."""
    if isinstance(item, Text):
        painter.setPen(MUTED if item.type.muted else INK)
        paint_text(painter, item)
    elif isinstance(item, Picture):
        _paint_picture(painter, item, colors)
    elif isinstance(item, Tick):
        _paint_tick(painter, _rect(item.box))
    else:
        painter.setPen(QPen(HAIRLINE, 0.5 * UNIT))
        painter.drawLine(_rect(item.box).topLeft(), _rect(item.box).topRight())


def _paint_picture(painter: QPainter, item: Picture, colors: FigureColors) -> None:
    stretch = item.stretch
    if stretch.figure is not None:
        moment = still(stretch, item.side)
        paint_figure(painter, _rect(item.box), figure_of(stretch), moment, colors)


def _paint_tick(painter: QPainter, rect: QRectF) -> None:
    painter.setPen(QPen(INK, 0.75 * UNIT))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, 2 * UNIT, 2 * UNIT)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x * UNIT, box.y * UNIT, box.width * UNIT, box.height * UNIT)
