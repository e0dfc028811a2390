"""A session being played: status, position, and what each command does to them.

Nothing counts ticks: base and anchor of the state change only on commands, and where a lead-in
waits for the person.
"""

from __future__ import annotations

from dataclasses import replace
from math import ceil

from stretchapp.core.cues import Cue, CueKind, count_in_cues, cues_between, start_cues
from stretchapp.core.plan import Segment, SegmentKind, SessionPlan
from stretchapp.core.player_state import PlayerState, seconds_between
from stretchapp.core.ports import Clock
from stretchapp.core.snapshot import ACTIVE, Snapshot, Status

GAP_SECONDS = 2.0
GET_READY_SECONDS = 3.0
BACK_SECONDS = 3.0
EXTRA_SECONDS = 10
LONGEST_SEGMENT_SECONDS = 600


class Player:
    """Plays one plan by an injected clock. Every command returns the cues it caused, in order.

    A command that makes no sense in the present status changes nothing and returns no cue.
    A command is a look at the clock as well: after a gap it pauses, and only `stop` does more.
    It starts with the segment `at`, where a session that was cut off goes on.
    """

    def __init__(self, plan: SessionPlan, clock: Clock, at: int = 0) -> None:
        self._clock = clock
        self._state = PlayerState(Status.READY, plan, base=plan.start(at))

    @property
    def snapshot(self) -> Snapshot:
        """The moment last looked at."""
        state = self._state
        return Snapshot(
            state.status, state.plan, state.position, state.index, state.get_ready, state.gap
        )

    def start(self) -> tuple[Cue, ...]:
        if self._state.status is not Status.READY:
            return ()
        now = self._clock()
        self._state = replace(self._state, status=Status.RUNNING, anchor=now, seen=now)
        return self._arrive()

    def tick(self) -> tuple[Cue, ...]:
        """Look at the clock. A gap of more than 2 s pauses at the position last seen.

        A lead-in that waits for the person goes no further than to where it waits.
        """
        before, now = self._state, self._clock()
        if before.status is not Status.RUNNING:
            return ()
        gap = seconds_between(before.seen, now)
        if gap > GAP_SECONDS:
            return self._pause(CueKind.INTERRUPTED, gap)
        after = replace(before, seen=now)
        went_on = before.get_ready and not after.get_ready
        go_on = _go_on_cues(before) if went_on else ()
        self._state = after
        wait_at = after.plan.wait_between(before.position, after.position)
        if wait_at is not None:
            self._move(wait_at)
            told = cues_between(after.plan, before.position, wait_at)
            count = count_in_cues(after.plan, self._state.index)
            return (*go_on, *(cue for cue in told if cue not in count), *self._wait())
        if after.position >= after.plan.total:
            self._freeze(Status.FINISHED)
        return (*go_on, *cues_between(after.plan, before.position, after.position))

    def pause(self) -> tuple[Cue, ...]:
        cues, go_on = self._look(Status.RUNNING, Status.WAITING)
        return (*cues, *self._pause(CueKind.PAUSED)) if go_on else cues

    def resume(self) -> tuple[Cue, ...]:
        """Go on after a pause; in a hold, or less than 3 s before one, after 3 s to get ready.

        Where the session waits for the person, `ready`; a pause there goes back to waiting.
        """
        if self._state.status is Status.WAITING:
            return self.ready()
        cues, go_on = self._look(Status.PAUSED)
        if not go_on:
            return cues
        if self._state.plan.waits_at(self._state.position):
            return (*cues, *self._wait())
        return (*cues, *self._run_from_here())

    def toggle(self) -> tuple[Cue, ...]:
        """Ready, where a lead-in waits for the person; else pause or resume."""
        if self.snapshot.asks_for_ready:
            return self.ready()
        return self.resume() if self._state.status is Status.PAUSED else self.pause()

    def ready(self) -> tuple[Cue, ...]:
        """The person is in place: on to the 3-2-1 of this lead-in. In a paused hold, go on."""
        cues, go_on = self._look(*ACTIVE)
        here = self.snapshot
        if not go_on or not here.can_be_ready:
            return cues
        count_in = here.plan.count_in(here.index)
        if here.segment.is_work or here.position > count_in:
            return (*cues, *self._run_from_here())
        self._move(count_in)
        going = self._run_from_here()
        return (*cues, *(count_in_cues(here.plan, here.index) or going))

    def wait(self) -> tuple[Cue, ...]:
        """This lead-in is to wait for the person; in its 3-2-1 it goes back to the 3 and waits."""
        cues, go_on = self._look(Status.RUNNING, Status.PAUSED)
        here = self.snapshot
        if not go_on or here.segment.is_work:
            return cues
        self._state = replace(self._state, plan=here.plan.waiting(here.index))
        if here.position < here.plan.count_in(here.index):
            return cues
        self._move(here.plan.count_in(here.index))
        return (*cues, *(self._wait() if here.status is Status.RUNNING else ()))

    def skip(self) -> tuple[Cue, ...]:
        """To the lead-in of the next side, repetition or stretch; from the last one to the end."""
        cues, go_on = self._look(*ACTIVE)
        if not go_on:
            return cues
        after = self._state.plan.work_of(self._state.index) + 1
        if after == len(self._state.plan.segments):
            return (*cues, *self._finish())
        return (*cues, *self._jump(after))

    def back(self) -> tuple[Cue, ...]:
        """Within 3 s of a hold's start, or before it: the block before. Later: this hold again."""
        cues, go_on = self._look(*ACTIVE)
        if not go_on:
            return cues
        here = self.snapshot
        if here.segment.is_work and here.offset > BACK_SECONDS:
            return (*cues, *self._again())
        return (*cues, *self._jump(max(0, here.plan.lead_in_of(here.index) - 2)))

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
        cues, go_on = self._look(Status.RUNNING, Status.PAUSED)
        plan, index = self._state.plan, self._state.index
        extra = _extra_seconds(plan.segments[index])
        if go_on and plan.segments[index].seconds + extra <= LONGEST_SEGMENT_SECONDS:
            self._state = replace(self._state, plan=plan.extended(index, extra))
        return cues

    def stop(self) -> tuple[Cue, ...]:
        """End the session where it is; after a gap, where it was last seen."""
        cues = self.tick()
        if self._state.status not in (Status.READY, *ACTIVE):
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

    def _wait(self) -> tuple[Cue, ...]:
        self._freeze(Status.WAITING)
        return (self._cue(CueKind.WAITING),)

    def _freeze(self, status: Status, gap: float = 0.0) -> None:
        self._state = replace(self._state, status=status, base=self._state.position, gap=gap)

    def _run_from_here(self) -> tuple[Cue, ...]:
        here, now = self.snapshot, self._clock()
        wait = GET_READY_SECONDS if here.segment.is_work or here.left < GET_READY_SECONDS else 0.0
        self._state = replace(
            self._state, status=Status.RUNNING, anchor=now + wait, seen=now, gap=0.0
        )
        return (self._cue(CueKind.GET_READY if wait else CueKind.GO_ON),)

    def _jump(self, index: int) -> tuple[Cue, ...]:
        if self._state.status is Status.WAITING:
            self._state = replace(self._state, status=Status.RUNNING, seen=self._clock())
        self._move(self._state.plan.start(index))
        return self._arrive()

    def _arrive(self) -> tuple[Cue, ...]:
        """At the start of a segment; a lead-in no longer than its 3-2-1 waits at once."""
        plan, index = self._state.plan, self._state.index
        is_running = self._state.status is Status.RUNNING
        waits = is_running and plan.waits_at(self._state.position)
        return (*start_cues(plan, index), *(self._wait() if waits else ()))

    def _again(self) -> tuple[Cue, ...]:
        self._move(self._state.plan.start(self._state.index))
        return self._run_from_here() if self._state.status is Status.RUNNING else ()

    def _move(self, position: float) -> None:
        self._state = replace(self._state, base=position, anchor=self._state.seen, gap=0.0)

    def _finish(self) -> tuple[Cue, ...]:
        self._move(self._state.plan.total)
        self._freeze(Status.FINISHED)
        return (self._cue(CueKind.FINISHED),)

    def _cue(self, kind: CueKind) -> Cue:
        return Cue(kind, self._state.position, self._state.index)


def _go_on_cues(state: PlayerState) -> tuple[Cue, ...]:
    """At the very start of a hold these are the hold's own: nothing of it was done yet."""
    plan, index = state.plan, state.index
    if plan.segments[index].is_work and state.position == plan.start(index):
        return start_cues(plan, index)
    return (Cue(CueKind.GO_ON, state.position, index),)


def _extra_seconds(segment: Segment) -> int:
    cycle = segment.stretch.cycle if segment.kind is SegmentKind.PACE else 0
    return ceil(EXTRA_SECONDS / cycle) * cycle if cycle else EXTRA_SECONDS
