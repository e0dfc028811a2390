"""The instants of a plan that are heard, seen or spoken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from stretchapp.core.plan import Segment, SegmentKind, SessionPlan

COUNTED_SECONDS = (3, 2, 1)
HALF_FROM_SECONDS = 20


class CueKind(Enum):
    """What happens at an instant. The last four come from commands and gaps, not from the plan."""

    PREPARE = "prepare"
    SWITCH = "switch"
    REST = "rest"
    HOLD = "hold"
    PACE = "pace"
    PHASE = "phase"
    HALF = "half"
    COUNT = "count"
    END = "end"
    FINISHED = "finished"
    PAUSED = "paused"
    GET_READY = "get_ready"
    GO_ON = "go_on"
    INTERRUPTED = "interrupted"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Cue:
    """An instant: `at` seconds into the plan, in segment `index`; a COUNT has `count` seconds left."""

    kind: CueKind
    at: float
    index: int
    count: int = 0
    phase: str = ""


_START = {
    SegmentKind.PREPARE: CueKind.PREPARE,
    SegmentKind.SWITCH: CueKind.SWITCH,
    SegmentKind.REST: CueKind.REST,
    SegmentKind.HOLD: CueKind.HOLD,
    SegmentKind.PACE: CueKind.PACE,
}


def start_cue(plan: SessionPlan, index: int) -> Cue:
    return Cue(_START[plan.segments[index].kind], plan.start(index), index)


def plan_cues(plan: SessionPlan) -> tuple[Cue, ...]:
    """Every cue of a session that nobody touches, in order."""
    return tuple(cue for index in range(len(plan.segments)) for cue in _segment_cues(plan, index))


def cues_between(plan: SessionPlan, after: float, upto: float) -> tuple[Cue, ...]:
    """The cues in the interval (after, upto], in order."""
    first, last = plan.index_at(after), plan.index_at(upto)
    return tuple(
        cue
        for index in range(first, last + 1)
        for cue in _segment_cues(plan, index)
        if after < cue.at <= upto
    )


def next_cue_at(plan: SessionPlan, after: float) -> float:
    """The instant of the first cue later than a position; the plan's end when there is none."""
    index = plan.index_at(after)
    return min(
        (cue.at for cue in _segment_cues(plan, index) if cue.at > after), default=plan.ends[index]
    )


def _segment_cues(plan: SessionPlan, index: int) -> list[Cue]:
    segment, start, end = plan.segments[index], plan.start(index), plan.ends[index]
    inside = [*_phase_cues(segment, index, start), *_time_cues(segment, index, start, end)]
    cues = [start_cue(plan, index), *sorted(inside, key=lambda cue: cue.at)]
    if segment.is_work:
        cues.append(Cue(CueKind.END, end, index))
    if index == len(plan.segments) - 1:
        cues.append(Cue(CueKind.FINISHED, end, index))
    return cues


def _phase_cues(segment: Segment, index: int, start: float) -> Iterator[Cue]:
    offset, phases = 0, segment.stretch.phases if segment.kind is SegmentKind.PACE else ()
    while phases and offset < segment.seconds:
        for phase in phases:
            yield Cue(CueKind.PHASE, start + offset, index, phase=phase.name)
            offset += phase.seconds


def _time_cues(segment: Segment, index: int, start: float, end: float) -> Iterator[Cue]:
    if segment.kind is SegmentKind.HOLD and segment.seconds >= HALF_FROM_SECONDS:
        yield Cue(CueKind.HALF, start + segment.seconds / 2, index)
    for left in COUNTED_SECONDS:
        if left < segment.seconds:
            yield Cue(CueKind.COUNT, end - left, index, count=left)
