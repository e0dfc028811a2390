"""The picture of what eases a cramp."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from stretchapp.core.choreography import Keys
from stretchapp.core.cramp_snapshot import CrampSnapshot
from stretchapp.core.cramp_state import BodyPart
from stretchapp.core.movement import figure_of, posed
from stretchapp.core.scene import FigureScene, Scene, still_scene
from stretchapp.core.stretch import Side, Sides, Stretch
from stretchapp.ui.album import Album
from stretchapp.ui.theme import Theme
from stretchapp.ui.widgets.figure_view import FigureView

translate = QCoreApplication.translate


class CrampFigure(QWidget):
    """Still: whoever has a cramp needs no movement to watch. Empty where there is no picture."""

    def __init__(self, theme: Theme, album: Album, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Stretch, Side | None, bool] | None = None
        self._view = FigureView(album, stays_still=True)
        self._view.setAccessibleName(translate("Player", "Picture of the stretch"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)

    def show_help(self, now: CrampSnapshot, stretch: Stretch | None) -> None:
        if stretch is None or now.picture is None:
            self._shown = None
            self._view.show_scene(None, self._theme.figure)
            return
        shown = stretch, _side(now, stretch), now.picture.at_start
        if shown != self._shown:
            self._shown = shown
            self._view.show_scene(_scene(*shown), self._theme.figure)


def _scene(stretch: Stretch, side: Side | None, at_start: bool) -> Scene:
    if not at_start or stretch.picture is not None:
        return still_scene(stretch, side)
    figure = figure_of(stretch)
    return FigureScene(figure, posed(figure, Keys.of(stretch, figure, side).start))


def _side(now: CrampSnapshot, stretch: Stretch) -> Side | None:
    """That of the cramp, or the right; a neck tilts away from it."""
    if stretch.sides is Sides.NONE:
        return None
    side = now.side or Side.RIGHT
    return side.other if now.part is BodyPart.NECK else side
