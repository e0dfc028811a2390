"""The session as it is read from the mat: figure, side, digits, one line and what comes next."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from stretchapp.core.snapshot import Snapshot
from stretchapp.ui.album import Album
from stretchapp.ui.mat_layout import (
    GOOD_CAPITAL,
    LARGEST_CAPITAL,
    SMALLEST_CAPITAL,
    Box,
    mat_places,
)
from stretchapp.ui.player_actions import PlayerActions
from stretchapp.ui.player_view import PlayerView
from stretchapp.ui.theme import Theme
from stretchapp.ui.widgets.control_bar import ControlBar
from stretchapp.ui.widgets.corner import Corner
from stretchapp.ui.widgets.cramp_button import CrampButton
from stretchapp.ui.widgets.fitted_text import FittedText, pixels_for_capital
from stretchapp.ui.widgets.living_figure import LivingFigure
from stretchapp.ui.widgets.mat_ring import MatRing
from stretchapp.ui.widgets.painted import Painted
from stretchapp.ui.widgets.side_pill import SidePill

translate = QCoreApplication.translate
SAMPLE_PX = 100
BAR_MARGIN = 24


class MatFace(Painted):
    """The controls lie over the words at the bottom while they are shown."""

    def __init__(
        self,
        theme: Theme,
        album: Album,
        actions: PlayerActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.figure = LivingFigure(theme, album)
        self.ring = MatRing(theme)
        self.ring.setAccessibleName(translate("Player", "Countdown"))
        self._pill = SidePill(theme, shortens=True)
        self.line = FittedText(theme)
        self.next = FittedText(theme, muted=True)
        for part in (self._pill, self.figure, self.ring, self.line, self.next):
            part.setParent(self)
        self._controls = ControlBar(actions, self)
        self._controls.setAutoFillBackground(True)
        self._controls.setContentsMargins(BAR_MARGIN, 0, BAR_MARGIN, 0)
        self.cramp = CrampButton(short=True)
        Corner(self, self.cramp)
        self.show_controls(False)

    def show_view(self, view: PlayerView, snapshot: Snapshot) -> None:
        """The words for the breath take the place of the line."""
        self._pill.show_view(view.pill)
        self.ring.show_view(replace(view.ring, pace=None))
        self.line.show_text(view.ring.pace or view.line)
        self.next.show_text(translate("Player", "Next: {title}").format(title=view.next.title))
        self.figure.show_snapshot(snapshot, view.is_breathing)

    def set_reduced_motion(self, reduced: bool) -> None:
        self.figure.set_reduced_motion(reduced)
        self.ring.set_reduced_motion(reduced)

    def show_controls(self, shown: bool) -> None:
        self._controls.setVisible(shown)
        self.cramp.setVisible(shown)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        places = mat_places(self.width(), self.height())
        for part, box in (
            (self._pill, places.pill),
            (self.figure, places.figure),
            (self.ring, places.ring),
            (self.line, places.line),
            (self.next, places.next),
            (self._controls, self._bar(places.next.top)),
        ):
            part.setGeometry(box.left, box.top, box.width, box.height)
        self._set_sizes(min(self.width(), self.height()))

    def _bar(self, top: int) -> Box:
        """At the bottom, and high enough to cover what comes next."""
        top = min(top, self.height() - self._controls.sizeHint().height())
        return Box(0, top, self.width(), self.height() - top)

    def _set_sizes(self, unit: int) -> None:
        self.line.set_capitals(GOOD_CAPITAL * unit, LARGEST_CAPITAL * unit)
        self.next.set_capitals(SMALLEST_CAPITAL * unit, SMALLEST_CAPITAL * unit)
        font = QFont(self._pill.font())
        font.setPixelSize(SAMPLE_PX)
        font.setPixelSize(max(1, pixels_for_capital(font, SMALLEST_CAPITAL * unit)))
        self._pill.setFont(font)
