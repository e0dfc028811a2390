"""The figures of a card as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from stretchapp.ui.theme import Theme

if TYPE_CHECKING:
    from stretchapp.core.stretch import Stretch


def thumbnail(stretches: tuple[Stretch, ...], size: QSize, ratio: float, theme: Theme) -> QPixmap:
    """Stretches side by side on nothing, `size` in device pixels, `ratio` of them to a point."""
    # The figure's code is 40 ms of start-up that the first paint of the window does without.
    from stretchapp.core.movement import figure_of, still
    from stretchapp.core.stretch import Side, Sides
    from stretchapp.ui.figure.painter import paint_figure

    picture = QPixmap(size)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    width, height = size.width() / ratio / max(1, len(stretches)), size.height() / ratio
    for number, stretch in enumerate(stretches):
        place = QRectF(number * width, 0, width, height)
        side = Side.RIGHT if stretch.sides is Sides.EACH else None
        moment = still(stretch, side)
        paint_figure(painter, place, figure_of(stretch), moment, theme.figure_on_card)
    painter.end()
    return picture
