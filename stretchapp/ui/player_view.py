"""A snapshot of a session → the words and numbers of the player page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from math import ceil

from PySide6.QtCore import QCoreApplication
from typing_extensions import assert_never

from stretchapp.core.breath_pacer import BreathPacer
from stretchapp.core.breathing import Breath
from stretchapp.core.durations import clock_text
from stretchapp.core.plan import Segment, SegmentKind
from stretchapp.core.snapshot import Snapshot, Status
from stretchapp.core.stretch import Kind, Side, Stretch
from stretchapp.ui.words import capital, seconds_text, sentence, side_name

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
    """What the ring shows; `fraction` is the part that is left, 1 to 0.

    Where the word is what to do now it is `loud`: to be read from the mat. Without digits it takes
    their place, and has a `hint` under it. `pace` is what to do with the breath now; it has its
    place under the ring unless it is None.
    """

    digits: str = ""
    word: str = ""
    fraction: float = 0.0
    shape: RingShape = RingShape.SOLID
    hot: bool = False
    loud: bool = False
    pace: str | None = None
    hint: str = ""


@dataclass(frozen=True)
class PillView:
    """No side: the pill is empty and paints nothing, but keeps its place.

    Where the text would be too small to read, `short` is left of it.
    """

    text: str = ""
    side: Side | None = None
    hot: bool = False
    short: str = ""


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
    """Everything the player page shows of one moment, but the figure.

    `notes` are the mistake and the easier form, to be read in a pause. In a timed lead-in the hold
    can be had earlier (`offers_ready`), in the first one of a stretch also later (`offers_wait`).
    """

    place: str
    name: str
    pill: PillView
    ring: RingView
    instructions: tuple[str, ...]
    notes: tuple[str, ...]
    breath: str
    is_breathing: bool
    line: str
    next: NextView
    bars: tuple[TimelineBar, ...]
    left: str
    gap: str
    offers_ready: bool
    offers_wait: bool


def player_view(snapshot: Snapshot, pacer: BreathPacer) -> PlayerView:
    segment, stretch, gap = snapshot.segment, snapshot.segment.stretch, gap_text(snapshot)
    paused = snapshot.status is Status.PAUSED
    return PlayerView(
        place=_place(snapshot),
        name=stretch.name,
        pill=pill_view(segment),
        ring=replace(ring_view(snapshot), pace=_pace(snapshot, pacer)),
        instructions=stretch.instructions_for(segment.side),
        notes=_notes(stretch) if paused else (),
        breath="" if paused else stretch.breath_cue,
        is_breathing=pacer.is_on(stretch),
        line=gap or _line(segment),
        next=next_view(snapshot),
        bars=timeline_bars(snapshot),
        left=translate("Player", "{time} left").format(time=clock_text(snapshot.session_left)),
        gap=gap,
        offers_ready=_is_in_timed_lead_in(snapshot) and snapshot.can_be_ready,
        offers_wait=_is_in_timed_lead_in(snapshot)
        and snapshot.plan.is_first_meeting(snapshot.index),
    )


def _is_in_timed_lead_in(snapshot: Snapshot) -> bool:
    is_lead_in = not snapshot.segment.is_work and not snapshot.segment.waits
    return is_lead_in and snapshot.status is Status.RUNNING


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


def _notes(stretch: Stretch) -> tuple[str, ...]:
    """What a pause is good for: to read what else there is to know."""
    mistake = translate("Player", "Watch out: {mistake}").format(mistake=sentence(stretch.mistake))
    easier = translate("Player", "Easier: {easier}").format(easier=sentence(stretch.easier))
    pairs = ((stretch.mistake, mistake), (stretch.easier, easier))
    return tuple(note for text, note in pairs if text)


def _pace(snapshot: Snapshot, pacer: BreathPacer) -> str | None:
    stretch = snapshot.segment.stretch
    if stretch.kind is Kind.PACED or not pacer.is_on(stretch):
        return None
    phase = pacer.phase(snapshot)
    match phase:
        case None:
            return ""
        case Breath.IN:
            return translate("Player", "Breathe in")
        case Breath.OUT:
            return translate("Player", "Breathe out")
    assert_never(phase)


def _line(segment: Segment) -> str:
    """The one line of the mat view: where to go in a lead-in, how to be in a hold."""
    stretch = segment.stretch
    if segment.is_work:
        return stretch.breath_cue or stretch.instructions_for(segment.side)[-1]
    label = stretch.label_for(segment.side) if segment.side else ""
    if label and segment.kind is not SegmentKind.PREPARE:
        return capital(label)
    return " · ".join(part for part in (stretch.name, label) if part)


def pill_view(segment: Segment) -> PillView:
    if segment.side is None:
        return PillView()
    label, short = segment.stretch.label_for(segment.side), side_name(segment.side).upper()
    if segment.kind is not SegmentKind.SWITCH:
        return PillView(label.upper(), segment.side, short=short)
    switch = translate("Player", "Switch: {label}").format(label=label)
    return PillView(switch.upper(), segment.side, hot=True, short=short)


def ring_view(snapshot: Snapshot) -> RingView:
    segment = snapshot.segment
    digits = str(ceil(snapshot.get_ready or snapshot.left))
    fraction = snapshot.left / segment.seconds if segment.seconds else 0.0
    if snapshot.status is Status.WAITING:
        hint = translate("Player", "Space / click")
        return RingView(word=translate("Player", "Ready?"), loud=True, hint=hint)
    if snapshot.status is Status.PAUSED:
        return RingView(digits, translate("Player", "paused"), fraction, RingShape.BARS)
    if snapshot.get_ready:
        return RingView(digits, translate("Player", "get ready"), fraction, RingShape.DASHED)
    word, shape = _word_and_shape(snapshot)
    switch, pace = (segment.kind is kind for kind in (SegmentKind.SWITCH, SegmentKind.PACE))
    return RingView(digits, word, fraction, shape, hot=switch, loud=pace)


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
    title = capital(work.stretch.label_for(work.side)) if same and work.side else ""
    if same and work.side in (None, here.side):
        title = translate("Player", "Once more, round {rep} of {reps}").format(
            rep=work.rep, reps=work.reps
        )
    return NextView(title or work.stretch.name, _next_detail(work, same), work)


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
