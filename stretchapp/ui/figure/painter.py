"""The mannequin: floor, things and body parts, painted from the back to the front."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from stretchapp.core.figure import Figure
from stretchapp.core.movement import FigureMoment
from stretchapp.core.things import towel_line
from stretchapp.ui.figure.camera import frame_of
from stretchapp.ui.figure.canvas import Canvas
from stretchapp.ui.figure.order import Layer, layered
from stretchapp.ui.figure.palette import FigureColors
from stretchapp.ui.figure.pieces import body_pieces
from stretchapp.ui.figure.scenery import (
    Scenery,
    paint_floor,
    paint_solids,
    scenery_of,
    solids_of,
    stands_alike,
)
from stretchapp.ui.figure.towel import towel_piece

__all__ = ["FigureColors", "paint_figure"]


def paint_figure(
    painter: QPainter, rect: QRectF, figure: Figure, moment: FigureMoment, colors: FigureColors
) -> None:
    """Paint a moment into `rect`; scale and place depend on the figure alone."""
    frame = frame_of(figure)
    view = frame.view(rect, moment.azimuth, moment.elevation)
    canvas = Canvas(painter, view, colors, moment)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    paint_floor(canvas, figure, frame)
    towels = [
        piece
        for share, is_mirrored in _sides_seen(moment.crossing)
        for piece in towel_piece(canvas, towel_line(figure, moment.body, is_mirrored), share)
    ]
    layers = layered([*body_pieces(canvas), *towels], view.scale)
    _paint_layers(canvas, layers, _sceneries(canvas, figure, layers))
    painter.restore()


def _sides_seen(crossing: float) -> list[tuple[float, bool]]:
    """How plainly the right side's things and the left one's (mirrored) are seen."""
    return [(share, side) for share, side in ((1 - crossing, False), (crossing, True)) if share > 0]


def _sceneries(canvas: Canvas, figure: Figure, layers: list[Layer]) -> list[tuple[float, Scenery]]:
    """The things of a side with how plainly they are seen; of both sides while going across."""
    if not figure.props:
        return []
    pieces = [layer.piece for layer in layers]
    shares = [(1.0, False)] if stands_alike(figure) else _sides_seen(canvas.moment.crossing)
    return [
        (share, scenery_of(canvas, solids_of(figure, is_mirrored), pieces))
        for share, is_mirrored in shares
    ]


def _paint_layers(
    canvas: Canvas, layers: list[Layer], sceneries: list[tuple[float, Scenery]]
) -> None:
    for share, scenery in sceneries:
        canvas.painter.setOpacity(share)
        paint_solids(canvas, scenery.behind)
    canvas.painter.setOpacity(1.0)
    for at, layer in enumerate(layers):
        for _, scenery in sceneries:
            if at in scenery.between:
                paint_solids(canvas, scenery.between[at])
        layer.piece.paint(layer.edged)
    for share, scenery in sceneries:
        canvas.painter.setOpacity(share)
        paint_solids(canvas, scenery.before)
