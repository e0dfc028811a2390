"""The items of a hand-out on paper: dark ink on white, whatever the window wears."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from stretchapp.core.scene import PictureScene, still_scene
from stretchapp.ui.album import Look, Seen
from stretchapp.ui.figure.painter import FigureColors, paint_figure
from stretchapp.ui.handout_parts import Box, Item, Picture, Text, Tick
from stretchapp.ui.handout_text import UNIT, paint_text
from stretchapp.ui.scene_painter import paint_seen

INK, MUTED, HAIRLINE = QColor("#1D2733"), QColor("#465060"), QColor("#8A93A0")
PRINTED_DOTS_AN_INCH = 300


def look_at(item: Item, look: Look) -> Seen:
    """As sharp as paper needs it."""
    if not isinstance(item, Picture) or item.stretch.picture is None:
        return Seen()
    room = QSizeF(item.box.width, item.box.height) * (PRINTED_DOTS_AN_INCH / 72)
    return look(item.stretch.picture, room.toSize())


def paint_item(painter: QPainter, item: Item, colors: FigureColors, seen: Seen) -> None:
    """The painter is scaled to the units of `handout_text`."""
    if isinstance(item, Text):
        painter.setPen(MUTED if item.type.muted else INK)
        paint_text(painter, item)
    elif isinstance(item, Picture):
        _paint_picture(painter, item, colors, seen)
    elif isinstance(item, Tick):
        _paint_tick(painter, _rect(item.box))
    else:
        painter.setPen(QPen(HAIRLINE, 0.5 * UNIT))
        painter.drawLine(_rect(item.box).topLeft(), _rect(item.box).topRight())


def _paint_picture(painter: QPainter, item: Picture, colors: FigureColors, seen: Seen) -> None:
    scene = still_scene(item.stretch, item.side)
    if isinstance(scene, PictureScene):
        painter.save()
        painter.scale(UNIT, UNIT)
        box = QRectF(item.box.x, item.box.y, item.box.width, item.box.height)
        paint_seen(painter, box, scene, seen, colors)
        painter.restore()
    elif item.stretch.figure is not None:
        paint_figure(painter, _rect(item.box), scene.figure, scene.moment, colors)


def _paint_tick(painter: QPainter, rect: QRectF) -> None:
    painter.setPen(QPen(INK, 0.75 * UNIT))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, 2 * UNIT, 2 * UNIT)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x * UNIT, box.y * UNIT, box.width * UNIT, box.height * UNIT)
