"""The page for a cramp that is there now: dark, large, and the time in sight."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QFontInfo, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.core.cramp_snapshot import CrampSnapshot
from stretchapp.core.sound import Missing
from stretchapp.core.stretch import Stretch
from stretchapp.ui.album import Album
from stretchapp.ui.announce import announce
from stretchapp.ui.cramp_actions import aloud_action, offer_actions, part_actions
from stretchapp.ui.cramp_view import CrampView, Offer, Shown, announcement, cramp_view
from stretchapp.ui.sound_words import missing_text
from stretchapp.ui.theme import Theme
from stretchapp.ui.type_scale import Type, apply_scale
from stretchapp.ui.widgets.action_button import ActionButton
from stretchapp.ui.widgets.body_outline import Muscle
from stretchapp.ui.widgets.body_picture import BodyPicture
from stretchapp.ui.widgets.cramp_choices import EarlierChoice, WayChoice
from stretchapp.ui.widgets.cramp_figure import CrampFigure
from stretchapp.ui.widgets.flow_row import FlowRow
from stretchapp.ui.widgets.labels import frame, label, set_text, stacked
from stretchapp.ui.widgets.scroll_box import ScrollBox
from stretchapp.ui.widgets.stopwatch import Stopwatch

if TYPE_CHECKING:
    from stretchapp.core.cramp_details import CrampDetails
    from stretchapp.ui.widgets.cramp_form import CrampForm

translate = QCoreApplication.translate
MARGIN, LOW = 36, 560


class CrampPage(QWidget):
    """`offer_taken(Offer)`, `part_chosen(BodyPart, Side | None)`, `way_taken(Way)` and
    `began_earlier(int)` in minutes, `told(CrampDetails)`, `aloud_chosen(bool)`. `said(str)`: what
    is shown now, for who reads it aloud; nothing, when the page is left. Silent itself: it may be
    the middle of the night.
    """

    offer_taken = Signal(object)
    part_chosen = Signal(object, object)
    way_taken = Signal(object)
    began_earlier = Signal(int)
    told = Signal(object)
    aloud_chosen = Signal(bool)
    said = Signal(str)

    def __init__(self, theme: Theme, album: Album, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = ""
        self.offers = offer_actions(self)
        self.parts = part_actions(self)
        self.aloud = aloud_action(self)
        self.time = Stopwatch(theme.ink, translate("Cramp", "Time since it started"))
        self._since = label(size=Type.LARGE, tone="muted")
        self._headline = label(size=Type.CALL, bold=True)
        self._how = label(size=Type.HEADING, bold=False)
        self._caution = label(size=Type.LARGE, tone="muted")
        self._step = label(size=Type.HEADING, bold=True)
        self._notice = label(size=Type.LARGE)
        self._missing = label(tone="muted")
        self._doctor = label(size=Type.HEADING, bold=False, tone="hot")
        self._card = _card(self._doctor)
        self.body = BodyPicture(theme)
        self.figure = CrampFigure(theme, album)
        self.ways = WayChoice(self.way_taken.emit)
        self.earlier = EarlierChoice(self.began_earlier.emit)
        self._note = label(_note_text(), tone="muted")
        self._muscles, self._buttons = FlowRow(), FlowRow()
        self._buttons_of: dict[Offer, _OfferButton] = {}
        self._sides = QHBoxLayout()
        self._make_buttons()
        self._lay_out()

    def show_cramp(self, now: CrampSnapshot, stretch: Stretch | None) -> None:
        """`stretch` is that of the picture, if there is one and it could be read."""
        view = cramp_view(now)
        self.time.show_text(view.time)
        self._show_words(view)
        self._show_choices(view, now)
        self.body.setVisible(view.shown is Shown.BODY)
        self.figure.setVisible(view.shown is Shown.FIGURE)
        if view.shown is Shown.FIGURE:
            self.figure.show_help(now, stretch)
        self._say(announcement(now), view)

    def set_aloud(self, on: bool) -> None:
        self.aloud.setChecked(on)

    def show_missing(self, missing: tuple[Missing, ...]) -> None:
        """Why nothing is heard though it is to be read aloud."""
        set_text(self._missing, "\n".join(map(missing_text, missing)))
        self._missing.setVisible(bool(missing))

    def fall_silent(self) -> None:
        """The page is left; what is shown then is said anew."""
        if self._said:
            self._said = ""
            self.said.emit("")

    @cached_property
    def form(self) -> CrampForm:
        """Made when it has let go: help is in a hurry, the log is not."""
        from stretchapp.ui.widgets.cramp_form import CrampForm

        form = CrampForm()
        form.changed.connect(self.told)
        self._words.insertWidget(self._words.count() - 1, form)
        apply_scale(form, QFontInfo(self._note.font()).pixelSize() / Type.BODY.value)
        return form

    def show_form(self, details: CrampDetails | None) -> None:
        """To tell more of the cramp; None: not now."""
        if details is not None:
            self.form.show_details(details)
        if "form" in self.__dict__:
            self.form.setVisible(details is not None)

    def _show_words(self, view: CrampView) -> None:
        texts = {
            self._since: view.since,
            self._headline: view.words.headline,
            self._how: "\n".join(view.words.lines),
            self._caution: view.words.caution,
            self._notice: view.notice,
            self._doctor: view.card,
        }
        for shown, text in texts.items():
            set_text(shown, text)
            shown.setVisible(bool(text))
        set_text(self._step, view.step)
        self._card.setVisible(bool(view.card))

    def _show_choices(self, view: CrampView, now: CrampSnapshot) -> None:
        for offer, action in self.offers.items():
            action.setEnabled(offer in view.offers)
            self._buttons_of[offer].set_main(offer is view.main)
        pause = self.offers[Offer.PAUSE]
        pause.setText(translate("Cramp", "Go on") if now.is_paused else translate("Cramp", "Pause"))
        self.offers[Offer.LEAVE].setToolTip(
            translate("Cramp", "Back to the page before")
            if now.has_let_go
            else translate("Cramp", "Back to the page before; the time goes on")
        )
        for action in self.parts.values():
            action.setEnabled(view.asks_where)
        self._muscles.setVisible(view.asks_where)
        self.earlier.setVisible(view.asks_when)
        self.earlier.choose(round(now.earlier / 60))
        self.ways.setVisible(view.offers_ways)
        if view.offers_ways:
            self.ways.show_ways(now.part, now.ways, now.way)

    def _say(self, text: str, view: CrampView) -> None:
        """Once a stage, and once more at eight and at ten minutes."""
        said = " ".join(part for part in (view.card, view.notice, text) if part)
        if said != self._said:
            self._said = said
            announce(self, said)
            self.said.emit(said)

    def _make_buttons(self) -> None:
        for offer, action in self.offers.items():
            button = self._buttons_of[offer] = _OfferButton(action)
            action.triggered.connect(lambda _=False, taken=offer: self.offer_taken.emit(taken))
            self._buttons.add(button)
        for part, action in self.parts.items():
            action.triggered.connect(
                lambda _=False, chosen=part: self.part_chosen.emit(chosen, None)
            )
            self._muscles.add(ActionButton(action))
        self._buttons.add(_SwitchButton(self.aloud))
        self.aloud.triggered.connect(self.aloud_chosen)
        for action in (*self.offers.values(), *self.parts.values(), self.aloud):
            self.addAction(action)
        self.body.muscle_chosen.connect(self._point)

    def _point(self, muscle: Muscle) -> None:
        self.part_chosen.emit(muscle.part, muscle.side)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words under the picture in a tall window; in a low one only what helps."""
        super().resizeEvent(event)
        self._note.setVisible(self.height() >= LOW)
        tall = self.height() > self.width()
        ways = QBoxLayout.Direction
        self._sides.setDirection(ways.TopToBottom if tall else ways.LeftToRight)

    def _lay_out(self) -> None:
        words = QWidget()
        column = self._words = stacked(
            QVBoxLayout(words),
            self._card,
            self._headline,
            self._how,
            self._step,
            self._caution,
            self._notice,
            self._missing,
            0,
        )
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(10)
        self._missing.hide()
        time = QHBoxLayout()
        stacked(time, self.time, 16)
        time.addWidget(self._since, 1, Qt.AlignmentFlag.AlignVCenter)
        right = stacked(QVBoxLayout(), time)
        right.addWidget(ScrollBox(words, "list"), 1)
        self._sides.addWidget(self.body, 2)
        self._sides.addWidget(self.figure, 2)
        self._sides.addLayout(right, 3)
        self._sides.setSpacing(24)
        page = QVBoxLayout(self)
        page.addLayout(self._sides, 1)
        for row in (self._muscles, self.earlier, self.ways, self._buttons, self._note):
            page.addWidget(row)
        page.setContentsMargins(MARGIN, 18, MARGIN, 18)
        page.setSpacing(10)


class _OfferButton(ActionButton):
    """Only there while its action can be taken."""

    def set_main(self, main: bool) -> None:
        look = "main" if main else ""
        if self.property("look") != look:
            self.setProperty("look", look)
            self.style().polish(self)

    @override
    def _follow(self) -> None:
        super()._follow()
        if self.parent() is not None:  # without one it would be a window of its own
            self.setVisible(self._action.isEnabled())


class _SwitchButton(ActionButton):
    """Says in a word as well whether it is on."""

    def __init__(self, action: QAction) -> None:
        super().__init__(action, "choice")
        self.setCheckable(True)
        self._follow()

    @override
    def _follow(self) -> None:
        super()._follow()
        on = self._action.isChecked()
        self.setChecked(on)
        name = self._action.text()
        state = translate("Cramp", "{what}: on") if on else translate("Cramp", "{what}: off")
        self.setText(self.text().replace(name, state.format(what=name), 1))


def _note_text() -> str:
    return translate(
        "Cramp",
        "Most cramps pass within minutes. This screen helps you wait and tells you when to call "
        "someone.",
    )


def _card(text: QWidget) -> QFrame:
    column = stacked(QVBoxLayout(), text)
    column.setContentsMargins(16, 12, 16, 12)
    return frame(column)
