"""The last snapshot of a session and its tally → the words of the done page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from stretchapp.core.durations import clock_text
from stretchapp.core.snapshot import Snapshot, Status
from stretchapp.core.tally import Tally

translate = QCoreApplication.translate


@dataclass(frozen=True)
class DoneView:
    """`can_go_on` when the session was only put aside; `can_be_rated` once something was done."""

    title: str
    summary: str
    rows: tuple[tuple[str, str], ...]
    can_go_on: bool
    can_be_rated: bool


def done_view(snapshot: Snapshot, tally: Tally) -> DoneView:
    plan, finished = snapshot.plan, snapshot.status is Status.FINISHED
    done, planned = tally.of_session(plan)
    title = translate("Done", "Done") if finished else translate("Done", "Stopped for now")
    summary = translate("Done", "{name}: {done} of {planned} holds, {time} in the stretch.").format(
        name=plan.routine.name, done=done, planned=planned, time=clock_text(tally.seconds(plan))
    )
    rows = _rows(snapshot, tally)
    return DoneView(title, summary, rows, can_go_on=not finished, can_be_rated=done > 0)


def _rows(snapshot: Snapshot, tally: Tally) -> tuple[tuple[str, str], ...]:
    plan = snapshot.plan
    rows = []
    for number, stretch in enumerate(plan.routine.stretches):
        done, planned = tally.of_entry(plan, number)
        text = translate("Done", "{done} of {planned}").format(done=done, planned=planned)
        rows.append((stretch.name, f"✓ {text}" if done == planned else text))
    return tuple(rows)
