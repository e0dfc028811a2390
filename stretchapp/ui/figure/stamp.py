"""What stands still, kept as a picture: laying that down takes a tenth of the time of filling."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter, QPainterPath, QTransform

# Device pixels a pixel, and where on the device the picture's corner is.
Device = tuple[float, float, float]
Fills = Iterable[tuple[QPainterPath, QColor]]
# A picture of a full screen may take tens of megabytes.
KEPT = 6


@dataclass(frozen=True, slots=True)
class Stamp:
    """A picture and the device's pixel in which its corner is."""

    image: QImage
    x: int
    y: int

    def lay(self, painter: QPainter) -> None:
        """Pixel on pixel, whatever the painter's transform."""
        painter.save()
        onto_device = painter.deviceTransform().inverted()[0]
        painter.setWorldTransform(onto_device * painter.worldTransform())
        painter.drawImage(self.x, self.y, self.image)
        painter.restore()


def device_of(painter: QPainter) -> Device | None:
    """Nothing where shapes must stay shapes: in a file of lines and curves, or turned."""
    onto = painter.deviceTransform()
    is_upright = not onto.isRotating() and onto.m11() == onto.m22()
    if not is_upright or painter.paintEngine().type() is not QPaintEngine.Type.Raster:
        return None
    return onto.m11(), onto.dx(), onto.dy()


@lru_cache(maxsize=KEPT)
def kept(device: Device, make: Callable[..., Fills], *of: Hashable) -> Stamp:
    """The stamp of what `make` makes of some things."""
    ratio, dx, dy = device
    onto = QTransform(ratio, 0, 0, ratio, dx, dy)
    fills = [(onto.map(path), color) for path, color in make(*of)]
    box = QRectF()
    for path, _ in fills:
        box |= path.controlPointRect()
    where = box.toAlignedRect()
    image = QImage(where.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(QTransform.fromTranslate(-where.x(), -where.y()))
    for path, color in fills:
        painter.fillPath(path, color)
    painter.end()
    return Stamp(image, where.x(), where.y())
