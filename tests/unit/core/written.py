"""A session that is written down, by a clock that moves only when told."""

from __future__ import annotations

from collections.abc import Callable

from stretchapp.core.cues import Cue
from stretchapp.core.history import HoldRecord, SessionRecord
from stretchapp.core.journal import Journal
from stretchapp.core.moment import Moment
from stretchapp.core.plan import SessionPlan
from stretchapp.core.player import Player
from tests.unit.core.builders import FakeClock, every_kind

STARTED = Moment(1_790_000_000.0, 3600)
STEP = 0.5


class Shelf:
    """Keeps every record it is given, in memory."""

    def __init__(self) -> None:
        self.kept: list[SessionRecord] = []
        self.plans: list[bytes] = []

    def keep(self, record: SessionRecord, plan: bytes) -> None:
        self.kept.append(record)
        self.plans.append(plan)


class Written:
    """One journal, and a player whose every look is written down as the window does."""

    def __init__(self) -> None:
        self.clock = FakeClock(500.0)
        self.wall = STARTED
        self.shelf = Shelf()
        ids = iter("abcdefgh")
        self.journal = Journal(self.shelf, self.clock, lambda: self.wall, lambda: next(ids))

    def begin(self, plan: SessionPlan | None = None) -> Written:
        plan = plan or every_kind()
        self.journal.begin(plan)
        return self._play(Player(plan, self.clock))

    def resume(self, record: SessionRecord, plan: SessionPlan | None = None) -> Written:
        plan = plan or every_kind()
        self.journal.resume(record, plan)
        return self._play(Player(plan, self.clock, record.at))

    def _play(self, player: Player) -> Written:
        self.player = player
        self.tell(player.start)
        return self

    def tell(self, command: Callable[[], tuple[Cue, ...]]) -> None:
        cues = command()
        self.journal.see(self.player.snapshot)
        for cue in cues:
            self.journal.hear(cue, self.player.snapshot)

    def do(self, *commands: str) -> Written:
        for name in commands:
            self.tell(getattr(self.player, name))
        return self

    def run(self, seconds: float) -> Written:
        end = self.clock.now + seconds
        while self.clock.now < end:
            self.clock.advance(min(STEP, end - self.clock.now))
            self.tell(self.player.tick)
        return self

    @property
    def record(self) -> SessionRecord:
        return self.shelf.kept[-1]

    @property
    def done(self) -> list[float]:
        return done(self.record)


def done(record: SessionRecord) -> list[float]:
    """Seconds of each hold, in order."""
    return [hold.done for hold in record.holds]


def hold(number: int = 1, **values: object) -> HoldRecord:
    given: dict[str, object] = {
        "number": number,
        "stretch": "calf",
        "title": "Calf",
        "area": "calf",
        "muscles": ("soleus",),
        "side": None,
        "felt": None,
        "rep": 1,
        "reps": 1,
        "planned": 20,
    }
    return HoldRecord(**(given | values))  # type: ignore[arg-type]
