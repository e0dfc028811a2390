"""What the terminal shows of a session, as plain strings."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from math import ceil

from stretchapp.core.cues import Cue, CueKind
from stretchapp.core.durations import clock_text
from stretchapp.core.plan import Segment, SegmentKind
from stretchapp.core.snapshot import Snapshot, Status
from stretchapp.core.stretch import Side
from stretchapp.plain_text import clipped, columns, printable

KEYS = """\
Space pause, n next, b back, + 10 s more, q stop
before a hold: w wait for me, Enter I'm ready"""
INDENT = "  "
_DOING = {
    SegmentKind.PREPARE: "Get ready",
    SegmentKind.HOLD: "Hold",
    SegmentKind.PACE: "Move",
    SegmentKind.SWITCH: "Switch sides",
    SegmentKind.REST: "Rest",
}


def status_line(now: Snapshot, width: int) -> str:
    """All that matters of a moment in one line; what matters least goes first when it is long."""
    doing = _doing_now(now)
    side, left = side_text(now.segment), f"{clock_text(now.session_left)} left"
    name = printable(now.segment.stretch.name)
    for parts in ([doing, side, name, left], [doing, side, left], [doing, side], [doing]):
        line = " · ".join(part for part in parts if part)
        if columns(line) <= width:
            return line
    return clipped(doing, width)


def _doing_now(now: Snapshot) -> str:
    what = _DOING[now.segment.kind]
    if now.segment.kind is SegmentKind.PACE:
        what = printable(now.segment.stretch.phase_at(now.offset).name).capitalize()
    if now.status is Status.PAUSED:
        return f"PAUSED · {what} {ceil(now.left)}"
    if now.status is Status.WAITING:
        return f"READY? Press Enter · {what}"
    if now.get_ready:
        return f"Get ready {ceil(now.get_ready)} · {what} {ceil(now.left)}"
    return f"{what} {ceil(now.left)}"


def side_text(segment: Segment) -> str:
    """LEFT or RIGHT and what it means: LEFT leg back."""
    if segment.side is None:
        return ""
    return printable(segment.stretch.side_label.replace("{side}", segment.side.value.upper()))


def cue_lines(cue: Cue, now: Snapshot, width: int) -> list[str]:
    """The lines that a cue is worth; none for most."""
    segment = now.plan.segments[cue.index]
    match cue.kind:
        case CueKind.PREPARE:
            return ["", *_wrapped([_lead_in(segment)], width), *_instructions(segment, width)]
        case CueKind.SWITCH | CueKind.REST | CueKind.HOLD | CueKind.PACE:
            return _wrapped([_lead_in(segment)], width)
        case (
            CueKind.PAUSED
            | CueKind.GO_ON
            | CueKind.INTERRUPTED
            | CueKind.GET_READY
            | CueKind.WAITING
        ):
            return _wrapped([_event(cue.kind, now)], width)
        case CueKind.FINISHED | CueKind.STOPPED:
            return ["", *_wrapped([_event(cue.kind, now)], width)]
        case _:
            return []


def _lead_in(segment: Segment) -> str:
    name = printable(segment.stretch.name) if segment.kind is SegmentKind.PREPARE else ""
    rep = f"{segment.rep} of {segment.reps}" if segment.is_work and segment.reps > 1 else ""
    said = ", ".join(part for part in (name, side_text(segment), rep) if part)
    return f"{_DOING[segment.kind]} {segment.seconds} s" + (f": {said}" if said else "")


def _instructions(segment: Segment, width: int) -> list[str]:
    lines = segment.stretch.instructions_for(segment.side or Side.LEFT)
    return _wrapped([INDENT + printable(line) for line in lines], width, INDENT)


def _event(kind: CueKind, now: Snapshot) -> str:
    if kind is CueKind.INTERRUPTED:
        return f"Paused: the machine was away for {clock_text(now.gap)}."
    if kind is CueKind.STOPPED:
        return f"Stopped after {clock_text(now.position)} of {clock_text(now.plan.total)}."
    return {
        CueKind.PAUSED: "Paused.",
        CueKind.GO_ON: "Going on.",
        CueKind.WAITING: "Ready? Press Enter.",
        CueKind.GET_READY: "Get ready to go on.",
        CueKind.FINISHED: f"Done: {printable(now.plan.routine.name)}.",
    }[kind]


def _wrapped(lines: Sequence[str], width: int, indent: str = "") -> list[str]:
    wide = max(width, 20)
    return [
        part
        for line in lines
        for part in textwrap.wrap(line, wide, subsequent_indent=indent) or [line]
    ]
