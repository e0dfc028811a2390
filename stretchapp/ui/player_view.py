"""A snapshot of a session → the words and numbers of the player page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import ceil

from PySide6.QtCore import QCoreApplication

from stretchapp.core.durations import clock_text
from stretchapp.core.plan import Segment, SegmentKind
from stretchapp.core.snapshot import Snapshot, Status
from stretchapp.core.stretch import Side
from stretchapp.ui.words import seconds_text

translate = QCoreApplication.translate


class RingShape(Enum):
    """How a state looks without its colour and word."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    ARROWS = "arrows"
    BARS = "bars"


@dataclass(frozen=True)
class RingView:
    """What the ring shows; `fraction` is the part that is left, 1 to 0."""

    digits: str = ""
    word: str = ""
    fraction: float = 0.0
    shape: RingShape = RingShape.SOLID
    hot: bool = False


@dataclass(frozen=True)
class PillView:
    """No side: the pill is empty and paints nothing, but keeps its place."""

    text: str = ""
    side: Side | None = None
    hot: bool = False


@dataclass(frozen=True)
class TimelineBar:
    """One hold: its seconds, how much of it is done (0 to 1), whether it opens a new stretch."""

    seconds: float
    done: float
    opens: bool
    current: bool


@dataclass(frozen=True)
class NextView:
    """What comes after this block: a title, a line of detail, the hold itself."""

    title: str
    detail: str
    work: Segment | None = None


@dataclass(frozen=True)
class PlayerView:
    """Everything the player page shows of one moment, but the figure."""

    place: str
    name: str
    pill: PillView
    ring: RingView
    instructions: tuple[str, ...]
    breath: str
    line: str
    next: NextView
    bars: tuple[TimelineBar, ...]
    left: str
    gap: str


def player_view(snapshot: Snapshot) -> PlayerView:
    segment, stretch, gap = snapshot.segment, snapshot.segment.stretch, gap_text(snapshot)
    return PlayerView(
        place=_place(snapshot),
        name=stretch.name,
        pill=pill_view(segment),
        ring=ring_view(snapshot),
        instructions=stretch.instructions_for(segment.side),
        breath=stretch.breath_cue,
        line=gap or _line(segment),
        next=next_view(snapshot),
        bars=timeline_bars(snapshot),
        left=translate("Player", "{time} left").format(time=clock_text(snapshot.session_left)),
        gap=gap,
    )


def _place(snapshot: Snapshot) -> str:
    count = len(snapshot.plan.routine.entries)
    place = translate("Player", "Stretch {n} of {count}").format(
        n=snapshot.segment.entry + 1, count=count
    )
    if snapshot.segment.reps == 1:
        return place
    return translate("Player", "{place} · round {rep} of {reps}").format(
        place=place, rep=snapshot.segment.rep, reps=snapshot.segment.reps
    )


def _line(segment: Segment) -> str:
    """The one line of the mat view: where to go in a lead-in, how to be in a hold."""
    if segment.is_work:
        return segment.stretch.breath_cue or segment.stretch.instructions_for(segment.side)[-1]
    return segment.stretch.name


def pill_view(segment: Segment) -> PillView:
    if segment.side is None:
        return PillView()
    label = segment.stretch.label_for(segment.side)
    if segment.kind is not SegmentKind.SWITCH:
        return PillView(label.upper(), segment.side)
    switch = translate("Player", "Switch: {label}").format(label=label)
    return PillView(switch.upper(), segment.side, hot=True)


def ring_view(snapshot: Snapshot) -> RingView:
    segment = snapshot.segment
    digits = str(ceil(snapshot.get_ready or snapshot.left))
    fraction = snapshot.left / segment.seconds if segment.seconds else 0.0
    if snapshot.status is Status.PAUSED:
        return RingView(digits, translate("Player", "paused"), fraction, RingShape.BARS)
    if snapshot.get_ready:
        return RingView(digits, translate("Player", "get ready"), fraction, RingShape.DASHED)
    word, shape = _word_and_shape(snapshot)
    return RingView(digits, word, fraction, shape, hot=segment.kind is SegmentKind.SWITCH)


def _word_and_shape(snapshot: Snapshot) -> tuple[str, RingShape]:
    kind = snapshot.segment.kind
    if kind is SegmentKind.PACE:
        return snapshot.segment.stretch.phase_at(snapshot.offset).name, RingShape.SOLID
    return {
        SegmentKind.PREPARE: (translate("Player", "get ready"), RingShape.DASHED),
        SegmentKind.SWITCH: (translate("Player", "switch sides"), RingShape.ARROWS),
        SegmentKind.REST: (translate("Player", "rest"), RingShape.DOTTED),
        SegmentKind.HOLD: (translate("Player", "hold"), RingShape.SOLID),
    }[kind]


def next_view(snapshot: Snapshot) -> NextView:
    """In a lead-in the hold it leads to is already on the page: next is what comes after that."""
    plan = snapshot.plan
    after = plan.work_of(snapshot.index) + 2
    if after >= len(plan.segments):
        return NextView(translate("Player", "Done"), translate("Player", "This is the last one."))
    work, here = plan.segments[after], snapshot.segment
    same = work.entry == here.entry
    title = _capital(work.stretch.label_for(work.side)) if same and work.side else ""
    if same and work.side in (None, here.side):
        title = translate("Player", "Once more, round {rep} of {reps}").format(
            rep=work.rep, reps=work.reps
        )
    return NextView(title or work.stretch.name, _next_detail(work, same), work)


def _capital(label: str) -> str:
    return label[0].upper() + label[1:]


def _next_detail(work: Segment, same: bool) -> str:
    hold = seconds_text(work.seconds)
    if same or work.side is None:
        return hold
    return translate("Player", "{hold} · first {label}").format(
        hold=hold, label=work.stretch.label_for(work.side)
    )


def timeline_bars(snapshot: Snapshot) -> tuple[TimelineBar, ...]:
    plan, current = snapshot.plan, snapshot.plan.work_of(snapshot.index)
    bars: list[TimelineBar] = []
    entry = -1
    for index, segment in enumerate(plan.segments):
        if segment.is_work:
            done = (snapshot.position - plan.start(index)) / segment.seconds
            bars.append(
                TimelineBar(
                    seconds=segment.seconds,
                    done=min(1.0, max(0.0, done)),
                    opens=segment.entry != entry,
                    current=index == current,
                )
            )
            entry = segment.entry
    return tuple(bars)


def gap_text(snapshot: Snapshot) -> str:
    """What happened while nobody looked; nothing if nothing did."""
    if not snapshot.gap:
        return ""
    return translate(
        "Player",
        "The computer slept or stood still for {time}. The session waits where you last saw it.",
    ).format(time=clock_text(snapshot.gap))


def announcement(segment: Segment) -> str:
    """What a screen reader says when a segment starts."""
    label = segment.stretch.label_for(segment.side) if segment.side else ""
    text = {
        SegmentKind.PREPARE: translate("Player", "Get ready: {name}. {label}"),
        SegmentKind.SWITCH: translate("Player", "Switch sides. {label}"),
        SegmentKind.REST: translate("Player", "Rest."),
        SegmentKind.HOLD: translate("Player", "Hold for {seconds} seconds. {label}"),
        SegmentKind.PACE: translate("Player", "Move to and fro for {seconds} seconds."),
    }[segment.kind]
    return text.format(name=segment.stretch.name, label=label, seconds=segment.seconds).strip()
