"""Cramps that are over, as they are kept for good."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from stretchapp.core.cramp import is_forgotten
from stretchapp.core.cramp_details import CrampDetails
from stretchapp.core.cramp_event import CrampEvent
from stretchapp.core.cramp_state import TEN_MINUTES, Notice, Stage
from stretchapp.core.moment import Moment

CRAMPS = "5374726d-6372-4d70-8000-6c6f67000000"
HALF_A_DAY = 12 * 3600.0


@dataclass(frozen=True, slots=True)
class CrampRecord:
    """`ended` is None where nobody saw the end. `doctor_card`: ten minutes were reached.

    `reminder_read`: it counts for no reminder any more.
    """

    id: str
    started: Moment
    ended: Moment | None
    details: CrampDetails
    doctor_card: bool = False
    reminder_read: bool = False

    @property
    def seconds(self) -> float | None:
        """How long it held."""
        return None if self.ended is None else max(0.0, self.ended.unix - self.started.unix)

    @property
    def is_long(self) -> bool:
        return self.doctor_card or (self.seconds or 0.0) >= TEN_MINUTES

    @property
    def is_for_doctor(self) -> bool:
        """By what the article names, whatever the count."""
        return self.is_long or bool(self.details.other_signs)

    @property
    def night(self) -> int | None:
        """The day on whose evening the night began that it woke somebody in."""
        return self.started.later(-HALF_A_DAY).day_number if self.details.woke_me else None


def record_of(event: CrampEvent, moment_at: Callable[[float], Moment]) -> CrampRecord:
    """Always the same id for the same cramp, so that none is ever kept twice."""
    from uuid import UUID, uuid5  # not before help with a cramp is there

    state = event.state
    return CrampRecord(
        id=uuid5(UUID(CRAMPS), state.opened_at.hex()).hex,
        started=moment_at(state.started_at),
        ended=None if state.ended_at is None else moment_at(state.ended_at),
        details=event.details,
        doctor_card=state.notice is Notice.TEN,
    )


def sort_out(
    events: Sequence[CrampEvent], now: float
) -> tuple[CrampEvent | None, tuple[CrampEvent, ...]]:
    """Of what an earlier run left: the one that may still hold, and those that are over.

    A cramp that nobody came back to is over, its end unknown.
    """
    running = [event for event in events if _may_hold(event, now)]
    latest = max(running, key=lambda event: event.opened_at, default=None)
    over = tuple(_over(event) for event in events if event is not latest)
    return latest, over


def is_worth_logging(event: CrampEvent) -> bool:
    """Help that was opened, and neither used nor ended, tells of no cramp."""
    return event.state.has_let_go or event.state.part is not None


def _may_hold(event: CrampEvent, now: float) -> bool:
    return not (event.is_over or event.state.has_let_go or is_forgotten(event, now))


def _over(event: CrampEvent) -> CrampEvent:
    return replace(event, state=replace(event.state, stage=Stage.OVER))
