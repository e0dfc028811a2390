"""Small stretches, routines and a clock that moves only when told."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec import structs

from stretchapp.core.cues import Cue
from stretchapp.core.plan import PlanSettings, SessionPlan, plan_session
from stretchapp.core.player import Player
from stretchapp.core.routine import Routine, RoutineEntry, SideOrder
from stretchapp.core.stretch import Area, HoldRange, Kind, Phase, Position, Sides, Stretch

SHORT_LEAD_INS = PlanSettings(prepare_s=4, switch_s=5, rest_s=5)


class FakeClock:
    """A Clock that stands still until it is advanced."""

    def __init__(self, now: float = 0.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += seconds


def stretch(
    id: str = "calf",
    *,
    words: int = 3,
    sides: Sides = Sides.NONE,
    hold: tuple[int, int] = (10, 30),
    default_hold: int = 20,
    reps: int = 1,
    position: Position | None = None,
    area: Area | None = None,
) -> Stretch:
    """A hold with instructions of so many words."""
    return Stretch(
        id=id,
        name=id.capitalize(),
        instructions=(" ".join(["lean"] * words),),
        hold=HoldRange(*hold),
        default_hold=default_hold,
        reps=reps,
        sides=sides,
        position=position,
        area=area,
    )


def paced(
    *seconds: int, length: int, hold: tuple[int, int] | None = None, id: str = "cat_cow"
) -> Stretch:
    """A movement whose phases a, b, c … last so many seconds each."""
    return Stretch(
        id=id,
        name=id.capitalize(),
        instructions=("sway",),
        hold=HoldRange(*(hold or (length, length))),
        default_hold=length,
        kind=Kind.PACED,
        phases=tuple(Phase(name, each) for name, each in zip("abcdefgh", seconds, strict=False)),
    )


def routine(
    *stretches: Stretch | RoutineEntry, side_order: SideOrder | None = None, id: str = "legs"
) -> Routine:
    entries = tuple(
        each if isinstance(each, RoutineEntry) else RoutineEntry(each) for each in stretches
    )
    return Routine(id=id, name=id.capitalize(), entries=entries, side_order=side_order)


def without_ids(routine: Routine, named: Collection[str] = ()) -> Routine:
    """As it is written: only the stretches with these ids are named in the file."""
    entries = tuple(
        structs.replace(each, stretch=without_id(each.stretch, named)) for each in routine.entries
    )
    return structs.replace(routine, entries=entries)


def without_id(stretch: Stretch, named: Collection[str]) -> Stretch:
    if stretch.id in named:
        return stretch
    easier = stretch.easier_stretch
    if isinstance(easier, Stretch):
        easier = without_id(easier, named)
    return structs.replace(stretch, id="", easier_stretch=easier)


def plan(
    *stretches: Stretch | RoutineEntry, settings: PlanSettings = SHORT_LEAD_INS
) -> SessionPlan:
    return plan_session(routine(*stretches), settings)


def layout(session: SessionPlan) -> list[str]:
    """A plan in words, a segment a string: "hold left 1/2 20"."""
    return [
        " ".join(
            [
                segment.kind.value,
                *([segment.side.value] if segment.side else []),
                f"{segment.rep}/{segment.reps}",
                str(segment.seconds),
            ]
        )
        for segment in session.segments
    ]


def heard(cues: Iterable[Cue]) -> list[str]:
    """Cues in words: "count 3 @1.0 #0" is a 3 one second into the plan, in segment 0."""
    return [
        " ".join(
            [
                cue.kind.value,
                *([str(cue.count)] if cue.count else []),
                *([cue.phase] if cue.phase else []),
                f"@{cue.at:g}",
                f"#{cue.index}",
            ]
        )
        for cue in cues
    ]


def every_kind(settings: PlanSettings = SHORT_LEAD_INS) -> SessionPlan:
    """One segment after the other: 0 prepare, 4 hold left, 24 switch, 29 hold right, 49 prepare,
    53 pace, 63 rest, 68 pace, 78 the end.
    """
    return plan(
        stretch("calf", sides=Sides.EACH, default_hold=20),
        RoutineEntry(paced(5, 5, length=10), reps=2),
        settings=settings,
    )


def run(player: Player, clock: FakeClock, seconds: float, step: float = 0.5) -> list[Cue]:
    """Tick through a span of time; `step` must not be a gap."""
    cues: list[Cue] = []
    end = clock.now + seconds
    while clock.now < end:
        clock.advance(min(step, end - clock.now))
        cues += player.tick()
    return cues


def at(position: float, session: SessionPlan | None = None) -> tuple[Player, FakeClock]:
    """A session that has run to a position, of `every_kind` unless told; it and its clock."""
    clock = FakeClock(1000.0)
    player = Player(session or every_kind(), clock)
    player.start()
    run(player, clock, position)
    return player, clock


def paused_at(position: float) -> tuple[Player, FakeClock]:
    player, clock = at(position)
    player.pause()
    return player, clock
