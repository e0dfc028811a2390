"""What holds of every session, whatever is done to it and however late the ticks are."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import cycle, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from stretchapp.core.cues import Cue, CueKind, plan_cues
from stretchapp.core.plan import Pacing, PlanSettings, SessionPlan
from stretchapp.core.player import LONGEST_SEGMENT_SECONDS, Player
from stretchapp.core.routine import RoutineEntry
from stretchapp.core.snapshot import ACTIVE, Snapshot, Status
from stretchapp.core.stretch import Sides
from tests.unit.core.builders import (
    SHORT_LEAD_INS,
    FakeClock,
    every_kind,
    paced,
    plan,
    stretch,
)

pytestmark = pytest.mark.no_cover

EVERY_KIND = every_kind()
WITHOUT_REST = plan(
    RoutineEntry(stretch("a", words=0), hold=25, reps=2, rest=0),
    RoutineEntry(stretch("b", sides=Sides.EACH), hold=1),
    paced(2, 3, length=10),
    settings=PlanSettings(prepare_s=0, switch_s=0),
)
# Lead-ins of 10, 0 and 3 s, of 2 and 1 s, of 10 s
WAITS = plan(
    RoutineEntry(stretch("a"), hold=25, reps=2, rest=0),
    RoutineEntry(stretch("b", sides=Sides.EACH), hold=2, reps=2, rest=3),
    RoutineEntry(stretch("a"), hold=1, reps=2, rest=1),
    paced(2, 3, length=10),
    settings=PlanSettings(switch_s=2, pacing=Pacing.WAIT),
)
PLANS = [EVERY_KIND, WITHOUT_REST]
CLOCKS = st.sampled_from([0.0, 0.1, 1e6 + 1 / 3, 1e8 + 0.7]) | st.floats(0, 1e8)
FINAL = (Status.FINISHED, Status.STOPPED)
FROM_COMMANDS = (
    CueKind.PAUSED,
    CueKind.WAITING,
    CueKind.GET_READY,
    CueKind.GO_ON,
    CueKind.INTERRUPTED,
    CueKind.STOPPED,
)


@pytest.mark.parametrize("session", PLANS, ids=["every kind", "without rest"])
@given(now=CLOCKS, steps=st.lists(st.floats(0, 2), max_size=6).map(lambda late: [*late, 0.7]))
def test_any_pattern_of_ticks_tells_the_cues_of_the_plan(
    session: SessionPlan, now: float, steps: list[float]
) -> None:
    clock = FakeClock(now)
    player = Player(session, clock)
    cues = list(player.start())
    for step in cycle(steps):
        clock.advance(step)
        cues += player.tick()
        if player.snapshot.status is not Status.RUNNING:
            break

    assert cues == list(plan_cues(session))
    assert player.snapshot.status is Status.FINISHED


@pytest.mark.parametrize("session", PLANS, ids=["every kind", "without rest"])
@given(now=CLOCKS)
def test_ticking_by_the_next_instant_meets_every_cue_on_time(
    session: SessionPlan, now: float
) -> None:
    clock = FakeClock(now)
    player = Player(session, clock)
    told = [(cue, player.snapshot.position) for cue in player.start()]
    ticks = 0
    while player.snapshot.status is Status.RUNNING:
        before, wait = clock.now, player.snapshot.next_instant
        clock.advance(wait)
        assert clock.now > before
        told += [(cue, player.snapshot.position) for cue in player.tick()]
        ticks += 1

    assert [cue for cue, _ in told] == list(plan_cues(session))
    assert all(cue.at == position for cue, position in told)
    assert ticks <= 2 * session.total


@pytest.mark.parametrize(
    "session",
    [WAITS, every_kind(replace(SHORT_LEAD_INS, pacing=Pacing.WAIT)), EVERY_KIND],
    ids=["short lead-ins", "every kind", "timed"],
)
@given(
    now=CLOCKS,
    steps=st.lists(st.floats(0, 2), max_size=6).map(lambda late: [*late, 0.7]),
    idle=st.floats(0, 1e5),
    is_hasty=st.booleans(),
)
def test_however_long_a_session_waits_the_cues_are_those_of_the_plan(
    session: SessionPlan, now: float, steps: list[float], idle: float, is_hasty: bool
) -> None:
    clock = FakeClock(now)
    player = Player(session, clock)
    cues = list(player.start())
    for step in cycle(steps):
        waiting = player.snapshot.status is Status.WAITING
        clock.advance(idle if waiting else step)
        cues += player.tick()
        if waiting or is_hasty:
            cues += player.ready()
        if player.snapshot.status in FINAL:
            break

    assert [cue for cue in cues if cue.kind not in FROM_COMMANDS] == list(plan_cues(session))
    assert player.snapshot.plan.total == session.total
    waits = [index for index, segment in enumerate(session.segments) if segment.waits]
    waited = [cue.index for cue in cues if cue.kind is CueKind.WAITING]
    assert waited == waits if not is_hasty else set(waited) <= set(waits)


class SessionMachine(RuleBasedStateMachine):
    """Random commands and steps of the clock, on a large clock and plans with short lead-ins."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = FakeClock(1e6 + 1 / 3)
        self.player = Player(WITHOUT_REST, self.clock)
        self.before = self.player.snapshot

    @property
    def now(self) -> Snapshot:
        return self.player.snapshot

    @initialize(session=st.sampled_from([WITHOUT_REST, WAITS]), started=st.booleans())
    def begin(self, session: SessionPlan, started: bool) -> None:
        self.player = Player(session, self.clock)
        if started:
            self.player.start()

    def do(self, command: str) -> tuple[Cue, ...]:
        self.before = self.player.snapshot
        cues: tuple[Cue, ...] = getattr(self.player, command)()
        if self.before.status in FINAL:
            assert cues == ()
            assert self.now == self.before
        return cues

    @rule(seconds=st.sampled_from([0.0, 0.001, 0.1, 0.5, 1.0, 2.0]) | st.floats(0, 2))
    def tick(self, seconds: float) -> None:
        self.clock.advance(seconds)
        cues = self.do("tick")
        of_plan = [cue for cue in cues if cue.kind not in FROM_COMMANDS]

        assert CueKind.INTERRUPTED not in {cue.kind for cue in cues}
        assert [cue.at for cue in cues] == sorted(cue.at for cue in cues)
        assert set(of_plan) <= set(plan_cues(self.before.plan))
        assert self.before.position <= self.now.position <= self.before.position + seconds + 1e-6

    @precondition(lambda self: self.now.status is Status.RUNNING)
    @rule(looks=st.integers(1, 12))
    def tick_by_the_next_instant(self, looks: int) -> None:
        for _ in range(looks):
            if self.now.status is Status.RUNNING:
                left = self.now.session_left + self.now.get_ready
                self.tick(self.now.next_instant)
                assert self.now.session_left + self.now.get_ready < left

    @rule(seconds=st.floats(2.001, 1e5))
    def sleep(self, seconds: float) -> None:
        was_running = self.now.status is Status.RUNNING
        self.clock.advance(seconds)
        cues = self.do("tick")

        assert [cue.kind for cue in cues] == [CueKind.INTERRUPTED] * was_running
        assert self.now.position == self.before.position

    @rule(
        command=st.sampled_from(["pause", "resume", "toggle", "ready", "extend"]),
        late=st.sampled_from([0.0, 0.3, 1.9, 30.0]),
    )
    def stay(self, command: str, late: float) -> None:
        self.clock.advance(late)
        self.do(command)

        assert self.now.position >= self.before.position

    @precondition(lambda self: self.now.can_be_ready)
    @rule()
    def be_ready(self) -> None:
        cues = self.do("ready")

        assert self.now.status is Status.RUNNING
        assert not self.now.can_be_ready
        assert self.now.left <= 3 or self.now.segment.is_work
        assert self.now.left + self.now.get_ready >= 3 or self.now.segment.is_work
        assert {cue.at for cue in cues} == {self.now.position}

    @rule()
    def wait(self) -> None:
        self.do("wait")

        assert self.before.position - 3 <= self.now.position <= self.before.position
        active = self.before.status in (Status.RUNNING, Status.PAUSED)
        assert not active or self.now.segment.is_work or self.now.segment.waits

    @rule()
    def start(self) -> None:
        self.do("start")

        assert self.now.position == self.before.position

    @rule()
    def skip(self) -> None:
        cues = self.do("skip")

        if self.before.status in ACTIVE:
            assert self.now.position > self.before.position
            assert {cue.at for cue in cues} == {self.now.position}
            of_plan = [cue for cue in cues if cue.kind is not CueKind.WAITING]
            assert len(of_plan) == 1
            assert (cues != tuple(of_plan)) == (self.now.status is Status.WAITING)

    @rule(command=st.sampled_from(["back", "repeat"]))
    def return_(self, command: str) -> None:
        self.do(command)

        assert self.now.position <= self.before.position

    @rule()
    def stop(self) -> None:
        self.do("stop")

        assert self.now.status in FINAL
        assert self.now.position == self.before.position

    @invariant()
    def the_position_lies_in_the_plan_and_in_its_segment(self) -> None:
        now = self.now
        assert 0 <= now.position <= now.plan.total
        assert now.plan.start(now.index) <= now.position <= now.plan.ends[now.index]
        assert 0 <= now.left <= now.segment.seconds <= LONGEST_SEGMENT_SECONDS

    @invariant()
    def a_status_has_only_what_belongs_to_it(self) -> None:
        now = self.now
        assert (now.status is Status.FINISHED) == (now.position == now.plan.total)
        assert 0 <= now.get_ready <= 3
        assert now.get_ready == 0 or now.status is Status.RUNNING
        assert now.gap == 0 or now.status is Status.PAUSED
        assert now.status is not Status.WAITING or now.plan.waits_at(now.position)

    @invariant()
    def a_running_session_always_waits_for_something(self) -> None:
        if self.now.status is Status.RUNNING:
            assert 0 < self.now.next_instant <= 1


test_no_commands_break_a_session = SessionMachine.TestCase


@given(now=CLOCKS, pauses=st.lists(st.floats(0.01, 90), max_size=5, unique=True).map(sorted))
def test_pauses_lose_no_cue_and_repeat_none_but_a_start(now: float, pauses: list[float]) -> None:
    clock = FakeClock(now)
    player = Player(EVERY_KIND, clock)
    cues = list(player.start())
    for earlier, later in pairwise([0.0, *pauses, 200.0]):
        until = clock.now + later - earlier
        while clock.now < until and player.snapshot.status is Status.RUNNING:
            clock.advance(min(0.4, until - clock.now))
            cues += player.tick()
        cues += [*player.pause(), *player.resume()]

    of_plan = [cue for cue in cues if cue.kind not in FROM_COMMANDS]
    again = [cue.kind for cue, told in Counter(of_plan).items() if told > 1]
    assert list(dict.fromkeys(of_plan)) == list(plan_cues(EVERY_KIND))
    assert set(again) <= {CueKind.HOLD, CueKind.PACE, CueKind.PHASE}
