"""Follows a session and keeps its record up to date."""

from __future__ import annotations

from dataclasses import replace

from stretchapp.core.cues import Cue, CueKind
from stretchapp.core.history import Ending, SessionRecord
from stretchapp.core.moment import Moment
from stretchapp.core.snapshot import Snapshot

# After each of these, nothing that was done may be lost any more.
KEPT_AFTER = (
    CueKind.PREPARE,
    CueKind.SWITCH,
    CueKind.REST,
    CueKind.END,
    CueKind.PAUSED,
    CueKind.INTERRUPTED,
    CueKind.STOPPED,
    CueKind.FINISHED,
)


class Recorder:
    """Sees every snapshot, hears every cue of one session, in the order they come.

    A stop is no ending: a session that is stopped can be taken up again until somebody says `end`.
    """

    def __init__(self, record: SessionRecord) -> None:
        self._record = record
        self._index, self._most = -1, 0.0

    def see(self, snapshot: Snapshot) -> None:
        """What was done of a hold is the furthest that was seen of it."""
        if snapshot.index != self._index:
            self._note_progress()
            self._index, self._most = snapshot.index, 0.0
        self._most = max(self._most, snapshot.offset)

    def hear(self, cue: Cue, snapshot: Snapshot) -> bool:
        """Whether it is time to keep the record."""
        plan = snapshot.plan
        if cue.kind is CueKind.END:
            self._record = self._record.reached(cue.index, plan.segments[cue.index].seconds)
            self._record = replace(self._record, at=cue.index + 1)
        elif cue.kind is CueKind.FINISHED:
            self._record = replace(self._record, at=len(plan.segments), ending=Ending.FINISHED)
        elif cue.kind in KEPT_AFTER:
            self._record = replace(self._record, at=plan.lead_in_of(cue.index))
        self._note_progress()
        return cue.kind in KEPT_AFTER

    def end(self, ending: Ending) -> None:
        """Unless it has ended."""
        self._record = replace(self._record, ending=self._record.ending or ending)

    def record(self, now: Moment) -> SessionRecord:
        return replace(self._record, ended=now)

    def _note_progress(self) -> None:
        seconds = round(self._most, 1)
        self._record = self._record.reached(self._index, seconds)
