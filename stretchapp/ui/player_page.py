"""The page that is followed: one session, its commands and its face."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from stretchapp.core.breath_pacer import BreathPacer
from stretchapp.core.cues import Cue, CueKind
from stretchapp.core.hearing import flashes
from stretchapp.core.plan import SessionPlan
from stretchapp.core.snapshot import Snapshot, Status
from stretchapp.core.sound_choice import SoundChoice
from stretchapp.core.tally import Tally
from stretchapp.ui.announce import announce
from stretchapp.ui.player_actions import player_actions
from stretchapp.ui.player_face import PlayerFace
from stretchapp.ui.player_view import announcement, gap_text, player_view
from stretchapp.ui.session import Session, SessionFactory
from stretchapp.ui.theme import Theme
from stretchapp.ui.words import profile_name

translate = QCoreApplication.translate
CONTROLS_STAY_MS = 3000
STARTS = (CueKind.PREPARE, CueKind.SWITCH, CueKind.REST, CueKind.HOLD, CueKind.PACE)


class PlayerPage(QWidget):
    """`ended(Snapshot, Tally)`: finished, or put aside by Stop; `go_on` takes it up again.

    `profile_changed(Profile)`: how much is to be heard, before a session begins and when M is
    pressed.
    """

    ended = Signal(object, object)
    profile_changed = Signal(object)
    full_screen_toggled = Signal(bool)

    def __init__(
        self, theme: Theme, new_session: SessionFactory, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._new_session = new_session
        self._session: Session | None = None
        self._snapshot: Snapshot | None = None
        self._tally = Tally()
        self._mat = False
        self.pacer = BreathPacer()
        self.sound = SoundChoice()
        self.commands = player_actions(self)
        self.addActions(self.commands.all())
        self._face = PlayerFace(theme, self.commands)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._face)
        self._hide_controls = QTimer(self)
        self._hide_controls.setSingleShot(True)
        self._hide_controls.setInterval(CONTROLS_STAY_MS)
        self._connect()

    @property
    def session(self) -> Session | None:
        """The session that runs or was put aside."""
        return self._session

    def begin(self, plan: SessionPlan) -> None:
        self.drop()
        self._tally = Tally()
        self.pacer = self.pacer.for_new_session()
        self._set_sound(self.sound.for_routine(plan.routine))
        self._session = self._new_session(plan, self._show, self._hear)
        self._session.start()
        self.setFocus()

    def go_on(self) -> None:
        """Take up a session that Stop put aside."""
        if self._session is not None:
            self._session.resume()
            self.setFocus()

    def drop(self) -> None:
        """End for good a session that was put aside, or is still running."""
        if self._session is not None:
            self._session.stop()
            self._session = None

    def set_reduced_motion(self, reduced: bool) -> None:
        self._face.set_reduced_motion(reduced)

    def set_mat(self, mat: bool) -> None:
        """The mat view fills the screen with what can be read from the floor."""
        self._mat = mat
        self._face.set_mat(mat)
        for widget in (self, *self.findChildren(QWidget)):
            widget.setMouseTracking(mat)
        self.full_screen_toggled.emit(mat)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._mat:
            self._face.show_controls(True)
            self._hide_controls.start()
        super().mouseMoveEvent(event)

    def _connect(self) -> None:
        commands, face = self.commands, self._face
        commands.pause.triggered.connect(lambda: self._steer(lambda session: session.toggle()))
        commands.skip.triggered.connect(lambda: self._steer(lambda session: session.skip()))
        commands.back.triggered.connect(lambda: self._steer(lambda session: session.back()))
        commands.extend.triggered.connect(lambda: self._steer(lambda session: session.extend()))
        commands.breath.triggered.connect(self._toggle_breath)
        commands.sound.triggered.connect(self._change_sound)
        commands.stop.triggered.connect(self._escape)
        commands.full_screen.triggered.connect(lambda: self.set_mat(not self._mat))
        face.leave.clicked.connect(self._put_aside)
        face.banner.repeat.clicked.connect(self._repeat)
        face.banner.go_on.clicked.connect(lambda: self._steer(lambda session: session.resume()))
        self._hide_controls.timeout.connect(lambda: face.show_controls(not self._mat))

    def _steer(self, command: Callable[[Session], None]) -> None:
        if self._session is not None:
            command(self._session)

    def _toggle_breath(self) -> None:
        if self._snapshot is not None:
            self.pacer = self.pacer.toggled(self._snapshot.segment.stretch)
            self._show(self._snapshot)
            announce(self, self.commands.breath.text())

    def _change_sound(self) -> None:
        self._set_sound(self.sound.changed())
        announce(self, self.commands.sound.text())

    def _set_sound(self, sound: SoundChoice) -> None:
        self.sound = sound
        text = translate("Player", "Sound: {profile}")
        _name(self.commands.sound, text.format(profile=profile_name(sound.profile)))
        self.profile_changed.emit(sound.profile)

    def _escape(self) -> None:
        """Out of the mat view first; a second press puts the session aside."""
        if self._mat:
            self.set_mat(False)
        else:
            self._put_aside()

    def _put_aside(self) -> None:
        self._steer(lambda session: session.pause())
        if self._snapshot is not None and self._snapshot.status is Status.PAUSED:
            self.ended.emit(self._snapshot, self._tally)

    def _repeat(self) -> None:
        self._steer(lambda session: session.repeat())
        self._steer(lambda session: session.resume())

    def _show(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._face.show_view(player_view(snapshot, self.pacer), snapshot)
        paused = snapshot.status is Status.PAUSED
        _name(
            self.commands.pause,
            translate("Player", "Go on") if paused else translate("Player", "Pause"),
        )
        _name(
            self.commands.breath,
            translate("Player", "Breath pacer: on")
            if self.pacer.is_on(snapshot.segment.stretch)
            else translate("Player", "Breath pacer: off"),
        )

    def _hear(self, cue: Cue) -> None:
        self._tally = self._tally.heard(cue)
        if self._snapshot is None:
            return
        if flashes(cue, self._snapshot.plan, self.sound.profile):
            self._face.ring.flash()
        if cue.kind in STARTS:
            announce(self, announcement(self._snapshot.plan.segments[cue.index]))
        elif cue.kind is CueKind.PAUSED:
            announce(self, translate("Player", "Paused."))
        elif cue.kind is CueKind.INTERRUPTED:
            announce(self, gap_text(self._snapshot))
        elif cue.kind is CueKind.FINISHED:
            self._finish()

    def _finish(self) -> None:
        announce(self, translate("Player", "Done."))
        if self._mat:
            self.set_mat(False)
        self.ended.emit(self._snapshot, self._tally)


def _name(action: QAction, text: str) -> None:
    if action.text() != text:
        action.setText(text)
