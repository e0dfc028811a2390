"""What is shown of some stretches, as a picture for a card or a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from stretchapp.ui.album import Album
from stretchapp.ui.theme import Theme

if TYPE_CHECKING:
    from stretchapp.core.scene import Scene
    from stretchapp.core.stretch import Stretch


@dataclass(frozen=True)
class Thumbnail:
    """`is_whole`: no picture in it is missing or still to come."""

    pixmap: QPixmap
    is_whole: bool


def thumbnail(
    stretches: tuple[Stretch, ...], size: QSize, ratio: float, theme: Theme, album: Album
) -> Thumbnail:
    """Stretches side by side on nothing, `size` in device pixels, `ratio` of them to a point."""
    # The figure's code is 40 ms of start-up that the first paint of the window does without.
    from stretchapp.core.scene import still_scene
    from stretchapp.core.stretch import Side, Sides

    scenes = tuple(
        still_scene(each, Side.RIGHT if each.sides is Sides.EACH else None) for each in stretches
    )
    return scene_thumbnail(scenes, size, ratio, theme, album)


def scene_thumbnail(
    scenes: tuple[Scene, ...], size: QSize, ratio: float, theme: Theme, album: Album
) -> Thumbnail:
    from stretchapp.ui.scene_painter import paint_scene

    picture = QPixmap(size)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    width, height = size.width() / ratio / max(1, len(scenes)), size.height() / ratio
    seen = [
        paint_scene(
            painter,
            QRectF(number * width, 0, width, height),
            scene,
            theme.figure_on_card,
            album.look,
        )
        for number, scene in enumerate(scenes)
    ]
    painter.end()
    return Thumbnail(picture, is_whole=not any(each.words for each in seen))
