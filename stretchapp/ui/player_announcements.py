"""What a screen reader is told of a session, when something happens in it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from stretchapp.core.cues import Cue, CueKind
from stretchapp.core.plan import Segment, SegmentKind
from stretchapp.core.snapshot import Snapshot
from stretchapp.ui.player_view import gap_text

translate = QCoreApplication.translate
STARTS = (CueKind.PREPARE, CueKind.SWITCH, CueKind.REST, CueKind.HOLD, CueKind.PACE)


def announcement(cue: Cue, snapshot: Snapshot) -> str:
    """Nothing of what is only heard."""
    if cue.kind in STARTS:
        return _start(snapshot.plan.segments[cue.index])
    if cue.kind is CueKind.INTERRUPTED:
        return gap_text(snapshot)
    return {
        CueKind.WAITING: translate("Player", "Ready? Press Space or click when you are in place."),
        CueKind.PAUSED: translate("Player", "Paused."),
        CueKind.FINISHED: translate("Player", "Done."),
    }.get(cue.kind, "")


def _start(segment: Segment) -> str:
    label = segment.stretch.label_for(segment.side) if segment.side else ""
    text = {
        SegmentKind.PREPARE: translate("Player", "Get ready: {name}. {label}"),
        SegmentKind.SWITCH: translate("Player", "Switch sides. {label}"),
        SegmentKind.REST: translate("Player", "Rest."),
        SegmentKind.HOLD: translate("Player", "Hold for {seconds} seconds. {label}"),
        SegmentKind.PACE: translate("Player", "Move to and fro for {seconds} seconds."),
    }[segment.kind]
    return text.format(name=segment.stretch.name, label=label, seconds=segment.seconds).strip()
