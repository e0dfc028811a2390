"""A plan as bytes: what it takes to go on with a session whatever became of its routine's file."""

from __future__ import annotations

import msgspec

from stretchapp.core.plan import Segment, SegmentKind, SessionPlan
from stretchapp.core.routine import Routine
from stretchapp.core.stretch import Side


class _Span(msgspec.Struct, array_like=True, frozen=True):
    """A segment without its stretch, which is the routine's."""

    kind: SegmentKind
    entry: int
    side: Side | None
    rep: int
    reps: int
    seconds: int
    waits: bool


class _Packed(msgspec.Struct, array_like=True, frozen=True):
    routine: Routine
    spans: tuple[_Span, ...]


def pack_plan(plan: SessionPlan) -> bytes:
    spans = tuple(
        _Span(each.kind, each.entry, each.side, each.rep, each.reps, each.seconds, each.waits)
        for each in plan.segments
    )
    return msgspec.msgpack.encode(_Packed(plan.routine, spans))


def unpack_plan(data: bytes) -> SessionPlan:
    """Raises ValueError for anything that `pack_plan` would not make."""
    packed = msgspec.msgpack.decode(data, type=_Packed)
    if not packed.spans:
        raise ValueError("a plan of nothing")
    entries = packed.routine.entries
    if not all(0 <= span.entry < len(entries) for span in packed.spans):
        raise ValueError("a segment of no entry")
    return SessionPlan.of(packed.routine, tuple(_segment(each, packed) for each in packed.spans))


def _segment(span: _Span, packed: _Packed) -> Segment:
    stretch = packed.routine.entries[span.entry].stretch
    return Segment(
        span.kind, span.entry, stretch, span.side, span.rep, span.reps, span.seconds, span.waits
    )
