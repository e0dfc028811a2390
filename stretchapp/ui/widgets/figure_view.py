"""A widget that shows a figure or a picture and repaints only when what it shows changes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from stretchapp.core.scene import Scene
from stretchapp.ui.album import Album, Seen
from stretchapp.ui.figure.painter import FigureColors
from stretchapp.ui.scene_painter import WHOLE, paint_scene


class FigureView(QWidget):
    """Passive: whoever owns the clock says which scene to show.

    A view that stays still keeps its painting, so that scrolling past it costs nothing. Words in
    the place of a picture are its tool tip and its accessible description as well.
    """

    def __init__(
        self, album: Album, parent: QWidget | None = None, *, stays_still: bool = False
    ) -> None:
        super().__init__(parent)
        self._album = album
        self._shown: tuple[Scene, FigureColors] | None = None
        self._seen = WHOLE
        self._stays_still = stays_still
        self._kept = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        album.arrived.connect(self._look_again)

    def show_scene(self, scene: Scene | None, colors: FigureColors) -> None:
        """Nothing at all without a scene."""
        shown = None if scene is None else (scene, colors)
        if shown != self._shown:
            self._shown = shown
            self._kept = QPixmap()
            self._tell(WHOLE)
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, 360)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(32, 32)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        painter = QPainter(self)
        if self._stays_still:
            painter.drawPixmap(0, 0, self._picture(self._shown))
        else:
            self._tell(paint_scene(painter, QRectF(self.rect()), *self._shown, self._album.look))
        painter.end()

    def _picture(self, shown: tuple[Scene, FigureColors]) -> QPixmap:
        """What was painted last, or a painting in the size and sharpness of now."""
        ratio = self.devicePixelRatioF()
        size = (QSizeF(self.size()) * ratio).toSize()
        if self._kept.size() != size:
            self._kept = QPixmap(size)
            self._kept.setDevicePixelRatio(ratio)
            self._kept.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._kept)
            self._tell(paint_scene(painter, QRectF(self.rect()), *shown, self._album.look))
            painter.end()
        return self._kept

    def _look_again(self) -> None:
        if self._seen.words:
            self._kept = QPixmap()
            self.update()

    def _tell(self, seen: Seen) -> None:
        """Only a view with something to tell hears the mouse, and leaves clicks to the page."""
        if seen.words != self._seen.words:
            self.setAccessibleDescription(seen.words)
            self.setToolTip("" if seen.waits else seen.words)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not self.toolTip())
        self._seen = seen
