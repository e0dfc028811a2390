"""What is on the player page and where."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.core.breathing import fullness
from stretchapp.core.movement import figure_of, moment_of
from stretchapp.core.plan import Segment, SegmentKind
from stretchapp.core.snapshot import Snapshot
from stretchapp.ui.player_actions import PlayerActions
from stretchapp.ui.player_view import PlayerView
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.control_bar import ControlBar
from stretchapp.ui.widgets.countdown_ring import CountdownRing
from stretchapp.ui.widgets.figure_view import FigureView
from stretchapp.ui.widgets.gap_banner import GapBanner
from stretchapp.ui.widgets.instruction_panel import InstructionPanel
from stretchapp.ui.widgets.labels import button, label, set_text, stacked
from stretchapp.ui.widgets.next_card import NextCard
from stretchapp.ui.widgets.painted import Painted
from stretchapp.ui.widgets.quiet_text import QuietText
from stretchapp.ui.widgets.side_pill import SidePill
from stretchapp.ui.widgets.timeline import Timeline

translate = QCoreApplication.translate
MARGIN, MAT_MARGIN = 36, 48
TALL = 1.2  # higher than wide by this: the words go under the figure
LEAST_STEPS, PIXELS_A_STEP = 6, 70  # the chest moves by 1/70 of the picture's height
LOW = 570  # no room for a card about what is next; the words get more of the width


class PlayerFace(Painted):
    """As a page, or as the mat view (full screen): figure, side, digits and one line."""

    def __init__(self, theme: Theme, actions: PlayerActions, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._snapshot: Snapshot | None = None
        self._mat, self._is_breathing, self._is_still = False, False, False
        self._picture: tuple[Segment, Theme, int] | None = None
        self.leave = button("", "quiet")
        self.banner = GapBanner()
        self.figure = FigureView()
        self.ring = CountdownRing(theme)
        self.left = QuietText(theme)
        self._place = label(size=Type.SMALL, tone="muted")
        self._name = label(size=Type.NAME)
        self._pill = SidePill(theme)
        self._line = label(size=Type.HEADING)
        self._instructions = InstructionPanel()
        self._next = NextCard(theme)
        self._timeline = Timeline(theme)
        self._controls = ControlBar(actions)
        self._body, self._middle = QHBoxLayout(), QHBoxLayout()
        self._lay_out()
        self.set_mat(False)

    def show_view(self, view: PlayerView, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        set_text(self.leave, f"‹ {snapshot.plan.routine.name}")
        self.left.show_text(view.left)
        set_text(self._place, view.place)
        set_text(self._name, view.name)
        set_text(self._line, view.line)
        self._pill.show_view(view.pill)
        self.ring.show_view(view.ring)
        self._instructions.show_lines((*view.instructions, *view.notes), view.breath)
        self._is_breathing = view.is_breathing
        self._next.show_view(view.next)
        self._timeline.show_bars(view.bars)
        self.banner.show_text(view.gap)
        self._show_gap_or_next(bool(view.gap))
        self._show_figure()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._show_figure()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Poses without the movement between them, and a chest that does not breathe."""
        self._is_still = reduced
        self.ring.set_reduced_motion(reduced)
        self._show_figure()

    def set_mat(self, mat: bool) -> None:
        self._mat = mat
        for widget in (self.leave, self.left, self._place, self._instructions, self._timeline):
            widget.setVisible(not mat)
        self._name.setVisible(not mat)
        self._show_gap_or_next(self._snapshot is not None and self._snapshot.gap > 0)
        self._line.setVisible(mat)
        set_type(self._pill, Type.TITLE if mat else Type.LARGE)
        self.show_controls(not mat)
        edge = MAT_MARGIN if mat else MARGIN
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(edge, edge // 2, edge, edge // 2)

    def _show_gap_or_next(self, gap: bool) -> None:
        self.banner.setVisible(gap and not self._mat)
        self._next.setVisible(not gap and not self._mat)

    def show_controls(self, shown: bool) -> None:
        self._controls.setVisible(shown)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tall = self.height() > TALL * self.width()
        low = self.height() < LOW
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.TopToBottom if tall else ways.LeftToRight)
        _share(self._body, (3, 5) if low else (1, 1))
        _share(self._middle, (1, 2) if low else (9, 10))
        self._next.set_compact(low)

    def _show_figure(self) -> None:
        if self._snapshot is None:
            return
        segment, offset = self._snapshot.segment, self._snapshot.offset
        picture = (segment, self.theme, self._breath(segment, offset))
        if segment.kind is not SegmentKind.HOLD or picture != self._picture:
            self._picture = picture
            moment = moment_of(segment, offset, self._is_still, self._is_breathing)
            self.figure.show_moment(figure_of(segment.stretch), moment, self.theme.figure)

    def _breath(self, segment: Segment, offset: float) -> int:
        """In steps of about a pixel: a hold is still but for the breath, and painting costs."""
        if self._is_still or not self._is_breathing:
            return 0
        steps = max(LEAST_STEPS, self.figure.height() // PIXELS_A_STEP)
        return round(fullness(offset, segment.seconds) * steps)

    def _lay_out(self) -> None:
        self._name_pictures()
        header = stacked(QHBoxLayout(), self.leave, 0, self.left)
        stacked(self._middle, self.ring, 16, self._instructions)
        right = stacked(QVBoxLayout(), self._place, self._name, self._pill, 8)
        right.addLayout(self._middle, 1)
        right.addWidget(self._line)
        right.addWidget(self._next)
        stacked(self._body, self.figure, 24, right)
        column = stacked(QVBoxLayout(self), header)
        column.addLayout(self._body, 1)
        stacked(column, 8, self.banner, self._timeline, 8, self._controls)

    def _name_pictures(self) -> None:
        self.ring.setAccessibleName(translate("Player", "Countdown"))
        self._timeline.setAccessibleName(translate("Player", "The whole routine"))
        self.figure.setAccessibleName(translate("Player", "Picture of the stretch"))


def _share(layout: QBoxLayout, shares: tuple[int, int]) -> None:
    """Divide the room between the two sides of a gap."""
    layout.setStretch(0, shares[0])
    layout.setStretch(2, shares[1])
