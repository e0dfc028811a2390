"""A towel held in both hands and laid round the foot."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath, QPen

from stretchapp.core.vectors import Vec
from stretchapp.ui.figure.canvas import Canvas
from stretchapp.ui.figure.palette import mixed
from stretchapp.ui.figure.pieces import Piece, Spot

WIDTH, LEAD = 0.034, 0.02


def towel_piece(canvas: Canvas, line: tuple[Vec, ...], share: float) -> Iterator[Piece]:
    """Nothing where there is no towel; `share` is how plainly it is seen."""
    if line:
        spots = tuple(Spot.of(canvas.view, place, WIDTH / 2, LEAD) for place in line)
        yield Piece(spots, partial(_paint, canvas, line, share))


def _paint(canvas: Canvas, line: tuple[Vec, ...], share: float, edged: bool) -> None:
    canvas.painter.setOpacity(share)
    _stroke(canvas, line, edged)
    canvas.painter.setOpacity(1.0)


def _stroke(canvas: Canvas, line: tuple[Vec, ...], edged: bool) -> None:
    path = QPainterPath()
    path.moveTo(*canvas.view.at(line[0]))
    for place in line[1:]:
        path.lineTo(*canvas.view.at(place))
    wide = WIDTH * canvas.view.scale
    pen = QPen(canvas.colors.outline, wide + 2 * canvas.edge_metres * canvas.view.scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if edged:
        canvas.painter.strokePath(path, pen)
    pen.setWidthF(wide)
    pen.setColor(mixed(canvas.colors.prop_edge, canvas.colors.top, 0.5))
    canvas.painter.strokePath(path, pen)
