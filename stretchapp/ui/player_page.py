"""The page that is followed: one session, its commands and its face."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QStackedLayout, QWidget
from typing_extensions import override

from stretchapp.core.breath_pacer import BreathPacer
from stretchapp.core.cues import Cue, CueKind
from stretchapp.core.hearing import flashes
from stretchapp.core.history import SessionRecord
from stretchapp.core.plan import SessionPlan
from stretchapp.core.snapshot import Snapshot, Status
from stretchapp.core.sound import Missing, Profile
from stretchapp.core.sound_choice import SoundChoice
from stretchapp.core.tally import Tally
from stretchapp.ui.album import Album
from stretchapp.ui.announce import announce
from stretchapp.ui.appearance import fit
from stretchapp.ui.player_actions import player_actions, space_text
from stretchapp.ui.player_announcements import announcement
from stretchapp.ui.player_face import PlayerFace
from stretchapp.ui.player_view import player_view
from stretchapp.ui.session import Session, SessionFactory
from stretchapp.ui.sound_words import missing_text
from stretchapp.ui.theme import Theme
from stretchapp.ui.words import profile_name

if TYPE_CHECKING:
    from stretchapp.ui.mat_face import MatFace

translate = QCoreApplication.translate
CONTROLS_STAY_MS = 3000


class PlayerPage(QWidget):
    """`ended(Snapshot, Tally)`: finished, or put aside by Stop; `go_on` takes it up again.

    `profile_changed(Profile)`: how much is to be heard, before a session begins and when M is
    pressed. `profile_set(Profile)`, `breath_set(bool)`: the user's own, for every session to come.
    """

    ended = Signal(object, object)
    profile_changed = Signal(object)
    profile_set = Signal(object)
    breath_set = Signal(bool)
    full_screen_toggled = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        album: Album,
        new_session: SessionFactory,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._album = album
        self._new_session = new_session
        self._session: Session | None = None
        self._snapshot: Snapshot | None = None
        self._tally = Tally()
        self._mat = False
        self._announced: set[Missing] = set()
        self.missing: tuple[Missing, ...] = ()
        self.pacer = BreathPacer()
        self.sound = SoundChoice()
        self.commands = player_actions(self)
        self.addActions(self.commands.all())
        self._is_still = False
        self._face = PlayerFace(theme, album, self.commands)
        self._faces = QStackedLayout(self)
        self._faces.addWidget(self._face)
        self._hide_controls = QTimer(self)
        self._hide_controls.setSingleShot(True)
        self._hide_controls.setInterval(CONTROLS_STAY_MS)
        self._connect()

    @property
    def session(self) -> Session | None:
        """The session that runs or was put aside."""
        return self._session

    def begin(self, plan: SessionPlan, record: SessionRecord | None = None) -> None:
        """From the start, or where the session of a record was cut off."""
        self.drop()
        self._tally = Tally(record.whole) if record is not None else Tally()
        self.pacer = self.pacer.for_new_session()
        self._set_sound(self.sound.for_routine(plan.routine))
        self._session = self._new_session(plan, self._show, self._hear, record)
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

    def play(self) -> None:
        """As a remote's button means it: go on, or ready. Nothing where the session runs."""
        here = self._snapshot
        if here is not None and (here.status is Status.PAUSED or here.asks_for_ready):
            self.commands.pause.trigger()

    def pause(self) -> None:
        self._steer(lambda session: session.pause())

    def show_missing(self, missing: tuple[Missing, ...]) -> None:
        """Say quietly what this computer lacks to be heard, steered or kept awake; aloud once."""
        self.missing = missing
        self._face.show_trouble(_sentences(missing))
        if new := _sentences(tuple(each for each in missing if each not in self._announced)):
            announce(self, new)
        self._announced.update(missing)

    def set_sound(self, profile: Profile) -> None:
        """The user's; a routine that asked for its own keeps that."""
        if profile is not self.sound.setting:
            self._set_sound(replace(self.sound, setting=profile))

    def set_breath(self, on: bool) -> None:
        if on is not self.pacer.on:
            self.pacer = replace(self.pacer, on=on)
            self._show_again()

    @cached_property
    def mat_face(self) -> MatFace:
        """Made when it is first wanted."""
        from stretchapp.ui.mat_face import MatFace

        face = MatFace(self._face.theme, self._album, self.commands)
        face.set_reduced_motion(self._is_still)
        face.cramp.clicked.connect(self._face.cramp.click)
        self._faces.addWidget(face)
        fit(face, self.window())
        for widget in (self, face, *face.findChildren(QWidget)):
            widget.setMouseTracking(True)
        return face

    def set_reduced_motion(self, reduced: bool) -> None:
        self._is_still = reduced
        self._face.set_reduced_motion(reduced)
        if self._mat:
            self.mat_face.set_reduced_motion(reduced)

    def set_mat(self, mat: bool) -> None:
        """The mat view fills the screen with what can be read from the floor."""
        self._mat = mat
        self._faces.setCurrentWidget(self._seen)
        if mat:
            self.mat_face.set_reduced_motion(self._is_still)
            self.mat_face.show_controls(False)
        self._show_again()
        self.setFocus()
        self.full_screen_toggled.emit(mat)

    @property
    def _seen(self) -> PlayerFace | MatFace:
        return self.mat_face if self._mat else self._face

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._mat:
            self.mat_face.show_controls(True)
            self._hide_controls.start()
        super().mouseMoveEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere, where the session asks for it."""
        if self._snapshot is not None and self._snapshot.asks_for_ready:
            self._be_ready()
        super().mousePressEvent(event)

    def _connect(self) -> None:
        commands, face = self.commands, self._face
        commands.pause.triggered.connect(lambda: self._steer(lambda session: session.toggle()))
        commands.ready.triggered.connect(self._be_ready)
        commands.wait.triggered.connect(self._wait_for_me)
        commands.forward.triggered.connect(self._go_forward)
        commands.skip.triggered.connect(lambda: self._steer(lambda session: session.skip()))
        commands.back.triggered.connect(lambda: self._steer(lambda session: session.back()))
        commands.extend.triggered.connect(lambda: self._steer(lambda session: session.extend()))
        commands.breath.triggered.connect(self._toggle_breath)
        commands.sound.triggered.connect(self._change_sound)
        commands.stop.triggered.connect(self._escape)
        commands.full_screen.triggered.connect(lambda: self.set_mat(not self._mat))
        face.leave.clicked.connect(self.put_aside)
        face.banner.repeat.clicked.connect(self._repeat)
        face.banner.go_on.clicked.connect(lambda: self._steer(lambda session: session.resume()))
        self._hide_controls.timeout.connect(lambda: self.mat_face.show_controls(False))

    def _steer(self, command: Callable[[Session], None]) -> None:
        if self._session is not None:
            command(self._session)

    def _be_ready(self) -> None:
        self._steer(lambda session: session.ready())

    def _wait_for_me(self) -> None:
        self._steer(lambda session: session.wait())
        if self._snapshot is not None and self._snapshot.asks_for_ready:
            announce(self, translate("Player", "This hold waits for you."))

    def _go_forward(self) -> None:
        """The one key of a presenter's remote: ready, go on after a pause, or on from a hold.

        Pressed twice by mistake it skips nothing: while a hold is counted in it does nothing.
        """
        here = self._snapshot
        if here is not None and here.can_be_ready:
            self._be_ready()
        elif here is not None and here.segment.is_work and not here.get_ready:
            self._steer(lambda session: session.skip())

    def _toggle_breath(self) -> None:
        if self._snapshot is not None:
            self.pacer = self.pacer.toggled(self._snapshot.segment.stretch)
            self._show(self._snapshot)
            announce(self, self.commands.breath.text())
            self.breath_set.emit(self.pacer.on)

    def _change_sound(self) -> None:
        self._set_sound(self.sound.changed())
        announce(self, self.commands.sound.text())
        self.profile_set.emit(self.sound.setting)

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
            self.put_aside()

    def put_aside(self) -> None:
        """Stop; the session can be taken up again."""
        if self._mat:
            self.set_mat(False)
        self._steer(lambda session: session.pause())
        if self._snapshot is not None and self._snapshot.status is Status.PAUSED:
            self.ended.emit(self._snapshot, self._tally)

    def _repeat(self) -> None:
        self._steer(lambda session: session.repeat())
        self._steer(lambda session: session.resume())

    def _show_again(self) -> None:
        if self._snapshot is not None:
            self._show(self._snapshot)

    def _show(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._seen.show_view(player_view(snapshot, self.pacer), snapshot)
        _name(self.commands.pause, space_text(snapshot))
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
            self._seen.ring.flash()
        if cue.kind is CueKind.WAITING:
            self.setFocus()  # so that Enter is no button's
        if text := announcement(cue, self._snapshot):
            announce(self, text)
        if cue.kind is CueKind.FINISHED:
            self._finish()

    def _finish(self) -> None:
        if self._mat:
            self.set_mat(False)
        self.ended.emit(self._snapshot, self._tally)


def _sentences(missing: tuple[Missing, ...]) -> str:
    return " ".join(missing_text(each) for each in missing)


def _name(action: QAction, text: str) -> None:
    if action.text() != text:
        action.setText(text)
