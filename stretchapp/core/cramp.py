"""A cramp being helped: what each thing a person does leads to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from stretchapp.core.cramp_details import CrampDetails
from stretchapp.core.cramp_event import CrampEvent
from stretchapp.core.cramp_guide import MOST_LOOPS, guide, next_stage, other_way, step_seconds
from stretchapp.core.cramp_snapshot import CrampSnapshot, snapshot
from stretchapp.core.cramp_state import BodyPart, CrampState, Stage, Way, opened
from stretchapp.core.ports import WallClock
from stretchapp.core.stretch import Side

STEPS = (Stage.STOPPING, Stage.BREATHING, Stage.STRETCHING, Stage.RUBBING)
BEFORE_IT_LET_GO = (Stage.CHOOSING, *STEPS, Stage.ASKING, Stage.EASING)
FORGOTTEN_AFTER = 6 * 3600.0
MINUTE = 60.0


class Cramp:
    """Helps with one cramp by an injected clock. The stopwatch never stands still before it let go.

    What makes no sense at a stage changes nothing. Every command is a look at the clock as well.
    """

    def __init__(self, clock: WallClock, event: CrampEvent | None = None) -> None:
        self._clock = clock
        self._event = event or CrampEvent(opened(clock()))
        self.look()

    @property
    def event(self) -> CrampEvent:
        """All there is to keep."""
        return self._event

    @property
    def snapshot(self) -> CrampSnapshot:
        """The moment last looked at."""
        return snapshot(self._state)

    def look(self) -> None:
        """Bring the steps up to the clock, each from the end of the one before; never back."""
        state = self._state
        self._state = caught_up(replace(state, seen=max(state.seen, self._clock())))

    def began_earlier(self, minutes: int) -> None:
        """So many minutes before help was asked for."""
        self._change(BEFORE_IT_LET_GO, lambda state: _moved(state, minutes * MINUTE))

    def choose(self, part: BodyPart, side: Side | None = None) -> None:
        def chosen(state: CrampState) -> CrampState:
            return _at(replace(state, part=part, side=side, way=Way.FIRST), Stage.STOPPING)

        self._change((Stage.CHOOSING,), chosen)

    def choose_again(self) -> None:
        """It is another muscle after all; the time goes on."""
        self._change(
            (*STEPS, Stage.ASKING),
            lambda state: _at(
                replace(state, part=None, side=None, way=Way.FIRST, loop=1), Stage.CHOOSING
            ),
        )

    def take(self, way: Way) -> None:
        """Another way to stretch; in the middle of a stretch it begins anew."""

        def taken(state: CrampState) -> CrampState:
            if way not in guide(state.part).ways or way is state.way:
                return state
            other = replace(state, way=way)
            restarts = state.stage in (Stage.STRETCHING, Stage.RUBBING, Stage.ASKING)
            return _at(other, Stage.STRETCHING) if restarts else other

        self._change((*STEPS, Stage.ASKING), taken)

    def toggle_pause(self) -> None:
        """Stop the step, not the stopwatch; or go on with it."""
        self._change(STEPS, _toggled)

    def next_step(self) -> None:
        """On before the time of the step is up."""
        self._change(STEPS, lambda state: _at(state, next_stage(state)))

    def let_go(self) -> None:
        self._change(BEFORE_IT_LET_GO, _let_go)

    def not_yet(self) -> None:
        """Once more; after three loops another way, after that warmth and rest."""
        self._change((Stage.ASKING,), _not_yet)

    def stretch_again(self) -> None:
        """From warmth and rest back to stretching, also when it came back; not neck and back."""

        def again(state: CrampState) -> CrampState:
            if guide(state.part).then_rests and state.loop >= MOST_LOOPS:
                return state
            more = replace(state, ended_at=None, loop=state.loop + 1)
            return _at(more, Stage.STRETCHING)

        self._change((Stage.EASING,), again)

    def still_going(self) -> None:
        """The doctor card was read."""

        def answered(state: CrampState) -> CrampState:
            asked = snapshot(state).asks_for_doctor
            return replace(state, doctor_seen=True) if asked else state

        self._change(BEFORE_IT_LET_GO, answered)

    def log(self) -> None:
        """It has let go, and all that could ease it is done."""
        self._change(
            (Stage.EASING,),
            lambda state: _at(state, Stage.LOGGING) if state.has_let_go else state,
        )

    def tell(self, details: CrampDetails) -> None:
        """What a person says of it afterwards."""
        if self._state.stage is Stage.LOGGING:
            self._event = self._event.with_details(details)

    def finish(self) -> None:
        """The last word on it."""
        self._change((Stage.LOGGING,), lambda state: _at(state, Stage.OVER))

    @property
    def _state(self) -> CrampState:
        return self._event.state

    @_state.setter
    def _state(self, state: CrampState) -> None:
        self._event = replace(self._event, state=state)

    def _change(
        self, allowed: tuple[Stage, ...], change: Callable[[CrampState], CrampState]
    ) -> None:
        self.look()
        if self._state.stage in allowed:
            self._state = change(self._state)


def caught_up(state: CrampState) -> CrampState:
    """Past every step whose time is up; never past the question."""
    seconds = step_seconds(state)
    while seconds is not None and state.step_done >= seconds:
        state = replace(
            state,
            stage=next_stage(state),
            step_at=state.step_at + seconds,
            paused_after=None,
        )
        seconds = step_seconds(state)
    return state


def is_forgotten(event: CrampEvent, now: float) -> bool:
    """Nobody looked for six hours: it is over, and nobody knows since when.

    So is what the clock says was looked at hours from now: it was put right meanwhile.
    """
    return abs(now - event.state.seen) > FORGOTTEN_AFTER


def _at(state: CrampState, stage: Stage) -> CrampState:
    return replace(state, stage=stage, step_at=state.seen, paused_after=None)


def _let_go(state: CrampState) -> CrampState:
    if state.has_let_go:
        return state
    return _at(replace(state, ended_at=state.seen), Stage.EASING)


def _moved(state: CrampState, earlier: float) -> CrampState:
    return state if state.has_let_go else replace(state, earlier=earlier)


def _toggled(state: CrampState) -> CrampState:
    if state.paused_after is None:
        return replace(state, paused_after=state.step_done)
    return replace(state, step_at=state.seen - state.paused_after, paused_after=None)


def _not_yet(state: CrampState) -> CrampState:
    more = replace(state, loop=state.loop + 1)
    if state.loop < MOST_LOOPS:
        return _at(more, Stage.STRETCHING)
    other = None if guide(state.part).then_rests else other_way(state)
    if state.loop > MOST_LOOPS or other is None:
        return _at(state, Stage.EASING)
    return _at(replace(more, way=other), Stage.STRETCHING)
