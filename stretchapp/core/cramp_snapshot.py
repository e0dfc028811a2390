"""A moment of a cramp, as everybody who shows it sees it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

from stretchapp.core.cramp_guide import Picture, guide, help_now, next_stage, step_seconds
from stretchapp.core.cramp_state import BodyPart, CrampState, Notice, Stage, Way
from stretchapp.core.stretch import Side


@dataclass(frozen=True, slots=True)
class CrampSnapshot:
    """Times in seconds; `step_left` is None where only the person leads on.

    `next_stage` is where a step leads, elsewhere the stage itself.
    """

    stage: Stage
    elapsed: float
    step_left: float | None
    is_paused: bool
    loop: int
    notice: Notice
    doctor_seen: bool
    has_let_go: bool
    earlier: float
    part: BodyPart | None
    side: Side | None
    way: Way
    ways: tuple[Way, ...]
    picture: Picture | None
    then_rests: bool
    next_stage: Stage

    @property
    def asks_for_doctor(self) -> bool:
        """Whether the doctor card is up: from ten minutes on, until it was answered."""
        return self.notice is Notice.TEN and not self.doctor_seen and not self.has_let_go

    @property
    def is_running(self) -> bool:
        return not self.has_let_go and self.stage is not Stage.OVER

    @property
    def next_instant(self) -> float:
        """Until a digit changes or a step ends; more than 0, at most 1."""
        instants = [floor(self.elapsed) + 1 - self.elapsed]
        if self.step_left and not self.is_paused:
            instants.append(self.step_left - (ceil(self.step_left) - 1))
        return min(instants)


def snapshot(state: CrampState) -> CrampSnapshot:
    seconds, here = step_seconds(state), guide(state.part)
    return CrampSnapshot(
        stage=state.stage,
        elapsed=state.elapsed,
        step_left=None if seconds is None else max(0.0, seconds - state.step_done),
        is_paused=state.paused_after is not None,
        loop=state.loop,
        notice=state.notice,
        doctor_seen=state.doctor_seen,
        has_let_go=state.has_let_go,
        earlier=state.earlier,
        part=state.part,
        side=state.side,
        way=state.way,
        ways=tuple(here.ways),
        picture=help_now(state).picture,
        then_rests=here.then_rests,
        next_stage=next_stage(state),
    )
