"""The figure of a session: it moves into the pose, and breathes in a hold."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.core.breathing import fullness
from stretchapp.core.plan import Segment, SegmentKind
from stretchapp.core.scene import scene_of
from stretchapp.core.snapshot import Snapshot
from stretchapp.ui.album import Album
from stretchapp.ui.theme import Theme
from stretchapp.ui.widgets.figure_view import FigureView
from stretchapp.ui.widgets.painted import Painted

LEAST_STEPS, PIXELS_A_STEP = 6, 70  # the chest moves by 1/70 of the picture's height


class LivingFigure(Painted):
    """Works out a picture only when it differs from the one that is shown."""

    def __init__(self, theme: Theme, album: Album, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._snapshot: Snapshot | None = None
        self._is_breathing, self._is_still = False, False
        self._picture: tuple[Segment, Theme, int] | None = None
        self._view = FigureView(album)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)

    def show_snapshot(self, snapshot: Snapshot, is_breathing: bool) -> None:
        self._snapshot, self._is_breathing = snapshot, is_breathing
        self._show()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._show()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Poses without the movement between them, and a chest that does not breathe."""
        self._is_still = reduced
        self._show()

    def _show(self) -> None:
        if self._snapshot is None:
            return
        segment, offset = self._snapshot.segment, self._snapshot.offset
        picture = (segment, self.theme, self._breath(segment, offset))
        if segment.kind is not SegmentKind.HOLD or picture != self._picture:
            self._picture = picture
            scene = scene_of(segment, offset, self._is_still, self._is_breathing)
            self._view.show_scene(scene, self.theme.figure)
            self._name(segment.stretch.name)

    def _name(self, stretch: str) -> None:
        name = QCoreApplication.translate("Player", "Picture of the stretch: {name}")
        name = name.format(name=stretch)
        if self._view.accessibleName() != name:
            self._view.setAccessibleName(name)

    def _breath(self, segment: Segment, offset: float) -> int:
        """In steps of about a pixel: a hold is still but for the breath, and painting costs."""
        if self._is_still or not self._is_breathing:
            return 0
        steps = max(LEAST_STEPS, self._view.height() // PIXELS_A_STEP)
        return round(fullness(offset, segment.seconds) * steps)
