"""The tones of each cue. What ends decides the tone: a hold's end sounds whatever follows it."""

from __future__ import annotations

from dataclasses import dataclass

from stretchapp.core.cues import COUNTED_SECONDS, Cue, CueKind
from stretchapp.core.plan import SessionPlan
from stretchapp.core.sound import Tone
from stretchapp.core.told import Told

AFTER_END_SECONDS = 0.4
BELL_AFTER_END_SECONDS = 1.0

_TONES = {
    CueKind.PREPARE: Tone.NEXT,
    CueKind.SWITCH: Tone.SWITCH,
    CueKind.REST: Tone.REST,
    CueKind.HOLD: Tone.HOLD,
    CueKind.PACE: Tone.HOLD,
    CueKind.PHASE: Tone.PHASE,
    CueKind.HALF: Tone.HALF,
    CueKind.COUNT: Tone.COUNT,
    CueKind.END: Tone.END,
    CueKind.FINISHED: Tone.FINISHED,
    CueKind.PAUSED: Tone.PAUSED,
    CueKind.INTERRUPTED: Tone.PAUSED,
    CueKind.GET_READY: Tone.GO_ON,
    CueKind.GO_ON: Tone.GO_ON,
}
_BELLS = (CueKind.HOLD, CueKind.PACE, CueKind.END, CueKind.FINISHED)


@dataclass(frozen=True, slots=True)
class Sound:
    """A tone, so many seconds after the instant of its cue."""

    tone: Tone
    after: float = 0.0


def tones(cue: Cue, plan: SessionPlan, told: Told) -> tuple[Sound, ...]:
    """One tone or none. One at the instant of a hold's end comes a moment after that."""
    tone = _TONES.get(cue.kind)
    if cue.kind is CueKind.GO_ON:
        tone = _go_on(cue, plan, told)
    if tone is None or (cue.kind is CueKind.PHASE and is_covered(cue, plan)):
        return ()
    return (Sound(tone, AFTER_END_SECONDS if told.just_ended(cue) else 0.0),)


def bells(cue: Cue, plan: SessionPlan, told: Told) -> tuple[Sound, ...]:
    """A bell at both ends of a hold, and a second one at the end of all."""
    went_on = cue.kind is CueKind.GO_ON and plan.segments[cue.index].is_work
    if not went_on and cue.kind not in _BELLS:
        return ()
    return (Sound(Tone.BELL, BELL_AFTER_END_SECONDS if told.just_ended(cue) else 0.0),)


def is_covered(phase: Cue, plan: SessionPlan) -> bool:
    """Whether a phase begins with its block, or at a second that is counted."""
    left = plan.ends[phase.index] - phase.at
    return phase.at == plan.start(phase.index) or left in COUNTED_SECONDS


def _go_on(cue: Cue, plan: SessionPlan, told: Told) -> Tone | None:
    """After a get-ready a hold starts again, and a lead-in has been told to go on already."""
    if plan.segments[cue.index].is_work:
        return Tone.HOLD
    return None if told.is_after(CueKind.GET_READY) else Tone.GO_ON
