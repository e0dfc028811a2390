"""Writes down each session as it happens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from stretchapp.core.cues import Cue
from stretchapp.core.history import Comfort, Ending, SessionRecord, record_of
from stretchapp.core.moment import Moment
from stretchapp.core.packed_plan import pack_plan
from stretchapp.core.plan import SessionPlan
from stretchapp.core.ports import Clock
from stretchapp.core.recorder import Recorder
from stretchapp.core.snapshot import Snapshot


class HistoryKeeper(Protocol):
    """Takes records to a safe place. Never raises, and nobody waits for it."""

    def keep(self, record: SessionRecord, plan: bytes) -> None:
        """The whole record each time; `plan` is what it takes to go on with the session."""


class Journal:
    """One session after another. `now` is asked for when one begins or is taken up again.

    From then on the session's own clock counts, so that setting the clock on the wall moves no end
    before its start.
    """

    def __init__(
        self,
        keeper: HistoryKeeper,
        clock: Clock,
        now: Callable[[], Moment],
        new_id: Callable[[], str],
    ) -> None:
        self._keeper, self._clock, self._now, self._new_id = keeper, clock, now, new_id
        self._recorder: Recorder | None = None
        self._kept: SessionRecord | None = None
        self._plan = b""
        self._anchor, self._since = Moment(0.0, 0), 0.0

    def begin(self, plan: SessionPlan) -> None:
        """What went before is over."""
        self.end(Ending.STOPPED)
        self._look_at_the_wall()
        self._follow(record_of(plan, self._new_id(), self._anchor), plan)

    def resume(self, record: SessionRecord, plan: SessionPlan) -> None:
        """Go on with a session that was cut off."""
        self.end(Ending.STOPPED)
        self._look_at_the_wall()
        self._follow(record, plan)

    def see(self, snapshot: Snapshot) -> None:
        if self._recorder is not None:
            self._recorder.see(snapshot)

    def hear(self, cue: Cue, snapshot: Snapshot) -> None:
        if self._recorder is not None and self._recorder.hear(cue, snapshot):
            self._keep(self._recorder)

    def end(self, ending: Ending) -> None:
        """Nobody will go on with the session, if there is one that has not ended."""
        if self._recorder is not None:
            self._recorder.end(ending)
            self._keep(self._recorder)

    def rate(self, comfort: Comfort | None, note: str) -> None:
        """How the last session felt."""
        if self._kept is not None:
            self._put(replace(self._kept, comfort=comfort, note=note))

    def _look_at_the_wall(self) -> None:
        self._anchor, self._since = self._now(), self._clock()

    def _follow(self, record: SessionRecord, plan: SessionPlan) -> None:
        self._recorder, self._kept, self._plan = Recorder(record), None, pack_plan(plan)
        self._keep(self._recorder)

    def _keep(self, recorder: Recorder) -> None:
        record, kept = recorder.record(self._anchor.later(self._clock() - self._since)), self._kept
        if kept is not None:
            record = replace(record, comfort=kept.comfort, note=kept.note)
        if kept is None or replace(record, ended=kept.ended) != kept:
            self._put(record)

    def _put(self, record: SessionRecord) -> None:
        self._kept = record
        self._keeper.keep(record, self._plan)
