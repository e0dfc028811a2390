"""What is on the player page and where."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.core.snapshot import Snapshot
from stretchapp.ui.album import Album
from stretchapp.ui.player_actions import PlayerActions
from stretchapp.ui.player_view import PlayerView
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, set_type
from stretchapp.ui.widgets.action_button import ActionButton
from stretchapp.ui.widgets.control_bar import ControlBar
from stretchapp.ui.widgets.countdown_ring import CountdownRing
from stretchapp.ui.widgets.cramp_button import CrampButton
from stretchapp.ui.widgets.elided_button import ElidedButton
from stretchapp.ui.widgets.gap_banner import GapBanner
from stretchapp.ui.widgets.instruction_panel import InstructionPanel
from stretchapp.ui.widgets.labels import label, set_text, stacked
from stretchapp.ui.widgets.living_figure import LivingFigure
from stretchapp.ui.widgets.next_card import NextCard
from stretchapp.ui.widgets.painted import Painted
from stretchapp.ui.widgets.quiet_text import QuietText
from stretchapp.ui.widgets.side_pill import SidePill
from stretchapp.ui.widgets.timeline import Timeline

translate = QCoreApplication.translate
MARGIN = 36
TALL = 1.2  # higher than wide by this: the words go under the figure
LOW = 570  # no room for a card about what is next; the words get more of the width


class PlayerFace(Painted):
    """Left the figure, right what to do and how long; under them the routine and the controls."""

    def __init__(
        self,
        theme: Theme,
        album: Album,
        actions: PlayerActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self.leave = ElidedButton()
        self.ready = ActionButton(actions.ready)
        self.wait = ActionButton(actions.wait)
        self.cramp = CrampButton(short=True)
        self.banner = GapBanner()
        self.figure = LivingFigure(theme, album)
        self.ring = CountdownRing(theme)
        self.left = QuietText(theme)
        self._place = label(size=Type.SMALL, tone="muted")
        self._name = label(size=Type.NAME)
        self._pill = SidePill(theme)
        self._instructions = InstructionPanel()
        self._next = NextCard(theme, album)
        self._timeline = Timeline(theme)
        self._trouble = label(size=Type.SMALL, tone="muted")
        self._controls = ControlBar(actions)
        self._body, self._middle = QHBoxLayout(), QHBoxLayout()
        self._lay_out()

    def show_view(self, view: PlayerView, snapshot: Snapshot) -> None:
        self.leave.show_text(f"‹ {snapshot.plan.routine.name}")
        self._offer(self.ready, view.offers_ready)
        self._offer(self.wait, view.offers_wait)
        self.left.show_text(view.left)
        set_text(self._place, view.place)
        set_text(self._name, view.name)
        self._pill.show_view(view.pill)
        self.ring.show_view(view.ring)
        self._instructions.show_lines((*view.instructions, *view.notes), view.breath)
        self._next.show_view(view.next)
        self._timeline.show_bars(view.bars)
        self.banner.show_text(view.gap)
        self.banner.setVisible(bool(view.gap))
        self._next.setVisible(not view.gap)
        self.figure.show_snapshot(snapshot, view.is_breathing)

    def show_trouble(self, text: str) -> None:
        set_text(self._trouble, text)
        self._trouble.setVisible(bool(text))

    def set_reduced_motion(self, reduced: bool) -> None:
        self.figure.set_reduced_motion(reduced)
        self.ring.set_reduced_motion(reduced)

    def _offer(self, offer: QWidget, shown: bool) -> None:
        """Not to leave the focus to whatever button comes next, which Enter would press."""
        page = self.parentWidget()
        if not shown and offer.hasFocus() and page is not None:
            page.setFocus()
        offer.setVisible(shown)

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

    def _lay_out(self) -> None:
        self._name_pictures()
        header = stacked(QHBoxLayout(), self.leave, 0, self.wait, self.ready, 16, self.left, 12)
        header.addWidget(self.cramp)
        stacked(self._middle, self.ring, 16, self._instructions)
        right = stacked(QVBoxLayout(), self._place, self._name, self._pill, 8)
        right.addLayout(self._middle, 1)
        right.addWidget(self._next)
        stacked(self._body, self.figure, 24, right)
        column = stacked(QVBoxLayout(self), header)
        column.addLayout(self._body, 1)
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        stacked(column, 8, self.banner, self._timeline, 8, self._trouble, self._controls)
        column.setContentsMargins(MARGIN, MARGIN // 2, MARGIN, MARGIN // 2)
        set_type(self._pill, Type.LARGE)

    def _name_pictures(self) -> None:
        self.ring.setAccessibleName(translate("Player", "Countdown"))
        self._timeline.setAccessibleName(translate("Player", "The whole routine"))


def _share(layout: QBoxLayout, shares: tuple[int, int]) -> None:
    """Divide the room between the two sides of a gap."""
    layout.setStretch(0, shares[0])
    layout.setStretch(2, shares[1])
