"""What is heard of each cue, and what is seen of it where nothing is heard."""

from __future__ import annotations

from stretchapp.core.cues import Cue, CueKind
from stretchapp.core.plan import SessionPlan
from stretchapp.core.sound import Profile
from stretchapp.core.speech import Say, names_phases, speech
from stretchapp.core.told import Told
from stretchapp.core.tones import Sound, bells, tones

LATE_SECONDS = 0.5
_FLASHED = (
    CueKind.PREPARE,
    CueKind.SWITCH,
    CueKind.REST,
    CueKind.HOLD,
    CueKind.PACE,
    CueKind.GO_ON,
)


def heard(
    cue: Cue, plan: SessionPlan, told: Told, profile: Profile, rate: float = 0.0
) -> tuple[Sound | Say, ...]:
    """Tones and words of a cue; `told` is what was told before it, `rate` that of the voice."""
    if profile is Profile.SILENT:
        return ()
    if profile is Profile.SOFT:
        return bells(cue, plan, told)
    words = speech(cue, plan, told, rate) if profile is Profile.FULL else ()
    return (*tones(cue, plan, told), *words)


def is_too_late(cue: Cue, position: float) -> bool:
    """A second that is counted late would be a lie; so would a phase. All else is told late."""
    return cue.kind in (CueKind.COUNT, CueKind.PHASE) and position - cue.at > LATE_SECONDS


def flashes(cue: Cue, plan: SessionPlan, profile: Profile) -> bool:
    """Whether a silent session shows by the ring that something else is to be done now."""
    if profile is not Profile.SILENT:
        return False
    named = cue.kind is CueKind.PHASE and names_phases(plan.segments[cue.index].stretch)
    return named or cue.kind in _FLASHED
