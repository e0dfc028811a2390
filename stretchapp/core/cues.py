"""The instants of a plan that are heard, seen or spoken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import cycle

from stretchapp.core.plan import Segment, SegmentKind, SessionPlan

COUNTED_SECONDS = (3, 2, 1)
HALF_FROM_SECONDS = 20
SOON_SECONDS = 9


class CueKind(Enum):
    """What happens at an instant. All after FINISHED come from what is done to it, not the plan.

    SOON is in the last seconds of a hold that another stretch comes after.
    """

    PREPARE = "prepare"
    SWITCH = "switch"
    REST = "rest"
    HOLD = "hold"
    PACE = "pace"
    PHASE = "phase"
    HALF = "half"
    SOON = "soon"
    COUNT = "count"
    END = "end"
    FINISHED = "finished"
    PAUSED = "paused"
    WAITING = "waiting"
    GET_READY = "get_ready"
    GO_ON = "go_on"
    INTERRUPTED = "interrupted"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Cue:
    """What happens `at` seconds into the plan, in segment `index`; at a COUNT, `count` are left."""

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


def start_cues(plan: SessionPlan, index: int) -> tuple[Cue, ...]:
    """All that is told as a segment starts: of a paced block also its first phase."""
    start = plan.start(index)
    return tuple(cue for cue in _segment_cues(plan, index) if cue.at == start)


def count_in_cues(plan: SessionPlan, index: int) -> tuple[Cue, ...]:
    """What is counted where the 3-2-1 of a lead-in begins; nothing if it is no longer than that."""
    at = plan.count_in(index)
    cues = _segment_cues(plan, index)
    return tuple(cue for cue in cues if cue.kind is CueKind.COUNT and cue.at == at)


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
    """The cues of one segment; a lead-in of no length is silent."""
    segment, start, end = plan.segments[index], plan.start(index), plan.ends[index]
    if not segment.seconds:
        return []
    inside = [*_phase_cues(segment, index, start), *_time_cues(segment, index, start, end)]
    if segment.seconds > SOON_SECONDS and _opens_next(plan, index):
        inside.append(Cue(CueKind.SOON, end - SOON_SECONDS, index))
    cues = [start_cue(plan, index), *sorted(inside, key=lambda cue: cue.at)]
    if segment.is_work:
        cues.append(Cue(CueKind.END, end, index))
    if index == len(plan.segments) - 1:
        cues.append(Cue(CueKind.FINISHED, end, index))
    return cues


def _opens_next(plan: SessionPlan, index: int) -> bool:
    """Whether another stretch comes after this segment."""
    after = plan.segments[index + 1 : index + 2]
    return bool(after) and after[0].kind is SegmentKind.PREPARE


def _phase_cues(segment: Segment, index: int, start: int) -> Iterator[Cue]:
    if segment.kind is not SegmentKind.PACE or not segment.stretch.cycle:
        return
    offset, phases = 0, cycle(segment.stretch.phases)
    while offset < segment.seconds:
        phase = next(phases)
        yield Cue(CueKind.PHASE, start + offset, index, phase=phase.name)
        offset += phase.seconds


def _time_cues(segment: Segment, index: int, start: int, end: int) -> Iterator[Cue]:
    if segment.kind is SegmentKind.HOLD and segment.seconds >= HALF_FROM_SECONDS:
        yield Cue(CueKind.HALF, start + segment.seconds / 2, index)
    for left in COUNTED_SECONDS:
        if left < segment.seconds:
            yield Cue(CueKind.COUNT, end - left, index, count=left)
