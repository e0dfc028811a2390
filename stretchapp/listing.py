"""Routines and plans as tables for people and as data for other programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stretchapp.core.durations import clock_text, whole_minutes
from stretchapp.core.plan import Segment, SessionPlan
from stretchapp.plain_text import columns, printable

GAP = "  "


def routine_data(plan: SessionPlan) -> dict[str, object]:
    routine = plan.routine
    return {
        "id": routine.id,
        "name": routine.name,
        "minutes": whole_minutes(plan.total),
        "seconds": plan.total,
        "needs": [prop.value for prop in routine.props],
    }


def routine_table(plans: Sequence[SessionPlan]) -> list[str]:
    rows = [
        (
            plan.routine.id,
            printable(plan.routine.name),
            f"{whole_minutes(plan.total)} min",
            ", ".join(prop.value.replace("_", " ") for prop in plan.routine.props),
        )
        for plan in plans
    ]
    return aligned([("ROUTINE", "NAME", "TIME", "NEEDS"), *rows], right=[2])


def plan_data(plan: SessionPlan) -> dict[str, object]:
    return {
        "routine": plan.routine.id,
        "name": plan.routine.name,
        "seconds": plan.total,
        "segments": [_segment_data(segment, start) for segment, start in _timed(plan)],
    }


def _segment_data(segment: Segment, start: int) -> dict[str, object]:
    return {
        "start": start,
        "kind": segment.kind.value,
        "stretch": segment.stretch.id,
        "name": segment.stretch.name,
        "side": segment.side.value if segment.side else None,
        "rep": segment.rep,
        "reps": segment.reps,
        "seconds": segment.seconds,
    }


def plan_table(plan: SessionPlan) -> list[str]:
    rows = [
        (
            clock_text(start),
            segment.kind.value,
            printable(segment.stretch.name),
            segment.side.value if segment.side else "",
            f"{segment.rep}/{segment.reps}",
            str(segment.seconds),
        )
        for segment, start in _timed(plan)
    ]
    head = ("START", "KIND", "STRETCH", "SIDE", "REP", "SECONDS")
    total = f"{printable(plan.routine.name)}: {clock_text(plan.total)} in all"
    return [*aligned([head, *rows], right=[0, 5]), total]


def _timed(plan: SessionPlan) -> Iterator[tuple[Segment, int]]:
    for index, segment in enumerate(plan.segments):
        yield segment, plan.start(index)


def aligned(rows: Sequence[Sequence[str]], right: Sequence[int] = ()) -> list[str]:
    """Columns as wide as their widest cell; those in `right` are flush right."""
    widths = [max(columns(cell) for cell in column) for column in zip(*rows, strict=True)]
    return [
        GAP.join(
            _padded(cell, width, at in right)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def _padded(cell: str, width: int, right: bool) -> str:
    blank = " " * (width - columns(cell))
    return blank + cell if right else cell + blank
