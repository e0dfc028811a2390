"""What holds of everything that is heard, and what is heard when somebody steers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from stretchapp.core.cues import Cue, CueKind, plan_cues
from stretchapp.core.hearing import flashes, heard, is_too_late
from stretchapp.core.plan import Pacing, PlanSettings, SessionPlan, plan_session
from stretchapp.core.player import Player
from stretchapp.core.routine import RoutineEntry
from stretchapp.core.sound import Profile, Tone, Urgency
from stretchapp.core.speech import Say, Saying, names_phases, speaking_seconds
from stretchapp.core.stretch import Sides, Stretch
from stretchapp.core.told import Told
from stretchapp.core.tones import Sound
from tests.unit.core.builders import (
    SHORT_LEAD_INS,
    at,
    every_kind,
    paced,
    paused_at,
    plan,
    routine,
    run,
    stretch,
)
from tests.unit.core.shipped import ROUTINES

Part = tuple[Cue, Sound | Say]

SHIPPED = [plan_session(each, PlanSettings()) for each in ROUTINES.values()]
plans = st.sampled_from(SHIPPED) | st.builds(
    lambda hold, rest, reps, lead_in, phases: plan_session(
        routine(
            RoutineEntry(stretch("a", sides=Sides.EACH, hold=(1, 60)), hold=hold, reps=reps),
            RoutineEntry(paced(*phases, length=2 * sum(phases)), reps=reps, rest=rest),
            RoutineEntry(stretch("b", words=12, hold=(1, 60)), hold=hold, reps=reps, rest=rest),
        ),
        PlanSettings(prepare_s=lead_in, switch_s=lead_in),
    ),
    hold=st.integers(1, 60),
    rest=st.integers(0, 12),
    reps=st.integers(1, 3),
    lead_in=st.integers(0, 20),
    phases=st.sampled_from([(1, 1), (3, 3), (5, 2)]),
)
rates = st.floats(-1, 1)
TONES_AND_FULL = pytest.mark.parametrize("profile", [Profile.FULL, Profile.TONES])


def told_to(cues: Iterable[Cue], session: SessionPlan, profile: Profile, rate: float) -> list[Part]:
    told, parts = Told(), []
    for cue in cues:
        parts += [(cue, part) for part in heard(cue, session, told, profile, rate)]
        told = told.then(cue)
    return parts


def all_parts(session: SessionPlan, profile: Profile, rate: float = 0.0) -> list[Part]:
    return told_to(plan_cues(session), session, profile, rate)


def tones_of(parts: list[Part], index: int) -> Counter[Tone]:
    return Counter(
        part.tone for cue, part in parts if isinstance(part, Sound) and cue.index == index
    )


@TONES_AND_FULL
@given(session=plans)
def test_every_hold_has_one_tone_at_its_start_and_one_at_its_end(
    profile: Profile, session: SessionPlan
) -> None:
    parts = all_parts(session, profile)

    for index, segment in enumerate(session.segments):
        tones = tones_of(parts, index)
        assert (tones[Tone.HOLD], tones[Tone.END]) == (segment.is_work, segment.is_work)


@given(session=plans, rate=rates)
def test_tones_alone_are_those_of_a_full_session(session: SessionPlan, rate: float) -> None:
    full = all_parts(session, Profile.FULL, rate)

    assert all_parts(session, Profile.TONES) == [
        (cue, part) for cue, part in full if isinstance(part, Sound)
    ]


@given(session=plans)
def test_a_soft_session_has_two_bells_a_hold_and_one_more(session: SessionPlan) -> None:
    parts = [part for _, part in all_parts(session, Profile.SOFT)]
    holds = sum(segment.is_work for segment in session.segments)

    assert {part.tone for part in parts if isinstance(part, Sound)} == {Tone.BELL}
    assert len(parts) == 2 * holds + 1


@given(session=plans, rate=rates)
def test_nothing_is_heard_in_a_silent_session(session: SessionPlan, rate: float) -> None:
    assert all_parts(session, Profile.SILENT, rate) == []


@given(session=plans, rate=rates)
def test_a_count_is_never_said(session: SessionPlan, rate: float) -> None:
    said = [cue for cue, part in all_parts(session, Profile.FULL, rate) if isinstance(part, Say)]

    assert said
    assert not [cue for cue in said if cue.kind is CueKind.COUNT]


@given(session=plans, rate=rates)
def test_every_instruction_is_said_at_most_once(session: SessionPlan, rate: float) -> None:
    taught = Counter(
        (session.segments[part.index].stretch.id, line)
        for _, part in all_parts(session, Profile.FULL, rate)
        if isinstance(part, Say)
        for line in range(part.first, part.lines)
    )

    assert max(taught.values(), default=0) <= 1


@given(session=plans, rate=rates)
def test_instructions_are_over_before_the_count(session: SessionPlan, rate: float) -> None:
    for cue, part in all_parts(session, Profile.FULL, rate):
        if isinstance(part, Say) and part.lines and part.saying is not Saying.MORE:
            segment = session.segments[part.index]
            lines = segment.stretch.instructions_for(segment.side)[: part.lines]
            needed = speaking_seconds(len(segment.stretch.name) + len(" ".join(lines)), rate)
            assert cue.at + needed <= session.ends[cue.index] - 3


@given(session=plans, rate=rates)
def test_what_the_lead_in_was_too_short_for_is_said_before_half_way(
    session: SessionPlan, rate: float
) -> None:
    for cue, part in all_parts(session, Profile.FULL, rate):
        if isinstance(part, Say) and part.saying is Saying.MORE:
            segment = session.segments[part.index]
            lines = segment.stretch.instructions_for(segment.side)[part.first : part.lines]
            needed = speaking_seconds(len(" ".join(lines)), rate)
            assert lines
            assert cue.at + needed <= session.start(part.index) + segment.seconds / 2


@given(session=plans, rate=rates)
def test_what_is_next_is_said_before_the_count(session: SessionPlan, rate: float) -> None:
    for cue, part in all_parts(session, Profile.FULL, rate):
        if isinstance(part, Say) and part.saying is Saying.NEXT:
            needed = speaking_seconds(len(session.segments[part.index].stretch.name), rate)
            assert cue.at + needed <= session.ends[cue.index] - 3


@given(session=plans)
def test_only_what_is_to_be_done_now_cuts_words_off(session: SessionPlan) -> None:
    said = [(c, p) for c, p in all_parts(session, Profile.FULL) if isinstance(p, Say)]
    less = {p.saying: p.urgency for _, p in said if p.urgency is not Urgency.NOW}
    starts = (CueKind.HALF, CueKind.SOON, CueKind.PHASE)

    assert (
        less.items()
        <= {
            Saying.HALF: Urgency.NORMAL,
            Saying.NEXT: Urgency.NORMAL,
            Saying.PHASE: Urgency.BACKGROUND,
            Saying.MORE: Urgency.BACKGROUND,
        }.items()
    )
    assert all(cue.kind not in starts for cue, part in said if part.urgency is Urgency.NOW)


@given(session=plans)
def test_two_tones_at_one_instant_never_begin_together(session: SessionPlan) -> None:
    sounds = [(c.at + p.after) for c, p in all_parts(session, Profile.FULL) if isinstance(p, Sound)]

    assert len(sounds) == len(set(sounds))


LONG = stretch("hip", words=40)


@pytest.mark.parametrize(
    ("rate", "lines"),
    [
        pytest.param(-1, 0, id="half as fast"),
        pytest.param(0, 1, id="the voice's own"),
        pytest.param(1, 3, id="twice as fast"),
    ],
)
def test_a_faster_voice_says_more(rate: float, lines: int) -> None:
    taught = structs.replace(LONG, instructions=("x" * 100,) * 4)
    session = plan(taught, settings=PlanSettings(prepare_s=15))
    (first,) = [p for _, p in all_parts(session, Profile.FULL, rate) if isinstance(p, Say)][:1]

    assert first == Say(Saying.FIRST, 0, lines=lines)


def test_a_lead_in_that_waits_has_time_for_every_instruction() -> None:
    session = plan(LONG, settings=replace(SHORT_LEAD_INS, pacing=Pacing.WAIT))
    taught = structs.replace(LONG, instructions=("x" * 150,) * 6)

    assert said_first(session) == Say(Saying.FIRST, 0, lines=1)
    assert said_first(plan(taught, settings=replace(SHORT_LEAD_INS, pacing=Pacing.WAIT))) == Say(
        Saying.FIRST, 0, lines=6
    )


def said_first(session: SessionPlan) -> Sound | Say:
    return next(p for _, p in all_parts(session, Profile.FULL) if isinstance(p, Say))


def test_a_name_that_takes_too_long_is_not_said_before_the_count() -> None:
    session = plan(stretch(), structs.replace(stretch("hip"), name="x" * 60))
    sayings = {
        rate: [p.saying for _, p in all_parts(session, Profile.FULL, rate) if isinstance(p, Say)]
        for rate in (0.0, -1.0)
    }

    assert Saying.NEXT in sayings[0.0]
    assert Saying.NEXT not in sayings[-1.0]


Steps = Callable[[Player], tuple[Cue, ...]]


def heard_of(player: Player, cues: tuple[Cue, ...], before: Told | None = None) -> list[str]:
    """In short: tones by their name, words by what they tell."""
    parts = []
    told = before or Told()
    for cue in cues:
        for part in heard(cue, player.snapshot.plan, told, Profile.FULL):
            parts.append(part.tone.value if isinstance(part, Sound) else f"“{part.saying.value}”")
        told = told.then(cue)
    return parts


@pytest.mark.parametrize(
    ("position", "command", "parts"),
    [
        pytest.param(10, Player.pause, ["paused", "“paused”"], id="pause"),
        pytest.param(10, Player.skip, ["switch", "“switch”"], id="skip to the other side"),
        pytest.param(30, Player.skip, ["next", "“stretch”"], id="skip to another stretch"),
        pytest.param(70, Player.skip, ["finished", "“done”"], id="skip to the end"),
        pytest.param(5, Player.back, ["next", "“first”"], id="back to the start"),
        pytest.param(10, Player.repeat, ["go_on", "“ready”"], id="this hold again"),
        pytest.param(10, Player.extend, [], id="ten seconds more"),
        pytest.param(10, Player.stop, [], id="stop"),
    ],
)
def test_a_command_is_heard(position: float, command: Steps, parts: list[str]) -> None:
    player, _ = at(position)

    assert heard_of(player, command(player)) == parts


@pytest.mark.parametrize(
    ("position", "parts"),
    [
        pytest.param(1, ["go_on", "“ready”"], id="a lead-in goes on at once"),
        pytest.param(
            3.5,
            ["go_on", "“ready”", "hold", "“hold”"],
            id="the end of a lead-in has told so before",
        ),
        pytest.param(10, ["go_on", "“ready”", "hold", "“hold”"], id="a hold, after a get-ready"),
        pytest.param(59, ["go_on", "“ready”", "hold", "“phase”"], id="a paced block"),
    ],
)
def test_a_session_that_goes_on_says_so(position: float, parts: list[str]) -> None:
    player, clock = paused_at(position)
    cues = player.resume()
    cues += tuple(run(player, clock, 3.6)) if len(parts) > 2 else ()

    assert heard_of(player, cues)[: len(parts)] == parts


def test_a_paced_movement_goes_on_with_the_name_of_its_phase() -> None:
    session = plan(paced(4, 4, length=24))
    cue = Cue(CueKind.GO_ON, 9.5, 1)

    assert heard(cue, session, Told(), Profile.FULL) == (
        Sound(Tone.HOLD),
        Say(Saying.PHASE, 1, phase="b"),
    )


def test_a_soft_session_goes_on_with_a_bell_only_in_a_hold() -> None:
    session = every_kind()
    in_hold, in_lead_in = (Cue(CueKind.GO_ON, where, index) for where, index in ((10, 1), (2, 0)))

    assert heard(in_hold, session, Told(), Profile.SOFT) == (Sound(Tone.BELL),)
    assert heard(in_lead_in, session, Told(), Profile.SOFT) == ()


def test_a_gap_is_told() -> None:
    player, clock = at(10)
    clock.advance(60)

    assert heard_of(player, player.tick()) == ["paused", "“interrupted”"]


def test_waiting_for_the_person_is_told_without_a_tone() -> None:
    cue = Cue(CueKind.WAITING, 1, 0)

    assert heard(cue, every_kind(), Told(), Profile.FULL) == (
        Say(Saying.WAITING, 0, Urgency.NORMAL),
    )


@pytest.mark.parametrize(
    ("skipped", "minutes"),
    [pytest.param(False, 2, id="whole"), pytest.param(True, 0, id="not whole")],
)
def test_the_minutes_are_said_of_a_session_that_was_done_whole(skipped: bool, minutes: int) -> None:
    session = every_kind()
    cues = [c for c in plan_cues(session) if not (skipped and c.index == 1)]
    _, last = told_to(cues, session, Profile.FULL, 0.0)[-1]

    assert last == Say(Saying.DONE, 7, minutes=minutes)


@pytest.mark.parametrize(
    ("kind", "position", "late"),
    [
        pytest.param(CueKind.COUNT, 21.5, False, id="a count half a second late"),
        pytest.param(CueKind.COUNT, 21.6, True, id="a count later than that"),
        pytest.param(CueKind.PHASE, 22.0, True, id="a phase"),
        pytest.param(CueKind.END, 22.9, False, id="an end is told, however late"),
    ],
)
def test_what_is_told_late_would_be_a_lie(kind: CueKind, position: float, late: bool) -> None:
    assert is_too_late(Cue(kind, 21, 1), position) is late


@pytest.mark.parametrize(
    ("movement", "named"),
    [
        pytest.param(paced(3, 5, length=8), True, id="3 s or longer"),
        pytest.param(paced(2, 5, length=7), False, id="one is shorter"),
        pytest.param(stretch(), False, id="a hold has none"),
        pytest.param(
            structs.replace(paced(3, length=3), phases=()), False, id="a movement without any"
        ),
    ],
)
def test_a_phase_is_named_if_there_is_time(movement: Stretch, named: bool) -> None:
    assert names_phases(movement) is named


def test_a_silent_session_flashes_where_something_else_is_to_be_done() -> None:
    session = plan(stretch(sides=Sides.EACH), paced(5, 5, length=10))
    flashed = [
        f"{cue.kind.value} {cue.at:g}"
        for cue in plan_cues(session)
        if flashes(cue, session, Profile.SILENT)
    ]

    assert flashed == [
        "prepare 0",
        "hold 4",
        "switch 24",
        "hold 29",
        "prepare 49",
        "pace 53",
        "phase 53",
        "phase 58",
    ]


def test_short_phases_do_not_flash() -> None:
    session = plan(paced(1, 1, length=10))

    assert [c.kind for c in plan_cues(session) if flashes(c, session, Profile.SILENT)] == [
        CueKind.PREPARE,
        CueKind.PACE,
    ]


@pytest.mark.parametrize("profile", [Profile.FULL, Profile.TONES, Profile.SOFT])
def test_what_is_heard_does_not_flash(profile: Profile) -> None:
    assert not any(flashes(cue, every_kind(), profile) for cue in plan_cues(every_kind()))
