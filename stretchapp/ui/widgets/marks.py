"""Small signs painted as lines, so that no font has to have them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

TICK = ((0.1, 0.55), (0.4, 0.85), (0.9, 0.2))
CHEVRON = ((0.15, 0.35), (0.5, 0.7), (0.85, 0.35))


def paint_mark(
    painter: QPainter, mark: Sequence[tuple[float, float]], box: QRectF, color: str
) -> None:
    """Draw a line through points given in shares of a box."""
    pen = QPen(QColor(color), max(1.5, box.width() * 0.14))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(
        [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in mark]
    )


def mark_box(left: float, size: float, height: float) -> QRectF:
    """A square for a mark, in the middle of a line of a height."""
    return QRectF(left, (height - size) / 2, size, size)
