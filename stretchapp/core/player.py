"""A session being played: status, position, and what each command does to them.

Nothing counts ticks. While running, position = base + (clock - anchor); base and anchor change
only on commands. An anchor in the future is the get-ready before a hold goes on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from math import ceil, inf, nextafter

from stretchapp.core.cues import Cue, CueKind, cues_between, next_cue_at, start_cue
from stretchapp.core.plan import Segment, SegmentKind, SessionPlan
from stretchapp.core.ports import Clock

GAP_SECONDS = 2.0
GET_READY_SECONDS = 3.0
BACK_SECONDS = 3.0
EXTRA_SECONDS = 10
LONGEST_SEGMENT_SECONDS = 600


class Status(Enum):
    """READY → RUNNING ⇄ PAUSED → FINISHED or STOPPED, which are final."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    STOPPED = "stopped"


ACTIVE = (Status.RUNNING, Status.PAUSED)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that a page, a voice or a terminal needs to know of a moment; times in seconds.

    `get_ready` counts down before a hold goes on. `gap` is how long the machine slept or froze,
    0 unless that is why the session is paused.
    """

    status: Status
    plan: SessionPlan
    position: float
    index: int
    get_ready: float = 0.0
    gap: float = 0.0

    @property
    def segment(self) -> Segment:
        return self.plan.segments[self.index]

    @property
    def offset(self) -> float:
        return self.position - self.plan.start(self.index)

    @property
    def left(self) -> float:
        return self.plan.ends[self.index] - self.position

    @property
    def session_left(self) -> float:
        return self.plan.total - self.position

    @property
    def next_instant(self) -> float:
        """Seconds until the next cue, the next digit or the end of the get-ready."""
        if self.get_ready:
            return self.get_ready - (ceil(self.get_ready) - 1)
        digit = self.left - (ceil(self.left) - 1)
        return min(digit, next_cue_at(self.plan, self.position) - self.position)


@dataclass(frozen=True, slots=True)
class _State:
    status: Status
    plan: SessionPlan
    base: float = 0.0
    anchor: float = 0.0
    seen: float = 0.0
    announced: float = 0.0
    gap: float = 0.0

    def position(self, now: float) -> float:
        if self.status is not Status.RUNNING:
            return self.base
        return min(self.plan.total, self.base + max(0.0, now - self.anchor))


class Player:
    """Plays one plan by an injected clock. Every command returns the cues it caused, in order.

    A command that makes no sense in the present status changes nothing and returns no cue.
    """

    def __init__(self, plan: SessionPlan, clock: Clock) -> None:
        self._clock = clock
        self._state = _State(Status.READY, plan)

    @property
    def snapshot(self) -> Snapshot:
        """The moment last looked at."""
        state = self._state
        position = state.position(state.seen)
        ready = state.anchor - state.seen if state.status is Status.RUNNING else 0.0
        return Snapshot(
            state.status,
            state.plan,
            position,
            state.plan.index_at(position),
            max(0.0, ready),
            state.gap,
        )

    def start(self) -> tuple[Cue, ...]:
        if self._state.status is not Status.READY:
            return ()
        now = self._clock()
        self._state = replace(self._state, status=Status.RUNNING, anchor=now, seen=now)
        return (start_cue(self._state.plan, 0),)

    def tick(self) -> tuple[Cue, ...]:
        """Look at the clock. A gap of more than 2 s pauses at the position last seen."""
        state, now = self._state, self._clock()
        if state.status is not Status.RUNNING:
            return ()
        if now - state.seen > GAP_SECONDS:
            return self._pause(CueKind.INTERRUPTED, gap=now - state.seen)
        position = state.position(now)
        went_on = state.seen < state.anchor <= now and state.announced >= state.base
        cues = cues_between(state.plan, state.announced, position) if now >= state.anchor else ()
        finished = position >= state.plan.total
        self._state = replace(
            state,
            status=Status.FINISHED if finished else Status.RUNNING,
            base=position if finished else state.base,
            seen=now,
            announced=max(state.announced, position) if now >= state.anchor else state.announced,
        )
        return (self._cue(CueKind.GO_ON), *cues) if went_on else cues

    def pause(self) -> tuple[Cue, ...]:
        cues, go_on = self._look(Status.RUNNING)
        return (*cues, *self._pause(CueKind.PAUSED)) if go_on else cues

    def resume(self) -> tuple[Cue, ...]:
        """Go on after a pause; inside a hold after 3 s to get ready."""
        cues, go_on = self._look(Status.PAUSED)
        return (*cues, *self._run_from_here()) if go_on else cues

    def toggle(self) -> tuple[Cue, ...]:
        """Pause or resume, whichever makes sense."""
        return self.resume() if self._state.status is Status.PAUSED else self.pause()

    def skip(self) -> tuple[Cue, ...]:
        """To the lead-in of the next side, repetition or stretch; from the last one to the end."""
        cues, go_on = self._look(*ACTIVE)
        if not go_on:
            return cues
        after = self._state.plan.work_of(self.snapshot.index) + 1
        if after == len(self._state.plan.segments):
            return (*cues, *self._finish())
        return (*cues, *self._jump(after))

    def back(self) -> tuple[Cue, ...]:
        """Within 3 s of a hold's start, or before it: the block before. Later: this hold again."""
        cues, go_on = self._look(*ACTIVE)
        if not go_on:
            return cues
        here, plan = self.snapshot, self._state.plan
        if here.segment.is_work and here.offset > BACK_SECONDS:
            return (*cues, *self._again())
        before = max(0, plan.lead_in_of(here.index) - 2)
        return (*cues, *self._jump(before))

    def repeat(self) -> tuple[Cue, ...]:
        """This hold again from its start; in a lead-in, the lead-in again."""
        cues, go_on = self._look(*ACTIVE)
        if not go_on:
            return cues
        here = self.snapshot
        again = self._again() if here.segment.is_work else self._jump(here.index)
        return (*cues, *again)

    def extend(self) -> tuple[Cue, ...]:
        """Add 10 s to the present segment (whole cycles to a paced one), up to 10 min in all."""
        cues, go_on = self._look(*ACTIVE)
        here = self.snapshot
        extra = _extra_seconds(here.segment)
        if go_on and here.segment.seconds + extra <= LONGEST_SEGMENT_SECONDS:
            self._state = replace(self._state, plan=self._state.plan.extended(here.index, extra))
        return cues

    def stop(self) -> tuple[Cue, ...]:
        cues, go_on = self._look(Status.READY, *ACTIVE)
        if not go_on:
            return cues
        self._freeze(Status.STOPPED)
        return (*cues, self._cue(CueKind.STOPPED))

    def _look(self, *allowed: Status) -> tuple[tuple[Cue, ...], bool]:
        """Bring the state up to the clock; False when the command no longer applies."""
        cues = self.tick()
        interrupted = any(cue.kind is CueKind.INTERRUPTED for cue in cues)
        return cues, not interrupted and self._state.status in allowed

    def _pause(self, kind: CueKind, gap: float = 0.0) -> tuple[Cue, ...]:
        self._freeze(Status.PAUSED, gap)
        return (self._cue(kind),)

    def _freeze(self, status: Status, gap: float = 0.0) -> None:
        state = self._state
        self._state = replace(state, status=status, base=state.position(state.seen), gap=gap)

    def _run_from_here(self) -> tuple[Cue, ...]:
        is_work, now = self.snapshot.segment.is_work, self._clock()
        anchor = now + GET_READY_SECONDS if is_work else now
        self._state = replace(self._state, status=Status.RUNNING, anchor=anchor, seen=now, gap=0.0)
        return (self._cue(CueKind.GET_READY if is_work else CueKind.GO_ON),)

    def _jump(self, index: int) -> tuple[Cue, ...]:
        self._place(index)
        self._state = replace(self._state, anchor=self._state.seen, announced=self._state.base)
        return (start_cue(self._state.plan, index),)

    def _again(self) -> tuple[Cue, ...]:
        """The hold's own start cue comes after the get-ready, so it counts as not yet announced."""
        self._place(self.snapshot.index)
        before = nextafter(self._state.base, -inf)
        self._state = replace(self._state, announced=before)
        return self._run_from_here() if self._state.status is Status.RUNNING else ()

    def _place(self, index: int) -> None:
        self._state = replace(self._state, base=self._state.plan.start(index), gap=0.0)

    def _finish(self) -> tuple[Cue, ...]:
        plan = self._state.plan
        self._state = replace(self._state, status=Status.FINISHED, base=plan.total, gap=0.0)
        return (Cue(CueKind.FINISHED, plan.total, len(plan.segments) - 1),)

    def _cue(self, kind: CueKind) -> Cue:
        here = self.snapshot
        return Cue(kind, here.position, here.index)


def _extra_seconds(segment: Segment) -> int:
    if segment.kind is not SegmentKind.PACE:
        return EXTRA_SECONDS
    cycle = segment.stretch.cycle
    return cycle * ceil(EXTRA_SECONDS / cycle)
