"""What is said at each cue, as values; which words say it is the front end's business."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate
from math import inf

from stretchapp.core.cues import SOON_SECONDS, Cue, CueKind
from stretchapp.core.durations import whole_minutes
from stretchapp.core.plan import Segment, SegmentKind, SessionPlan
from stretchapp.core.sound import Urgency
from stretchapp.core.stretch import Stretch
from stretchapp.core.told import Told

# espeak-ng at its own rate: 17 in a sentence of 60 characters, 13 in "Switch. Right leg back."
CHARACTERS_PER_SECOND = 15
FRAME_CHARACTERS = 8  # "First: ", or the stops between name and side
COUNT_SECONDS = 3
HOLD_SECONDS = 1  # "Hold."
NAMED_PHASE_SECONDS = 3


class Saying(Enum):
    """What the voice tells."""

    FIRST = "first"
    STRETCH = "stretch"
    HOLD = "hold"
    MORE = "more"
    BEGIN = "begin"
    PHASE = "phase"
    HALF = "half"
    NEXT = "next"
    SWITCH = "switch"
    REST = "rest"
    WAITING = "waiting"
    PAUSED = "paused"
    READY = "ready"
    INTERRUPTED = "interrupted"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Say:
    """Of segment `index`, with its instructions `first` to `lines`; what is not told is empty."""

    saying: Saying
    index: int
    urgency: Urgency = Urgency.NOW
    lines: int = 0
    first: int = 0
    phase: str = ""
    minutes: int = 0


_PLAIN = {
    CueKind.SWITCH: Saying.SWITCH,
    CueKind.REST: Saying.REST,
    CueKind.PAUSED: Saying.PAUSED,
    CueKind.INTERRUPTED: Saying.INTERRUPTED,
    CueKind.GET_READY: Saying.READY,
}


def speech(cue: Cue, plan: SessionPlan, told: Told, rate: float = 0.0) -> tuple[Say, ...]:
    """What to say at a cue, if anything. Counting is never said.

    `rate` is that of the voice, from -1 over 0, its own, to 1.
    """
    match cue.kind:
        case CueKind.PREPARE:
            return (_stretch(plan, cue.index, rate),)
        case CueKind.HOLD:
            return (Say(Saying.HOLD, cue.index), *_more(plan, cue.index, rate))
        case CueKind.PACE | CueKind.GO_ON:
            return _going(cue, plan, told)
        case CueKind.PHASE:
            return _phase(cue, plan)
        case CueKind.HALF:
            return (Say(Saying.HALF, cue.index, Urgency.NORMAL),)
        case CueKind.WAITING:
            return (Say(Saying.WAITING, cue.index, Urgency.NORMAL),)
        case CueKind.SOON:
            return _next(plan, cue.index + 1, rate)
        case CueKind.FINISHED:
            return (Say(Saying.DONE, cue.index, minutes=_minutes(plan, told)),)
        case _:
            saying = _PLAIN.get(cue.kind)
            return (Say(saying, cue.index),) if saying else ()


def speaking_seconds(characters: int, rate: float) -> float:
    """How long a voice needs, rather too long than too short: twice as fast at 1, half at -1."""
    return float(characters / (CHARACTERS_PER_SECOND * 2**rate))


def names_phases(stretch: Stretch) -> bool:
    """Whether the phases of a paced movement are long enough for their names."""
    shortest = min((phase.seconds for phase in stretch.phases), default=0)
    return stretch.cycle > 0 and shortest >= NAMED_PHASE_SECONDS


def _stretch(plan: SessionPlan, index: int, rate: float) -> Say:
    """Its name and side; where it is met for the first time, of its instructions what fits."""
    segment = plan.segments[index]
    saying = Saying.STRETCH if segment.entry else Saying.FIRST
    lines = _lines_that_fit(segment, rate) if plan.is_first_meeting(index) else 0
    return Say(saying, index, lines=lines)


def _lines_that_fit(segment: Segment, rate: float) -> int:
    """How many instructions can be said before the count, none of them left out between."""
    room = inf if segment.waits else segment.seconds - COUNT_SECONDS
    lines = segment.stretch.instructions_for(segment.side)
    return _fitting(lines, room, rate, _title(segment))


def _fitting(lines: Sequence[str], room: float, rate: float, before: int = 0) -> int:
    """How many lines can be said in some seconds, after so many characters."""
    _, *ends = accumulate((len(line) + 1 for line in lines), initial=before)
    return sum(speaking_seconds(end, rate) <= room for end in ends)


def _more(plan: SessionPlan, index: int, rate: float) -> tuple[Say, ...]:
    """Of the instructions for which the first lead-in was too short, what fits before half-way."""
    lead_in, hold = plan.segments[index - 1], plan.segments[index]
    if not plan.is_first_meeting(index - 1):
        return ()
    first = _lines_that_fit(lead_in, rate)
    untold = hold.stretch.instructions_for(hold.side)[first:]
    room = hold.seconds / 2 - HOLD_SECONDS
    count = _fitting(untold, room, rate)
    if not any(untold[:count]):
        return ()
    return (Say(Saying.MORE, index, Urgency.BACKGROUND, lines=first + count, first=first),)


def _title(segment: Segment) -> int:
    """Characters of name and side."""
    label = segment.stretch.label_for(segment.side) if segment.side else ""
    return FRAME_CHARACTERS + len(segment.stretch.name) + len(label)


def _going(cue: Cue, plan: SessionPlan, told: Told) -> tuple[Say, ...]:
    """A paced block begins, or anything goes on; a lead-in unless a get-ready has said so."""
    segment = plan.segments[cue.index]
    if segment.kind is SegmentKind.HOLD:
        return (Say(Saying.HOLD, cue.index),)
    if segment.kind is SegmentKind.PACE:
        return (_pace(cue, plan),)
    return () if told.is_after(CueKind.GET_READY) else (Say(Saying.READY, cue.index),)


def _pace(cue: Cue, plan: SessionPlan) -> Say:
    stretch = plan.segments[cue.index].stretch
    if not names_phases(stretch):
        return Say(Saying.BEGIN, cue.index)
    phase = stretch.phase_at(cue.at - plan.start(cue.index))
    return Say(Saying.PHASE, cue.index, phase=phase.name)


def _phase(cue: Cue, plan: SessionPlan) -> tuple[Say, ...]:
    """The first one is said as the block begins."""
    first = cue.at == plan.start(cue.index)
    if first or not names_phases(plan.segments[cue.index].stretch):
        return ()
    return (Say(Saying.PHASE, cue.index, Urgency.BACKGROUND, phase=cue.phase),)


def _next(plan: SessionPlan, index: int, rate: float) -> tuple[Say, ...]:
    """The stretch that comes, if its name can be said before the count."""
    characters = FRAME_CHARACTERS + len(plan.segments[index].stretch.name)
    if speaking_seconds(characters, rate) > SOON_SECONDS - COUNT_SECONDS:
        return ()
    return (Say(Saying.NEXT, index, Urgency.NORMAL),)


def _minutes(plan: SessionPlan, told: Told) -> int:
    """How long a session was that was done whole."""
    done, planned = told.tally.of_session(plan)
    return whole_minutes(plan.total) if done == planned else 0
